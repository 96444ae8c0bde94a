import { parseScan } from '../../../shared/domain/identity.ts';
import { parseRequestCode } from '../../../shared/domain/ticket-qr.ts';
import type {
  AppointmentFound,
  KioskEvent,
  SubmitSurvey,
  SurveyOpened,
  TicketIssued,
} from '../../../shared/protocol/kiosk.ts';
import { DisplayPrefs } from '../../lib/controllers/display-prefs.svelte.ts';
import { IdleTimer } from '../../lib/controllers/idle-timer.svelte.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import type { TokenStore } from '../../lib/live/token-store.ts';
import { officeTime } from '../office-time.ts';
import { newIdempotencyKey } from '../visit/draft.ts';
import { AppointmentSession } from './appointment-session.svelte.ts';
import { ComplaintSession } from './complaint-session.svelte.ts';
import type { ConnectHub, Hub } from './hub.ts';
import { Leaving } from './leaving.svelte.ts';
import { Notice } from './notice.svelte.ts';
import { NumberView } from './number-view.svelte.ts';
import type { PaperDeps } from './paper-watch.ts';
import { OfficeState } from './office-state.svelte.ts';
import { Pairing } from './pairing.svelte.ts';
import { RequestSession } from './request-session.svelte.ts';
import { StaffCall } from './staff-call.svelte.ts';
import { forgetLastMatch } from './forget-last-match.ts';
import { stayOf, type Stage } from './stage.ts';
import { surveyOutbox } from './survey-outbox.ts';
import { SurveyRequests } from './survey-requests.ts';
import { SurveySession } from './survey-session.svelte.ts';
import { TicketLookup } from './ticket-lookup.svelte.ts';
import { VisitSession } from './visit-session.svelte.ts';

export interface KioskDeps {
  readonly connect: ConnectHub;
  readonly tokens: TokenStore;
  /** Whether this page may pair itself by a code; Electron has paired its own window already. */
  readonly pairs: boolean;
  readonly scheduler: Scheduler;
  /** Steady clock, ms. */
  readonly elapsedClock: () => number;
  /** Leaves the kiosk with the coordinator's PIN; only Electron can. */
  readonly leave: ((pin: string) => Promise<boolean>) | undefined;
}

/**
 * The kiosk: which stage it is at, and going home. Everything of a visitor hangs on `stage`, so replacing it
 * forgets them.
 */
export class Kiosk {
  readonly prefs = new DisplayPrefs();
  readonly office = new OfficeState();
  readonly notice = new Notice(this.office);
  readonly hub: Hub;
  readonly staff: StaffCall;
  readonly pairing: Pairing;
  readonly leaving: Leaving;
  stage = $state.raw<Stage>({ at: 'home' });
  /** Asks whether the visitor is still there; another one for each stage. */
  timer = $state.raw(new IdleTimer({ onHome: () => undefined }));
  paired = $state(false);
  /** "Batalkan pengisian?" is on screen. */
  cancelling = $state(false);

  readonly #deps: KioskDeps;
  readonly #sendSurvey: (survey: SubmitSurvey) => void;
  readonly #requests: SurveyRequests;

