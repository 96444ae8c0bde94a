import { describe, expect, it } from 'vitest';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import { aBooking } from '../support/appointments.ts';
import { PATIENTLY } from '../support/browser.ts';
import { registerVisitors } from '../support/e2e-office.ts';
import { leadDesk, openPrinter, withPrinters, type PrinterOffice } from '../support/e2e-printer.ts';
import { textOf } from '../support/with-printer.ts';

const t = deskPrinterTexts.id;
const REASON = 'Pengunjung sudah mencatat nomornya';

/** What stands on all slips that came out. */
function onPaper(office: PrinterOffice): string {
  return [...office.main.slips, ...office.second.slips].map(textOf).join('\n');
}

describe('the printer at an officer’s desk', () => {
  it('says what to do as soon as the paper is out, and no more once it is in', () =>
    withPrinters(1, async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await office.make(office.main, 'out-of-paper');
      await desk.sees(t.todo['out-of-paper']);
      await openPrinter(desk);
      await desk.dialog.getByText(t.states['out-of-paper'], { exact: true }).waitFor();
      await desk.dialog.getByText('EPSON TM-T82X').waitFor();
      await desk.page.keyboard.press('Escape');
      await office.make(office.main, 'ready');
      await desk.page.getByRole('button', { name: t.open }).waitFor({ state: 'detached' });
    }));

  it('is opened when nothing is wrong too, by keyboard alone, and prints a test page', () =>
    withPrinters(1, async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await desk.page.getByRole('button', { name: t.title, exact: true }).focus();
      await desk.page.keyboard.press('Enter');
      await desk.dialog.getByText(t.noJobs).waitFor();
      expect(await desk.dialog.getByRole('button', { name: t.recap }).count()).toBe(0);
      await desk.dialog.getByRole('button', { name: t.testPage }).focus();
      await desk.page.keyboard.press('Enter');
      await desk.dialog.getByRole('row').filter({ hasText: t.jobStates.printed }).waitFor();
      await desk.sees(t.sent(t.kinds['test-page']));
      expect(office.main.slips).toHaveLength(1);
    }));

  it('lists what waits, takes one slip out of the line with a reason, and prints the others', () =>
    withPrinters(1, async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await office.make(office.main, 'cover-open');
      await registerVisitors(office, 3);
      await desk.sees(/A-001, A-002, A-003/);
      await openPrinter(desk);
      await desk.press(t.cancelOf('Tiket A-002'));
      await desk.asks(t.cancelTitle('Tiket A-002'));
      const confirm = desk.page.getByRole('button', { name: t.cancelGo });
      await confirm.click();
      await desk.sees(desk.words.visit.reasonShort);
      await desk.page.getByLabel(desk.words.visit.reason).fill(REASON);
      await confirm.click();
      const row = desk.dialog.getByRole('row').filter({ hasText: 'A-002' });
      await row.getByText(t.jobStates.cancelled).waitFor();
      await row.getByText(REASON).waitFor();
      await office.make(office.main, 'ready');
      await expect.poll(() => office.main.slips.length, PATIENTLY).toBe(2);
      const paper = onPaper(office);
      expect([paper.includes('A-001'), paper.includes('A-002'), paper.includes('A-003')]).toEqual([
        true,
        false,
        true,
      ]);
    }));

  it('tries a slip again that was given up', () =>
    withPrinters(1, async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await office.make(office.main, 'out-of-paper');
      await registerVisitors(office);
      const { db } = office.hub.context;
      await db.updateTable('printJob').set({ state: 'failed', error: 'render-failed' }).execute();
      await openPrinter(desk);
      await desk.dialog.getByText(t.jobErrors['render-failed'] ?? '').waitFor();
      await desk.press(t.retryOf('Tiket A-001'));
      await desk.dialog.getByRole('row').getByText(t.jobStates.queued).waitFor();
      await office.make(office.main, 'ready');
      await desk.dialog.getByRole('row').getByText(t.jobStates.printed).waitFor();
      expect(onPaper(office)).toContain('A-001');
    }));

  it('tells that tickets come out of the second printer while the first is out of paper', () =>
    withPrinters(2, async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await office.make(office.main, 'out-of-paper');
      await desk.sees(t.takenOver('BIXOLON SRP-330II'));
      await registerVisitors(office);
      await expect.poll(() => office.second.slips.length, PATIENTLY).toBe(1);
      expect(office.main.slips).toHaveLength(0);
      await openPrinter(desk);
      const second = desk.dialog.getByRole('article').filter({ hasText: 'BIXOLON' });
      await second.getByText(t.inUse).waitFor();
    }));

  it('says that it does not know while the hub is away, and sends nothing', () =>
    withPrinters(1, async (office) => {
      office.screens.mayLoseHub();
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      await desk.press(t.title);
      const testPage = desk.dialog.getByRole('button', { name: t.testPage });
      await testPage.waitFor();
      await office.hub.stop();
      await expect.poll(() => testPage.isDisabled(), PATIENTLY).toBe(true);
      await office.restart();
      await expect.poll(() => testPage.isEnabled(), PATIENTLY).toBe(true);
    }));

  it('prints the slip of an appointment', () =>
    withPrinters(1, async (office) => {
      const lead = await office.coordinator();
      const { code } = await lead.must('appointment:book', aBooking());
      const desk = await leadDesk(office);
      const { appointments } = desk.words;
      await desk.goTo(desk.words.tabAppointments);
      await desk.press(appointments.later);
      await desk.press(appointments.showCode(code));
      const before = office.main.slips.length;
      await desk.press(appointments.printSlip);
      await desk.dialog.getByText(t.sent(t.kinds.appointment)).waitFor();
      await expect.poll(() => office.main.slips.length, PATIENTLY).toBe(before + 1);
      expect(onPaper(office)).toContain(code);
    }));
});
