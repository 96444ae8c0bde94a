/** What is due in working days follows the calendar as long as it is open (domain 4.1, vectors of 4.4). */
import { describe, expect, it } from 'vitest';
import { aRatedVisit, aGift, openCase, upToGate } from '../../support/cases.ts';
import { aMessage, aRegisteredComplaint } from '../../support/complaints.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { aHoliday } from '../../support/office-data.ts';
import { withApp, type App } from '../../support/with-app.ts';

/** Receipt, five working days later, and the days off between: first as if there were none, then as decreed. */
const VECTORS = [
  { receivedOn: '2026-11-23', due: '2026-11-30', without: '2026-11-30' },
  { receivedOn: '2026-11-20', due: '2026-11-27', without: '2026-11-27' },
  { receivedOn: '2026-12-23', due: '2027-01-04', without: '2026-12-30' },
  { receivedOn: '2027-03-05', due: '2027-03-22', without: '2027-03-12' },
] as const;

interface Kept {
  readonly lead: HubClient;
  readonly person: HubClient;
  readonly complaintId: string;
}

async function aComplaintOf(app: App, receivedOn: string): Promise<Kept> {
  const lead = await app.coordinator();
  const person = await app.officer('Rika Asang', ['person-in-charge']);
  const { id } = await person.must('complaint:register', aRegisteredComplaint({ receivedOn }));
  return { lead, person, complaintId: id };
}

async function dueDay({ person, complaintId }: Kept): Promise<string | undefined> {
  return (await person.must('complaint:detail', { complaintId })).times?.dueDay;
}

async function daysOff(lead: HubClient, from: string, to: string) {
  const years = [...new Set([from, to].map((day) => Number(day.slice(0, 4))))];
  const lists = await Promise.all(years.map((year) => lead.must('holiday:list', { year })));
  return lists
    .flatMap(({ holidays }) => holidays.map(({ holiday }) => holiday))
    .filter(({ day }) => day > from && day <= to);
}

/** Takes a day off out of the calendar, or puts it back. */
async function withDayOff(lead: HubClient, id: string, back: boolean) {
  const { changes } = await lead.must('office:changes', {
    kinds: ['holiday'],
    officerId: null,
    before: null,
  });
  const last = changes.find(({ key }) => key === id);
  return back
    ? lead.must('office:undo', { changeId: last?.id ?? '' })
    : lead.must('holiday:remove', { id, base: last?.seq ?? 0 });
}

describe('an open complaint', () => {
  it.each(VECTORS)(
    'received on $receivedOn is due on $due, and on $without where no day off is decreed between',
    ({ receivedOn, due, without }) =>
      withApp(
        async (app) => {
          const kept = await aComplaintOf(app, receivedOn);
          expect(await dueDay(kept)).toBe(due);
          const off = await daysOff(kept.lead, receivedOn, due);
          for (const { id } of off) await withDayOff(kept.lead, id, false);
          expect(await dueDay(kept)).toBe(without);
          for (const { id } of off) await withDayOff(kept.lead, id, true);
          expect(await dueDay(kept)).toBe(due);
        },
        { startsAt: `${receivedOn}T09:00:00+08:00` },
      ),
  );

  it('moves with a new holiday, and the change says how many did; one that was told stays', () =>
    withApp(async (app) => {
      const kept = await aComplaintOf(app, '2026-11-23');
      const { lead, person } = kept;
      const told = await person.must('complaint:register', aRegisteredComplaint());
      const me = app.hub.context.office().officers.find(({ name }) => name === 'Rika Asang')?.id ?? '';
      const complaintId = told.id;
      await person.must('complaint:assign', { complaintId, officerId: me });
      await person.must('complaint:answer', { complaintId, outcome: 'answered', text: 'Sudah diperbaiki' });
      await person.must('complaint:tell', aMessage(complaintId));
      await person.must(
        'complaint:register',
        aRegisteredComplaint({ kind: 'suggestion', type: null, concernsOfficerId: null }),
      );
      const late = aHoliday({ day: '2026-11-30' });
      expect((await lead.must('holiday:save', { id: null, base: 0, holiday: late })).effects).toEqual({
        complaints: 1,
      });
      expect(await dueDay(kept)).toBe('2026-12-01');
      expect((await person.must('complaint:detail', { complaintId })).times?.dueDay).toBe('2026-11-30');
      const far = aHoliday({ day: '2026-12-14' });
      expect((await lead.must('holiday:save', { id: null, base: 0, holiday: far })).effects).toEqual({});
    }));

  it('owes its first contact by the calendar too', () =>
    withApp(async (app) => {
      const kept = await aComplaintOf(app, '2026-11-23');
      const contactDue = async () =>
        (await kept.person.must('complaint:detail', { complaintId: kept.complaintId })).times?.contactDueAt;
      const before = await contactDue();
      await kept.lead.must('holiday:save', { id: null, base: 0, holiday: aHoliday() });
      expect(await contactDue()).toBe((before ?? 0) + 86_400_000);
    }));
});

describe('a service again online that was promised (Z-04)', () => {
  it('has its last day moved by a holiday until it is given, and given back where that is undone', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'issue-decree');
      const lastDay = async () => (await team.coordinator.must('case:detail', { caseId })).compensationDueDay;
      const words = { caseId, kind: 'online-service', text: 'Layanan daring' } as const;
      await team.coordinator.must('case:choose-compensation', words);
      const first = await lastDay();
      const holiday = aHoliday({ day: first ?? '' });
      const changed = await team.coordinator.must('holiday:save', { id: null, base: 0, holiday });
      expect(changed.effects).toMatchObject({ onlineServices: 1 });
      const moved = await lastDay();
      expect(moved === first).toBe(false);
      await withDayOff(team.coordinator, changed.key, true);
      expect(await lastDay()).toBe(first);
      await team.coordinator.must('case:give-compensation', aGift(caseId));
      const again = await team.coordinator.must('holiday:save', { id: null, base: 0, holiday });
      expect(again.effects).not.toHaveProperty('onlineServices');
      expect(await lastDay()).toBe(first);
    }));
});
