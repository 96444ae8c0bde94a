import { describe, expect, it } from 'vitest';
import { yearlyEvaluationReport } from '../../../server/reports/evaluation/yearly.ts';
import { aFullDay } from '../../support/full-days.ts';
import { HOUR } from '../../support/fake-clock.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const AUDIT = {
  year: 2026,
  day: '2026-11-20',
  findings: 'Berkas lengkap, dua langkah melewati standar',
  speed: 80,
  effectiveness: 90,
} as const;
const FOLLOW_UP = {
  year: 2026,
  measure: 'in-time',
  decision: 'Menambah petugas pada jam ramai',
  responsible: 'Koordinator ULT',
  dueDay: '2026-11-22',
} as const;

async function reportOf(app: App) {
  const { db, vault, clock, office } = app.hub.context;
  return yearlyEvaluationReport.build(
    { db, vault, office: office(), now: clock.now(), progress: () => undefined },
    { period: { kind: 'year', year: 2026 }, serviceId: null, officerId: null },
  );
}

describe('the yearly evaluation (C-10)', () => {
  it('has exactly three measures, reckoned from the records of the year', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      await anOfficer(app, 'usman', ['helpdesk']);
      await aFullDay(app, '2026-11-20', { visits: 40, officerIds: ['usman'] });
      // a consultation is due at the end of the next working day; this one took until the third
      const { db } = app.hub.context;
      const slow = db.updateTable('stepRun').set({ finishedAt: app.clock.now() + 48 * HOUR });
      await slow.where('visitId', '=', '2026-11-20-9').where('no', '=', 5).execute();
      app.clock.advance(49 * HOUR);
      await head.must('evaluation:add-audit', AUDIT);
      await head.must('evaluation:add-audit', { ...AUDIT, speed: 100 });
      const { figures } = await head.must('evaluation:show', { year: 2026 });
      const solved = await db.selectFrom('visit').selectAll().where('outcome', '=', 'solved').execute();
      const rated = await db.selectFrom('survey').selectAll().execute();
      expect(figures).toMatchObject({
        finished: solved.length,
        inTime: solved.length - 1,
        rated: rated.length,
        satisfied: rated.filter(({ rating }) => rating >= 4).length,
        audits: 2,
        speed: 90,
        effectiveness: 90,
      });
      expect(figures.satisfaction).toBeCloseTo(figures.satisfied / rated.length);
      const document = await reportOf(app);
      const first = document.blocks[0];
      expect(first?.kind === 'figures' && first.items.map(({ label }) => label)).toEqual([
        'Persentase kepuasan',
        'Permohonan selesai tepat waktu',
        'Audit internal kecepatan dan efektivitas',
      ]);
    }));

  it('says what was decided, who does it, until when, and that it is done', () =>
    withApp(async (app) => {
      const lead = await anOfficer(app, 'lead', ['coordinator']);
      await lead.must('evaluation:add-follow-up', FOLLOW_UP);
      const [open] = (await lead.must('evaluation:show', { year: 2026 })).followUps;
      expect(open).toMatchObject({ ...open, state: 'late', decidedBy: 'Petugas lead', done: null });
      const done = { followUpId: open?.id ?? '', doneDay: '2026-11-23', note: 'Jadwal baru berlaku' };
      expect(await lead.refused('evaluation:finish-follow-up', { ...done, doneDay: '2026-11-24' })).toBe(
        'day-ahead',
      );
      await lead.must('evaluation:finish-follow-up', done);
      expect(await lead.refused('evaluation:finish-follow-up', done)).toBe('follow-up-done');
      const [after] = (await lead.must('evaluation:show', { year: 2026 })).followUps;
      expect(after).toMatchObject({
        state: 'done',
        done: { day: '2026-11-23', officerName: 'Petugas lead' },
      });
    }));

  it('is closed once, with a name, and keeps the figures it was closed with', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const closing = { year: 2026, conclusion: 'Pelayanan berjalan sesuai standar' };
      expect(await head.refused('evaluation:close', closing)).toBe('evaluation-audit-missing');
      await head.must('evaluation:add-audit', AUDIT);
      await head.must('evaluation:add-follow-up', FOLLOW_UP);
      await head.must('evaluation:close', closing);
      expect(await head.refused('evaluation:close', closing)).toBe('evaluation-closed');
      expect(await head.refused('evaluation:add-audit', AUDIT)).toBe('evaluation-closed');
      expect(await head.refused('evaluation:add-follow-up', FOLLOW_UP)).toBe('evaluation-closed');
      await anOfficer(app, 'usman', ['helpdesk']);
      await aFullDay(app, '2026-11-19', { visits: 10, officerIds: ['usman'] });
      const shown = await head.must('evaluation:show', { year: 2026 });
      expect(shown).toMatchObject({
        figures: { finished: 0, audits: 1 },
        closing: { officerName: 'Petugas kepala', conclusion: closing.conclusion },
      });
      const followUpId = shown.followUps[0]?.id ?? '';
      await head.must('evaluation:finish-follow-up', { followUpId, doneDay: '2026-11-23', note: 'Selesai' });
    }));

  it('is of a year that has begun, and of who answers for the unit', () =>
    withApp(async (app) => {
      const head = await anOfficer(app, 'kepala', ['head']);
      const officer = await anOfficer(app, 'usman', ['helpdesk']);
      expect(await head.refused('evaluation:show', { year: 2027 })).toBe('day-ahead');
      expect(await head.refused('evaluation:add-audit', { ...AUDIT, day: '2026-11-24' })).toBe('day-ahead');
      expect(await officer.refused('evaluation:show', { year: 2026 })).toBe('not-allowed');
    }));
});
