/**
 * Pictures of the kiosk's screens, upright and lying, each also in high contrast and with large text, to be looked at:
 * `ULT_PICTURES=<folder> vitest run --project pictures`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { it } from 'vitest';
import { deskTvTexts } from '../../shared/messages/desk-tv.ts';
import { ownTexts } from '../../renderer/lib/ui/own-texts.ts';
import { aGuestBook, aRegistration, aStranger } from '../support/builders.ts';
import type { HubClient } from '../support/hub-client.ts';
import { Kiosk } from '../support/e2e-kiosk.ts';
import { LYING, UPRIGHT, withOffice, type Office } from '../support/e2e-office.ts';
import { MINUTE } from '../support/fake-clock.ts';
import {
  chooseService,
  CONSULTATION,
  fillToReview,
  giveName,
  giveOrigin,
  givePhone,
  SUTRISNO,
  takeNumber,
  touchToStart,
} from '../support/e2e-visitor.ts';

const FOLDER = process.env.ULT_PICTURES ?? join(import.meta.dirname, '../../test-results/kiosk');

type Look = 'normal' | 'contrast' | 'large';
const LOOKS: readonly Look[] = ['normal', 'contrast', 'large'];
const SIZES = { upright: UPRIGHT, lying: LYING } as const;

class PicturedKiosk extends Kiosk {
  readonly #prefix: string;
  readonly #look: Look;

  constructor(kiosk: Kiosk, look: Look, prefix: string) {
    super(kiosk.page);
    this.#look = look;
    this.#prefix = prefix;
  }

  async take(name: string): Promise<void> {
    await this.page.evaluate(() => document.fonts.ready.then(() => undefined));
    await this.page.screenshot({
      path: join(FOLDER, `${this.#prefix}-${name}.png`),
      animations: 'disabled',
    });
  }

  /** The first screen, as if nobody had been here, and with the look asked for. */
  async fresh(title = this.frame.welcome): Promise<void> {
    await this.page.reload();
    await this.asks(title);
    if (this.#look === 'contrast') await this.press(this.frame.contrast);
    if (this.#look === 'large') await this.press(this.frame.largeText);
  }
}

interface Scene {
  readonly office: Office;
  readonly kiosk: PicturedKiosk;
  readonly front: HubClient;
}

async function visit(office: Office, serviceId = 'consultation'): Promise<{ visitId: string; code: string }> {
  const kiosk = await office.device('kiosk');
  return kiosk.must('visit:register', aRegistration({ visitor: aStranger(), serviceId }));
}

async function guestBook({ kiosk }: Scene): Promise<void> {
  await kiosk.fresh();
  await kiosk.take('01-home');
  await kiosk.press(kiosk.frame.touchToStart);
  await kiosk.asks(kiosk.frame.privacyTitle);
  await kiosk.take('02-privacy');
  await kiosk.next();
  await kiosk.asks(kiosk.returning.visitedTitle);
  await kiosk.take('03-visited');
  await kiosk.choose(kiosk.returning.visitedYes);
  await kiosk.asks(kiosk.returning.findMethodTitle);
  await kiosk.take('04-find');
  await kiosk.fresh();
  await giveName(kiosk, SUTRISNO);
  await kiosk.asks(kiosk.visit.idTypeTitle);
  await kiosk.take('05-id-type');
  await kiosk.choose(kiosk.labels.idTypes.nik);
  await kiosk.dial('6372995');
  await kiosk.take('06-id-number');
  await kiosk.go(kiosk.frame.back);
  await kiosk.asks(kiosk.visit.idTypeTitle);
  await kiosk.choose(kiosk.labels.idTypes.none);
  await givePhone(kiosk, SUTRISNO);
  await kiosk.asks(kiosk.visit.institutionTitle);
  await kiosk.take('07-institution');
  await giveOrigin(kiosk, SUTRISNO);
  await kiosk.asks(kiosk.visit.serviceTitle);
  await kiosk.take('08-service');
  await chooseService(kiosk, CONSULTATION);
  await kiosk.asks(kiosk.visit.purposeTitle);
  await kiosk.take('09-purpose');
  await kiosk.go(kiosk.frame.skip);
  await kiosk.asks(kiosk.visit.priorityTitle);
  await kiosk.take('10-priority');
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.visit.reviewTitle);
  await kiosk.take('11-review');
  await takeNumber(kiosk);
  await kiosk.take('12-number');
}

