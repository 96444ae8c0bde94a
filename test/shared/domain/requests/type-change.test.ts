/** What an office may change of a type of request, and that whatever it changes the engine goes on as before. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REQUEST_TYPES } from '../../../../db/seed/profiles/request-types/index.ts';
import { consultation } from '../../../../db/seed/profiles/request-types/consultation.ts';
import { cooperation } from '../../../../db/seed/profiles/request-types/cooperation.ts';
import { information } from '../../../../db/seed/profiles/request-types/information.ts';
import { loan } from '../../../../db/seed/profiles/request-types/loan.ts';
import type { ErrorCode } from '../../../../shared/errors.ts';
import { flawsOfType } from '../../../../shared/domain/requests/check-type.ts';
import { whyFieldStays } from '../../../../shared/domain/requests/kept-parts.ts';
import { REQUEST_DOORS, type RequestType } from '../../../../shared/domain/requests/request-type.ts';
import {
  ADDABLE_KINDS,
  changeOf,
  checkTypeChange,
  revisedType,
  type FieldChange,
  type TypeChange,
} from '../../../../shared/domain/requests/type-change.ts';
import { checkVersion, typesInForce } from '../../../../shared/domain/requests/type-versions.ts';
import { expectNeverStuck, REQUEST_ROLES, someTries } from '../../../support/request-walk.ts';

const MADE = { version: 2, effectiveFrom: '2026-12-01' };

function changed(type: RequestType, change: Partial<TypeChange>): RequestType {
  return revisedType(type, { ...changeOf(type), ...change }, MADE);
}

function codeOf(type: RequestType, change: Partial<TypeChange>): ErrorCode | null {
  const checked = checkTypeChange(type, changed(type, change));
  return checked.ok ? null : checked.error.code;
}

const A_FIELD: FieldChange = {
  id: null,
  label: { id: 'Kebutuhan khusus', en: 'Special needs' },
  kind: 'text',
  required: false,
  kiosk: true,
  choices: [],
};

const formWith = (type: RequestType, id: string, change: Partial<FieldChange>): readonly FieldChange[] =>
  changeOf(type).form.map((field) => (field.id === id ? { ...field, ...change } : field));
const formWithout = (type: RequestType, id: string): readonly FieldChange[] =>
  changeOf(type).form.filter((field) => field.id !== id);

function limited(
  type: RequestType,
  id: string,
  workingDays: number,
  extension?: number,
): Partial<TypeChange> {
  return {
    clocks: changeOf(type).clocks.map((clock) =>
      clock.id === id ? { ...clock, workingDays, extension: extension ?? clock.extension } : clock,
    ),
  };
}

describe('a type that is changed', () => {
  it.each(REQUEST_TYPES.map((type) => [type.id, type] as const))(
    '%s: left as it is delivered, it is the same but for its version and day',
    (_, type) => {
      expect(changed(type, {})).toEqual({ ...type, ...MADE });
      expect(codeOf(type, {})).toBeNull();
    },
  );

  it('may have a question more, named after its words, and one less', () => {
    const { form } = changed(loan, { form: [...formWithout(loan, 'participants'), A_FIELD, A_FIELD] });
    expect(form.map(({ id }) => id)).toEqual([
      ...['facility', 'from', 'to', 'purpose', 'external-reference'],
      ...['kebutuhan-khusus', 'kebutuhan-khusus-2'],
    ]);
    expect(codeOf(loan, { form: [...formWithout(loan, 'participants'), A_FIELD] })).toBeNull();
  });

  it('gives no new question the name of a delivered one, whose answers are of something else', () => {
    const purpose = { ...A_FIELD, label: { id: 'Participants', en: 'Participants' } };
    const { form } = changed(loan, { form: [...formWithout(loan, 'participants'), purpose] });
    expect(form.at(-1)?.id).toBe('participants-2');
  });

  it('may ask less strictly, in other words and in another order', () => {
    const form = formWith(loan, 'participants', { required: false, label: { id: 'Peserta', en: 'People' } });
    expect(codeOf(loan, { form: [...form.slice(3), ...form.slice(0, 3)] })).toBe('request-type-order');
    expect(codeOf(loan, { form: [...form.slice(3, 4), ...form.slice(0, 3), ...form.slice(4)] })).toBeNull();
  });

  it.each<[string, RequestType, readonly string[]]>([
    ['P-05: facility and times of a loan, and what it is for', loan, ['facility', 'from', 'to', 'purpose']],
    ['C-01: the event of a cooperation, and its activity', cooperation, ['event-day', 'activity']],
    [
      'Perki 1/2021: what the register has',
      information,
      ['detail', 'purpose', 'format', 'delivery', 'proxy'],
    ],
    ['K-02: the topic of a consultation', consultation, ['subject']],
  ])('%s stay, as strict and at the kiosk as delivered', (_, type, kept) => {
    expect(
      type.form
        .map(({ id }) => id)
        .filter((id) => whyFieldStays(type, id) !== null)
        .sort(),
    ).toEqual([...kept].sort());
    for (const id of kept) {
      const { required, kiosk } = changeOf(type).form.find((field) => field.id === id) ?? A_FIELD;
      expect(codeOf(type, { form: formWithout(type, id) })).toBe('request-type-field');
      for (const change of [{ required: !required }, { kiosk: !kiosk }])
        expect(codeOf(type, { form: formWith(type, id, change) })).toBe('request-type-field');
    }
  });

  it('Perki 1/2021: keeps the ways of getting information, which may be more', () => {
    const { choices } = changeOf(information).form.find(({ id }) => id === 'format') ?? A_FIELD;
    const more = [...choices, { id: null, label: { id: 'Braille', en: 'Braille' } }];
    expect(codeOf(information, { form: formWith(information, 'format', { choices: more }) })).toBeNull();
    const fewer = { choices: more.slice(1) };
    expect(codeOf(information, { form: formWith(information, 'format', fewer) })).toBe('request-type-field');
  });

  it('adds nothing the engine reads, no choice of one, nothing twice, and nothing required that a kiosk leaves out', () => {
    const adding = (field: Partial<FieldChange>): ErrorCode | null =>
      codeOf(loan, { form: [...changeOf(loan).form, { ...A_FIELD, ...field }] });
    expect(adding({})).toBeNull();
    expect(adding({ kind: 'facility' })).toBe('request-type-kind');
    expect(adding({ kind: 'choice' })).toBe('request-type-choices');
    expect(adding({ label: { id: 'Jumlah peserta', en: '' } })).toBe('request-type-double');
    expect(adding({ required: true, kiosk: false })).toBe('request-type-kiosk');
    expect(adding({ required: true })).toBeNull();
    expect(codeOf(loan, { form: formWith(loan, 'participants', { kind: 'text' }) })).toBe(
      'request-type-kind',
    );
  });

  it('may have other documents, except those by which the law knows who asks', () => {
    expect(codeOf(loan, { documents: [] })).toBeNull();
    expect(codeOf(loan, { documents: [...loan.documents, { ...A_DOCUMENT }] })).toBeNull();
    expect(codeOf(information, { documents: [] })).toBe('request-type-document');
    const optional = information.documents.map((document) => ({ ...document, required: false }));
    expect(codeOf(information, { documents: optional })).toBe('request-type-document');
    expect(codeOf(loan, { documents: [A_DOCUMENT, A_DOCUMENT] })).toBe('request-type-double');
  });

  it.each<[string, RequestType, string, number]>([
    ['UU 14/2008 Ps 22: an answer within 10', information, 'answer', 10],
    ['Perki 1/2021: complete within 3', information, 'completeness', 3],
    ['UU 14/2008 Ps 36: an objection answered within 30', information, 'objection-answer', 30],
    ['C-03: decided within 3', cooperation, 'decision', 3],
    ['C-03: an agreement within 5', cooperation, 'agreement', 5],
    ['C-03: told within 3', cooperation, 'notice', 3],
    ['K-05: a consultation within 1', consultation, 'answer', 1],
    ['P-04: a loan within 1', loan, 'decision', 1],
  ])('%s is promised earlier, never later', (_, type, clock, most) => {
    for (let days = 1; days <= most; days += 1) expect(codeOf(type, limited(type, clock, days))).toBeNull();
    for (const days of [0, most + 1, 1.5])
      expect(codeOf(type, limited(type, clock, days))).toBe('request-type-limit');
  });

  it('says its limit in the words of its name', () => {
    const { clocks } = changed(information, limited(information, 'answer', 1, 5));
    expect(clocks.find(({ id }) => id === 'answer')).toMatchObject({
      name: { id: 'Pemberitahuan tertulis 1 hari kerja', en: 'Written notice in 1 working day' },
      extension: { workingDays: 5 },
    });
    for (const { clocks: all } of REQUEST_TYPES)
      for (const { name, workingDays } of all) {
        expect(name.id).toContain(`${workingDays} hari kerja`);
        expect(name.en).toMatch(new RegExp(`${workingDays} working days?\\b`));
      }
  });

  it('UU 14/2008 Ps 22: grows by 7 at most, and by one at least where it grows', () => {
    for (const days of [0, 8])
      expect(codeOf(information, limited(information, 'answer', 10, days))).toBe('request-type-limit');
    expect(codeOf(information, limited(information, 'answer', 10, 1))).toBeNull();
  });

  it('leaves the applicant the time that is theirs', () => {
    for (const [clock, days] of [
      ['objection', 29],
      ['repair', 2],
      ['repair', 4],
    ] as const)
      expect(codeOf(information, limited(information, clock, days))).toBe('request-type-limit');
  });

  it('C-01 e: may ask to be told of an event earlier, never later', () => {
    for (const days of [6, 61])
      expect(codeOf(cooperation, { leadWorkingDays: days })).toBe('request-type-lead');
    for (const days of [7, 60]) expect(codeOf(cooperation, { leadWorkingDays: days })).toBeNull();
  });

  it('goes its way as delivered', () => {
    const widened: RequestType = {
      ...loan,
      steps: loan.steps.map((step) => ({ ...step, by: ['front-office'] })),
    };
    expect(checkTypeChange(loan, { ...widened, ...MADE })).toMatchObject({
      error: { code: 'request-type-fixed' },
    });
  });
});

const A_DOCUMENT = { id: null, name: { id: 'Denah', en: 'Floor plan' }, required: true };

describe('whatever an office changes', () => {
  const words = fc.record({
    id: fc.stringMatching(/^[A-Z][a-z]{3,12}$/),
    en: fc.stringMatching(/^[a-z]{3,9}$/),
  });
  const added = (kinds: readonly FieldChange['kind'][]): fc.Arbitrary<FieldChange> =>
    fc.record({
      id: fc.constant(null),
      label: words,
      kind: fc.constantFrom(...kinds),
      required: fc.boolean(),
      kiosk: fc.boolean(),
      choices: fc.array(fc.record({ id: fc.constant(null), label: words }), { maxLength: 3 }),
    });

  /** Anything at all, most of which is refused. */
  function wildChange(type: RequestType): fc.Arbitrary<TypeChange> {
    const as = changeOf(type);
    const field = fc
      .constantFrom(...as.form)
      .chain((one) =>
        fc
          .record({ label: words, required: fc.boolean(), kiosk: fc.boolean() })
          .map((over) => ({ ...one, ...over })),
      );
    const form = fc.array(fc.oneof(field, added([...ADDABLE_KINDS, 'facility'])), { maxLength: 8 });
    const days = fc.integer({ min: -1, max: 40 });
    return fc.record({
      name: words,
      closedTo: fc.subarray([...REQUEST_DOORS]),
      form: fc.oneof(fc.constant(as.form), form, fc.shuffledSubarray([...as.form])),
      documents: fc.array(fc.record({ id: fc.constant(null), name: words, required: fc.boolean() }), {
        maxLength: 4,
      }),
      clocks: fc.oneof(
        fc.constant(as.clocks),
        fc.tuple(
          ...as.clocks.map(({ id, extension }) =>
            fc.record({ id: fc.constant(id), workingDays: days, extension: fc.constant(extension) }),
          ),
        ),
      ),
      leadWorkingDays: fc.oneof(fc.constant(as.leadWorkingDays), days),
    });
  }

  /** Within the rules. */
  function fairChange(type: RequestType): fc.Arbitrary<TypeChange> {
    const as = changeOf(type);
    const free = as.form.filter(({ id }) => whyFieldStays(type, id ?? '') === null);
    return fc
      .record({
        name: words,
        closedTo: fc.subarray([...REQUEST_DOORS]),
        left: fc.subarray(free),
        more: fc.uniqueArray(added(['text', 'long-text', 'day', 'whole-number']), {
          maxLength: 3,
          selector: ({ label }) => label.id,
        }),
        days: fc.tuple(
          ...type.clocks.map(({ of, workingDays }) =>
            fc.integer({ min: of === 'office' ? 1 : workingDays, max: workingDays }),
          ),
        ),
        lead: fc.integer({ min: type.lead?.workingDays ?? 1, max: 60 }),
      })
      .map(({ name, closedTo, left, more, days, lead }) => ({
        ...as,
        name,
        closedTo,
        form: [
          ...as.form.filter((field) => !left.includes(field)),
          ...more.map((field) => ({ ...field, choices: [], kiosk: field.kiosk || field.required })),
        ],
        clocks: as.clocks.map((clock, index) => ({
          ...clock,
          workingDays: days[index] ?? clock.workingDays,
        })),
        leadWorkingDays: type.lead ? lead : null,
      }));
  }

  const cases = REQUEST_TYPES.map((type) => [type.id, type] as const);

  it.each(cases)('%s: what keeps to the rules is accepted', (_, type) => {
    fc.assert(
      fc.property(fairChange(type), (change) => {
        expect(codeOf(type, change)).toBeNull();
      }),
    );
  });

  it.each(cases)(
    '%s: what is accepted is whole, leaves nobody stuck, and promises nothing later',
    (_, type) => {
      fc.assert(
        fc.property(fc.oneof(wildChange(type), fairChange(type)), someTries(), (change, tries) => {
          const revised = changed(type, change);
          fc.pre(checkTypeChange(type, revised).ok);
          expect(flawsOfType(revised, REQUEST_ROLES)).toEqual([]);
          expectNeverStuck(revised, tries);
          expect(revised.steps).toEqual(type.steps);
          for (const { id, workingDays } of type.clocks) {
            const now = revised.clocks.find((clock) => clock.id === id)?.workingDays;
            expect(now).toBeLessThanOrEqual(workingDays);
          }
        }),
      );
    },
  );
});

