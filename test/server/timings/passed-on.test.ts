import { describe, expect, it } from 'vitest';
import type { TransferVisit } from '../../../shared/protocol/desk/visits.ts';
import { aRouting, LATE } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import { aLine, upToStep, type Line } from '../../support/line.ts';
import { changeSettings } from '../../support/office-data.ts';
import { detail, dueAnd, numberOf, stepRun } from '../../support/procedure.ts';
import { aPlacedOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';

const DAY_OVER = 'Kedaluwarsa: hari layanan berakhir.';

async function at(app: App, instant: string): Promise<void> {
  app.clock.set(`${instant}+08:00`);
  await app.hub.jobs.run();
}

function to(line: Line, target: Partial<TransferVisit> = {}): TransferVisit {
  return { ...aRouting(line.visitId), reason: 'Topik petugas lain', ...target };
}

/**
 * Put aside over night with its answer promised for the end of the next working day, Tuesday; passed on that morning,
 * in time, and taken up by nobody until the day is over.
 */
async function passedOn(app: App, line: Line, target: Partial<TransferVisit>): Promise<void> {
  const { helpdesk, visitId } = line;
  await upToStep(line, 'solution');
  await helpdesk.must('visit:hold', { visitId, reason: 'Menunggu data pusat' });
  await at(app, '2026-11-24T09:00:00');
  await helpdesk.must('visit:transfer', to(line, target));
  expect((await detail(line)).deviations).toEqual([]);
  await at(app, '2026-11-25T00:00:00');
  expect((await detail(line)).visit.state).toBe('expired');
}

/** An office that counts all that elapsed, and a visit whose identity check the front office passes on in time. */
async function passedOnWhileVerified(app: App): Promise<Line> {
  await changeSettings(app, { slaBasis: 'elapsed' });
  const line = await aLine(app);
  await upToStep(line, 'verify');
  await line.front.must('visit:transfer', to(line));
  return line;
}

describe('a step that was passed on and never taken up, and ran over before its visit ended (H-08)', () => {
  it('is on record with the officer it waited for by name', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const other = await aPlacedOfficer(app, 3, { stages: ['helpdesk'] });
      await passedOn(app, line, { officerId: other.id });
      const { steps, deviations } = await detail(line);
      expect(steps.at(-1)).toMatchObject({ no: numberOf('solution'), result: 'expired', over: true });
      expect(deviations).toMatchObject([
        {
          round: 1,
          stepNo: numberOf('solution'),
          kind: 'time',
          responsible: 'Petugas petugas-3',
          explanation: DAY_OVER,
          at: app.clock.now(),
        },
      ]);
    }));

  it('is on record with who last had it, where it waited for nobody by name, and they can explain it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await passedOn(app, line, { counterId: null, officerId: null });
      const { deviations } = await line.helpdesk.must('visit:detail', { visitId: line.visitId });
      expect(deviations).toMatchObject([
        { kind: 'time', responsible: 'Petugas petugas-2', mine: true, explanation: DAY_OVER },
      ]);
      const remark = { deviationId: deviations[0]?.id ?? '', kind: 'explanation', text: 'Sudah dialihkan' };
      await line.helpdesk.must('deviation:remark', { ...remark, kind: 'explanation' });
    }));

  it('can be looked at and explained by the officer it waited for, who never had it', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const other = await aPlacedOfficer(app, 3, { stages: ['helpdesk'] });
      await passedOn(app, line, { officerId: other.id });
      const { deviations } = await other.desk.must('visit:detail', { visitId: line.visitId });
      expect(deviations).toMatchObject([{ responsible: 'Petugas petugas-3', mine: true }]);
      const remark = { deviationId: deviations[0]?.id ?? '', kind: 'explanation', text: 'Belum dipanggil' };
      await other.desk.must('deviation:remark', { ...remark, kind: 'explanation' });
      const stranger = await aPlacedOfficer(app, 4, { stages: ['helpdesk'] });
      const look = await stranger.desk.send('visit:detail', { visitId: line.visitId });
      expect(look).toMatchObject({ ok: false, error: { code: 'visit-not-yours' } });
    }));

  it('is with the deputy, where it was put aside and ran over in their hands', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      const deputy = await aPlacedOfficer(app, 3, { stages: ['helpdesk'] });
      await upToStep(line, 'solution');
      await line.helpdesk.must('visit:hold', { visitId: line.visitId, reason: 'Menunggu data pusat' });
      await line.lead.must('visit:deputise', {
        fromOfficerId: 'petugas-2',
        toOfficerId: deputy.id,
        visitIds: null,
        basis: 'letter',
        letterNumber: 'ST/1',
        orderedBy: 'Kasubbag Umum',
        reason: 'Petugas berhalangan',
      });
      await at(app, '2026-11-25T09:00:00');
      await line.lead.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect((await detail(line)).deviations).toMatchObject([
        { kind: 'time', responsible: 'Petugas petugas-3', explanation: 'Dibatalkan: Pemohon pulang' },
      ]);
    }));

  it('is on record with the reason when the visitor gives up', () =>
    withApp(async (app) => {
      const line = await passedOnWhileVerified(app);
      await dueAnd(app, line, 'verify', MINUTE);
      await line.lead.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect((await detail(line)).deviations).toMatchObject([
        {
          stepNo: numberOf('verify'),
          kind: 'time',
          responsible: 'Petugas petugas-1',
          explanation: 'Dibatalkan: Pemohon pulang',
        },
      ]);
    }));

  it('is on record once, where it ran over before it was passed on', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      await dueAnd(app, line, 'verify', MINUTE);
      await line.front.must('visit:transfer', to(line, { deviation: LATE }));
      await at(app, '2026-11-24T00:00:00');
      expect((await stepRun(line, 'verify')).over).toBe(true);
      expect((await detail(line)).deviations).toMatchObject([{ explanation: LATE.explanation }]);
    }));
});

describe('a step that was passed on, never taken up and not over when its visit ended', () => {
  it('is a deviation of nobody', () =>
    withApp(async (app) => {
      const line = await passedOnWhileVerified(app);
      await dueAnd(app, line, 'verify', 0);
      await line.lead.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect((await stepRun(line, 'verify')).over).toBe(false);
      expect((await detail(line)).deviations).toEqual([]);
    }));

  it('was nobody’s to do while it waited, where the standard binds handling (finding 3)', () =>
    withApp(async (app) => {
      const line = await aLine(app);
      await upToStep(line, 'verify');
      app.clock.advance(5 * MINUTE);
      await line.front.must('visit:transfer', to(line));
      app.clock.advance(3 * HOUR);
      await line.lead.must('visit:cancel', { visitId: line.visitId, reason: 'Pemohon pulang' });
      expect((await detail(line)).deviations).toEqual([]);
    }));
});
