import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { DeviationView } from '../../../shared/protocol/desk/deviations.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import { aLine, upToStep, type Line } from '../../support/line.ts';
import { detail, dueAnd, numberOf } from '../../support/procedure.ts';
import { everything } from '../../support/rows.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

function aDeviation(
  { visitId }: Line,
  changes: Partial<CommandInput<'visit:record-deviation'>> = {},
): CommandInput<'visit:record-deviation'> {
  const what = { round: 1, stepNo: numberOf('verify'), kind: 'inputs' } as const;
  return { visitId, ...what, explanation: 'Surat tugas tidak dibawa', ...changes };
}

/** Its front office verified late and said why. @returns the deviation as its coordinator sees it */
async function aLateLine(app: App): Promise<{ line: Line; deviation: DeviationView }> {
  const line = await aLine(app);
  await upToStep(line, 'verify');
  await dueAnd(app, line, 'verify', MINUTE);
  await line.finish('verify', LATE);
  const [deviation] = (await detail(line)).deviations;
  if (!deviation) throw new Error('Nothing is on record.');
  return { line, deviation };
}

describe('a deviation of inputs or output (H-08)', () => {
  it('is put on record by hand, by who performed the step, while it runs and after it is finished', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      const recorded = await line.front.must('visit:record-deviation', aDeviation(line));
      expect(recorded.deviations).toMatchObject([
        {
          round: 1,
          stepNo: numberOf('verify'),
          kind: 'inputs',
          explanation: 'Surat tugas tidak dibawa',
          responsible: 'Petugas petugas-1',
          mine: true,
          at: app.clock.now(),
          remarks: [],
        },
      ]);
      await line.finish('verify');
      await line.finish('route');
      app.clock.advance(HOUR);
      const output = aDeviation(line, { kind: 'output', explanation: 'Data belum lengkap' });
      await line.front.must('visit:record-deviation', output);
      expect((await detail(line)).deviations.map(({ kind }) => kind)).toEqual(['inputs', 'output']);
    }));

  it('may be put on record by a lead, and the officer of the step answers for it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'route');
      const { deviations } = await line.lead.must('visit:record-deviation', aDeviation(line));
      expect(deviations).toMatchObject([{ responsible: 'Petugas petugas-1', mine: false }]);
    }));

  it('is not for others to write down, nor for a step that has not begun', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const before = await everything(app.hub.context.db);
      expect(await line.lead.refused('visit:record-deviation', aDeviation(line))).toBe('visit-state');
      const later = aDeviation(line, { stepNo: numberOf('solution') });
      expect(await line.lead.refused('visit:record-deviation', later)).toBe('visit-state');
      expect(await everything(app.hub.context.db)).toEqual(before);
      await upToStep(line, 'question');
      expect(await line.helpdesk.refused('visit:record-deviation', aDeviation(line))).toBe('visit-not-yours');
      const another = aDeviation(line, { round: 2 });
      expect(await line.front.refused('visit:record-deviation', another)).toBe('visit-state');
      expect((await detail(line)).deviations).toEqual([]);
    }));

  it('names no officer where the step was the visitor’s own (finding 4)', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const own = aDeviation(line, { stepNo: numberOf('register') });
      expect(await line.front.refused('visit:record-deviation', own)).toBe('visit-not-yours');
      await upToStep(line, 'verify');
      const { deviations } = await line.front.must('visit:record-deviation', own);
      expect(deviations).toMatchObject([
        { stepNo: numberOf('register'), responsible: 'visitor', mine: false },
      ]);
      const explanation = { deviationId: deviations[0]?.id ?? '', kind: 'explanation', text: 'Bukan saya' };
      for (const desk of [line.front, line.lead]) {
        expect(await desk.refused('deviation:remark', { ...explanation, kind: 'explanation' })).toBe(
          'not-allowed',
        );
      }
    }));
});

