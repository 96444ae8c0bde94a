/** The office's services as rows: stored, ordered, and whether anything else names one. */
import { isOffered } from '../../shared/domain/office-data/service.ts';
import type { Queryable } from '../database.ts';
import type { ServiceProfile } from '../seed/profiles/types.ts';

export async function findService(db: Queryable, id: string): Promise<ServiceProfile | null> {
  const row = await db.selectFrom('service').select('data').where('id', '=', id).executeTakeFirst();
  return row ? (JSON.parse(row.data) as ServiceProfile) : null;
}

/** Stores a service; a new one stands behind the others. */
export async function putService(db: Queryable, service: ServiceProfile): Promise<void> {
  const letter = isOffered(service) ? service.letter : `-${service.id}`;
  const data = JSON.stringify(service);
  const row = await db
    .selectFrom('service')
    .select((eb) => eb.fn.max('position').as('last'))
    .executeTakeFirst();
  await db
    .insertInto('service')
    .values({ id: service.id, letter, data, position: (row?.last ?? -1) + 1 })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ letter, data }))
    .execute();
}

export async function deleteService(db: Queryable, id: string): Promise<void> {
  await db.deleteFrom('service').where('id', '=', id).execute();
}

export async function orderServices(db: Queryable, ids: readonly string[]): Promise<void> {
  for (const [position, id] of ids.entries())
    await db.updateTable('service').set({ position }).where('id', '=', id).execute();
}

/** Whether a visit, an appointment, a counter or an officer names it. */
export async function serviceInUse(db: Queryable, id: string): Promise<boolean> {
  const visit = await db
    .selectFrom('visit')
    .select('id')
    .where('serviceId', '=', id)
    .limit(1)
    .executeTakeFirst();
  const kept = await db
    .selectFrom('appointment')
    .select('id')
    .where('serviceId', '=', id)
    .limit(1)
    .executeTakeFirst();
  const served = await db
    .selectFrom('servedService')
    .select('visitId')
    .where('serviceId', '=', id)
    .limit(1)
    .executeTakeFirst();
  if (visit ?? kept ?? served) return true;
  const lists = [
    ...(await db.selectFrom('counter').select('serviceIds').execute()),
    ...(await db.selectFrom('officer').select('serviceIds').execute()),
  ];
  return lists.some(({ serviceIds }) => (JSON.parse(serviceIds) as string[]).includes(id));
}

/** Those of the topics that a visit, an appointment or a service done carries. */
export async function topicsInUse(db: Queryable, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = [
    ...(await db.selectFrom('visit').select('topicId').distinct().where('topicId', 'in', ids).execute()),
    ...(await db
      .selectFrom('appointment')
      .select('topicId')
      .distinct()
      .where('topicId', 'in', ids)
      .execute()),
    ...(await db
      .selectFrom('servedService')
      .select('topicId')
      .distinct()
      .where('topicId', 'in', ids)
      .execute()),
  ];
  return rows.map(({ topicId }) => topicId).filter((topicId) => topicId !== null);
}

/** The letters numbers were given with on a day. */
export async function lettersOf(db: Queryable, day: string): Promise<string[]> {
  const rows = await db.selectFrom('ticketCounter').select('letter').where('day', '=', day).execute();
  return rows.map(({ letter }) => letter);
}