  constructor(deps: KioskDeps) {
    this.#deps = deps;
    this.hub = deps.connect({ token: () => deps.tokens.get(), onOnline: () => void this.#sync() });
    this.leaving = new Leaving(deps.leave);
    this.staff = new StaffCall(this.hub, () => (this.office.staffCalled = true));
    this.pairing = new Pairing(this.hub, deps.tokens, () => {
      this.paired = true;
      this.hub.reconnect();
    });
    this.#sendSurvey = surveyOutbox(this.hub, deps.scheduler, deps.elapsedClock);
    this.#requests = new SurveyRequests(deps.elapsedClock);
    this.paired = deps.tokens.get() !== null;
    this.hub.on('kiosk', (event) => this.#heard(event));
    this.hub.on('signed-out', () => this.tokenRefused());
    this.#watch();
  }

  /** The hub does not know this device (any more). */
  tokenRefused(): void {
    if (!this.#deps.pairs) return;
    this.#deps.tokens.clear();
    this.paired = false;
    this.goHome();
    this.hub.reconnect();
  }

  async #sync(): Promise<void> {
    if (!this.paired) return;
    const reply = await this.hub.send('kiosk:sync', {});
    if (!reply.ok) return;
    this.hub.setHubTime(reply.value.now);
    this.office.load(reply.value);
  }

  #heard(event: KioskEvent): void {
    if (event.type !== 'survey-requested') {
      this.office.apply(event);
      if (event.type === 'waiting' && this.stage.at === 'ticket') void this.stage.lookup.refresh();
      return;
    }
    this.#requests.add(event.survey);
    if (this.stage.at === 'home') this.#openRequested();
  }

  /**
   * First touch on the first screen: step 1's clock starts here.
   * @param priorityCode of a visitor who showed one, and begins from there
   */
  start(priorityCode: string | null = null): void {
    const begins = this.stage.at === 'home' || priorityCode !== null;
    if (!begins || this.office.snapshot?.open.kind !== 'open') return;
    const visit: VisitSession = new VisitSession({
      hub: this.hub,
      scheduler: this.#deps.scheduler,
      elapsedClock: this.#deps.elapsedClock,
      service: (id) => this.office.service(id),
      today: () => this.today,
      language: () => this.prefs.lang,
      idempotencyKey: newIdempotencyKey(),
      priorityCode,
      onTicket: (ticket) => this.#showNumber(ticket),
      onClosed: () => this.#enter({ at: 'closed-meanwhile' }),
      onSending: () => this.#watch(),
    });
    this.#enter({ at: 'visit', visit });
  }

  /** "Punya janji temu?" @param found where its code was scanned or typed elsewhere already */
  startAppointment(found: AppointmentFound | null = null): void {
    if (this.office.snapshot?.open.kind !== 'open') return;
    const appointment: AppointmentSession = new AppointmentSession({
      hub: this.hub,
      scheduler: this.#deps.scheduler,
      elapsedClock: this.#deps.elapsedClock,
      language: () => this.prefs.lang,
      idempotencyKey: newIdempotencyKey(),
      onTicket: (ticket, kept) => this.#showNumber(ticket, kept),
      onClosed: () => this.#enter({ at: 'closed-meanwhile' }),
      onSending: () => this.#watch(),
    });
    if (found !== null) appointment.show(found);
    this.#enter({ at: 'appointment', appointment });
  }

  /** "Pengaduan dan saran": open also while no numbers are given. */
  startComplaint(): void {
    const complaint: ComplaintSession = new ComplaintSession({
      hub: this.hub,
      scheduler: this.#deps.scheduler,
      language: () => this.prefs.lang,
      idempotencyKey: newIdempotencyKey(),
      paper: this.#paper,
      onChange: () => this.#watch(),
    });
    this.#enter({ at: 'complaint', complaint });
  }

  /** "Permohonan": also while no numbers are given. @param ticket the code of the number whose form is filled in now */
  startRequest(ticket: string | null = null): void {
    const request: RequestSession = new RequestSession({
      hub: this.hub,
      scheduler: this.#deps.scheduler,
      zone: () => this.#zone,
      now: () => this.#officeNow,
      idempotencyKey: newIdempotencyKey(),
      paper: this.#paper,
      onChange: () => this.#watch(),
    });
    this.#enter({ at: 'request', request });
    if (ticket === null) return;
    request.fill();
    request.scanned(ticket);
  }

  startTicket(wish: 'survey' | 'ticket', text = ''): void {
    const lookup = new TicketLookup(this.hub, {
      onSurvey: (survey) => this.startSurvey(survey),
      onAppointment: (found) => this.startAppointment(found),
    });
    lookup.text = text;
    this.#enter({ at: 'ticket', wish, lookup });
    if (text !== '') void lookup.open();
  }

  startSurvey(survey: SurveyOpened): void {
    const session = new SurveySession(survey, this.#sendSurvey, () => this.#watch());
    this.#enter({ at: 'survey', survey: session });
  }

  get #paper(): PaperDeps {
    return {
      elapsedClock: this.#deps.elapsedClock,
      job: (id) => this.office.job(id),
      printer: () => this.office.snapshot?.printer ?? 'unknown',
    };
  }

  #showNumber(ticket: TicketIssued, appointment: AppointmentFound | null = null): void {
    const number = new NumberView(ticket, {
      appointment,
      hub: this.hub,
      ...this.#paper,
    });
    this.#enter({ at: 'number', number });
  }

  /** Forgets the visitor, whatever they were at, and shows the first screen. */
  goHome(): void {
    this.#enter({ at: 'home' });
    this.notice.nextVisitor();
    this.prefs.reset();
    this.staff.close();
    this.leaving.close();
    this.#openRequested();
  }

  /** A step back; before the first question that is home. */
  back(): void {
    const { stage } = this;
    const stays =
      (stage.at === 'visit' && stage.visit.back()) ||
      (stage.at === 'appointment' && stage.appointment.back()) ||
      (stage.at === 'complaint' && stage.complaint.back()) ||
      (stage.at === 'request' && stage.request.back()) ||
      (stage.at === 'survey' && stage.survey.back());
    if (!stays) this.goHome();
  }

  #enter(stage: Stage): void {
    this.#forget();
    this.cancelling = false;
    this.stage = stage;
    this.#watch();
  }