async function appointments({ office, kiosk, front }: Scene): Promise<void> {
  const book = async (time: string): Promise<string> => {
    const booking = {
      guestBook: aGuestBook(),
      serviceId: 'consultation',
      topicId: null,
      officerId: null,
      date: '2026-11-23',
      time,
      reason: 'Pendampingan rapor pendidikan',
    };
    return (await front.must('appointment:book', booking)).code;
  };
  const late = await book('09:10');
  const inTime = await book('10:05');
  const early = await book('11:30');
  office.clock.set('2026-11-23T10:00:00+08:00');
  for (const [name, code] of [
    ['20-late', late],
    ['21-in-time', inTime],
    ['22-early', early],
  ] as const) {
    await kiosk.fresh();
    await kiosk.press(kiosk.frame.haveAppointment);
    await kiosk.asks(kiosk.appointment.codeTitle);
    if (code === late) {
      await kiosk.type('7K3');
      await kiosk.go(kiosk.appointment.find);
      await kiosk.take('19-code');
      for (let sign = 0; sign < 3; sign += 1) await kiosk.press(ownTexts.id.backspace);
    }
    await kiosk.type(code.replace('-', ''));
    await kiosk.go(kiosk.appointment.find);
    await kiosk.asks(kiosk.appointment.confirmTitle);
    await kiosk.take(name);
  }
  await kiosk.press(kiosk.appointment.confirmYes);
  await kiosk.asks(kiosk.visit.priorityTitle);
  await kiosk.take('23-appointment-priority');
  await kiosk.choose(kiosk.visit.priorityNo);
  await kiosk.asks(kiosk.frame.yourNumber);
  await kiosk.take('24-appointment-number');
}

/** Looks up a number at the kiosk, by its code or as it stands on the TV. */
async function lookUp(kiosk: PicturedKiosk, text: string, title: string, name: string): Promise<void> {
  await kiosk.fresh();
  await kiosk.go(kiosk.frame.haveTicket);
  await kiosk.asks(kiosk.frame.ticketTitle);
  if (name === '30-waiting') await kiosk.take('29-ticket');
  await kiosk.type(text.replace('-', ''));
  await kiosk.go(kiosk.frame.ticketOpen);
  await kiosk.asks(title);
  await kiosk.take(name);
}

async function tickets({ office, kiosk, front }: Scene): Promise<void> {
  const { frame } = kiosk;
  const first = await visit(office, 'complaints');
  const waiting = await visit(office, 'correspondence');
  await lookUp(kiosk, waiting.code, frame.ticketWaitingTitle, '30-waiting');
  await front.must('visit:call-chosen', { visitId: first.visitId, reason: 'Atas permintaan koordinator' });
  await lookUp(kiosk, first.code, frame.ticketCalledTitle, '31-called');
  await front.must('visit:start', { visitId: first.visitId });
  await lookUp(kiosk, first.code, frame.ticketServingTitle, '32-serving');
  await front.must('visit:hold', { visitId: first.visitId, reason: 'Menunggu berkas' });
  await lookUp(kiosk, first.code, frame.ticketOnHoldTitle, '33-on-hold');
  await front.must('visit:call-chosen', { visitId: waiting.visitId, reason: 'Atas permintaan koordinator' });
  for (let call = 0; call < 2; call += 1) {
    office.clock.advance(MINUTE);
    await front.must('visit:recall', { visitId: waiting.visitId });
  }
  office.clock.advance(MINUTE);
  await front.must('visit:no-show', { visitId: waiting.visitId });
  await lookUp(kiosk, waiting.code, frame.ticketSkippedTitle, '34-skipped');
  await lookUp(kiosk, 'K1', frame.ticketSkippedTitle, '35-by-number');
  await front.must('visit:cancel', { visitId: waiting.visitId, reason: 'Atas permintaan pengunjung' });
  await lookUp(kiosk, waiting.code, frame.ticketCancelledTitle, '36-cancelled');
}

