import { describe, expect, it } from 'vitest';
import { aGuestBook, anAppointment, aRegistration, aStranger, aSurvey } from '../../support/builders.ts';
import { aLine, upToStep } from '../../support/line.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp, type App } from '../../support/with-app.ts';
import { aTap, fate, MAIN, textOf, withPrinter } from '../../support/with-printer.ts';

const TODAY = '2026-11-23';

const BOOKING = {
  guestBook: aGuestBook(),
  serviceId: 'consultation',
  topicId: null,
  officerId: null,
  date: '2026-11-24',
  time: '10:00',
  reason: 'Pendampingan rapor pendidikan',
} as const;

async function requests(app: App): Promise<unknown[]> {
  const rows = await app.hub.context.db
    .selectFrom('event')
    .select(['actorId', 'data'])
    .where('type', '=', 'print-job.requested')
    .orderBy('seq')
    .execute();
  return rows.map(({ actorId, data }) => ({ actorId, ...(JSON.parse(data) as object) }));
}

async function kinds(app: App): Promise<string[]> {
  const rows = await app.hub.context.db.selectFrom('printJob').select('kind').orderBy('createdAt').execute();
  return rows.map(({ kind }) => kind);
}

describe('the test page', () => {
  it('names the printer it came out of, and is on record with who asked for it', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { printJobId } = await desk.must('printer:print-test-page', {});
      await fate(kiosk, printJobId, 'printed');
      expect(textOf(printer.taken[0]).replaceAll('\n', '')).toContain(MAIN);
      expect(await requests(app)).toEqual([{ actorId: 'lestari', jobId: printJobId, kind: 'test-page' }]);
      // it is nobody's number
      const board = await desk.must('desk:sync', { lastSeq: null });
      expect(board).toMatchObject({ snapshot: { unprinted: [] } });
    }));
});

describe('the recap of a day', () => {
  it('gives the figures by service and outcome, of slips and surveys, and no name', () =>
    withPrinter(async (app, printer) => {
      const line = await aLine(app);
      const second = await line.kiosk.must('visit:register', aTap());
      const other = aRegistration({ visitor: aStranger(), serviceId: 'helpdesk', topicId: null });
      await line.kiosk.must('visit:register', other);
      await line.lead.must('visit:cancel', { visitId: second.visitId, reason: 'Atas permintaan pemohon' });
      await upToStep(line, 'survey');
      await line.kiosk.must('survey:submit', aSurvey(line.visitId));
      const reprint = await line.lead.must('ticket:reprint', {
        visitId: second.visitId,
        reason: 'Tiket robek',
      });
      await fate(line.kiosk, reprint.printJobId, 'printed');
      const { printJobId } = await line.lead.must('printer:print-recap', { day: TODAY });
      await fate(line.kiosk, printJobId, 'printed');
      const lines = textOf(printer.taken.at(-1)).split('\n');
      const figure = (label: string): (string | undefined)[] =>
        lines.filter((text) => text.startsWith(label)).map((text) => /(\d+)$/.exec(text)?.[1]);
      expect(figure('Nomor diberikan')).toEqual(['2', '1', '3']);
      expect(figure('Dibatalkan')).toEqual(['1', '1']);
      expect(figure('Solusi diberikan')).toEqual(['1', '1']);
      expect(figure('Belum selesai')).toEqual(['1', '1']);
      expect(figure('Tiket tercetak')).toEqual(['3']);
      expect(figure('Cetak ulang')).toEqual(['1']);
      expect(figure('Belum tercetak')).toEqual(['0']);
      expect(figure('Survei terisi')).toEqual(['1']);
      expect(lines.join('\n')).not.toContain('Sutrisno');
    }));

  it('counts the slips that never came out', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      printer.failOpen('offline');
      const issued = await kiosk.must('visit:register', aTap());
      await fate(kiosk, issued.printJobId, 'retrying');
      const { printJobId } = await lead.must('printer:print-recap', { day: TODAY });
      printer.failOpen(null);
      printer.plug();
      await fate(kiosk, printJobId, 'printed');
      expect(textOf(printer.taken.at(-1))).toMatch(/Belum tercetak\s+1/);
    }));

  it('is not printed of a day to come, nor for who does not lead', () =>
    withPrinter(async (app) => {
      const lead = await app.coordinator();
      const officer = await anOfficer(app, 'lestari', ['front-office']);
      expect(await lead.refused('printer:print-recap', { day: '2026-11-24' })).toBe('day-ahead');
      expect(await lead.refused('printer:print-recap', { day: '2026-02-30' })).toBe('bad-input');
      expect(await officer.refused('printer:print-recap', { day: TODAY })).toBe('not-allowed');
      expect(await kinds(app)).toEqual([]);
    }));
});

