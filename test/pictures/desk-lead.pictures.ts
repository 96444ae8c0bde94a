/** Pictures of the desk's other screens: signing in, settings, a full hall, emergencies and faults. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { it } from 'vitest';
import { deskTvTexts } from '../../shared/messages/desk-tv.ts';
import { aGuestBook, aRegistration, aRouting, aStranger, aVerification } from '../support/builders.ts';
import type { Desk } from '../support/e2e-desk.ts';
import { LYING, PIN, withOffice, WORKSTATION, type Office } from '../support/e2e-office.ts';
import { HOUR, MINUTE } from '../support/fake-clock.ts';
import { COORDINATOR } from '../support/with-app.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/desk-lead');
const [EVACUATION] = deskTvTexts.id.presetTexts;

async function take(page: Page, name: string): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.mouse.move(2, 2);
  await page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled' });
}

const SERVICES = ['helpdesk', 'consultation', 'complaints', 'helpdesk', 'correspondence', 'speaker'];

async function fillHall(office: Office, many: number): Promise<void> {
  const kiosk = await office.device('kiosk');
  for (let made = 0; made < many; made += 1) {
    const serviceId = SERVICES[made % SERVICES.length] ?? 'helpdesk';
    const priority = made % 5 === 3 ? 'elderly' : null;
    const registration = aRegistration({ visitor: aStranger(`Tamu ${made + 1}`), serviceId, priority });
    await kiosk.must('visit:register', registration);
    office.clock.advance(MINUTE);
  }
}

async function lead(office: Office): Promise<Desk> {
  const desk = await office.desk({ name: 'coordinator', size: WORKSTATION });
  await office.coordinator();
  await desk.signIn(COORDINATOR.name, COORDINATOR.secret);
  return desk;
}

it('takes pictures from signing in to every settings screen', { timeout: 120_000 }, () =>
  withOffice(async (office) => {
    const desk = await office.desk({ name: 'coordinator', size: WORKSTATION });
    const { words, page } = desk;
    await desk.asks(words.signInTitle);
    await take(page, '01-sign-in');
    await desk.press(words.signIn);
    await take(page, '02-sign-in-empty');
    await desk.press(words.firstSetup);
    await desk.asks(words.setupTitle);
    await take(page, '03-set-up');
    await desk.press(words.backToSignIn);
    await office.coordinator();
    await desk.signIn(COORDINATOR.name, COORDINATOR.secret);
    await take(page, '04-empty-board');
    await office.hire('Lestari Binti', ['front-office']);
    for (const part of ['staff', 'devices', 'flow', 'reports', 'tv']) {
      await desk.settings(part);
      await page.waitForTimeout(300);
      await take(page, `05-settings-${part}`);
    }
    await desk.settings('devices');
    await desk.makeCode('kiosk');
    await take(page, '06-code');
    await desk.settings('staff');
    await desk.press(words.lead.addOfficer);
    await take(page, '07-officer');
    await page.keyboard.press('Escape');
    await desk.leaveSettings();
    await desk.goTo(words.tabAppointments);
    await take(page, '08-no-appointments');
    await desk.press(words.appointments.book);
    await desk.press(words.appointments.bookGo);
    await take(page, '09-book-empty');
    await page.keyboard.press('Escape');
    const officer = await office.desk({ name: 'officer' });
    await officer.signIn('Lestari Binti', PIN);
    await officer.asks(words.chooseCounter);
    await take(officer.page, '10-counters');
    await officer.openCounter(1);
    await take(officer.page, '11-nobody');
  }),
);

it('takes pictures of a full hall', { timeout: 200_000 }, () =>
  withOffice(async (office) => {
    await fillHall(office, 14);
    const front = await office.seat('Lestari Binti', ['front-office'], 1);
    const help = await office.seat('Agustinus Ngabe Panjaitan Simatupang', ['helpdesk'], 2);
    const { work, visit, act } = front.words;
    await front.press(work.callNext);
    await front.press(work.startVerify);
    await front.asks(visit.verifyTitle);
    await front.press(work.corrected);
    await take(front.page, '20-correct');
    await front.page.keyboard.press('Escape');
    await front.press(work.rejected);
    await take(front.page, '21-reject');
    await front.page.keyboard.press('Escape');
    await front.press(work.note);
    await take(front.page, '22-note');
    await front.page.keyboard.press('Escape');
    await front.press(work.priority);
    await take(front.page, '23-priority');
    await front.page.keyboard.press('Escape');
    await front.pressMore(work.reprint);
    await take(front.page, '24-reprint');
    await front.page.keyboard.press('Escape');
    await front.pressMore(work.cancelVisit);
    await take(front.page, '25-cancel');
    await front.page.keyboard.press('Escape');
    await front.press(visit.reveal);
    await front.page.getByText(/Disembunyikan dalam/).waitFor();
    await take(front.page, '26-revealed');
    await front.press(work.verified);
    await front.asks(visit.routeTitle);
    await front.page.getByLabel(visit.counter).selectOption({ index: 1 });
    await take(front.page, '27-route-long-name');
    await front.press(work.route);
    await help.press(work.callNext);
    await help.press(work.startServe);
    await help.asks(visit.questionTitle);
    await help.fill(visit.question, 'Dapodik belum sinkron');
    await help.press(work.recordQuestion);
    await help.asks(visit.finishTitle);
    const coordinator = await office.coordinator();
    await coordinator.must('tv:emergency', { text: { id: EVACUATION?.id ?? '', en: '' } });
    await help.page.getByText(deskTvTexts.id.callsHeld).waitFor();
    await take(help.page, '28-finish-emergency');
    await help.fill(visit.summaryLabel, 'Sinkronisasi diulang');
    await help.press(work.finish);
    await help.page.getByText(visit.surveyLead).waitFor();
    await take(help.page, '29-served');
    await front.press(work.callNext);
    await front.asks(visit.calledTitle);
    await take(front.page, '30-called-emergency');
    const desk = await lead(office);
    await take(desk.page, '31-board-emergency');
    await desk.press(deskTvTexts.id.end);
    await take(desk.page, '32-end-emergency');
    await desk.page.keyboard.press('Escape');
    await desk.settings('tv');
    await take(desk.page, '33-settings-tv-emergency');
    await desk.leaveSettings();
    await desk.goTo(desk.words.tabBoard);
    await desk.page.setViewportSize(LYING);
    await desk.press(desk.words.board.wall);
    await desk.page.getByRole('list').first().waitFor();
    await take(desk.page, '34-wall-full-emergency');
    await coordinator.must('tv:emergency', { text: null });
    office.clock.advance(20 * MINUTE);
    await front.page.reload();
    await front.asks(visit.calledTitle);
    await front.press(work.startVerify);
    await front.asks(visit.verifyTitle);
    office.clock.advance(40 * MINUTE);
    await office.hub.jobs.run();
    await desk.page.reload();
    await desk.page.getByRole('table').waitFor();
    await take(desk.page, '35-board-full-hd');
    await desk.press(desk.words.board.wall);
    await desk.page.getByRole('list').first().waitFor();
    await take(desk.page, '36-wall-full');
    await desk.page.setViewportSize(WORKSTATION);
    await take(desk.page, '37-wall-small');
    await desk.page.keyboard.press('Escape');
    await desk.page.getByRole('table').waitFor();
    await take(desk.page, '38-board-full');
    await help.page.reload();
    await help.press(help.words.closeCounter);
    await take(help.page, '39-close');
    await help.page.keyboard.press('Escape');
    await front.page.reload();
    await front.asks(visit.verifyTitle);
    await front.press(act.hold);
    await front.press(act.holdReasons[0] ?? '', front.dialog);
    await front.press(act.holdGo, front.dialog);
    await front.page.getByRole('button', { name: /Lanjutkan [A-Z]-/ }).waitFor();
    await take(front.page, '40-held-late');
    await front.page
      .getByRole('button', { name: /^[A-Z]-\d+ / })
      .first()
      .click();
    await front.dialog.waitFor();
    await take(front.page, '41-held-record');
    await front.page.keyboard.press('Escape');
    office.clock.set('2026-11-23T15:20:00+08:00');
    await front.page.reload();
    await front.page.getByText(front.words.lastTicket).waitFor();
    await take(front.page, '42-last-ticket');
    const kiosk = await office.device('kiosk');
    await kiosk.must('staff:call', { screen: 'id-number' });
    await front.page.getByText(front.words.staffCallTitle('kiosk uji')).waitFor();
    await take(front.page, '43-staff-call');
    office.screens.mayLoseHub();
    await office.hub.stop();
    await front.page.getByText(front.words.offline).waitFor();
    await take(front.page, '44-offline');
  }),
);

it('takes pictures of what was passed on and of days afterwards', { timeout: 120_000 }, () =>
  withOffice(async (office) => {
    const kiosk = await office.device('kiosk');
    const coordinator = await office.coordinator();
    const front = await office.officer('Lestari Binti', ['front-office'], 1);
    const help = await office.officer('Agustinus Ngabe', ['helpdesk'], 3);
    const other = await office.hire('Rika Asang', ['helpdesk']);
    const { visitId } = await kiosk.must('visit:register', aRegistration());
    await front.must('visit:call-next', {});
    await front.must('visit:start', { visitId });
    office.clock.advance(13 * MINUTE);
    const late = { kind: 'time', explanation: 'Kartu identitas tertinggal di mobil' } as const;
    await front.must('visit:verify', aVerification(visitId, { deviation: late }));
    await front.must('visit:route', aRouting(visitId));
    await help.must('visit:call-next', {});
    await help.must('visit:start', { visitId });
    await help.must('visit:note', { visitId, text: 'Membawa surat dari kepala sekolah' });
    await coordinator.must('visit:deputise', {
      fromOfficerId: await officerId(office, 'Agustinus Ngabe'),
      toOfficerId: other,
      visitIds: [visitId],
      basis: 'letter',
      letterNumber: 'ST/12/2026',
      orderedBy: COORDINATOR.name,
      reason: 'Rapat',
    });
    await coordinator.must('appointment:book', {
      guestBook: aGuestBook({ name: 'Siti Rahmawati' }),
      serviceId: 'consultation',
      topicId: null,
      officerId: other,
      date: '2026-11-23',
      time: '10:00',
      reason: 'Membahas Rapor Pendidikan bersama pengawas dan kepala sekolah se-kecamatan',
    });
    office.clock.advance(2 * HOUR);
    await office.hub.jobs.run();
    const desk = await lead(office);
    await desk.press(desk.words.board.openOf('A-001'));
    await desk.dialog.getByText(desk.words.visit.steps).first().waitFor();
    await take(desk.page, '50-record');
    await desk.page.keyboard.press('Escape');
    await desk.goTo(desk.words.tabAppointments);
    await desk.page.getByRole('table').waitFor();
    await take(desk.page, '51-missed');
    await desk.page.getByRole('button', { name: desk.words.appointments.cancelOf('Siti Rahmawati') }).click();
    await take(desk.page, '52-cancel-appointment');
  }),
);

async function officerId(office: Office, name: string): Promise<string> {
  const { id } = await office.hub.context.db
    .selectFrom('officer')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}
