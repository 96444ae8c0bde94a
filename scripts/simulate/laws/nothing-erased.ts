import type { Law } from './types.ts';

interface Kept {
  readonly id: string;
}

/** What was once on record and is not, or says something else. */
function lost(what: string, before: readonly Kept[], now: readonly Kept[]): string[] {
  const rows = new Map(now.map((row) => [row.id, JSON.stringify(row)]));
  return before.flatMap((row) => {
    const kept = rows.get(row.id);
    if (kept === undefined) return [`${what} ${row.id} is gone`];
    return kept === JSON.stringify(row) ? [] : [`${what} ${row.id} was rewritten`];
  });
}

export const nothingErased: Law = {
  name: 'nothing-erased',
  says: 'A deviation (penyimpangan), a deputation (pengalihan) or an event never disappears and is never rewritten.',
  broken(now, before) {
    if (!before) return [];
    const events = (of: typeof now): Kept[] =>
      of.events.map((event) => ({ ...event, id: String(event.seq) }));
    // a later picture may leave out who ended on an earlier day
    const known = new Set(now.visits.map(({ id }) => id));
    const still = <T extends { readonly visitId: string | null }>(rows: readonly T[]): T[] =>
      rows.filter(({ visitId }) => visitId === null || known.has(visitId));
    return [
      ...lost('deviation', still(before.deviations), now.deviations),
      ...lost('deputation', still(before.deputations), now.deputations),
      ...lost('event', still(events(before) as (Kept & { visitId: string | null })[]), events(now)),
    ];
  },
};
