/** Counters, as the change engine reads, checks and writes them. */
import { allServices } from '../../../../db/repositories/catalogue.ts';
import {
  allCounters,
  counterInUse,
  deleteCounter,
  dutyAt,
  findCounter,
  putCounter,
  visitsWaitingAt,
} from '../../../../db/repositories/counters.ts';
import { checkCounterChange, type CounterData } from '../../../../shared/domain/office-data/counter.ts';
import type { OfficeItem } from '../item.ts';

export const COUNTER: OfficeItem<CounterData> = {
  read: findCounter,
  async check(_, { db }, { key, before, after }) {
    return checkCounterChange(before, after, {
      others: (await allCounters(db)).filter(({ id }) => id !== key),
      open: (await dutyAt(db, key)) !== undefined,
      waiting: await visitsWaitingAt(db, key),
      inUse: after === null && (await counterInUse(db, key)),
      services: (await allServices(db)).map(({ id }) => id),
    });
  },
  write: (db, key, counter) => (counter === null ? deleteCounter(db, key) : putCounter(db, counter)),
};
