import type { RequestType } from '../../shared/domain/requests/request-type.ts';
import type { Queryable } from '../database.ts';

/** Every version of every type that was not withdrawn, newest first. */
export async function allRequestTypes(db: Queryable): Promise<RequestType[]> {
  const rows = await db
    .selectFrom('requestType')
    .select('data')
    .where('withdrawnAt', 'is', null)
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as RequestType);
}

/** The newest number of every type, withdrawn versions too: a number is never given twice. */
export async function lastVersions(db: Queryable): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('requestType')
    .select((eb) => ['id', eb.fn.max('version').as('last')])
    .groupBy('id')
    .execute();
  return new Map(rows.map(({ id, last }) => [id, last]));
}

/** A version that is there already stays as it is. */
export async function insertRequestType(db: Queryable, type: RequestType): Promise<void> {
  await db
    .insertInto('requestType')
    .values({ id: type.id, version: type.version, data: JSON.stringify(type), withdrawnAt: null })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute();
}

/** Withdraws a version that no request began under, or plans it again (null). */
export async function setWithdrawn(
  db: Queryable,
  { id, version }: Pick<RequestType, 'id' | 'version'>,
  withdrawnAt: number | null,
): Promise<void> {
  await db
    .updateTable('requestType')
    .set({ withdrawnAt })
    .where('id', '=', id)
    .where('version', '=', version)
    .execute();
}
