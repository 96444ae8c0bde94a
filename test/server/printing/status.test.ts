import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { PrinterReport } from '../../../shared/protocol/desk/printing.ts';
import type { KioskEvent, PrinterState } from '../../../shared/protocol/kiosk.ts';
import type { HubClient } from '../../support/hub-client.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import { aTap, fate, MAIN, SECOND, withPrinter, withTwoPrinters } from '../../support/with-printer.ts';

function hearsState(kiosk: HubClient, state: PrinterState): Promise<KioskEvent> {
  return kiosk.hears<KioskEvent>((event) => event.type === 'printer' && event.printer === state);
}

function hearsReport(desk: HubClient, fits: (printers: readonly PrinterReport[]) => boolean) {
  return desk.hears<DeskEvent>((event) => event.type === 'printer' && fits(event.printers));
}

async function printerEvents(app: App): Promise<unknown[]> {
  const rows = await app.hub.context.db
    .selectFrom('event')
    .select(['type', 'actorKind', 'visitId', 'data'])
    .where('type', 'like', 'printer.%')
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({ ...row, data: JSON.parse(row.data) as unknown }));
}

async function health(app: App): Promise<unknown> {
  return (await fetch(`${app.hub.url}/healthz`)).json();
}

describe('how the printer is', () => {
  it('is known, told and on record before anybody wants a ticket', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.sayStatus('out-of-paper');
      printer.plug();
      await hearsState(kiosk, 'out-of-paper');
      await hearsReport(desk, ([main]) => main?.state === 'out-of-paper' && !main.inUse);
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({ printer: 'out-of-paper' });
      expect(await desk.must('desk:sync', { lastSeq: null })).toMatchObject({
        snapshot: { printer: 'out-of-paper', printers: [{ port: MAIN, state: 'out-of-paper', cause: null }] },
      });
      printer.sayStatus('ready');
      printer.plug();
      await hearsState(kiosk, 'ready');
      const at = { actorKind: 'system', visitId: null, data: { port: MAIN, model: null, cause: null } };
      expect((await printerEvents(app)).slice(-2)).toEqual([
        { ...at, type: 'printer.out-of-paper' },
        { ...at, type: 'printer.ready' },
      ]);
    }));

  it('is on record once for each change, not for each look or slip', () =>
    withPrinter(async (app) => {
      const kiosk = await app.device('kiosk');
      for (let slips = 0; slips < 3; slips += 1) {
        const { printJobId } = await kiosk.must('visit:register', aTap());
        await fate(kiosk, printJobId, 'printed');
      }
      expect(await printerEvents(app)).toHaveLength(1);
    }));

  it('is told to a desk that was away, with what it missed', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const picture = await desk.must('desk:sync', { lastSeq: null });
      const lastSeq = picture.kind === 'snapshot' ? picture.snapshot.seq : 0;
      printer.failOpen('access-denied');
      printer.plug();
      await hearsState(kiosk, 'error');
      const missed = await desk.must('desk:sync', { lastSeq });
      expect(missed.kind === 'events' && missed.events).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            type: 'printer',
            printers: [expect.objectContaining({ state: 'error', cause: 'access-denied' })],
          }),
        ]),
      );
    }));

  it('is said by /healthz with its cause, without saying where it is or its serial', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      printer.failOpen('access-denied');
      printer.plug();
      await hearsState(kiosk, 'error');
      const answer = await health(app);
      expect(answer).toMatchObject({
        ok: true,
        printer: 'error',
        printers: [{ state: 'error', cause: 'access-denied', inUse: false }],
      });
      expect(JSON.stringify(answer)).not.toContain('SN-UJI-1');
    }));

  it('is nothing where nothing is printed', () =>
    withApp(async (app) => {
      expect(await health(app)).toMatchObject({ printer: 'none', printers: [] });
      expect(await printerEvents(app)).toEqual([]);
    }));
});

describe('two printers', () => {
  it('take turns: the second prints while the first is in trouble, and the desk sees both', () =>
    withTwoPrinters(async (app, main, second) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      main.sayStatus('out-of-paper');
      const { printJobId } = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printJobId, 'printed');
      expect([main.taken, second.taken].map(({ length }) => length)).toEqual([0, 1]);
      const overview = await desk.must('printer:overview', {});
      expect(overview.printers).toMatchObject([
        { port: MAIN, state: 'out-of-paper', inUse: false },
        { port: SECOND, inUse: true },
      ]);
      expect(overview.jobs).toMatchObject([{ jobId: printJobId, state: 'printed', printedBy: SECOND }]);
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({ printer: 'ready' });
    }));
});
