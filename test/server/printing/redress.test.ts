/** Receipts of complaints and priority codes on paper: when they come out by themselves, and again (C-08, Z-04). */
import { describe, expect, it } from 'vitest';
import { aRegistration, aStranger } from '../../support/builders.ts';
import { ALLEGATION, aPriorityCode, aRatedVisit } from '../../support/cases.ts';
import { aComplaint, aRegisteredComplaint, LESTARI } from '../../support/complaints.ts';
import { anOfficer } from '../../support/staff.ts';
import { withApp } from '../../support/with-app.ts';
import { fate, textOf, withPrinter } from '../../support/with-printer.ts';

describe('the receipt of a complaint', () => {
  it('comes out by itself at the kiosk, without who complained or what they said', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const given = aComplaint();
      const told = await kiosk.must('complaint:submit', given);
      await fate(kiosk, told.printJobId, 'printed');
      const text = textOf(printer.taken[0]);
      for (const said of [told.number, told.code, 'TANDA TERIMA PENGADUAN', 'Sen, 30 Nov 2026'])
        expect(text).toContain(said);
      for (const hidden of [LESTARI.name, LESTARI.phone, given.text]) expect(text).not.toContain(hidden);
      expect(text).not.toContain('CETAK ULANG');
      // a tap that is sent again waits for the same paper
      expect(await kiosk.must('complaint:submit', given)).toEqual(told);
      expect(printer.taken).toHaveLength(1);
    }));

  it('comes out by itself at the desk for who stands there, and not of a letter', () =>
    withPrinter(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const here = await desk.must('complaint:register', aRegisteredComplaint({ channel: 'in-person' }));
      const letter = await desk.must('complaint:register', aRegisteredComplaint());
      expect([here.printJobId === null, letter.printJobId]).toEqual([false, null]);
      const { jobs } = await desk.must('printer:overview', {});
      expect(jobs).toMatchObject([{ kind: 'complaint-receipt', ticket: here.number, visitId: null }]);
    }));

  it('is printed again headed CETAK ULANG; the first of a letter is the first', () =>
    withPrinter(async (app, printer) => {
      const kiosk = await app.device('kiosk');
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const { id: complaintId } = await desk.must('complaint:register', aRegisteredComplaint());
      for (const again of [false, true]) {
        const { printJobId } = await desk.must('complaint:print-receipt', { complaintId });
        await fate(kiosk, printJobId, 'printed');
        expect(textOf(printer.taken.at(-1)).includes('CETAK ULANG')).toBe(again);
      }
      const requests = await app.hub.context.db
        .selectFrom('event')
        .select('data')
        .where('type', '=', 'print-job.requested')
        .execute();
      expect(requests).toHaveLength(2);
    }));

  it('is printed by who took it in or works on it, and by nobody whom it is about', () =>
    withPrinter(async (app) => {
      const desk = await anOfficer(app, 'lestari', ['front-office']);
      const other = await anOfficer(app, 'rika', ['back-office']);
      const about = await anOfficer(app, 'usman', ['coordinator']);
      const told = aRegisteredComplaint({ concernsOfficerId: 'usman' });
      const { id: complaintId } = await desk.must('complaint:register', told);
      expect(await other.refused('complaint:print-receipt', { complaintId })).toBe('complaint-not-yours');
      expect(await about.refused('complaint:print-receipt', { complaintId })).toBe('complaint-unknown');
    }));
});

describe('the slip of a priority code', () => {
  it('says code and last day and not why, again headed CETAK ULANG, and none once it is used', () =>
    withPrinter(async (app, printer) => {
      const team = await aRatedVisit(app);
      const code = await aPriorityCode(team);
      const [open] = await team.coordinator.must('case:list', { over: false });
      const caseId = open?.id ?? '';
      const print = async () => {
        const { printJobId } = await team.coordinator.must('case:print-code', { caseId, language: 'id' });
        await fate(team.line.kiosk, printJobId, 'printed');
        return textOf(printer.taken.at(-1));
      };
      const first = await print();
      expect(first).toContain(code);
      expect(first).toContain('Min, 21 Feb 2027');
      expect(first).not.toContain(ALLEGATION.slice(0, 12));
      expect([first.includes('CETAK ULANG'), (await print()).includes('CETAK ULANG')]).toEqual([false, true]);
      expect((await team.coordinator.must('case:detail', { caseId })).code?.printed).toBe(true);
      const visitor = aStranger('Yansen Tundan');
      await team.line.kiosk.must('visit:register', aRegistration({ visitor, priorityCode: code }));
      expect(await team.coordinator.refused('case:print-code', { caseId, language: 'id' })).toBe(
        'priority-code-used',
      );
    }));

  it('says so where nothing is printed', () =>
    withApp(async (app) => {
      const team = await aRatedVisit(app);
      await aPriorityCode(team);
      const [open] = await team.coordinator.must('case:list', { over: false });
      const input = { caseId: open?.id ?? '', language: 'id' } as const;
      expect(await team.coordinator.refused('case:print-code', input)).toBe('no-printer');
      const kiosk = team.line.kiosk;
      expect((await kiosk.must('complaint:submit', aComplaint())).printJobId).toBeNull();
    }));
});
