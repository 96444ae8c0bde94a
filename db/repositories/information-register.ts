/** The register of requests for information (Perki 1/2021 Ps 32), as rows: what was asked for and decided, still sealed. */
import type { Queryable } from '../database.ts';
import type { RequestRow } from './requests.ts';
import type { RequestMarkRow, RequestStepRow } from './request-progress.ts';

export interface RegisteredInformation {
  readonly request: RequestRow;
  readonly steps: readonly RequestStepRow[];
  readonly marks: readonly RequestMarkRow[];
}

/** The mark of what the desk passed on to the PPID. */
export const REFERRED = 'referred';

/** Of some office days, and the same in instants: from the first, up to the other. */
export interface Days {
  readonly from: string;
  readonly to: string;
  readonly begin: number;
  readonly end: number;
}

/**
 * Requests of that type received on these days, and those of any other type that were first passed on to the PPID on them
 * (K-03), in the order of their numbers.
 */
export async function informationBetween(
  db: Queryable,
  typeId: string,
  days: Days,
): Promise<RegisteredInformation[]> {
  const requests = await db
    .selectFrom('request')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([
          eb('typeId', '=', typeId),
          eb('receivedOn', '>=', days.from),
          eb('receivedOn', '<=', days.to),
        ]),
        eb.and([eb('typeId', '<>', typeId), eb('id', 'in', firstReferredBetween(db, days))]),
      ]),
    )
    .orderBy('number')
    .execute();
  const ids = requests.map(({ id }) => id);
  const steps = await db
    .selectFrom('requestStep')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('no')
    .execute();
  const marks = await db
    .selectFrom('requestMark')
    .selectAll()
    .where('requestId', 'in', ids)
    .orderBy('no')
    .execute();
  const stepsOf = Map.groupBy(steps, ({ requestId }) => requestId);
  const marksOf = Map.groupBy(marks, ({ requestId }) => requestId);
  return requests.map((request) => ({
    request,
    steps: stepsOf.get(request.id) ?? [],
    marks: marksOf.get(request.id) ?? [],
  }));
}

/** What was passed on again after it had been released stays where it was first entered. */
function firstReferredBetween(db: Queryable, { begin, end }: Days) {
  return db
    .selectFrom('requestMark')
    .select('requestId')
    .where('mark', '=', REFERRED)
    .groupBy('requestId')
    .having(({ fn }) => fn.min('at'), '>=', begin)
    .having(({ fn }) => fn.min('at'), '<', end);
}

/** Which of these requests were passed on to the PPID, who keeps them in the register. */
export async function referredAmong(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await db
    .selectFrom('requestMark')
    .select('requestId')
    .distinct()
    .where('mark', '=', REFERRED)
    .where('requestId', 'in', ids)
    .execute();
  return new Set(rows.map(({ requestId }) => requestId));
}
