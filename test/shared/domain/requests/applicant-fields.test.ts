import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  APPLICANT_FIELDS,
  changedFields,
  ruleOf,
  type ApplicantField,
} from '../../../../shared/domain/requests/applicant-fields.ts';

const applicant = fc.record(
  Object.fromEntries(APPLICANT_FIELDS.map((field) => [field, fc.constantFrom('', 'a', 'b')])) as Record<
    ApplicantField,
    fc.Arbitrary<string>
  >,
);

describe('what is asked of an applicant', () => {
  it('is a name always, and phone, address and ID number as the type says', () => {
    const rules = { phone: 'required', address: 'none', idNumber: 'optional' } as const;
    expect(APPLICANT_FIELDS.map((field) => [field, ruleOf(rules, field)])).toEqual([
      ['name', 'required'],
      ['institution', 'optional'],
      ['phone', 'required'],
      ['email', 'optional'],
      ['address', 'none'],
      ['idNumber', 'optional'],
    ]);
  });
});

describe('a correction of an applicant', () => {
  it('names each field that differs, and none that does not', () => {
    fc.assert(
      fc.property(applicant, applicant, (was, now) => {
        const changed = changedFields(was, now);
        for (const field of APPLICANT_FIELDS) expect(changed.includes(field)).toBe(was[field] !== now[field]);
      }),
    );
  });
});
