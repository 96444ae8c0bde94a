import type { Selectable } from 'kysely';
import { blueprint } from '../blueprint.ts';
import type { Queryable } from '../database.ts';
import { prepared } from '../prepared.ts';
import type { DeviceTable } from '../schema/access.ts';

export type DeviceRow = Selectable<DeviceTable>;

export async function insertDevice(db: Queryable, device: DeviceRow): Promise<void> {
  await db.insertInto('device').values(device).execute();
}

const byToken = prepared<{ tokenHash: string }, DeviceRow>((p) =>
  blueprint.selectFrom('device').selectAll().where('tokenHash', '=', p.tokenHash),
);

export async function findDeviceByToken(db: Queryable, tokenHash: string): Promise<DeviceRow | undefined> {
  return (await byToken(db, { tokenHash })).rows[0];
}

export async function countDevices(db: Queryable, kind: DeviceRow['kind']): Promise<number> {
  const row = await db
    .selectFrom('device')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.count ?? 0;
}

export async function insertPairingCode(
  db: Queryable,
  code: { codeHash: string; kind: DeviceRow['kind']; expiresAt: number },
): Promise<void> {
  await db.insertInto('pairingCode').values(code).execute();
}

/** Uses a pairing code up. @returns whether it was there, of that kind and still good */
export async function takePairingCode(
  db: Queryable,
  code: { codeHash: string; kind: DeviceRow['kind']; now: number },
): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('pairingCode')
    .where('codeHash', '=', code.codeHash)
    .where('kind', '=', code.kind)
    .where('expiresAt', '>', code.now)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}

export async function deleteExpiredPairingCodes(db: Queryable, now: number): Promise<void> {
  await db.deleteFrom('pairingCode').where('expiresAt', '<=', now).execute();
}
