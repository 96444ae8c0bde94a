/** Hours, holidays and decrees change at once, and what is due moves with them (domain 4.1, 4.2). */
import { describe, expect, it } from 'vitest';
import type { KioskEvent } from '../../../shared/protocol/kiosk.ts';
import { aFrontOffice, aServed, aWaiting, begin, refusedUnchanged } from '../../support/hall.ts';
import { aHoliday, someHours } from '../../support/office-data.ts';
import { everything } from '../../support/rows.ts';
import { withApp, type App } from '../../support/with-app.ts';

const at = (instant: string): number => Date.parse(instant);

async function dueOf(app: App, visitId: string): Promise<(number | null)[]> {
  const rows = await app.hub.context.db
    .selectFrom('stepRun')
    .select('dueAt')
    .where('visitId', '=', visitId)
    .orderBy('no')
    .execute();
  return rows.map(({ dueAt }) => dueAt);
}

/** A visit whose question step has begun: one working day. @returns its id */
async function aQuestionBegun(app: App): Promise<string> {
  const { visitId } = await aServed(app);
  return visitId;
}

describe('a holiday', () => {
  it('moves what is due of the open steps that count working days, and says how many', () =>
    withApp(async (app) => {
      const visitId = await aQuestionBegun(app);
      const before = await dueOf(app, visitId);
      expect(before.at(-1)).toBe(at('2026-11-24T15:30+08:00'));
      const lead = await app.coordinator();
      const changed = await lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday() });
      expect(changed.effects).toEqual({ deadlines: 1 });
      const after = await dueOf(app, visitId);
      expect(after.at(-1)).toBe(at('2026-11-25T15:30+08:00'));
      expect(after.slice(0, -1), 'finished steps keep what they were judged by').toEqual(before.slice(0, -1));
      const { changes } = await lead.must('office:changes', {
        kinds: ['holiday'],
        officerId: null,
        before: null,
      });
      expect(changes[0]).toMatchObject({ effects: { deadlines: 1 }, before: null });
    }));

  it('taken back gives every deadline back', () =>
    withApp(async (app) => {
      const visitId = await aQuestionBegun(app);
      const steps = async () => (await everything(app.hub.context.db)).stepRun;
      const before = await steps();
      const lead = await app.coordinator();
      await lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday() });
      expect(await steps()).not.toEqual(before);
      const { changes } = await lead.must('office:changes', { kinds: [], officerId: null, before: null });
      await lead.must('office:undo', { changeId: changes[0]?.id ?? '' });
      expect(await steps()).toEqual(before);
      expect((await dueOf(app, visitId)).length).toBeGreaterThan(2);
    }));

  it('does not move steps that count minutes', () =>
    withApp(async (app) => {
      await aWaiting(app);
      const front = await aFrontOffice(app);
      const visitId = await begin(front.desk);
      const before = await dueOf(app, visitId);
      const lead = await app.coordinator();
      const today = aHoliday({ day: '2026-11-23' });
      expect((await lead.must('holiday:save', { id: null, base: 0, holiday: today })).effects).toEqual({});
      expect(await dueOf(app, visitId)).toEqual(before);
    }));

  it('closes the office that very day, and the kiosk says why', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      await lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday({ day: '2026-11-23' }) });
      const told = await kiosk.hears<KioskEvent>(({ type }) => type === 'catalogue');
      expect(told).toMatchObject({ snapshot: { open: { kind: 'closed', holiday: 'Pemeliharaan gedung' } } });
    }));

  it('keeps its identity when its date moves, as religious holidays do (isbat)', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const id = '2027-03-10.national-holiday';
      const moved = {
        day: '2027-03-09',
        kind: 'national-holiday',
        name: 'Idulfitri 1448 H',
        source: 'Isbat',
      } as const;
      await lead.must('holiday:save', { id, base: 0, holiday: moved });
      const { holidays } = await lead.must('holiday:list', { year: 2027 });
      const found = holidays.filter(({ holiday }) => holiday.id === id);
      expect(found.map(({ holiday }) => holiday)).toEqual([{ id, ...moved }]);
    }));

  it('is refused twice on a day, and in a year whose calendar is not decreed', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const save = (part: Parameters<typeof aHoliday>[0]) =>
        lead.send('holiday:save', { id: null, base: 0, holiday: aHoliday(part) });
      const twice = { day: '2026-12-25', kind: 'national-holiday' } as const;
      await refusedUnchanged(app, () => save(twice), 'holiday-taken');
      const undecreed = { day: '2028-01-01', kind: 'national-holiday' } as const;
      await refusedUnchanged(app, () => save(undecreed), 'decree-missing');
      expect(await save({ day: '2028-01-03' })).toMatchObject({ ok: true });
    }));
});

