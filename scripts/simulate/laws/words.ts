/** The words of the rows that the laws speak of, written down here once more, apart from the code that keeps them. */

/** In an officer's hand. */
export const IN_HAND: ReadonlySet<string> = new Set([
  'called-front-office',
  'verifying',
  'routing',
  'called-helpdesk',
  'serving',
]);
export const WAITING: ReadonlySet<string> = new Set(['waiting-front-office', 'waiting-helpdesk']);
/** A job in the office that goes on the next working day. */
export const OVER_NIGHT: ReadonlySet<string> = new Set(['serving', 'on-hold']);
export const ENDED: ReadonlySet<string> = new Set(['closed', 'cancelled', 'expired']);

export function timeOf(instant: number): string {
  return new Date(instant).toISOString();
}

export function byVisit<T extends { readonly visitId: string | null }>(
  rows: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    if (row.visitId === null) continue;
    const group = groups.get(row.visitId);
    if (group) group.push(row);
    else groups.set(row.visitId, [row]);
  }
  return groups;
}
