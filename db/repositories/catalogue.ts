/** The office's own data: services and versions of its standard procedure. */
import type { PosProfile } from '../../shared/domain/pos.ts';
import type { Queryable } from '../database.ts';
import type { ServiceProfile } from '../seed/profiles/types.ts';

export async function allServices(db: Queryable): Promise<ServiceProfile[]> {
  const rows = await db.selectFrom('service').select('data').orderBy('position').execute();
  return rows.map((row) => JSON.parse(row.data) as ServiceProfile);
}

/** Every version, newest first. */
export async function allPosVersions(db: Queryable): Promise<PosProfile[]> {
  const rows = await db
    .selectFrom('posVersion')
    .select('data')
    .orderBy('effectiveFrom', 'desc')
    .orderBy('version', 'desc')
    .execute();
  return rows.map((row) => JSON.parse(row.data) as PosProfile);
}

/** Adds a version or changes it; the database refuses where visits ran under it. */
export async function putPosVersion(db: Queryable, procedure: PosProfile): Promise<void> {
  const { id, version, effectiveFrom } = procedure;
  const data = JSON.stringify(procedure);
  await db
    .insertInto('posVersion')
    .values({ id, version, effectiveFrom, data })
    .onConflict((clash) => clash.columns(['id', 'version']).doUpdateSet({ effectiveFrom, data }))
    .execute();
}

export async function deletePosVersion(
  db: Queryable,
  { id, version }: Pick<PosProfile, 'id' | 'version'>,
): Promise<void> {
  await db.deleteFrom('posVersion').where('id', '=', id).where('version', '=', version).execute();
}
