import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { consultation } from '../../../../db/seed/profiles/request-types/consultation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import {
  askedFields,
  checkAnswers,
  MOST_ANSWER,
  type Answers,
} from '../../../../shared/domain/requests/request-form.ts';
import { requestStep, type RequestType } from '../../../../shared/domain/requests/request-type.ts';

const OFFICE = { facilities: ['hall', 'guest-house'] };
const LOAN = {
  facility: 'hall',
  from: '2026-12-01T08:00',
  to: '2026-12-01T15:00',
  participants: '40',
  purpose: 'Lokakarya',
};

const check = (type: RequestType, given: Answers): unknown => checkAnswers(type.form, given, OFFICE);
const wrong = (field: string): unknown => ({
  ok: false,
  error: { code: 'request-field', details: { field } },
});

describe('the form of a request', () => {
  it('P-05: keeps facility, from and until, participants and purpose', () => {
    expect(check(loan, LOAN)).toEqual({ ok: true, value: LOAN });
  });

  it('takes a telephone number in any spelling, as it is stored', () => {
    const field = { id: 'phone', label: { id: 'HP', en: 'Phone' }, kind: 'phone', required: true } as const;
    const phone = (given: string): unknown => checkAnswers([field], { phone: given }, OFFICE);
    expect(phone('0812-0000-0001')).toEqual({ ok: true, value: { phone: '+6281200000001' } });
    for (const none of ['', '123', '0211234567']) expect(phone(none)).toEqual(wrong('phone'));
  });

  it.each([
    ['facility', 'moon'],
    ['from', '2026-02-30T08:00'],
    ['from', '2026-12-01T24:00'],
    ['from', 'tomorrow'],
    ['participants', '-1'],
    ['participants', '1e3'],
    ['purpose', '   '],
    ['purpose', 'a\u0000b'],
    ['purpose', 'x'.repeat(MOST_ANSWER + 1)],
  ])('is refused with %s %j, which it names', (field, answer) => {
    expect(check(loan, { ...LOAN, [field]: answer })).toEqual(wrong(field));
  });

  it('is refused with a field it does not have', () => {
    expect(check(loan, { ...LOAN, price: '5' })).toEqual(wrong('price'));
    expect(check(loan, JSON.parse('{"__proto__":"x","constructor":"y"}') as Answers)).toMatchObject({
      ok: false,
    });
  });

  it('leaves out what was left empty, and trims what was given', () => {
    const given = { subject: ' Rapor ', question: 'Bagaimana?', 'external-reference': '  ' };
    expect(check(consultation, given)).toEqual({
      ok: true,
      value: { subject: 'Rapor', question: 'Bagaimana?' },
    });
  });

  it('takes a day that exists, 29 February only in a leap year', () => {
    const given = { institution: 'Dinas', activity: 'Lokakarya', aim: 'Mutu', 'event-day': '2028-02-29' };
    expect(check(cooperation, given)).toMatchObject({ ok: true });
    expect(check(cooperation, { ...given, 'event-day': '2027-02-29' })).toEqual(wrong('event-day'));
  });

  it('K-03: a refusal takes grounds of Pasal 17 and nothing else, each once, in the order of the law', () => {
    const { asks } = requestStep(consultation, 'refuse');
    const refuseWith = (grounds: Answers[string], decree = ''): unknown =>
      checkAnswers(asks, { grounds, reason: 'Data pribadi', decree }, OFFICE);
    expect(refuseWith(['17-h5', '17-a', '17-h5'], 'SK 3/2026')).toMatchObject({
      value: { grounds: ['17-a', '17-h5'] },
    });
    for (const none of [[], ['17-z'], ['17-a', 'x'], '17-a'])
      expect(refuseWith(none)).toEqual(wrong('grounds'));
  });

  it.each([
    ['consultation', consultation],
    ['information', information],
  ])(
    'Ps 19: a refusal of exempt %s needs the number of the decree, any other has no use for one',
    (_, type) => {
      const { asks } = requestStep(type, 'refuse');
      const refuseWith = (grounds: string[], decree: string): unknown =>
        checkAnswers(asks, { grounds, reason: 'Data pribadi', decree }, OFFICE);
      for (const grounds of [['17-a'], ['not-held', '17-h5']]) {
        expect(refuseWith(grounds, '  ')).toEqual(wrong('decree'));
        expect(refuseWith(grounds, 'SK 3/2026')).toMatchObject({ value: { decree: 'SK 3/2026' } });
      }
      expect(refuseWith(['not-held', 'not-documented'], '')).toMatchObject({ ok: true });
      expect(refuseWith(['not-held'], 'SK 3/2026')).toEqual(wrong('decree'));
    },
  );

  it('Ps 19: information given in part says on what ground and by which decree the rest is withheld', () => {
    const { asks } = requestStep(information, 'give');
    const give = (given: Answers): unknown => checkAnswers(asks, given, OFFICE);
    expect(give({ scope: 'whole', grounds: [], decree: '' })).toEqual({
      ok: true,
      value: { scope: 'whole' },
    });
    expect(give({ scope: 'part', grounds: [] })).toEqual(wrong('grounds'));
    expect(give({ scope: 'part', grounds: ['17-h1'] })).toEqual(wrong('decree'));
    expect(give({ scope: 'part', grounds: ['17-h1'], decree: 'SK 3/2026' })).toMatchObject({ ok: true });
    expect(give({ scope: 'part', grounds: ['not-held'] })).toMatchObject({ ok: true });
    expect(give({ scope: 'whole', grounds: ['17-h1'], decree: 'SK 3/2026' })).toEqual(wrong('grounds'));
    expect(askedFields(asks, { scope: 'whole', grounds: ['17-h1'] }).map(({ id }) => id)).not.toContain(
      'decree',
    );
  });

  it('never throws, and never keeps what it did not check', () => {
    const anything = fc.dictionary(
      fc.oneof(fc.constantFrom(...loan.form.map(({ id }) => id)), fc.string()),
      fc.oneof(fc.string(), fc.array(fc.string())),
    );
    fc.assert(
      fc.property(anything, (given) => {
        const checked = checkAnswers(loan.form, given, OFFICE);
        if (checked.ok)
          for (const id of Object.keys(checked.value)) expect(loan.form.map((f) => f.id)).toContain(id);
      }),
    );
  });
});
