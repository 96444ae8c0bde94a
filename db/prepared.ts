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

/**
 * For queries of several shapes: each is made when it is first asked for, and kept.
 * @param make gets the shape as text, which says all that it depends on
 */
export function preparedByShape<Q>(make: (shape: string) => Q): (shape: string) => Q {
  const made = new Map<string, Q>();
  return (shape) => {
    let query = made.get(shape);
    if (query === undefined) {
      // an office has few shapes; what is not asked for any more (an officer who left) must not stay for ever
      if (made.size >= MOST_SHAPES) made.clear();
      query = make(shape);
      made.set(shape, query);
    }
    return query;
  };
}

const MOST_SHAPES = 200;

function placeholders<P extends object>(): { readonly [K in keyof P]: P[K] } {
  return new Proxy({} as P, { get: (_, key) => new Marker(String(key)) });
}
