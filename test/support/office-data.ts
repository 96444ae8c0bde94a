/** An office whose data were changed, as an administrator changes them: rows, read again at the next occasion. */
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import type { OfficeSettings } from '../../db/seed/profiles/types.ts';
import type { OfficeData } from '../../db/seed/seed.ts';
import type { PosProfile } from '../../shared/domain/pos.ts';
import type { App } from './with-app.ts';

/** Settings that hold from now on. */
export async function changeSettings(app: App, changes: Partial<OfficeSettings>): Promise<void> {
  const { db, reloadOffice } = app.hub.context;
  const data = await getSetting<OfficeData>(db, 'office');
  if (!data) throw new Error('The database has no office profile.');
  await setSetting(db, 'office', { ...data, settings: { ...data.settings, ...changes } });
  await reloadOffice();
}

/** Stores the next version of the procedure in force; the hub takes it up with the next office day. */
export async function aNewVersion(app: App, changes: Partial<PosProfile>): Promise<PosProfile> {
  const { db, office } = app.hub.context;
  const { pos } = office();
  const next = { ...pos, version: pos.version + 1, ...changes };
  const { id, version, effectiveFrom } = next;
  await db
    .insertInto('posVersion')
    .values({ id, version, effectiveFrom, data: JSON.stringify(next) })
    .execute();
  return next;
}