describe('a deviation on record (H-08)', () => {
  it('is explained by the officer who answers for it, and reviewed by a lead, as often as they like', () =>
    withApp(async (app) => {
      const { line, deviation } = await aLateLine(app);
      const deviationId = deviation.id;
      const explanation = { deviationId, kind: 'explanation', text: ' Antrean data pusat ' } as const;
      const review = { deviationId, kind: 'review', text: 'Diterima' } as const;
      expect(await line.helpdesk.refused('deviation:remark', explanation)).toBe('not-allowed');
      expect(await line.lead.refused('deviation:remark', explanation)).toBe('not-allowed');
      expect(await line.front.refused('deviation:remark', review)).toBe('not-allowed');
      const head = await anOfficer(app, 'kepala', ['head']);
      expect(await head.refused('deviation:remark', review)).toBe('not-allowed');

      const explained = await line.front.must('deviation:remark', explanation);
      expect(explained.deviations).toMatchObject([{ mine: true }]);
      app.clock.advance(HOUR);
      await line.lead.must('deviation:remark', review);
      await line.lead.must('deviation:remark', { ...review, text: 'Selesai' });
      const [kept] = (await detail(line)).deviations;
      expect(kept?.remarks).toMatchObject([
        { kind: 'explanation', text: 'Antrean data pusat', officerName: 'Petugas petugas-1' },
        { kind: 'review', text: 'Diterima', officerName: 'Petugas koordinator', at: app.clock.now() },
        { kind: 'review', text: 'Selesai' },
      ]);
      expect(kept?.explanation).toBe(LATE.explanation);
    }));

  it('can be explained and reviewed long after the visit ended', () =>
    withApp(async (app) => {
      const { line, deviation } = await aLateLine(app);
      await line.front.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      app.clock.set('2026-11-27T10:00:00+08:00');
      await app.hub.jobs.run();
      const remark = { deviationId: deviation.id, kind: 'explanation', text: 'Listrik padam' } as const;
      expect(await line.front.must('deviation:remark', remark)).toMatchObject({
        visit: { state: 'cancelled' },
      });
    }));

  it('is unknown where there is none', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const remark = { deviationId: 'tidak-ada', kind: 'review', text: 'Diterima' } as const;
      expect(await line.lead.refused('deviation:remark', remark)).toBe('deviation-unknown');
    }));

  it('is in the log: who recorded, explained and reviewed it, without a word of the text', () =>
    withApp(async (app) => {
      const { line, deviation } = await aLateLine(app);
      const deviationId = deviation.id;
      await line.front.must('visit:record-deviation', aDeviation(line, { kind: 'output' }));
      await line.front.must('deviation:remark', { deviationId, kind: 'explanation', text: 'Listrik padam' });
      await line.lead.must('deviation:remark', { deviationId, kind: 'review', text: 'Diterima' });
      const events = await app.hub.context.db
        .selectFrom('event')
        .select(['type', 'actorId', 'data'])
        .where('type', 'like', 'visit.deviation-%')
        .execute();
      expect(events.map(({ type, actorId }) => [type, actorId])).toEqual([
        ['visit.deviation-recorded', 'petugas-1'],
        ['visit.deviation-explained', 'petugas-1'],
        ['visit.deviation-reviewed', 'koordinator'],
      ]);
      expect(JSON.stringify(events)).not.toMatch(/Listrik|Diterima|Surat/);
    }));

  /** Whoever gets at the database by other ways than the hub. */
  const TAMPERING = [
    `DELETE FROM deviation`,
    `UPDATE deviation SET explanation = 'Tidak terlambat'`,
    `UPDATE deviation SET responsible = 'visitor'`,
    `REPLACE INTO deviation SELECT id, "visitId", "stepNo", kind, 'Baik', responsible, "createdAt", round, owed FROM deviation`,
    `DELETE FROM "deviationRemark"`,
    `UPDATE "deviationRemark" SET text = 'Baik'`,
    `REPLACE INTO "deviationRemark" SELECT id, "deviationId", kind, 'Baik', "officerId", "createdAt" FROM "deviationRemark"`,
  ] as const;

  it('can be deleted or changed by nobody, also not in the database itself', () =>
    withApp(async (app) => {
      const { line, deviation } = await aLateLine(app);
      await line.lead.must('deviation:remark', {
        deviationId: deviation.id,
        kind: 'review',
        text: 'Diterima',
      });
      const { db } = app.hub.context;
      const before = await everything(db);
      for (const statement of TAMPERING) {
        await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(/never (deleted|changed)/);
      }
      expect(await everything(db)).toEqual(before);
    }));
});
