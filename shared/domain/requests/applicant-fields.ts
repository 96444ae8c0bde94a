/** What is kept of who asks (Perki 1/2021 Ps 29, P-03), and what a correction of it changes (UU 27/2022 Ps 6). */
import type { RequestType } from './request-type.ts';

export const APPLICANT_FIELDS = ['name', 'institution', 'phone', 'email', 'address', 'idNumber'] as const;
export type ApplicantField = (typeof APPLICANT_FIELDS)[number];

export type ApplicantRule = 'required' | 'optional' | 'none';

/** What a type asks of its applicant: a name of everybody, phone, address and ID number as its rules say. */
export function ruleOf(rules: RequestType['applicant'], field: ApplicantField): ApplicantRule {
  if (field === 'name') return 'required';
  return field === 'phone' || field === 'address' || field === 'idNumber' ? rules[field] : 'optional';
}

/** The fields that differ, in their order. */
export function changedFields(
  was: Readonly<Record<ApplicantField, string>>,
  now: Readonly<Record<ApplicantField, string>>,
): ApplicantField[] {
  return APPLICANT_FIELDS.filter((field) => was[field] !== now[field]);
}
