import { describe, expect, it } from 'vitest';
import { aGuestBook } from '../support/builders.ts';
import { PATIENTLY } from '../support/browser.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { LYING, PIN, registerVisitors, withOffice, type Office } from '../support/e2e-office.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { COORDINATOR } from '../support/with-app.ts';

/** An officer whose identity check runs late, and the coordinator who looks at something else. */
async function lateVisit(office: Office): Promise<{ front: Desk; lead: Desk }> {
  const front = await office.seat('Lestari Binti', ['front-office'], 1);
  const lead = await office.desk({ name: 'coordinator' });
  await office.coordinator();
  await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
  await lead.goTo(lead.words.tabAppointments);
  await registerVisitors(office);
  await front.callNext('A-001');
  await front.press(front.words.work.startVerify);
  await front.has('A-001', front.words.visit.verifyTitle);
  office.clock.advance(12 * MINUTE);
  await office.hub.jobs.run();
  return { front, lead };
}

/** How many lines the wall shows, and of how many something is cut off or pokes out. */
function wallOf({ page }: Desk): Promise<{ lines: number; cut: number }> {
  return page.evaluate(() => {
    const list = document.querySelector('main ol');
    const room = list?.getBoundingClientRect();
    const lines = [...(list?.children ?? [])];
    const cut = lines.filter((line) => {
      const { top, bottom } = line.getBoundingClientRect();
      const parts = [...line.querySelectorAll('*')].map((part) => part.getBoundingClientRect());
      return bottom > (room?.bottom ?? 0) || parts.some((part) => part.top < top || part.bottom > bottom);
    });
    return { lines: lines.length, cut: cut.length };
  });
}

describe('the board of visits under way', () => {
  it('puts a late step on top, marks its alert as seen, and keeps what was done about it', () =>
    withOffice(async (office) => {
      const { lead } = await lateVisit(office);
      const { board: t, lead: l } = lead.words;
      await lead.sees(t.banner(1));
      const { db } = office.hub.context;
      const alerts = () => db.selectFrom('escalation').selectAll().execute();
      expect(await alerts()).toMatchObject([{ level: 1, seenAt: null }]);
      await lead.press(t.openBoard);
      await lead.asks(l.boardTitle);
      await expect.poll(async () => (await alerts())[0]?.seenAt, PATIENTLY).not.toBeNull();
      await lead.later(0, office);
      await lead.page.getByRole('row', { name: /A-001/ }).getByText('Terlambat').waitFor();
      await lead.page.getByRole('button', { name: `${t.answer} A-001` }).click();
      await lead.asks(t.answerTitle('A-001'));
      await lead.press(t.answerGo, lead.dialog);
      await lead.sees(lead.words.visit.reasonShort);
      await lead.press('Petugas didampingi', lead.dialog);
      await lead.press(t.answerGo, lead.dialog);
      await lead.sees(t.answerToast('A-001'));
      await lead.sees(t.answered(1));
      expect(await alerts()).toMatchObject([{ answer: 'Petugas didampingi' }]);
    }));

  it('reassigns a visit in one press, by letter with its number, and both officers stay on record', () =>
    withOffice(async (office) => {
      const { front, lead } = await lateVisit(office);
      const { act, board: t, visit } = lead.words;
      const toId = await office.hire('Rika Asang', ['front-office']);
      await lead.later(0, office);
      await lead.goTo(lead.words.tabBoard);
      await lead.press(t.reassignOf('A-001'));
      await lead.asks(act.deputiseTitle);
      await lead.press(act.deputiseGo, lead.dialog);
      await lead.sees(lead.words.required);
      await lead.dialog.getByLabel(act.deputiseTo).selectOption(toId);
      await lead.fill(act.letterNumber, '12/ST/2026', lead.dialog);
      await lead.press('Sakit', lead.dialog);
      await lead.press(act.deputiseGo, lead.dialog);
      await lead.sees(act.deputiseToast(1, 'Rika Asang'));
      await front.sees(front.words.work.movedOn('A-001'));
      await lead.press(t.openOf('A-001'));
      await lead.dialog.getByText(act.trailLine('Lestari Binti', 'Rika Asang')).waitFor();
      await lead.dialog.getByText(/Surat penugasan 12\/ST\/2026/).waitFor();
      await lead.dialog.getByText(visit.deviations, { exact: true }).waitFor();
    }));

  it('fills the wall without anything around it, and Esc goes back', () =>
    withOffice(async (office) => {
      const { lead } = await lateVisit(office);
      await lead.later(0, office);
      await lead.goTo(lead.words.tabBoard);
      await lead.press(lead.words.board.wall);
      await lead.page.getByRole('navigation').waitFor({ state: 'detached' });
      await lead.sees('A-001');
      await lead.page.keyboard.press('Escape');
      await lead.asks(lead.words.lead.boardTitle);
      await lead.page.getByRole('navigation', { name: lead.words.tabs }).waitFor();
    }));

  it('shows as many lines on the wall as fit in whole, whatever stands above them, and counts the others', () =>
    withOffice(async (office) => {
      const { lead } = await lateVisit(office);
      await registerVisitors(office, 12);
      await lead.page.setViewportSize(LYING);
      await lead.goTo(lead.words.tabBoard);
      await lead.press(lead.words.board.wall);
      await expect.poll(() => wallOf(lead), PATIENTLY).toMatchObject({ cut: 0 });
      const calm = await wallOf(lead);
      await lead.sees(lead.words.board.moreInTime(13 - calm.lines));
      const text = { id: 'Mohon tinggalkan gedung dengan tenang.', en: '' };
      await (await office.coordinator()).must('tv:emergency', { text });
      await lead.sees(text.id);
      await expect.poll(() => wallOf(lead), PATIENTLY).toEqual({ lines: calm.lines - 1, cut: 0 });
    }));

  it('is seen by the Kepala with their level, but changed only by who coordinates', () =>
    withOffice(async (office) => {
      await lateVisit(office);
      office.clock.advance(130 * MINUTE);
      await office.hub.jobs.run();
      await office.hire('Yansen Tundan', ['head']);
      const head = await office.desk({ name: 'head' });
      await head.signIn('Yansen Tundan', PIN);
      const { board: t } = head.words;
      await head.goTo(head.words.tabBoard);
      await head.sees(t.readOnly);
      await head.page
        .getByRole('button', { name: `${t.answer} A-001` })
        .getByText('Kepala Balai')
        .waitFor();
      expect(await head.page.getByRole('button', { name: t.reassignOf('A-001') }).count()).toBe(0);
    }));
});

