/** The receipt of a request on paper: when it comes out by itself, and again. */
import { describe, expect, it } from 'vitest';
import { aRegistration } from '../../support/builders.ts';
import { aConsultation, aKioskLoan, anInformationRequest } from '../../support/requests.ts';
import { anOfficer } from '../../support/staff.ts';
import { fate, textOf, withPrinter } from '../../support/with-printer.ts';

describe('the receipt of a request', () => {
  it('comes out by itself at the kiosk, in the visitor’s language, without who asked or what for', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const visit = aRegistration({ serviceId: 'facilities', language: 'en' });
      const { code: ticket, printJobId: ticketJob } = await kiosk.must('visit:register', visit);
      await fate(kiosk, ticketJob, 'printed');
      const tap = aKioskLoan({ ticket });
      const told = await kiosk.must('request:submit', tap);
      await fate(kiosk, told.printJobId, 'printed');
      const text = textOf(printer.taken.at(-1));
      for (const said of [
        told.number,
        told.code,
        'REQUEST RECEIPT',
        'Loan of facilities',
        'Tue, 24 Nov 2026',
      ])
        expect(text).toContain(said);
      for (const hidden of ['Rizani', '8120', 'Lokakarya', 'CETAK ULANG']) expect(text).not.toContain(hidden);
      // a tap that is sent again waits for the same paper
      expect(await kiosk.must('request:submit', tap)).toEqual(told);
      expect(printer.taken).toHaveLength(2);
    }));

  it('is not the slip of a number: who gives the number up keeps it', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const lead = await app.coordinator();
      printer.failOpen('device-error');
      const visit = await kiosk.must('visit:register', aRegistration({ serviceId: 'facilities' }));
      const told = await kiosk.must('request:submit', aKioskLoan({ ticket: visit.code }));
      await lead.must('visit:cancel', { visitId: visit.visitId, reason: 'Atas permintaan pemohon' });
      await fate(kiosk, visit.printJobId, 'failed');
      printer.failOpen(null);
      printer.plug();
      await fate(kiosk, told.printJobId, 'printed');
      expect(textOf(printer.taken.at(-1))).toContain(told.number);
    }));

  it('comes out at the desk for who stands there, not of a letter; later ones are headed CETAK ULANG', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const here = await desk.must('request:register', aConsultation());
      await fate(kiosk, here.printJobId, 'printed');
      expect(textOf(printer.taken.at(-1))).not.toContain('CETAK ULANG');
      const letter = await desk.must('request:register', anInformationRequest({ channel: 'letter' }));
      expect(letter.printJobId).toBeNull();
      for (const again of [false, true]) {
        const { printJobId } = await desk.must('request:print-receipt', { requestId: letter.id });
        await fate(kiosk, printJobId, 'printed');
        const text = textOf(printer.taken.at(-1));
        expect([text.includes(letter.number), text.includes('CETAK ULANG')]).toEqual([true, again]);
      }
      const stranger = await anOfficer(app, 'usman', ['helpdesk']);
      expect(await stranger.refused('request:print-receipt', { requestId: here.id })).toBe('request-unknown');
    }));
});