describe('the slip of an appointment', () => {
  it('comes out by itself when one is booked, with day, time and code, without the name', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { code } = await desk.must('appointment:book', BOOKING);
      const { jobs } = await desk.must('printer:overview', {});
      await fate(kiosk, jobs[0]?.jobId ?? null, 'printed');
      const text = textOf(printer.taken[0]);
      expect(text).toContain(code);
      expect(text).toContain('10.00');
      expect(text).toContain('24 November 2026');
      expect(text.toUpperCase()).not.toContain(BOOKING.guestBook.name.toUpperCase());
    }));

  it('comes out by itself when a visit goes on another day, in the visitor’s language', () =>
    withPrinter(async (app, printer) => {
      const line = await aLine(app, { language: 'en' });
      await upToStep(line, 'solution');
      await line.helpdesk.must('visit:reschedule', anAppointment(line.visitId));
      const { jobs } = await line.lead.must('printer:overview', {});
      const slip = jobs.find(({ kind }) => kind === 'appointment');
      expect(slip).toMatchObject({ visitId: line.visitId, ticket: '' });
      await fate(line.kiosk, slip?.jobId ?? null, 'printed');
      expect(textOf(printer.taken.at(-1))).toContain('APPOINTMENT');
    }));

  it('is printed again at the desk as long as it is ahead', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { id: appointmentId } = await desk.must('appointment:book', BOOKING);
      const { printJobId } = await desk.must('appointment:print-slip', { appointmentId });
      await fate(kiosk, printJobId, 'printed');
      expect(printer.taken).toHaveLength(2);
      expect(await requests(app)).toEqual([{ actorId: 'lestari', jobId: printJobId, kind: 'appointment' }]);
      await desk.must('appointment:cancel', { appointmentId, reason: 'Dibatalkan pemohon' });
      expect(await desk.refused('appointment:print-slip', { appointmentId })).toBe('appointment-cancelled');
      expect(await desk.refused('appointment:print-slip', { appointmentId: 'nothing' })).toBe(
        'appointment-unknown',
      );
    }));

  it('is not the paper that a visitor who taps again waits for', () =>
    withPrinter(async (app) => {
      const line = await aLine(app);
      const tap = aTap();
      const first = await line.kiosk.must('visit:register', tap);
      await app.hub.context.db
        .updateTable('printJob')
        .set({ kind: 'appointment' })
        .where('id', '!=', first.printJobId ?? '')
        .execute();
      expect((await line.kiosk.must('visit:register', tap)).printJobId).toBe(first.printJobId);
    }));
});

describe('an office that prints nothing', () => {
  it('books and reschedules all the same, and says so where paper is asked for', () =>
    withApp(async (app) => {
      const lead = await app.coordinator();
      const { id: appointmentId } = await lead.must('appointment:book', BOOKING);
      expect(await lead.must('appointment:print-slip', { appointmentId })).toEqual({ printJobId: null });
      expect(await lead.refused('printer:print-test-page', {})).toBe('no-printer');
      expect(await lead.refused('printer:print-recap', { day: TODAY })).toBe('no-printer');
      expect(await kinds(app)).toEqual([]);
      expect(await requests(app)).toEqual([]);
    }));
});
