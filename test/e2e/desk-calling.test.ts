import { describe, expect, it } from 'vitest';
import { PATIENTLY } from '../support/browser.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { registerVisitors, withOffice, type Office } from '../support/e2e-office.ts';
import { SECOND } from '../support/fake-clock.ts';

const PAUSE = 31 * SECOND;

/** Calls three times with the pauses between them and after them. */
async function callInVain(office: Office, desk: Desk, ticket: string): Promise<void> {
  const { visit, work } = desk.words;
  await desk.callNext(ticket);
  for (const call of [2, 3]) {
    await desk.later(PAUSE, office);
    await desk.press(work.recall(call, 3));
    await desk.sees(visit.calledLead(call, 3));
  }
  await desk.later(PAUSE, office);
}

/** The state of a number as the hub has it. */
async function stateOf(office: Office, ticket: string): Promise<string | undefined> {
  const { db } = office.hub.context;
  return (await db.selectFrom('visit').select('state').where('ticket', '=', ticket).executeTakeFirst())
    ?.state;
}

async function helpdeskHas(office: Office, desk: Desk, ticket: string): Promise<void> {
  const front = await office.officer('Dewi Sartika', ['front-office'], 1);
  const { visit } = await front.must('visit:call-next', {});
  await front.must('visit:start', { visitId: visit.id });
  const verified = { result: 'verified', corrections: null, reason: '', deviation: null } as const;
  await front.must('visit:verify', { visitId: visit.id, ...verified });
  const to = { serviceId: visit.serviceId, topicId: null, counterId: null, officerId: null };
  await front.must('visit:route', { visitId: visit.id, ...to, deviation: null });
  await desk.callNext(ticket);
  await desk.press(desk.words.work.startServe);
  await desk.has(ticket, desk.words.visit.questionTitle);
}

describe('a number that nobody answers to', () => {
  it('is called again only after the pause, and passed over only after the third', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { visit, work, act } = desk.words;
      await registerVisitors(office);
      await desk.callNext('A-001');
      const recall = desk.page.getByRole('button', { name: work.recall(2, 3) });
      expect(await recall.innerText()).toMatch(/· (30|2\d) dtk/);
      expect(await recall.getAttribute('aria-disabled')).toBe('true');
      await desk.sees(act.missingCalls(2));
      await desk.page.keyboard.press('F4');
      await desk.has('A-001', visit.calledTitle);
      expect(await stateOf(office, 'A-001')).toBe('called-front-office');
    }));

  it('is passed over, taken back within the minute, and called on', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { visit, work, act } = desk.words;
      await registerVisitors(office, 2);
      await callInVain(office, desk, 'A-001');
      await desk.press(work.noShow);
      await desk.sees(act.undoLead('A-001'));
      await desk.page.getByRole('button', { name: act.undo }).click();
      await desk.has('A-001', visit.calledTitle);
      await desk.sees(act.undone('A-001'));
      await desk.press(work.noShow);
      await desk.asks(work.readyTitle);
      await desk.later(61 * SECOND, office);
      await desk.asks(work.readyTitle);
      expect(await desk.page.getByText(act.undoLead('A-001')).count()).toBe(0);
    }));

  it('is in the queue again when its visitor reports back', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { work } = desk.words;
      await registerVisitors(office);
      await callInVain(office, desk, 'A-001');
      await desk.press(work.noShow);
      await desk.page.getByRole('group', { name: work.counts }).getByText(work.groups.skipped).click();
      await desk.press(work.reportBack);
      await desk.sees(work.reportedToast('A-001'));
      expect(await stateOf(office, 'A-001')).toBe('waiting-front-office');
    }));
});

describe('a chosen number', () => {
  it('is called out of turn with its reason, which is kept with the visit', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { visit, act } = desk.words;
      await registerVisitors(office, 3);
      await desk.sees('A-003');
      await desk.page.getByRole('complementary').getByText('A-003').click();
      await desk.press(act.callChosen, desk.dialog);
      await desk.asks(act.chosenTitle('A-003'));
      await desk.press(act.callChosen, desk.dialog);
      await desk.sees(visit.reasonShort);
      await desk.press('Hanya mengambil dokumen', desk.dialog);
      await desk.press(act.callChosen, desk.dialog);
      await desk.has('A-003', visit.calledTitle);
      await desk.sees(/Hanya mengambil dokumen/);
    }));
});

describe('a number that is put aside', () => {
  it('is listed with since when and why, and goes on with one press where it was', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { visit, work, act } = desk.words;
      await registerVisitors(office, 2);
      await desk.callNext('A-001');
      await desk.press(work.startVerify);
      await desk.press(act.hold);
      await desk.press('Menunggu berkas', desk.dialog);
      await desk.press(act.holdGo, desk.dialog);
      await desk.asks(work.readyTitle);
      const list = desk.page.getByRole('complementary');
      await list.getByText('Menunggu berkas').waitFor();
      await list.getByText(act.heldSince('09.00')).waitFor();
      // Another number in hand: the held one waits for its turn.
      await desk.callNext('A-002');
      const resume = list.getByRole('button', { name: act.resumeOf('A-001') });
      expect(await resume.getAttribute('aria-disabled')).toBe('true');
      await desk.press(work.release);
      await resume.click();
      await desk.has('A-001', visit.verifyTitle);
    }));
});

