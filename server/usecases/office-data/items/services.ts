/** Services of the office and their order, as the change engine reads, checks and writes them (domain 5.3). */
import { allServices } from '../../../../db/repositories/catalogue.ts';
import {
  deleteService,
  findService,
  lettersOf,
  orderServices,
  putService,
  serviceInUse,
  topicsInUse,
} from '../../../../db/repositories/services.ts';
import {
  checkServiceChange,
  checkServiceOrder,
  type ServiceData,
} from '../../../../shared/domain/office-data/service.ts';
import type { OfficeItem } from '../item.ts';

export const SERVICE: OfficeItem<ServiceData> = {
  read: findService,
  async check(context, tx, { key, before, after }) {
    const all = await allServices(tx.db);
    const gone = (before?.topics ?? []).filter(({ id }) => !after?.topics.some((topic) => topic.id === id));
    const office = context.office();
    return checkServiceChange(before, after, {
      others: all.filter(({ id }) => id !== key),
      lettersToday: await lettersOf(tx.db, office.calendar.day(context.clock.now())),
      inUse: after === null && (await serviceInUse(tx.db, key)),
      topicsInUse: await topicsInUse(
        tx.db,
        gone.map(({ id }) => id),
      ),
    });
  },
  write: (db, key, service) => (service === null ? deleteService(db, key) : putService(db, service)),
};

export const SERVICE_ORDER: OfficeItem<readonly string[]> = {
  read: async (db) => (await allServices(db)).map(({ id }) => id),
  async check(_, tx, { after }) {
    const known = (await allServices(tx.db)).map(({ id }) => id);
    return checkServiceOrder(after ?? [], known);
  },
  write: (db, _, ids) => orderServices(db, ids ?? []),
};