describe('versions of a type', () => {
  const two: RequestType = { ...loan, ...MADE };

  it('begin on their day, not before', () => {
    const types = [consultation, two, loan];
    expect(typesInForce(types, '2026-11-30')).toEqual([consultation, loan]);
    expect(typesInForce(types, '2026-12-01')).toEqual([consultation, two]);
  });

  it('are withdrawn until they begin', () => {
    const gone = { before: two, after: null };
    expect(checkVersion(gone, [loan], '2026-11-30').ok).toBe(true);
    expect(checkVersion(gone, [loan], '2026-12-01')).toMatchObject({
      error: { code: 'request-type-in-force' },
    });
  });

  it('are planned one at a time, from today on, and the newest is the last', () => {
    const add = (after: RequestType, others: readonly RequestType[]): unknown =>
      checkVersion({ before: null, after }, others, '2026-11-30');
    expect(add(two, [loan])).toMatchObject({ ok: true });
    expect(add({ ...two, effectiveFrom: '2026-11-29' }, [loan])).toMatchObject({
      error: { code: 'day-past' },
    });
    expect(add({ ...two, version: 3 }, [two, loan])).toMatchObject({
      error: { code: 'request-type-coming', details: { day: '2026-12-01' } },
    });
    const three = { ...two, version: 3, effectiveFrom: '2026-11-30' };
    expect(add(two, [three, loan])).toMatchObject({ error: { code: 'request-type-followed' } });
  });
});
