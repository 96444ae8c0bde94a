import { describe, expect, it } from 'vitest';
import { aRatedVisit, openCase, upToGate } from '../../support/cases.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

async function onDay(app: App, day: string): Promise<void> {
  app.clock.set(`${day}T09:00:00+08:00`);
  await app.hub.jobs.run();
}

async function urgentFor(desk: { must(name: 'desk:sync', input: { lastSeq: null }): Promise<unknown> }) {
  const sync = (await desk.must('desk:sync', { lastSeq: null })) as {
    snapshot: { cases: { urgent: number } };
  };
  return sync.snapshot.cases.urgent;
}

describe('the week of a case (Z-03)', () => {
  it('is told to coordinator, Kasubbag Umum and Kepala as it runs out, once each, and survives a restart', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const subdivision = await anOfficer(app, 'kasubbag', ['subdivision-head']);
      const admin = await anOfficer(app, 'admin', ['admin']);
      const { id: caseId } = await openCase(team);
      const desks = [team.coordinator, subdivision, team.head, admin, team.line.front];
      const seen: number[][] = [];
      for (const day of ['2026-11-27', '2026-11-28', '2026-12-01', '2026-12-03']) {
        await onDay(app, day);
        await app.hub.jobs.run();
        seen.push(await Promise.all(desks.map(urgentFor)));
      }
      expect(seen).toEqual([
        [0, 0, 0, 0, 0],
        [1, 1, 1, 0, 0],
        [1, 1, 1, 0, 0],
        [1, 1, 1, 0, 0],
      ]);
      const detail = await team.head.must('case:detail', { caseId });
      expect(detail.escalations.map(({ level }) => level)).toEqual([1, 2, 3]);
      expect(detail).toMatchObject({ pressure: 'over', daysLeft: -3 });
      await app.restart();
      await app.hub.jobs.run();
      const events = await app.hub.context.db
        .selectFrom('event')
        .select('data')
        .where('type', '=', 'case.escalated')
        .execute();
      expect(events.map(({ data }) => (JSON.parse(data) as { level: number }).level)).toEqual([1, 2, 3]);
    }));

  it('stands still with the decree', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      const { id: caseId } = await openCase(team);
      await upToGate(team, caseId, 'issue-decree');
      await onDay(app, '2026-12-03');
      const { escalations, pressure } = await team.head.must('case:detail', { caseId });
      expect([escalations, pressure]).toEqual([[], null]);
    }));
});
