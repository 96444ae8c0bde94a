import { expect, expectTypeOf, it } from 'vitest';
import { defineTexts, text } from '../../../renderer/lib/i18n.ts';

const texts = defineTexts({
  id: { title: 'Buku Tamu', wait: (minutes: number) => `± ${minutes} menit` },
  en: { title: 'Guest book', wait: (minutes: number) => `about ${minutes} minutes` },
});

it('gives the texts of the language asked for', () => {
  expect(text(texts, 'id').title).toBe('Buku Tamu');
  expect(text(texts, 'en').wait(5)).toBe('about 5 minutes');
});

it('knows the parameters of a text', () => {
  expectTypeOf(text(texts, 'id').wait).parameters.toEqualTypeOf<[minutes: number]>();
});

it('refuses a missing, a surplus and a differently shaped English text at compile time', () => {
  // @ts-expect-error `title` is missing in English
  defineTexts({ id: { title: 'Buku Tamu' }, en: {} });
  // @ts-expect-error `more` is unknown in Indonesian
  defineTexts({ id: { title: 'Buku Tamu' }, en: { title: 'Guest book', more: 'More' } });
  // @ts-expect-error a text with a value needs a value in both
  defineTexts({ id: { wait: (minutes: number) => `${minutes} menit` }, en: { wait: (who: string) => who } });
  expect(texts.id.title).toBe('Buku Tamu');
});
