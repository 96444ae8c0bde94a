/** Versions of a type of request: which one a request begins under, and when one may be made or withdrawn (H-10). */
import { ok, refuse, type Result } from '../../result.ts';
import type { RequestDoor, RequestType } from './request-type.ts';

/** Its day has not come: no request can have begun under it. */
export function isComing({ effectiveFrom }: Pick<RequestType, 'effectiveFrom'>, today: string): boolean {
  return effectiveFrom !== undefined && effectiveFrom > today;
}

/** Of every type the version in force. @param types by type, newest first */
export function typesInForce(types: readonly RequestType[], today: string): readonly RequestType[] {
  const begun = types.filter((type) => !isComing(type, today));
  return begun.filter(({ id }, index) => begun.findIndex((one) => one.id === id) === index);
}

/** The newest version an office was delivered with: what its own are checked against. @param versions newest first */
export function deliveredOf(versions: readonly RequestType[], typeId: string): RequestType | undefined {
  return versions.find(({ id, effectiveFrom }) => id === typeId && effectiveFrom === undefined);
}

export function isOfferedAt({ closedTo = [] }: Pick<RequestType, 'closedTo'>, door: RequestDoor): boolean {
  return !closedTo.includes(door);
}

/**
 * Whether a version may be added, or withdrawn again. One is planned at a time, so that no change is lost when its day comes.
 * @param others every other version of that type that was not withdrawn
 * @param today the office day
 */
export function checkVersion(
  { before, after }: { readonly before: RequestType | null; readonly after: RequestType | null },
  others: readonly RequestType[],
  today: string,
): Result<true> {
  if (before !== null && !isComing(before, today)) return refuse('request-type-in-force');
  if (after === null) return ok(true);
  if ((after.effectiveFrom ?? '') < today) return refuse('day-past');
  const coming = others.find((one) => isComing(one, today));
  if (coming?.effectiveFrom !== undefined)
    return refuse('request-type-coming', { day: coming.effectiveFrom });
  return others.some(({ version }) => version > after.version) ? refuse('request-type-followed') : ok(true);
}
