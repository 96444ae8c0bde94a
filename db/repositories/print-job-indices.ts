/**
 * The conditions of printJob's partial indices, word for word: SQLite takes such an index only for a query that says
 * the same (see visit-indices.ts).
 */
import { sql, type RawBuilder } from 'kysely';

/** In the line: not printed, not given up, not cancelled. */
export const IS_DUE: RawBuilder<boolean> = sql`state IN ('queued', 'printing')`;
export const IS_GIVEN_UP: RawBuilder<boolean> = sql`state = 'failed'`;
/** Ended, one way or the other. */
export const IS_DONE: RawBuilder<boolean> = sql`state IN ('printed', 'cancelled')`;
