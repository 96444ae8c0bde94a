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