  #forget(): void {
    if (this.stage.at === 'visit') this.stage.visit.end();
    if (this.stage.at === 'appointment') this.stage.appointment.end();
    if (this.stage.at === 'complaint') this.stage.complaint.end();
    if (this.stage.at === 'request') this.stage.request.end();
    if (this.stage.at === 'survey') this.stage.survey.forget();
    if (this.stage.at === 'ticket') this.stage.lookup.end();
    forgetLastMatch();
  }

  /** Begins to wait for a sign of life, as long as this stage gives. */
  #watch(): void {
    this.timer.stop();
    this.timer = this.#newTimer();
    this.timer.start();
  }

  #newTimer(): IdleTimer {
    const stay = stayOf(this.stage, this.office.snapshot?.idle);
    return new IdleTimer({
      ...stay,
      onHome: () => this.#left(),
      scheduler: this.#deps.scheduler,
      clock: { now: this.#deps.elapsedClock },
    });
  }

  /** A sign of life. Once asked, only [Lanjutkan] is an answer: a touch may just as well be somebody walking by. */
  touched(): void {
    if (!this.timer.asking || this.countsDown) this.timer.touch();
  }

  /** The stage's time begins anew, as its situation has changed. */
  stayAgain(): void {
    this.#watch();
  }

  /** Nobody answered. */
  #left(): void {
    if (this.stage.at === 'survey') this.stage.survey.abandon();
    this.goHome();
  }

  /** [Nanti saja]: a rating already given is kept. */
  leaveSurvey(): void {
    this.#left();
  }

  #openRequested(): void {
    const survey = this.#requests.take();
    if (survey === undefined) return;
    this.startSurvey(survey);
    this.prefs.lang = survey.language;
  }

  /** The USB scanner read something. */
  scanned(text: string): void {
    const scan = parseScan(text);
    this.timer.touch();
    if (this.stage.at === 'visit') this.#scannedInVisit(this.stage.visit, text, scan);
    else if (this.stage.at === 'home' && scan.kind === 'ticket') this.startTicket('ticket', scan.code);
    else if (this.stage.at === 'home' && parseRequestCode(text) !== undefined) this.#followScanned(text);
    else if (this.stage.at === 'appointment') this.stage.appointment.scanned(text);
    else if (this.stage.at === 'request') this.stage.request.scanned(text);
    else if (this.stage.at === 'complaint')
      this.stage.complaint.scanned(scan.kind === 'ticket' ? scan.code : text);
    else if (this.stage.at === 'ticket') {
      this.stage.lookup.text = scan.kind === 'ticket' ? scan.code : text;
      void this.stage.lookup.open();
    }
  }

  /** The QR of a receipt is the address of its page. */
  #followScanned(text: string): void {
    this.startRequest();
    if (this.stage.at !== 'request') return;
    this.stage.request.look();
    this.stage.request.scanned(text);
  }

  #scannedInVisit(visit: VisitSession, text: string, scan: ReturnType<typeof parseScan>): void {
    const number = scan.kind === 'id' ? scan.digits : text;
    switch (visit.screen) {
      case 'id-number':
      case 'extra-id-number':
        visit.draft.idNumber = number;
        return;
      case 'find-id':
        visit.draft.findNumber = number;
        return;
      case 'visited':
      case 'find-method':
      case 'find-ticket':
        if (scan.kind === 'ticket') visit.findByTicket(scan.code);
        return;
      default:
    }
  }

  /** This stage only counts down to home, without asking. */
  get countsDown(): boolean {
    return stayOf(this.stage, this.office.snapshot?.idle).askAfterMs === 0;
  }

  get #zone(): string {
    return this.office.snapshot?.office.zone ?? 'UTC';
  }

  /** The office's day, `YYYY-MM-DD`. */
  get today(): string {
    return officeTime(this.hub.now(), this.#zone).day;
  }

  get #officeNow(): string {
    const { day, time } = officeTime(this.hub.now(), this.#zone);
    return `${day}T${time}`;
  }

  /** Where the visitor stands, for the officer who was called; nothing of what they typed. */
  get screenName(): string {
    const { stage } = this;
    if (stage.at === 'visit') return stage.visit.screen;
    if (stage.at === 'appointment') return `appointment-${stage.appointment.screen}`;
    if (stage.at === 'complaint') return `complaint-${stage.complaint.screen}`;
    if (stage.at === 'request') return `request-${stage.request.place}`;
    return stage.at === 'survey' ? `survey-${stage.survey.screen.at}` : stage.at;
  }
}
