import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../db/database.ts';
import { takeNumber } from '../../db/repositories/numbers.ts';

type Take = (db: Database, serial: 'one' | 'other') => Promise<number>;

/** Of each table two series that differ in one thing only. */
const TABLES: Readonly<Record<string, readonly Take[]>> = {
  'queue numbers, by day and by letter': [
    (db, one) =>
      takeNumber(db, 'ticketCounter', { day: one === 'one' ? '2026-11-23' : '2026-11-24', letter: 'A' }),
    (db, one) => takeNumber(db, 'ticketCounter', { day: '2026-11-25', letter: one === 'one' ? 'A' : 'B' }),
  ],
  'complaints, by kind and by year': [
    (db, one) =>
      takeNumber(db, 'complaintCounter', { kind: one === 'one' ? 'complaint' : 'suggestion', year: 2026 }),
    (db, one) => takeNumber(db, 'complaintCounter', { kind: 'complaint', year: one === 'one' ? 2027 : 2028 }),
  ],
  'requests, by series and by year': [
    (db, one) => takeNumber(db, 'requestCounter', { series: one === 'one' ? 'KON' : 'PIN', year: 2026 }),
    (db, one) => takeNumber(db, 'requestCounter', { series: 'KON', year: one === 'one' ? 2027 : 2028 }),
  ],
  'letters, by series and by year': [
    (db, one) =>
      takeNumber(db, 'requestLetterCounter', { series: one === 'one' ? 'KON' : 'PIN', year: 2026 }),
    (db, one) => takeNumber(db, 'requestLetterCounter', { series: 'KON', year: one === 'one' ? 2027 : 2028 }),
  ],
  'requests of data subjects, by year': [
    (db, one) => takeNumber(db, 'subjectRequestCounter', { year: one === 'one' ? 2026 : 2027 }),
  ],
};

let db: Database;
beforeAll(async () => {
  db = await openDatabase(':memory:');
});
afterAll(() => db.destroy());

describe.each(Object.entries(TABLES))('numbers of %s', (_, takes) => {
  it('begin at 1 and count on without a gap, each series by itself', async () => {
    for (const take of takes) {
      const taken = [];
      for (const series of ['one', 'one', 'other', 'one', 'other'] as const)
        taken.push([series, await take(db, series)]);
      expect(taken).toEqual([
        ['one', 1],
        ['one', 2],
        ['other', 1],
        ['one', 3],
        ['other', 2],
      ]);
    }
  });
});
