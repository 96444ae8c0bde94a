/** Corrections of who asked for a request; the values themselves are in the request alone. */
import type { Insertable, Selectable } from 'kysely';
import type { Queryable } from '../database.ts';
import type { RequestTable, RequestCorrectionTable } from '../schema/requests.ts';

/** Who asked, in place of what was written down before. */
export async function setApplicant(
  db: Queryable,
  requestId: string,
  sealed: Pick<Insertable<RequestTable>, 'applicantCipher' | 'phoneHash' | 'idHash'>,
): Promise<void> {
  await db.updateTable('request').set(sealed).where('id', '=', requestId).execute();
}

/** Adds the next one of that request. */
export async function insertCorrection(
  db: Queryable,
  correction: Omit<Insertable<RequestCorrectionTable>, 'no'>,
): Promise<void> {
  const { no } = await db
    .selectFrom('requestCorrection')
    .select(({ fn }) => fn.max<number | null>('no').as('no'))
    .where('requestId', '=', correction.requestId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('requestCorrection')
    .values({ ...correction, no: (no ?? 0) + 1 })
    .execute();
}

/** In order. */
export async function correctionsOfRequest(
  db: Queryable,
  requestId: string,
): Promise<Selectable<RequestCorrectionTable>[]> {
  return db
    .selectFrom('requestCorrection')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('no')
    .execute();
}