describe('a deviation', () => {
  it('is recorded by hand, reviewed by the coordinator and explained by its officer', () =>
    withOffice(async (office) => {
      const { front, lead } = await lateVisit(office);
      const { act } = front.words;
      await front.pressMore(act.deviation);
      await front.asks(act.deviationTitle('A-001'));
      await front.dialog.getByLabel(act.deviationInputs).check({ force: true });
      await front.fill(act.deviationText, 'Surat tugas tertinggal', front.dialog);
      await front.press(act.deviationGo, front.dialog);
      await front.sees(act.deviationToast);
      await lead.later(0, office);
      await lead.goTo(lead.words.tabBoard);
      await lead.press(lead.words.board.openOf('A-001'));
      await lead.dialog.getByText('Surat tugas tertinggal').waitFor();
      await lead.press(act.review, lead.dialog);
      await lead.fill(act.remarkKinds.review, 'Dilengkapi kemudian', lead.dialog);
      await lead.press(act.remarkGo, lead.dialog);
      await lead.dialog.getByText('Dilengkapi kemudian').waitFor();
      await front.page
        .getByRole('group', { name: front.words.work.counts })
        .getByText(front.words.work.groups['in-hand'])
        .click();
      await front.page.getByRole('complementary').getByText('A-001').click();
      await front.press(act.explain, front.dialog);
      await front.fill(act.remarkKinds.explanation, 'Sudah diterima lewat surel', front.dialog);
      await front.press(act.remarkGo, front.dialog);
      await front.dialog.getByText('Sudah diterima lewat surel').waitFor();
      const remarks = await office.hub.context.db.selectFrom('deviationRemark').selectAll().execute();
      expect(remarks.map(({ kind, text }) => [kind, text])).toEqual([
        ['review', 'Dilengkapi kemudian'],
        ['explanation', 'Sudah diterima lewat surel'],
      ]);
    }));
});