async function dialogs({ office, kiosk }: Scene): Promise<void> {
  await kiosk.fresh();
  await touchToStart(kiosk);
  await kiosk.press(kiosk.frame.callStaff);
  await kiosk.sees(kiosk.frame.callStaffTitle);
  await kiosk.take('40-staff');
  await kiosk.press(kiosk.frame.close);
  const lead = await office.coordinator();
  const [text] = deskTvTexts.id.presetTexts;
  await lead.must('tv:emergency', { text: { id: text?.id ?? '', en: text?.en ?? '' } });
  await kiosk.sees(kiosk.frame.emergencyTitle);
  await kiosk.take('43-emergency');
  await lead.must('tv:emergency', { text: null });
  await kiosk.page.getByText(kiosk.frame.emergencyTitle).waitFor({ state: 'hidden' });
  await kiosk.go(kiosk.frame.cancel);
  await kiosk.sees(kiosk.frame.cancelTitle);
  await kiosk.take('41-cancel');
  await office.hub.stop();
  await kiosk.press(kiosk.frame.cancelNo);
  await kiosk.sees(kiosk.frame.offline);
  await kiosk.take('42-offline');
}

async function closed({ office, kiosk }: Scene): Promise<void> {
  await kiosk.fresh();
  await fillToReview(kiosk, SUTRISNO);
  office.clock.set('2026-11-23T12:10:00+08:00');
  await kiosk.go(kiosk.visit.takeNumber);
  await kiosk.asks(kiosk.frame.closedMeanwhileTitle);
  await kiosk.take('50-closed-meanwhile');
  await kiosk.fresh(kiosk.frame.breakTitle);
  await kiosk.take('51-break');
  office.clock.set('2026-11-28T10:00:00+08:00');
  await kiosk.fresh(kiosk.frame.closedTitle);
  await kiosk.take('52-closed');
  office.clock.set('2026-12-25T10:00:00+08:00');
  await kiosk.fresh(kiosk.frame.closedTitle);
  await kiosk.take('53-holiday');
}

const MODES = Object.entries(SIZES).flatMap(([way, size]) => LOOKS.map((look) => ({ way, size, look })));

it.each(MODES)('takes the kiosk’s pictures ($way, $look)', { timeout: 300_000 }, async (mode) => {
  const { way, size, look } = mode;
  await mkdir(FOLDER, { recursive: true });
  const slips = await mkdtemp(join(tmpdir(), 'ult-slips-'));
  const scene = async (run: (scene: Scene) => Promise<void>, printer = `file:${slips}`): Promise<void> =>
    withOffice(
      async (office) => {
        office.screens.mayLoseHub();
        const front = await office.officer('Lestari Binti', ['front-office', 'helpdesk'], 1);
        const kiosk = new PicturedKiosk(await office.kiosk({ size }), look, `${way}-${look}`);
        await run({ office, kiosk, front });
      },
      { printer },
    );
  await scene(guestBook);
  await scene(appointments);
  await scene(tickets);
  await scene(closed);
  await scene(dialogs);
  await writeFile(join(slips, 'paper-out'), '');
  await scene(async ({ kiosk }) => {
    await kiosk.fresh();
    await fillToReview(kiosk, SUTRISNO);
    await takeNumber(kiosk);
    await kiosk.sees(kiosk.frame.printFaultTitle);
    await kiosk.take('60-print-fault');
    await kiosk.fresh();
    await kiosk.sees(kiosk.frame.paperOut);
    await kiosk.take('61-home-no-paper');
  });
  await rm(slips, { recursive: true, force: true });
});
