import { describe, expect, it } from 'vitest';
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { KioskEvent } from '../../../shared/protocol/kiosk.ts';
import { aGuestBook, aRegistration } from '../../support/builders.ts';
import { HOUR, MINUTE } from '../../support/fake-clock.ts';
import { rawPrinter } from '../../support/raw-printer.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import { aTap, fate, textOf, withPrinter } from '../../support/with-printer.ts';

function jobs(
  app: App,
): Promise<{ id: string; state: string; attempts: number; kind: string; uncertain: number }[]> {
  return app.hub.context.db
    .selectFrom('printJob')
    .select(['id', 'state', 'attempts', 'kind', 'uncertain'])
    .orderBy('createdAt')
    .orderBy('id')
    .execute();
}

describe('a ticket', () => {
  it('is printed after the number is safe, and says so to the kiosk', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const stored: number[] = [];
      printer.beforeSend(async () => {
        stored.push((await app.hub.context.db.selectFrom('visit').select('id').execute()).length);
      });
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'printed');
      expect(stored).toEqual([1]);
      const text = textOf(printer.taken[0]);
      expect(text).toContain('A-001');
      expect(text).toContain(issued.code);
      expect(text).toContain('Konsultasi Mutu Pendidikan');
      expect(text).toContain('09.00 WITA');
      expect(text).not.toContain('CETAK ULANG');
      expect(await jobs(app)).toMatchObject([{ id: issued.printJobId, state: 'printed', attempts: 0 }]);
    }));

  it('carries no name and no ID', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const issued = await kiosk.must('visit:register', aRegistration());
      await fate(kiosk, issued.printJobId, 'printed');
      const bytes = Buffer.from(printer.taken[0] ?? []).toString('latin1');
      const book = aGuestBook();
      for (const said of [book.name, 'RIZANI', book.idNumber, book.phone, '637299', book.institution]) {
        expect(bytes.toUpperCase()).not.toContain(said.toUpperCase());
      }
    }));

  it('is in the order of the numbers when fifty are given at once', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const issued = await Promise.all(
        Array.from({ length: 50 }, () => kiosk.must('visit:register', aTap())),
      );
      await Promise.all(issued.map(({ printJobId }) => fate(kiosk, printJobId, 'printed')));
      const printed = printer.taken.map((bytes) => /A-\d{3}/.exec(textOf(bytes))?.[0]);
      expect(printed).toEqual(issued.map(({ ticket }) => ticket).sort());
    }));

  it('is not printed twice for a tap that is sent again', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const tap = aTap();
      const replies = await Promise.all(Array.from({ length: 5 }, () => kiosk.must('visit:register', tap)));
      expect(new Set(replies.map(({ printJobId }) => printJobId)).size).toBe(1);
      await fate(kiosk, replies[0]?.printJobId ?? '', 'printed');
      const next = await kiosk.must('visit:register', aTap());
      await fate(kiosk, next.printJobId, 'printed');
      expect(printer.taken).toHaveLength(2);
    }));

  it('goes to a network printer as the bytes of its slip', async () => {
    const printer = await rawPrinter();
    await withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const issued = await kiosk.must('visit:register', aTap());
        await printer.took(1);
        await fate(kiosk, issued.printJobId, 'printed');
        const [bytes] = printer.tickets;
        expect(bytes?.subarray(0, 2)).toEqual(Buffer.from([0x1b, 0x40]));
        expect(textOf(bytes)).toContain(`Kode: ${issued.code}`);
      },
      { printer: `tcp://127.0.0.1:${printer.port}` },
    );
    await printer.stop();
  });
});

describe('a printer in trouble', () => {
  it('never costs a number: the kiosk and the desk are told, and the ticket comes when it is put right', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      printer.failOpen('out-of-paper');
      const issued = await kiosk.must('visit:register', aTap());
      expect(issued.ticket).toBe('A-001');
      await fate(kiosk, issued.printJobId, 'retrying');
      await kiosk.hears<KioskEvent>((event) => event.type === 'printer' && event.printer === 'out-of-paper');
      const told = await desk.hears<DeskEvent>(
        (event) => event.type === 'printer' && event.unprinted.length === 1,
      );
      expect(told).toMatchObject({
        printer: 'out-of-paper',
        unprinted: [{ ticket: 'A-001', jobId: issued.printJobId }],
      });
      printer.failOpen(null);
      await fate(kiosk, issued.printJobId, 'printed');
      await kiosk.hears<KioskEvent>((event) => event.type === 'printer' && event.printer === 'ready');
      expect(printer.taken).toHaveLength(1);
    }));

  it('that may have printed half a ticket prints a whole one that says so', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      printer.failSend('unplugged', 40);
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'retrying');
      printer.failSend(null);
      await fate(kiosk, issued.printJobId, 'printed');
      expect(printer.taken[0]).toHaveLength(40);
      expect(textOf(printer.taken.at(-1))).toContain('CETAK ULANG');
      expect(await jobs(app)).toMatchObject([{ state: 'printed', uncertain: 1 }]);
    }));

  it('is shown in the picture a screen asks for', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      printer.failOpen('cover-open');
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'retrying');
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({ printer: 'cover-open' });
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const board = await desk.must('desk:sync', { lastSeq: null });
      expect(board).toMatchObject({ snapshot: { printer: 'cover-open', unprinted: [{ ticket: 'A-001' }] } });
      const health = (await (await fetch(`${app.hub.url}/healthz`)).json()) as object;
      expect(health).toMatchObject({ ok: true, printer: 'cover-open' });
    }));

  it('is a network printer that is switched off until it is there', async () => {
    const probe = await rawPrinter();
    await probe.stop();
    await withApp(
      async (app) => {
        const kiosk = await app.device('kiosk');
        const issued = await kiosk.must('visit:register', aTap());
        await fate(kiosk, issued.printJobId, 'retrying');
        const printer = await rawPrinter(probe.port);
        await fate(kiosk, issued.printJobId, 'printed');
        expect(printer.tickets).toHaveLength(1);
        await printer.stop();
      },
      { printer: `tcp://127.0.0.1:${probe.port}` },
    );
  });
});

