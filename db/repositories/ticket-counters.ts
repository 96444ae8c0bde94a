import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';

const next = prepared<{ day: string; letter: string }, { last: number }>((p) =>
  blueprint
    .insertInto('ticketCounter')
    .values({ day: p.day, letter: p.letter, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['day', 'letter']).doUpdateSet((eb) => ({ last: eb('ticketCounter.last', '+', 1) })),
    )
    .returning('last'),
);

/** Takes the next number of a service on an office day; must run in the transaction that stores the visit. */
export async function takeNumber(db: Queryable, day: string, letter: string): Promise<number> {
  const { rows } = await next(db, { day, letter });
  const row = rows[0];
  if (!row) throw new Error('No number was given.');
  return row.last;
}
