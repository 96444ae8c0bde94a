/** Hours, holidays and decrees, as the change engine reads, checks and writes them (domain 4.1, 4.2). */
import { allHolidays, deleteHoliday, findHoliday, putHoliday } from '../../../../db/repositories/holidays.ts';
import {
  checkDecree,
  checkHoliday,
  type DecreeData,
  type HolidayData,
} from '../../../../shared/domain/office-data/calendar.ts';
import { checkHours, openWeekdays } from '../../../../shared/domain/office-data/hours.ts';
import type { OfficeHours } from '../../../../shared/domain/service-hours.ts';
import { refuse } from '../../../../shared/result.ts';
import { moveDeadlines } from '../deadlines/move-deadlines.ts';
import type { OfficeItem } from '../item.ts';
import { changeRow, officeRow } from './office-row.ts';

export const HOURS: OfficeItem<OfficeHours> = {
  read: async (db) => (await officeRow(db)).hours,
  check: (_, __, { after }) => Promise.resolve(after === null ? refuse('hours-none') : checkHours(after)),
  write: (db, _, hours) =>
    changeRow(db, ({ calendar, hours: before }) => ({
      hours: hours ?? before,
      // a day that is served is a working day, and the other way round
      calendar: { ...calendar, weekdays: hours === null ? calendar.weekdays : openWeekdays(hours.week) },
    })),
  follow: moveDeadlines,
};

export const HOLIDAY: OfficeItem<HolidayData> = {
  read: findHoliday,
  async check(_, tx, { key, after }) {
    const others = (await allHolidays(tx.db)).filter(({ id }) => id !== key);
    const { decrees } = (await officeRow(tx.db)).calendar;
    return checkHoliday(after, { others, decrees });
  },
  write: (db, key, holiday) => (holiday === null ? deleteHoliday(db, key) : putHoliday(db, holiday)),
  follow: moveDeadlines,
};

/** Its key is the year. */
export const DECREE: OfficeItem<DecreeData> = {
  async read(db, key) {
    const { decrees } = (await officeRow(db)).calendar;
    return decrees.find(({ year }) => year === Number(key)) ?? null;
  },
  async check(_, tx, { key, after }) {
    return checkDecree(Number(key), after, await allHolidays(tx.db));
  },
  write: (db, key, decree) =>
    changeRow(db, ({ calendar }) => {
      const others = calendar.decrees.filter(({ year }) => year !== Number(key));
      const decrees = decree === null ? others : [...others, decree];
      return { calendar: { ...calendar, decrees: decrees.sort((a, b) => a.year - b.year) } };
    }),
  follow: moveDeadlines,
};