describe('a restart of the hub', () => {
  it('prints what was not printed yet, in its order', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      printer.failOpen('offline');
      const first = await kiosk.must('visit:register', aTap());
      await fate(kiosk, first.printJobId, 'retrying');
      await kiosk.must('visit:register', aTap());
      await app.hub.stop();
      printer.failOpen(null);
      await app.restart();
      const again = await app.device('kiosk');
      const third = await again.must('visit:register', aTap());
      await fate(again, third.printJobId, 'printed');
      expect(printer.taken.map((bytes) => /A-\d{3}/.exec(textOf(bytes))?.[0])).toEqual([
        'A-001',
        'A-002',
        'A-003',
      ]);
    }));

  it('prints a ticket that was cut off in the middle again, headed as a second one', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'printed');
      // as a hub leaves it that is killed while the printer takes the ticket
      await app.hub.context.db.updateTable('printJob').set({ state: 'printing', endedAt: null }).execute();
      await app.restart();
      const again = await app.device('kiosk');
      const next = await again.must('visit:register', aTap());
      await fate(again, next.printJobId, 'printed');
      expect(textOf(printer.taken[1])).toContain('CETAK ULANG');
      expect(textOf(printer.taken[1])).toContain('A-001');
      expect(textOf(printer.taken[2])).not.toContain('CETAK ULANG');
    }));

  it('in the morning prints nothing of yesterday, and says that it is given up', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      printer.failOpen('offline');
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'retrying');
      await app.hub.stop();
      printer.failOpen(null);
      app.clock.set('2026-11-24T08:30:00+08:00');
      await app.restart();
      const again = await app.device('kiosk');
      const next = await again.must('visit:register', aTap());
      await fate(again, next.printJobId, 'printed');
      expect(printer.taken).toHaveLength(1);
      const stored = await app.hub.context.db
        .selectFrom('printJob')
        .select(['state', 'error'])
        .orderBy('createdAt')
        .execute();
      expect(stored).toEqual([
        { state: 'failed', error: 'expired' },
        { state: 'printed', error: null },
      ]);
    }));
});

describe('another slip of the same number', () => {
  it('is asked for at the desk with a reason, headed CETAK ULANG, and on record', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office', 'coordinator']);
      const { visitId, printJobId } = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printJobId, 'printed');
      const reprint = await desk.must('ticket:reprint', { visitId, reason: 'Tiket robek' });
      await fate(kiosk, reprint.printJobId, 'printed');
      expect(textOf(printer.taken[1])).toContain('CETAK ULANG');
      expect(textOf(printer.taken[1])).toContain('A-001');
      const { notes } = await desk.must('visit:detail', { visitId });
      expect(notes).toMatchObject([{ text: 'Cetak ulang: Tiket robek', officerName: 'Petugas lestari' }]);
      expect(await desk.refused('ticket:reprint', { visitId: 'nobody', reason: 'Tiket robek' })).toBe(
        'visit-unknown',
      );
    }));

  it('is asked for at the kiosk with the ticket’s own code, today only', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const { code, printJobId } = await kiosk.must('visit:register', aTap());
      await fate(kiosk, printJobId, 'printed');
      const reprint = await kiosk.must('ticket:reprint-own', { code: code.toLowerCase().replace('-', '') });
      await fate(kiosk, reprint.printJobId, 'printed');
      expect(printer.taken).toHaveLength(2);
      expect(await kiosk.refused('ticket:reprint-own', { code: 'BBBB-BB' })).toBe('ticket-unknown');
      app.clock.advance(24 * HOUR);
      expect(await kiosk.refused('ticket:reprint-own', { code })).toBe('ticket-unknown');
    }));
});

describe('an office without a printer', () => {
  it('gives numbers and stores no jobs', () =>
    withApp(async (app) => {
      const kiosk = await app.device('kiosk');
      expect(await kiosk.must('kiosk:sync', {})).toMatchObject({ printer: 'none' });
      const issued = await kiosk.must('visit:register', aTap());
      expect(issued.printJobId).toBeNull();
      expect(await kiosk.must('ticket:reprint-own', { code: issued.code })).toEqual({ printJobId: null });
      app.clock.advance(MINUTE);
      expect(await jobs(app)).toEqual([]);
    }));
});
