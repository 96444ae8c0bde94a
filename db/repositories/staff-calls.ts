import type { Queryable } from '../database.ts';

/** A visitor at a kiosk who asked for an officer. */
export interface OpenStaffCall {
  readonly id: string;
  readonly deviceId: string;
  readonly deviceName: string;
  readonly screen: string;
  readonly createdAt: number;
}

export async function insertStaffCall(
  db: Queryable,
  call: { id: string; deviceId: string; screen: string; createdAt: number },
): Promise<void> {
  await db
    .insertInto('staffCall')
    .values({ ...call, answeredAt: null, answeredBy: null })
    .execute();
}

export async function openStaffCalls(db: Queryable): Promise<OpenStaffCall[]> {
  return db
    .selectFrom('staffCall')
    .innerJoin('device', 'device.id', 'staffCall.deviceId')
    .select([
      'staffCall.id',
      'staffCall.deviceId',
      'device.name as deviceName',
      'staffCall.screen',
      'staffCall.createdAt',
    ])
    .where('answeredAt', 'is', null)
    .orderBy('staffCall.createdAt')
    .execute();
}

/** Calls of an earlier day that nobody answered: whoever called has left. @returns how many */
export async function closeStaffCallsBefore(
  db: Queryable,
  before: number,
  answered: { at: number; by: string },
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('staffCall')
    .set({ answeredAt: answered.at, answeredBy: answered.by })
    .where('answeredAt', 'is', null)
    .where('createdAt', '<', before)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** @returns the device whose call it was; undefined where it was answered already or never made */
export async function answerStaffCall(
  db: Queryable,
  call: { id: string; answeredAt: number; answeredBy: string },
): Promise<string | undefined> {
  const row = await db
    .updateTable('staffCall')
    .set({ answeredAt: call.answeredAt, answeredBy: call.answeredBy })
    .where('id', '=', call.id)
    .where('answeredAt', 'is', null)
    .returning('deviceId')
    .executeTakeFirst();
  return row?.deviceId;
}
