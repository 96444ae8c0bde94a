/**
 * The conditions of the visit table's partial indices, word for word. SQLite takes such an index only for a query that
 * repeats its condition as literal text: a parameter is not known yet when the query is planned. Without them every
 * command reads the whole archive.
 */
import { sql, type RawBuilder } from 'kysely';
import type { VisitState } from '../../shared/domain/visit.ts';

/** As in the index `visitWaiting`. */
export const WAITS: RawBuilder<boolean> = sql`state IN ('waiting-front-office', 'waiting-helpdesk')`;

/** As in the index `visitOpen`. */
export const IS_OPEN: RawBuilder<boolean> = sql`state IN ('waiting-front-office', 'called-front-office',
  'verifying', 'routing', 'waiting-helpdesk', 'called-helpdesk', 'serving', 'on-hold', 'survey', 'skipped')`;

/** As in the index `visitOnHold`. */
export const IS_ON_HOLD: RawBuilder<boolean> = sql`state = 'on-hold'`;

/** As in the index `visitReturning`. */
export const RETURNS: RawBuilder<boolean> = sql`"returnCounterId" IS NOT NULL`;

/** As in the unique index `visitHeld`. */
export const IS_HELD: RawBuilder<boolean> = sql`state IN ('called-front-office', 'verifying', 'routing',
  'called-helpdesk', 'serving')`;

/**
 * A state as literal text. A parameter that the plan depends on (also that of a LIMIT) makes SQLite plan the query anew
 * each time it is asked, which takes ten times as long as asking it.
 */
export function literal(state: VisitState): RawBuilder<VisitState> {
  return sql.lit(state);
}
