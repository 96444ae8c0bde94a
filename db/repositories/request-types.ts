import type { RequestType } from '../../shared/domain/requests/request-type.ts';
import type { Queryable } from '../database.ts';

/** Every version of every type, newest first. */
export async function allRequestTypes(db: Queryable): Promise<RequestType[]> {
  const rows = await db
    .selectFrom('requestType')
    .select('data')
    .orderBy('id')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as RequestType);
}

/** A version that is there already stays as it is. */
export async function insertRequestType(db: Queryable, type: RequestType): Promise<void> {
  await db
    .insertInto('requestType')
    .values({ id: type.id, version: type.version, data: JSON.stringify(type) })
    .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
    .execute();
}
