/** What each counter called today (domain 5.1, 5.7); a row of an earlier day counts as none. */
import { EMPTY_TALLY, type Streaks, type Tally } from '../../shared/domain/calling.ts';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { CounterTallyTable } from '../schema/hall.ts';

const byCounter = prepared<{ counterId: string; day: string }, CounterTallyTable>((p) =>
  blueprint
    .selectFrom('counterTally')
    .selectAll()
    .where('counterId', '=', p.counterId)
    .where('day', '=', p.day),
);

function toTally(row: CounterTallyTable | undefined): Tally {
  return row ? { called: row.called, streaks: JSON.parse(row.streaks) as Streaks } : EMPTY_TALLY;
}

export async function tallyOf(db: Queryable, counterId: string, day: string): Promise<Tally> {
  return toTally((await byCounter(db, { counterId, day })).rows[0]);
}

/** The tallies of that day, by counter. */
export async function talliesOf(db: Queryable, day: string): Promise<Map<string, Tally>> {
  const rows = await db.selectFrom('counterTally').selectAll().where('day', '=', day).execute();
  return new Map(rows.map((row) => [row.counterId, toTally(row)]));
}

const upsert = prepared<CounterTallyTable, never>((p) =>
  blueprint
    .insertInto('counterTally')
    .values({ counterId: p.counterId, day: p.day, called: p.called, streaks: p.streaks })
    .onConflict((conflict) =>
      conflict.column('counterId').doUpdateSet((eb) => ({
        day: eb.ref('excluded.day'),
        called: eb.ref('excluded.called'),
        streaks: eb.ref('excluded.streaks'),
      })),
    ),
);

export async function writeTally(
  db: Queryable,
  counterId: string,
  day: string,
  { called, streaks }: Tally,
): Promise<void> {
  await upsert(db, { counterId, day, called, streaks: JSON.stringify(streaks) });
}