describe('appointments', () => {
  it('are booked with a code to read out, listed for their day, and cancelled with a reason', () =>
    withOffice(async (office) => {
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { appointments: t, visit } = desk.words;
      await desk.goTo(desk.words.tabAppointments);
      await desk.sees(t.none);
      await desk.press(t.book);
      await desk.press(t.bookGo, desk.dialog);
      await desk.sees(desk.words.required);
      await desk.fill(visit.fullName, 'Siti Rahmawati', desk.dialog);
      await desk.fill(visit.institution, 'SDN Contoh 1 Banjarbaru', desk.dialog);
      await desk.dialog.getByLabel(visit.service, { exact: true }).selectOption('consultation');
      await desk.fill(visit.date, '2026-11-23', desk.dialog);
      await desk.fill(visit.time, '1330', desk.dialog);
      await desk.fill(visit.purpose, 'Membahas Rapor Pendidikan', desk.dialog);
      await desk.press(t.bookGo, desk.dialog);
      await desk.asks(t.codeTitle);
      await desk.dialog.getByText(/^[2-9A-Z]{4}-[2-9A-Z]{2}$/).waitFor();
      await desk.press(t.codeDone, desk.dialog);
      await desk.page.getByRole('row', { name: /13.30.*Siti Rahmawati/ }).waitFor();
      await desk.press(t.cancelOf('Siti Rahmawati'));
      await desk.fill(visit.reason, 'Pemohon berhalangan', desk.dialog);
      await desk.press(t.cancelGo, desk.dialog);
      await desk.page.getByRole('row', { name: /Siti Rahmawati.*Dibatalkan/ }).waitFor();
    }));

  it('that nobody came for are shown as missed', () =>
    withOffice(async (office) => {
      const lead = await office.coordinator();
      await lead.must('appointment:book', {
        guestBook: aGuestBook({ name: 'Usman Datu' }),
        serviceId: 'consultation',
        topicId: null,
        officerId: null,
        date: '2026-11-23',
        time: '10:00',
        reason: 'Konsultasi lanjutan',
      });
      const desk = await office.seat('Lestari Binti', ['front-office'], 1);
      const { appointments: t } = desk.words;
      await desk.goTo(desk.words.tabAppointments);
      await desk.page.getByRole('row', { name: new RegExp(t.states.expected) }).waitFor();
      office.clock.advance(95 * MINUTE);
      await office.hub.jobs.run();
      await desk.press(t.later);
      await desk.sees(t.none);
      await desk.press(t.today);
      await desk.page.getByRole('row', { name: new RegExp(t.states.missed) }).waitFor();
    }));

  it('are made from a visit that cannot be solved today', () =>
    withOffice(async (office) => {
      await (await office.coordinator()).must('office:set-stages', { stages: 'one' });
      const desk = await office.seat('Rika Asang', ['front-office', 'helpdesk'], 1);
      const { visit, work } = desk.words;
      await registerVisitors(office);
      await desk.callNext('A-001');
      await desk.press(work.startVerify);
      await desk.press(work.verified);
      await desk.press(work.routeSelf);
      await desk.has('A-001', visit.questionTitle);
      await desk.press(work.reschedule);
      await desk.press(visit.rescheduleGo, desk.dialog);
      await desk.sees(visit.reasonShort);
      await desk.dialog.getByRole('textbox', { name: visit.date }).fill('2026-11-24');
      await desk.dialog.getByRole('textbox', { name: visit.time }).fill('9.30');
      await desk.fill(visit.reason, 'Menunggu data dari pusat', desk.dialog);
      await desk.press(visit.rescheduleGo, desk.dialog);
      await desk.sees(visit.outcomeTitle.rescheduled ?? '');
      await desk.sees(/Datang kembali Selasa, 24 November 2026 pukul 09\.30/);
      await desk.goTo(desk.words.tabAppointments);
      await desk.press(desk.words.appointments.later);
      await desk.page.getByRole('row', { name: /09\.30.*A-001/ }).waitFor();
    }));
});