describe('a year', () => {
  it('has as many working days as its decree leaves (4.1)', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const years = await Promise.all([2026, 2027].map((year) => lead.must('holiday:list', { year })));
      expect(years.map(({ workingDays }) => workingDays)).toEqual([240, 242]);
      expect(years[1]?.holidays.at(-1)?.holiday).toMatchObject({ day: '2027-12-26' });
    }));

  it('without a decree is not guessed: nothing is due in it until the decree is recorded', () =>
    withApp(
      async (app) => {
        const visitId = await aQuestionBegun(app);
        expect((await dueOf(app, visitId)).at(-1)).toBeNull();
        const lead = await app.coordinator();
        expect((await lead.must('holiday:list', { year: 2028 })).decree).toBeNull();
        const decreed = await lead.must('decree:save', { year: 2028, base: 0, source: 'SKB 2028' });
        expect(decreed.effects).toEqual({ deadlines: 1 });
        expect((await dueOf(app, visitId)).at(-1)).toBe(at('2028-01-03T15:30+08:00'));
        const day = aHoliday({ day: '2028-01-03', kind: 'collective-leave' });
        await lead.must('holiday:save', { id: null, base: 0, holiday: day });
        expect((await dueOf(app, visitId)).at(-1)).toBe(at('2028-01-04T15:30+08:00'));
        const { decreeVersion: base } = await lead.must('holiday:list', { year: 2028 });
        expect(await lead.refused('decree:save', { year: 2028, base, source: null })).toBe('decree-in-use');
      },
      { startsAt: '2027-12-31T09:00:00+08:00' },
    ));
});

describe('service hours', () => {
  it('hold from now on: the kiosk says them, and the day closes by them', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      await lead.must('hours:save', { base: 0, hours: someHours() });
      const told = await kiosk.hears<KioskEvent>(({ type }) => type === 'catalogue');
      if (told.type !== 'catalogue') throw new Error('no catalogue');
      expect(told.snapshot.office.hours.id).toBe('Senin–Jumat 08.00–15.00');
      expect(told.snapshot.open).toMatchObject({ kind: 'open', closesAt: at('2026-11-23T15:00+08:00') });
      await app.restart();
      const again = await (await app.coordinator()).must('hours:show', {});
      expect(again.hours.week[1]).toEqual([{ from: '08:00', to: '15:00' }]);
    }));

  it('of a Saturday make it a working day, and what is due on Monday is due on Saturday', () =>
    withApp(
      async (app) => {
        const visitId = await aQuestionBegun(app);
        expect((await dueOf(app, visitId)).at(-1)).toBe(at('2026-11-30T15:30+08:00'));
        const hours = someHours();
        hours.week[6] = [{ from: '08:00', to: '12:00' }];
        const lead = await app.coordinator();
        expect((await lead.must('hours:save', { base: 0, hours })).effects).toEqual({ deadlines: 1 });
        expect((await dueOf(app, visitId)).at(-1)).toBe(at('2026-11-28T12:00+08:00'));
      },
      { startsAt: '2026-11-27T09:00:00+08:00' },
    ));

  it('that cannot be are refused with the day they are about, and change nothing', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const hours = someHours();
      hours.week[5] = [{ from: '13:00', to: '12:00' }];
      await refusedUnchanged(app, () => lead.send('hours:save', { base: 0, hours }), 'hours-backwards');
      const reply = await lead.send('hours:save', { base: 0, hours });
      expect(reply).toMatchObject({ error: { details: { weekday: 5, period: '' } } });
    }));
});
