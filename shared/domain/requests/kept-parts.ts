/** What of a delivered type an office cannot do without, and why: somebody reads it who does not ask again. */
import type { RequestType } from './request-type.ts';

/**
 * `loan`: which facility, from when to when (P-05). `event`: whether it comes in time (C-01 e). `law`: the register of public
 * information has it (Perki 1/2021 Ps 29, 32). `letter`: the office's letters say what was asked for.
 */
export type WhyKept = 'loan' | 'event' | 'law' | 'letter';

const FIELDS: Readonly<Record<string, Readonly<Record<string, WhyKept>>>> = {
  consultation: { subject: 'letter' },
  information: { detail: 'law', purpose: 'law', format: 'law', delivery: 'law', proxy: 'law' },
  loan: { purpose: 'letter' },
  cooperation: { activity: 'letter' },
};

/** Who asks is known by their identification (Perki 1/2021 Ps 29). */
const DOCUMENTS: Readonly<Record<string, Readonly<Record<string, WhyKept>>>> = {
  information: { identity: 'law' },
};

/** @returns null where the office may leave it out */
export function whyFieldStays({ id, loan, lead }: RequestType, fieldId: string): WhyKept | null {
  if (loan !== undefined && Object.values(loan).includes(fieldId)) return 'loan';
  if (lead?.field === fieldId) return 'event';
  return FIELDS[id]?.[fieldId] ?? null;
}

export function whyDocumentStays({ id }: RequestType, documentId: string): WhyKept | null {
  return DOCUMENTS[id]?.[documentId] ?? null;
}
