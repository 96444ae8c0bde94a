import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText, answerTexts, answerTo } from '../../../../shared/domain/requests/answer-text.ts';
import { OBJECTION_GROUNDS, REFUSAL_GROUNDS } from '../../../../shared/domain/requests/grounds.ts';
import type { FieldKind, RequestField } from '../../../../shared/domain/requests/request-type.ts';

const field = (kind: FieldKind, id: string = kind): RequestField => ({
  id,
  kind,
  label: { id: `Isian ${id}`, en: `Field ${id}` },
  required: false,
  choices: [
    { id: 'email', label: { id: 'Surel', en: 'E-mail' } },
    { id: 'pick-up', label: { id: 'Diambil', en: 'Collected' } },
  ],
});

describe('an answer, as it is read', () => {
  it('is the words of what was chosen, in the language of who reads it', () => {
    expect(answerText(field('choice'), 'pick-up', 'id')).toBe('Diambil');
    expect(answerText(field('choice'), 'pick-up', 'en')).toBe('Collected');
  });

  it('stays as it was kept where nothing of that name is offered', () => {
    for (const kind of ['choice', 'objection-ground', 'facility'] as const)
      expect(answerText(field(kind), 'gone', 'id')).toBe('gone');
  });

  it('is what was written, word for word, where nothing was to be chosen', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<FieldKind>('text', 'long-text', 'whole-number', 'phone'),
        fc.string(),
        (kind, text) => {
          expect(answerText(field(kind), text, 'id')).toBe(text);
        },
      ),
    );
  });

  it('is a day or a moment as the office writes it', () => {
    expect(answerText(field('day'), '2026-11-23', 'id')).toBe('Senin, 23 November 2026');
    expect(answerText(field('moment'), '2026-11-23T09:05', 'id')).toBe('Senin, 23 November 2026, 09.05');
    expect(answerText(field('moment'), '2026-11-23T09:05', 'en')).toBe('Monday, 23 November 2026, 09:05');
  });

  it('is a facility by its name', () => {
    expect(answerText(field('facility'), 'aula', 'id', (id) => `Ruang ${id}`)).toBe('Ruang aula');
  });

  it('cites each ground of a refusal with its article, in the order of the law (Ps 17)', () => {
    expect(answerText(field('grounds'), ['not-held', '17-h3'], 'id')).toBe(
      'Pasal 17 huruf h angka 3: rahasia pribadi: kondisi keuangan; Perki 1/2021: informasi belum dikuasai',
    );
    for (const { id, name } of REFUSAL_GROUNDS)
      expect(answerText(field('grounds'), [id], 'en')).toContain(name.en);
  });

  it('names what an objection is about (Ps 35)', () => {
    for (const { id, name } of OBJECTION_GROUNDS)
      expect(answerText(field('objection-ground'), id, 'id')).toBe(name.id);
  });
});

describe('the answers to a form', () => {
  const form = [field('text', 'detail'), field('choice', 'delivery'), field('day', 'needed')];

  it('are those that were given, under their labels, in the order they were asked', () => {
    expect(answerTexts(form, { delivery: 'email', detail: 'Data sekolah', stranger: 'x' }, 'id')).toEqual([
      { label: 'Isian detail', value: 'Data sekolah' },
      { label: 'Isian delivery', value: 'Surel' },
    ]);
  });

  it('are read one by one as well; one that was not asked or not given is empty', () => {
    const answers = { delivery: 'email', stranger: 'x' };
    expect(answerTo(form, answers, 'delivery', 'en')).toBe('E-mail');
    expect([answerTo(form, answers, 'stranger', 'id'), answerTo(form, answers, 'needed', 'id')]).toEqual([
      '',
      '',
    ]);
  });
});
