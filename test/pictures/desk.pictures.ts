/** Pictures of every desk screen and dialog, to be looked at: `ULT_PICTURES=<folder> vitest run --project pictures`. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { it } from 'vitest';
import type { Lang } from '../../renderer/lib/i18n.ts';
import { deskTexts } from '../../shared/messages/desk.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import { aGuestBook, aRegistration, aStranger } from '../support/builders.ts';
import { Desk } from '../support/e2e-desk.ts';
import { LYING, PIN, WORKSTATION, withOffice, type Office } from '../support/e2e-office.ts';
import { MINUTE, SECOND } from '../support/fake-clock.ts';
import { COORDINATOR } from '../support/with-app.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/desk');

class PicturedDesk extends Desk {
  override readonly words;
  readonly #lang: Lang;

  constructor(desk: Desk, lang: Lang) {
    super(desk.page);
    this.#lang = lang;
    this.words = deskTexts[lang];
  }

  async take(name: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.mouse.move(2, 2);
    await this.page.screenshot({ path: join(FOLDER, `${this.#lang}-${name}.png`), animations: 'disabled' });
  }

  /** Opens a seldom action behind its button. */
  async more(action: string): Promise<void> {
    await this.press(this.words.act.more);
    await this.press(action);
  }

  async escape(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
  }
}

async function sit(office: Office, lang: Lang, name: string, counter: number): Promise<PicturedDesk> {
  const desk = new PicturedDesk(await office.desk({ name: `desk of ${name}`, size: WORKSTATION }), lang);
  await inLanguage(desk, lang);
  await desk.signIn(name, PIN);
  await desk.openCounter(counter);
  return desk;
}

async function inLanguage(desk: PicturedDesk, lang: Lang): Promise<void> {
  if (lang === 'en') await desk.page.getByRole('button', { name: 'English' }).click();
}

async function fillHall(office: Office): Promise<void> {
  const kiosk = await office.device('kiosk');
  const services = [
    'helpdesk',
    'consultation',
    'complaints',
    'helpdesk',
    'correspondence',
    'helpdesk',
    'speaker',
  ];
  for (const [index, serviceId] of services.entries()) {
    const priority = index === 3 ? 'elderly' : null;
    const visitor = aStranger(['Noor Hasanah', 'Muhammad Rizani', 'Yohana Ping'][index % 3] ?? 'Sutrisno');
    await kiosk.must('visit:register', aRegistration({ visitor, serviceId, priority }));
    office.clock.advance(2 * MINUTE);
  }
}

function aBooking(name: string, time: string): CommandInput<'appointment:book'> {
  return {
    guestBook: aGuestBook({ name }),
    serviceId: 'consultation',
    topicId: null,
    officerId: null,
    date: '2026-11-23',
    time,
    reason: 'Membahas Rapor Pendidikan',
  };
}

async function frontOffice(office: Office, front: PicturedDesk): Promise<void> {
  const { work, act, visit } = front.words;
  await front.take('01-idle');
  await front.press(work.callNext);
  await front.asks(visit.calledTitle);
  await front.take('02-called');
  office.clock.advance(31 * SECOND);
  await front.page.reload();
  await front.press(work.recall(2, 3));
  await front.sees(visit.calledLead(2, 3));
  office.clock.advance(31 * SECOND);
  await front.page.reload();
  await front.press(work.recall(3, 3));
  await front.sees(visit.calledLead(3, 3));
  office.clock.advance(31 * SECOND);
  await front.page.reload();
  await front.take('03-called-three-times');
  await front.press(work.noShow);
  await front.page.getByRole('button', { name: act.undo }).waitFor();
  await front.take('04-undo');
  await front.press(work.callNext);
  await front.press(work.startVerify);
  await front.asks(visit.verifyTitle);
  await front.take('05-verify');
  await front.press(act.more);
  await front.take('06-more');
  await front.press(act.transfer);
  await front.take('07-transfer-front');
  await front.escape();
  await front.press(act.hold);
  await front.asks(act.holdTitle('F-001'));
  await front.take('08-hold');
  await front.press(act.holdReasons[0] ?? '', front.dialog);
  await front.press(act.holdGo, front.dialog);
  await front.page.getByRole('button', { name: act.resumeOf('F-001') }).waitFor();
  await front.take('09-held');
  await front.press(act.resumeOf('F-001'));
  await front.press(work.verified);
  await front.asks(visit.routeTitle);
  await front.take('10-route');
  await front.press(act.services);
  await front.dialog.getByLabel(visit.service).selectOption('consultation');
  await front.press(act.addService, front.dialog);
  await front.dialog.getByRole('button', { name: act.remove }).waitFor();
  await front.take('11-services');
  await front.escape();
  await front.page.getByLabel(visit.counter).selectOption({ index: 1 });
  await front.press(work.route);
  await front.page.getByText('Z-001').first().click();
  await front.take('12-from-list');
  await front.press(act.callChosen, front.dialog);
  await front.take('13-chosen');
  await front.escape();
}

