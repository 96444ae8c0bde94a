import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { PrintJobView } from '../../../shared/protocol/desk/printing.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import { aTap, fate, MAIN, textOf, withPrinter } from '../../support/with-printer.ts';

const REASON = 'Pengunjung sudah pulang';

async function jobOf(desk: HubClient, jobId: string | null): Promise<PrintJobView | undefined> {
  const { jobs } = await desk.must('printer:overview', {});
  return jobs.find((job) => job.jobId === jobId);
}

async function onRecord(app: App, type: string): Promise<{ actorId: string; data: unknown }[]> {
  const rows = await app.hub.context.db
    .selectFrom('event')
    .select(['actorId', 'data'])
    .where('type', '=', type)
    .execute();
  return rows.map(({ actorId, data }) => ({ actorId, data: JSON.parse(data) as unknown }));
}

describe('a slip that waits', () => {
  it('is taken out of the line by an officer with a reason; the one behind it comes out', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.failOpen('offline');
      const first = await kiosk.must('visit:register', aTap());
      await fate(kiosk, first.printJobId, 'retrying');
      const second = await kiosk.must('visit:register', aTap());
      const jobId = first.printJobId ?? '';
      await desk.must('print-job:cancel', { jobId, reason: REASON });
      await fate(kiosk, jobId, 'failed');
      await desk.hears<DeskEvent>(
        (event) => event.type === 'printer' && event.unprinted.every((job) => job.jobId !== jobId),
      );
      printer.failOpen(null);
      printer.plug();
      await fate(kiosk, second.printJobId, 'printed');
      expect(printer.taken.map(textOf).join('\n')).not.toContain(first.ticket);
      expect(await jobOf(desk, jobId)).toMatchObject({ state: 'cancelled', reason: REASON, printedBy: null });
      expect(await onRecord(app, 'print-job.cancelled')).toEqual([
        { actorId: 'lestari', data: { jobId, kind: 'ticket' } },
      ]);
    }));

  it('is let go of also while the printer has it in hand', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { promise, resolve } = Promise.withResolvers<undefined>();
      const begun = new Promise<void>((begin) => {
        printer.beforeSend(async () => {
          begin();
          await promise;
        });
      });
      const { printJobId } = await kiosk.must('visit:register', aTap());
      await begun;
      await desk.must('print-job:cancel', { jobId: printJobId ?? '', reason: REASON });
      resolve(undefined);
      const next = await kiosk.must('visit:register', aTap());
      await fate(kiosk, next.printJobId, 'printed');
      expect(await jobOf(desk, printJobId)).toMatchObject({ state: 'cancelled' });
      expect(printer.taken).toHaveLength(1);
    }));

  it('cannot be taken out once it is printed, or twice, and never without a reason', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const printed = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printed.printJobId, 'printed');
      const reason = REASON;
      const done = { jobId: printed.printJobId ?? '', reason };
      expect(await desk.refused('print-job:cancel', done)).toBe('print-job-state');
      expect(await desk.refused('print-job:cancel', { jobId: 'nothing', reason })).toBe('print-job-unknown');
      printer.failOpen('offline');
      const waiting = await kiosk.must('visit:register', aTap());
      const jobId = waiting.printJobId ?? '';
      expect(await desk.refused('print-job:cancel', { jobId, reason: '  ' })).toBe('bad-input');
      await desk.must('print-job:cancel', { jobId, reason });
      expect(await desk.refused('print-job:cancel', { jobId, reason })).toBe('print-job-state');
      expect(await onRecord(app, 'print-job.cancelled')).toHaveLength(1);
    }));
});

