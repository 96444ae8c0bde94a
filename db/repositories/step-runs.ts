import type { Selectable, Updateable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { StepRunTable } from '../schema/visits.ts';

export type StepRunRow = Selectable<StepRunTable>;

const insert = prepared<StepRunRow, never>((p) =>
  blueprint.insertInto('stepRun').values({
    visitId: p.visitId,
    round: p.round,
    no: p.no,
    waitingSince: p.waitingSince,
    startedAt: p.startedAt,
    amberAt: p.amberAt,
    dueAt: p.dueAt,
    finishedAt: p.finishedAt,
    pausedAt: p.pausedAt,
    pausedMs: p.pausedMs,
    officerId: p.officerId,
    result: p.result,
  }),
);

export async function insertStepRun(db: Queryable, run: StepRunRow): Promise<void> {
  await insert(db, run);
}

export async function updateStepRun(
  db: Queryable,
  run: Pick<StepRunRow, 'visitId' | 'round' | 'no'>,
  patch: Updateable<StepRunTable>,
): Promise<void> {
  await db
    .updateTable('stepRun')
    .set(patch)
    .where('visitId', '=', run.visitId)
    .where('round', '=', run.round)
    .where('no', '=', run.no)
    .execute();
}

const ofVisit = prepared<{ visitId: string }, StepRunRow>((p) =>
  blueprint.selectFrom('stepRun').selectAll().where('visitId', '=', p.visitId),
);

/** The steps of a visit in order. Sorted here: for a handful of rows that every command asks for it costs SQLite more. */
export async function stepRunsOf(db: Queryable, visitId: string): Promise<StepRunRow[]> {
  const { rows } = await ofVisit(db, { visitId });
  return rows.sort((a, b) => a.round - b.round || a.no - b.no);
}

/** The steps of many visits, by visit id. */
export async function stepRunsOfMany(
  db: Queryable,
  visitIds: readonly string[],
): Promise<Map<string, StepRunRow[]>> {
  const byVisit = new Map<string, StepRunRow[]>();
  for (let from = 0; from < visitIds.length; from += CHUNK) {
    const rows = await db
      .selectFrom('stepRun')
      .selectAll()
      .where('visitId', 'in', visitIds.slice(from, from + CHUNK))
      .orderBy('visitId')
      .orderBy('round')
      .orderBy('no')
      .execute();
    for (const row of rows) byVisit.set(row.visitId, [...(byVisit.get(row.visitId) ?? []), row]);
  }
  return byVisit;
}

/** Below every database's limit of parameters. */
const CHUNK = 500;
