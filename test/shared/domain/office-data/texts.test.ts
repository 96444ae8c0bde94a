import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../../db/seed/profiles/index.ts';
import { checkContacts, contactFits, nextNotice } from '../../../../shared/domain/office-data/texts.ts';

describe('a contact of the office', () => {
  it.each([
    ['website', 'https://bpmp.contoh.example/ult', true],
    ['website', 'http://contoh.example', true],
    ['website', 'contoh.example', false],
    ['website', 'javascript:alert(1)', false],
    ['website', 'https://user@contoh.example', false],
    ['website', 'https://localhost', false],
    ['lapor', 'https://www.lapor.go.id', true],
    ['email', 'ult@contoh.example', true],
    ['email', 'ult.contoh.example', false],
    ['phone', '(0552) 123456', false],
    ['phone', '0552-123456', true],
    ['whatsapp', '+62 811 0000 0000', true],
    ['whatsapp', 'ULT', false],
    ['instagram', '@ult.contoh', true],
    ['letter', ' ', false],
  ] as const)('of the kind %s is asked for its form: %s', (kind, value, fits) => {
    expect(contactFits({ kind, value })).toBe(fits);
  });

  it('of every profile that is shipped has the form of its kind', () => {
    for (const profile of Object.values(PROFILES))
      expect(checkContacts(profile.contacts).ok, profile.id).toBe(true);
  });
});

describe('the privacy notice', () => {
  const text = (words: string) => ({ id: words, en: words });
  const before = { version: '2026-11', short: text('a'), long: text('b') };

  it('is another version where its words are others, named after the day', () => {
    expect(nextNotice(before, { short: text('c'), long: text('b') }, '2026-11-23').version).toBe(
      '2026-11-23',
    );
  });

  it('stays the version it is where its words are the same', () => {
    expect(nextNotice(before, { short: text('a'), long: text('b') }, '2026-11-23')).toBe(before);
  });

  it('never has one name for two versions of a day', () => {
    const first = nextNotice(before, { short: text('c'), long: text('b') }, '2026-11-23');
    const second = nextNotice(first, { short: text('d'), long: text('b') }, '2026-11-23');
    const third = nextNotice(second, { short: text('e'), long: text('b') }, '2026-11-23');
    expect(new Set([first, second, third].map(({ version }) => version)).size).toBe(3);
  });
});
