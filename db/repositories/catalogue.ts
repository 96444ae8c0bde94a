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
