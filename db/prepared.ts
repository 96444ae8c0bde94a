/** Queries of the hot path, built once: building one anew costs as much as running it. */
import type { Compilable, CompiledQuery, Kysely, QueryResult } from 'kysely';
import type { Tables } from './schema/tables.ts';

/** Stands for a parameter while the query is built. */
class Marker {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }
}

/** Something a query runs on: the database, or the transaction one is in. */
export type Runner = Pick<Kysely<Tables>, 'executeQuery'>;

/**
 * @param build makes the query from placeholders, one for each key of `P`
 * @returns a function that runs the query with the values of one `P`
 */
export function prepared<P extends object, R>(
  build: (param: { readonly [K in keyof P]: P[K] }) => Compilable<R>,
): (on: Runner, values: P) => Promise<QueryResult<R>> {
  let compiled: CompiledQuery<R> | undefined;
  return (on, values) => {
    compiled ??= build(placeholders<P>()).compile();
    const parameters = compiled.parameters.map((value) =>
      value instanceof Marker ? (values as Record<string, unknown>)[value.key] : value,
    );
    return on.executeQuery<R>({ ...compiled, parameters });
  };
}

function placeholders<P extends object>(): { readonly [K in keyof P]: P[K] } {
  return new Proxy({} as P, { get: (_, key) => new Marker(String(key)) });
}