describe('a number that belongs elsewhere', () => {
  it('moves to another counter, seen with who sits there and who is on a break', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Usman Datu', ['helpdesk'], 2);
      const { act, work } = desk.words;
      const colleague = await office.officer('Rika Asang', ['helpdesk'], 3);
      const resting = await office.officer('Yohana Ping', ['helpdesk'], 4);
      await resting.must('counter:pause', { reason: 'Makan siang' });
      await registerVisitors(office, 1, { serviceId: 'helpdesk' });
      await helpdeskHas(office, desk, 'F-001');
      await desk.press(act.transfer);
      await desk.dialog.getByText('Yohana Ping · istirahat').waitFor();
      await desk.dialog.getByLabel(/Loket 3/).check({ force: true });
      await desk.press('Memerlukan petugas lain', desk.dialog);
      await desk.press(act.transferGo, desk.dialog);
      await desk.sees(act.transferToast('F-001', 'Loket 3'));
      await desk.asks(work.readyTitle);
      const { visit } = await colleague.must('visit:call-next', {});
      expect(visit.ticket).toBe('F-001');
    }));

  it('does several services one after the other on one number', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Usman Datu', ['helpdesk'], 2);
      const { act, work, visit } = desk.words;
      await registerVisitors(office, 1, { serviceId: 'helpdesk' });
      await helpdeskHas(office, desk, 'F-001');
      await desk.press(act.services);
      await desk.dialog.getByLabel(visit.service).selectOption('consultation');
      await desk.press(act.addService, desk.dialog);
      await desk.dialog.getByRole('button', { name: act.remove }).waitFor();
      await desk.press(desk.words.cancel, desk.dialog);
      await desk.sees(act.serviceOf(1, 2));
      await desk.fill(visit.question, 'Dapodik belum sinkron');
      await desk.press(work.recordQuestion);
      await desk.has('F-001', visit.finishTitle);
      await desk.sees(act.nextService('Konsultasi Mutu Pendidikan'));
      await desk.fill(visit.summaryLabel, 'Sinkronisasi diulang');
      await desk.press(act.finishAndNext);
      await desk.sees(act.nextServiceToast('F-001', 'Konsultasi Mutu Pendidikan'));
      expect(await stateOf(office, 'F-001')).toBe('waiting-helpdesk');
    }));
});

describe('a counter', () => {
  it('says that it is on its break, calls nobody then, and goes on by one key', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { act, work } = desk.words;
      await registerVisitors(office);
      await desk.sees('A-001');
      await desk.press(act.pause);
      await desk.press('Salat', desk.dialog);
      await desk.press(act.pauseGo, desk.dialog);
      await desk.asks(act.pausedTitle);
      await desk.sees(act.pausedWaiting(1));
      await desk.page.keyboard.press('F2');
      await desk.page.keyboard.press('F8');
      await desk.sees(act.continued);
      await desk.callNext('A-001');
      expect(await desk.page.getByText(work.readyTitle).count()).toBe(0);
    }));

  it('closes with people waiting only after saying who is offered and whom nobody serves', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { act } = desk.words;
      await registerVisitors(office, 2);
      await desk.sees('A-002');
      await desk.press(desk.words.closeCounter);
      await desk.asks(act.closeTitle('Loket 1'));
      await desk.sees(act.closeWaiting(2));
      await desk.sees(act.closeUnserved(2));
      await desk.press(act.closeGo, desk.dialog);
      await desk.asks(desk.words.chooseCounter);
      await expect.poll(() => office.hub.context.office().duties.length, PATIENTLY).toBe(0);
    }));
});

describe('the procedure of another office', () => {
  it('shows its eight steps, does not time what happens beside the desk, and asks no question', () =>
    withOffice(
      async (office) => {
        await (await office.coordinator()).must('office:set-stages', { stages: 'one' });
        const desk = await office.seat('Rika Asang', ['front-office', 'helpdesk'], 1);
        const { visit, work } = desk.words;
        const [ticket = ''] = await registerVisitors(office);
        await desk.callNext(ticket);
        const steps = desk.hand.getByRole('list', { name: visit.steps }).getByRole('listitem');
        expect(await steps.count()).toBe(8);
        expect(await steps.nth(0).innerText()).toContain(visit.stepBeside);
        await desk.press(work.startVerify);
        await desk.press(work.verified);
        await desk.press(work.routeSelf);
        await desk.has(ticket, visit.finishTitle);
        await desk.sees(/Konsultasi rapor pendidikan/);
        await desk.fill(visit.summaryLabel, 'Dijelaskan langkahnya');
        await desk.press(work.finish);
        await desk.sees(visit.surveyLead);
      },
      { profile: 'kepri', startsAt: '2026-11-23T09:00:00+07:00' },
    ));
});