describe('the slips of a visit that is called off', () => {
  async function phoneOf(app: App, visitId: string): Promise<HubClient> {
    const { followToken } = await app.hub.context.db
      .selectFrom('visit')
      .select('followToken')
      .where('id', '=', visitId)
      .executeTakeFirstOrThrow();
    return app.connect(`ticket:${followToken}`);
  }

  it('are taken out of the line with it, the ticket and what was asked for again; the next one comes out', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.failOpen('offline');
      const { visitId, printJobId, ticket } = await kiosk.must('visit:register', aTap());
      const again = await desk.must('ticket:reprint', { visitId, reason: 'Kertas sobek di pengunjung' });
      const next = await kiosk.must('visit:register', aTap());
      await desk.must('visit:cancel', { visitId, reason: REASON });
      await fate(kiosk, printJobId, 'failed');
      printer.failOpen(null);
      printer.plug();
      await fate(kiosk, next.printJobId, 'printed');
      expect(printer.taken.map(textOf).join('\n')).not.toContain(ticket);
      for (const jobId of [printJobId, again.printJobId]) {
        const taken = { state: 'cancelled', reason: 'Kunjungan dibatalkan.', printedBy: null };
        expect(await jobOf(desk, jobId)).toMatchObject(taken);
      }
      const jobs: unknown = expect.arrayContaining([printJobId, again.printJobId]);
      expect(await onRecord(app, 'visit.cancelled')).toMatchObject([
        { actorId: 'lestari', data: { printJobs: jobs } },
      ]);
    }));

  it('are taken out also when the visitor calls it off with the phone', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.failOpen('offline');
      const { visitId, printJobId } = await kiosk.must('visit:register', aTap());
      await (await phoneOf(app, visitId)).must('ticket:cancel', {});
      expect(await jobOf(desk, printJobId)).toMatchObject({ state: 'cancelled' });
    }));

  it('stay in the line when the visit cannot be called off', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.failOpen('offline');
      const { visitId } = await kiosk.must('visit:register', aTap());
      await desk.must('visit:cancel', { visitId, reason: REASON });
      const { printJobId } = await desk.must('ticket:reprint', { visitId, reason: 'Untuk arsip kantor' });
      expect(await desk.refused('visit:cancel', { visitId, reason: REASON })).toBe('visit-state');
      expect(await jobOf(desk, printJobId)).toMatchObject({ state: 'queued' });
    }));

  it('are left as they are where they were printed', () =>
    withPrinter(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { visitId, printJobId } = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printJobId, 'printed');
      await desk.must('visit:cancel', { visitId, reason: REASON });
      expect(await jobOf(desk, printJobId)).toMatchObject({ state: 'printed', printedBy: MAIN });
    }));
});

describe('a slip that was given up', () => {
  /** Set aside, as a slip that a printer cannot bear. */
  async function givenUp(app: App, kiosk: HubClient): Promise<string> {
    const { printJobId } = await kiosk.must('visit:register', aTap());
    await fate(kiosk, printJobId, 'printed');
    const jobId = printJobId ?? '';
    await app.hub.context.db
      .updateTable('printJob')
      .set({ state: 'failed', error: 'device-error', uncertain: 1, strikes: 5, printedBy: null })
      .where('id', '=', jobId)
      .execute();
    return jobId;
  }

  it('is tried again by an officer, headed as a second paper where a first may be out', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'usman', ['helpdesk']);
      const jobId = await givenUp(app, kiosk);
      const heard = kiosk.heard.length;
      await desk.must('print-job:retry', { jobId });
      await kiosk.hears(() =>
        kiosk.heard
          .slice(heard)
          .some((event) => 'type' in event && event.type === 'print-job' && event.jobId === jobId),
      );
      expect(textOf(printer.taken[1])).toContain('CETAK ULANG');
      expect(await jobOf(desk, jobId)).toMatchObject({ state: 'printed', printedBy: MAIN, error: null });
      expect(await onRecord(app, 'print-job.retried')).toEqual([
        { actorId: 'usman', data: { jobId, kind: 'ticket' } },
      ]);
    }));

  it('is not tried again when its day is over, when it is printed, or when there is no such thing', () =>
    withPrinter(async (app) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'usman', ['helpdesk']);
      const printed = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printed.printJobId, 'printed');
      expect(await desk.refused('print-job:retry', { jobId: printed.printJobId ?? '' })).toBe(
        'print-job-state',
      );
      expect(await desk.refused('print-job:retry', { jobId: 'nothing' })).toBe('print-job-unknown');
      const jobId = await givenUp(app, kiosk);
      app.clock.set('2026-11-24T09:00:00+08:00');
      expect(await desk.refused('print-job:retry', { jobId })).toBe('print-job-expired');
    }));
});

describe('the line of slips', () => {
  it('is empty in an office without a printer', () =>
    withApp(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      expect(await desk.must('printer:overview', {})).toMatchObject({ printers: [], jobs: [] });
    }));
});