async function helpdesk(office: Office, help: PicturedDesk): Promise<void> {
  const { work, act, visit } = help.words;
  await help.press(work.callNext);
  await help.press(work.startServe);
  await help.asks(visit.questionTitle);
  await help.take('20-question');
  await help.fill(visit.question, 'Dapodik belum sinkron');
  await help.press(work.recordQuestion);
  await help.asks(visit.finishTitle);
  await help.take('21-finish');
  await help.press(act.transfer);
  await help.take('22-transfer');
  await help.escape();
  await help.more(act.deputise);
  await help.take('23-deputise');
  await help.escape();
  await help.more(act.deviation);
  await help.take('24-deviation-by-hand');
  await help.escape();
  await help.press(work.reschedule);
  await help.take('25-reschedule');
  await help.escape();
  await help.fill(visit.summaryLabel, 'Sinkronisasi diulang');
  await help.press(act.finishAndNext);
  await help.asks(work.readyTitle);
  await help.take('26-next-service');
  await help.press(act.pause);
  await help.take('27-pause');
  await help.press(act.pauseReasons[1] ?? '', help.dialog);
  await help.press(act.pauseGo, help.dialog);
  await help.asks(act.pausedTitle);
  await help.take('28-break');
  await help.press(act.continue);
  await help.asks(work.readyTitle);
  office.clock.advance(SECOND);
}

async function board(office: Office, lang: Lang, front: PicturedDesk): Promise<void> {
  const lead = new PicturedDesk(await office.desk({ name: 'coordinator', size: WORKSTATION }), lang);
  await inLanguage(lead, lang);
  await lead.signIn(COORDINATOR.name, COORDINATOR.secret);
  const { board: t, appointments, act } = lead.words;
  await front.press(front.words.work.callNext);
  await front.press(front.words.work.startVerify);
  await front.asks(front.words.visit.verifyTitle);
  office.clock.advance(9 * MINUTE);
  await front.page.reload();
  await front.asks(front.words.visit.verifyTitle);
  await front.take('30-amber');
  office.clock.advance(36 * MINUTE);
  await office.hub.jobs.run();
  await front.page.reload();
  await front.asks(front.words.visit.verifyTitle);
  await front.take('31-over');
  await front.press(front.words.work.verified);
  await front.asks(front.words.visit.deviationTitle);
  await front.take('32-accountability');
  await lead.page.reload();
  await lead.goTo(lead.words.tabAppointments);
  await lead.page.getByRole('table').waitFor();
  await lead.take('40-appointments');
  await lead.press(appointments.book);
  await lead.take('41-book');
  await lead.escape();
  await lead.page
    .getByRole('button', { name: /Tampilkan kode|Show code/ })
    .first()
    .click();
  await lead.take('42-code');
  await lead.escape();
  await lead.page.getByRole('button', { name: t.openBoard }).click();
  await lead.page.getByRole('table').waitFor();
  await lead.take('50-board');
  await lead.page
    .getByRole('button', { name: /^(Tindak Lanjuti|Follow up) / })
    .first()
    .click();
  await lead.take('51-follow-up');
  await lead.press(t.answerUsual[0] ?? '', lead.dialog);
  await lead.press(t.answerGo, lead.dialog);
  await lead.page
    .getByRole('button', { name: /^(Alihkan|Reassign) / })
    .first()
    .click();
  await lead.asks(act.deputiseTitle);
  await lead.take('52-reassign');
  await lead.escape();
  await lead.page
    .getByRole('button', { name: /^(Buka|Open) [A-Z]-/ })
    .first()
    .click();
  await lead.dialog.getByText(lead.words.visit.steps).first().waitFor();
  await lead.take('53-record');
  await lead.escape();
  await lead.page.setViewportSize(LYING);
  await lead.press(t.wall);
  await lead.page.getByRole('list').first().waitFor();
  await lead.take('60-wall');
}

it.each(['id', 'en'] as const)(
  'takes a picture of every desk screen (%s)',
  { timeout: 240_000 },
  async (lang) => {
    await mkdir(FOLDER, { recursive: true });
    await withOffice(async (office) => {
      const coordinator = await office.coordinator();
      for (const [name, role] of [
        ['Lestari Binti', 'front-office'],
        ['Agustinus Ngabe', 'helpdesk'],
        ['Rika Asang', 'helpdesk'],
      ] as const) {
        await office.hire(name, [role]);
      }
      await coordinator.must('appointment:book', aBooking('Siti Rahmawati', '11:00'));
      await coordinator.must('appointment:book', aBooking('Usman Datu', '13:30'));
      await fillHall(office);
      const front = await sit(office, lang, 'Lestari Binti', 1);
      const help = await sit(office, lang, 'Agustinus Ngabe', 2);
      await sit(office, lang, 'Rika Asang', 3);
      await frontOffice(office, front);
      await helpdesk(office, help);
      await board(office, lang, front);
    });
  },
);

it('takes a picture of a procedure of eight steps', { timeout: 120_000 }, async () => {
  await mkdir(FOLDER, { recursive: true });
  await withOffice(
    async (office) => {
      await (await office.coordinator()).must('office:set-stages', { stages: 'one' });
      await office.hire('Rika Asang', ['front-office', 'helpdesk']);
      await fillHall(office);
      const desk = await sit(office, 'id', 'Rika Asang', 1);
      await desk.press(desk.words.work.callNext);
      await desk.press(desk.words.work.startVerify);
      await desk.asks(desk.words.visit.verifyTitle);
      await desk.take('70-kepri');
    },
    { profile: 'kepri', startsAt: '2026-11-23T09:00:00+07:00' },
  );
});
