/** Numbers without a gap: of a service and day (antrean), of a series and year (surat, permohonan, pengaduan). */
import { sql } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { Tables } from '../schema/tables.ts';

/** A table that keeps the last number given of each series. */
type CounterTable = {
  [T in keyof Tables]: Tables[T] extends { last: number } ? T : never;
}[keyof Tables];

/** What tells one series of that table from another. */
type Series<T extends CounterTable> = Omit<Tables[T], 'last'>;

type Next<T extends CounterTable> = ReturnType<typeof prepared<Series<T>, { last: number }>>;

const NEXT: { readonly [T in CounterTable]: Next<T> } = {
  ticketCounter: next('ticketCounter', ['day', 'letter']),
  complaintCounter: next('complaintCounter', ['kind', 'year']),
  requestCounter: next('requestCounter', ['series', 'year']),
  requestLetterCounter: next('requestLetterCounter', ['series', 'year']),
  subjectRequestCounter: next('subjectRequestCounter', ['year']),
};

function next<T extends CounterTable>(table: T, columns: readonly (keyof Series<T> & string)[]): Next<T> {
  const names = sql.join(columns.map((column) => sql.ref(column)));
  return prepared<Series<T>, { last: number }>((p) => {
    const values = sql.join(columns.map((column) => p[column]));
    const query = sql<{ last: number }>`
      insert into ${sql.table(table)} (${names}, "last") values (${values}, 1)
      on conflict (${names}) do update set "last" = "last" + 1 returning "last"`;
    return { compile: () => query.compile(blueprint) };
  });
}

/** Takes the next number of a series, 1 first; must run in the transaction that stores what bears it. */
export async function takeNumber<T extends CounterTable>(
  db: Queryable,
  table: T,
  series: Series<T>,
): Promise<number> {
  const { rows } = await NEXT[table](db, series);
  const row = rows[0];
  if (!row) throw new Error('No number was given.');
  return row.last;
}
