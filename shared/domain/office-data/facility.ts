/** Facilities that are lent (P-01) as they are edited, and the times in which the office closes one. */
import { ok, refuse, type Result } from '../../result.ts';
import { isPeriod, type Facility, type Period } from '../requests/loans.ts';

/**
 * @param after null to take it away for good, which only one that was never asked for can be
 */
export function checkFacilityChange(
  after: Facility | null,
  { others, inUse }: { readonly others: readonly Facility[]; readonly inUse: boolean },
): Result<true> {
  if (after === null) return inUse ? refuse('facility-in-use') : ok(true);
  const name = after.name.id.toLocaleLowerCase('id');
  const taken = others.some((one) => one.name.id.toLocaleLowerCase('id') === name);
  return taken ? refuse('facility-name-taken', { name: after.name.id }) : ok(true);
}

/** A time in which the office lends a facility to nobody, e.g. while it is repaired. */
export interface ClosureData extends Period {
  readonly id: string;
  readonly facilityId: string;
  readonly reason: string;
}

/** A closure cannot run into a loan that was agreed: whom it was agreed to relies on it. */
export function checkClosure(after: ClosureData | null): Result<true> {
  return after === null || isPeriod(after) ? ok(true) : refuse('loan-period');
}
