import type { SkmVersion } from '../../shared/domain/skm-version.ts';
import type { Queryable } from '../database.ts';

/** Every version of the survey, newest first. */
export async function allSkmVersions(db: Queryable): Promise<SkmVersion[]> {
  const rows = await db.selectFrom('skmVersion').select('data').orderBy('effectiveFrom', 'desc').execute();
  return rows.map((row) => JSON.parse(row.data) as SkmVersion);
}

/** A version that is there already stays as it is. */
export async function insertSkmVersion(db: Queryable, version: SkmVersion): Promise<void> {
  await db
    .insertInto('skmVersion')
    .values({ id: version.id, effectiveFrom: version.effectiveFrom, data: JSON.stringify(version) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Adds a version or changes it; the database refuses where it was answered. */
export async function putSkmVersion(db: Queryable, version: SkmVersion): Promise<void> {
  const { id, effectiveFrom } = version;
  const data = JSON.stringify(version);
  await db
    .insertInto('skmVersion')
    .values({ id, effectiveFrom, data })
    .onConflict((clash) => clash.column('id').doUpdateSet({ effectiveFrom, data }))
    .execute();
}

/** The database refuses where it was answered. */
export async function deleteSkmVersion(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('skmVersion').where('id', '=', id).execute();
}
