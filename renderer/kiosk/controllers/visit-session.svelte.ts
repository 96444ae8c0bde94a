import { checkId, normaliseId } from '../../../shared/domain/identity.ts';
import type { Language } from '../../../shared/protocol/fields.ts';
import type { KioskService, TicketIssued } from '../../../shared/protocol/kiosk.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import { isReady } from '../visit/answers.ts';
import { emptyDraft, type Draft } from '../visit/draft.ts';
import { doneAfter, lacking, nextScreen, previousScreen } from '../visit/flow.ts';
import type { VisitScreen } from '../visit/visit-screens.ts';
import { screenAfterRefusal } from '../visit/refusals.ts';
import { toFind, toRegister } from '../visit/register.ts';
import type { Hub, Problem } from './hub.ts';
import { LastTap } from './last-tap.svelte.ts';

export interface VisitDeps {
  readonly hub: Hub;
  readonly scheduler: Scheduler;
  /** Steady clock, ms. */
  readonly elapsedClock: () => number;
  readonly service: (id: string | null) => KioskService | undefined;
  /** The office's day, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly language: () => Language;
  readonly idempotencyKey: string;
  /** A service ahead of everybody that is used up with the number; null for everybody else. */
  readonly priorityCode: string | null;
  readonly onTicket: (ticket: TicketIssued) => void;
  readonly onClosed: () => void;
  /** `sending` changed: nobody is asked "are you still there?" while the last tap is under way. */
  readonly onSending: () => void;
}

/** One visitor at the kiosk, from the first touch to the number. Dropping this object forgets the visitor. */
export class VisitSession {
  draft: Draft = $state(emptyDraft(0, ''));
  screen = $state<VisitScreen>('privacy');
  /** A line of the review is being corrected. */
  correcting = $state(false);
  /** What the hub refused, shown with the question it is about. */
  problem = $state.raw<Problem | null>(null);
  /** Looking for a returning visitor's record. */
  finding = $state(false);
  /** [Lanjut] was touched too early: now also say what is still missing. */
  tried = $state(false);
  /** "Apakah ini Nomor KK?" is on screen. */
  askingKk = $state(false);

  readonly #deps: VisitDeps;
  readonly #lastTap: LastTap;
  #beforeCorrection: Draft | undefined;
  #over = false;

  constructor(deps: VisitDeps) {
    this.#deps = deps;
    const { scheduler, onSending } = deps;
    this.#lastTap = new LastTap({ scheduler, onSending, isOver: () => this.#over });
    this.draft = { ...emptyDraft(deps.elapsedClock(), deps.idempotencyKey), priorityCode: deps.priorityCode };
  }

  get service(): KioskService | undefined {
    return this.#deps.service(this.draft.serviceId);
  }

  get today(): string {
    return this.#deps.today();
  }

  /** The last tap is under way. */
  get sending(): boolean {
    return this.#lastTap.underWay;
  }

  get attempts(): number {
    return this.#lastTap.attempts;
  }

  get ready(): boolean {
    return isReady(this.screen, this.draft, { today: this.today });
  }

  /** Takes an answer given by one touch and goes on. */
  choose(answer: Partial<Draft>): void {
    Object.assign(this.draft, answer);
    this.next();
  }

  chooseService(id: string): void {
    const service = this.#deps.service(id);
    if (service === undefined) return;
    if (this.draft.serviceId !== id) Object.assign(this.draft, { serviceId: id, topicId: null });
    const lacks = lacking(service, this.draft);
    Object.assign(this.draft, { askId: lacks.id, askPhone: lacks.phone });
    this.next();
  }

  /** Goes on, where the answer allows it. */
  next(): void {
    if (this.#mayBeKk()) {
      this.askingKk = true;
      return;
    }
    if (!this.ready) {
      this.tried = true;
      return;
    }
    if (this.screen === 'find-last' || this.screen === 'find-ticket') {
      void this.find();
      return;
    }
    this.#goOn();
  }

  #goOn(): void {
    this.draft.done = doneAfter(this.screen, this.draft.done);
    this.#show(nextScreen(this.screen, this.draft, this.correcting));
    if (this.screen === 'review') this.#endCorrection();
  }

  #show(screen: VisitScreen): void {
    this.problem = null;
    this.tried = false;
    this.screen = screen;
  }

  /** @returns false on the first question, from which back goes home */
  back(): boolean {
    if (this.correcting) {
      // A correction is taken whole or not at all, so that the review never shows half of one.
      if (this.#beforeCorrection !== undefined) this.draft = this.#beforeCorrection;
      this.#show('review');
      this.#endCorrection();
      return true;
    }
    if (this.screen === 'confirm') this.draft.found = null;
    const before = previousScreen(this.screen, this.draft);
    if (before === undefined) return false;
    this.#show(before);
    return true;
  }

  /** An old ticket's code came from the scanner, on whichever of the first questions. */
  findByTicket(code: string): void {
    Object.assign(this.draft, { who: 'returning', found: null, findMethod: 'ticket', ticketCode: code });
    this.#show('find-ticket');
    void this.find();
  }

  /** [Ubah] on the review. */
  correct(screen: VisitScreen): void {
    this.#beforeCorrection = { ...$state.snapshot(this.draft) };
    this.correcting = true;
    this.#show(screen);
  }

  #endCorrection(): void {
    this.correcting = false;
    this.#beforeCorrection = undefined;
  }

  /** "Bukan saya", or nothing found: the guest book is open to everyone. */
  fillGuestBook(): void {
    const { startedAt, idempotencyKey } = this.draft;
    this.draft = { ...emptyDraft(startedAt, idempotencyKey), who: 'new', done: ['privacy', 'visited'] };
    this.#show('name');
  }

  #mayBeKk(): boolean {
    const { idType, idNumber, notKk } = this.draft;
    if (this.screen !== 'id-number' && this.screen !== 'extra-id-number') return false;
    if (idType !== 'nik' || notKk === normaliseId('nik', idNumber)) return false;
    return checkId('nik', idNumber, { today: this.today }).state === 'ask';
  }

  /** The answer to "Apakah ini Nomor KK?". */
  answerKk(isKk: boolean): void {
    this.askingKk = false;
    if (isKk) {
      this.draft.idNumber = '';
      return;
    }
    this.draft.notKk = normaliseId('nik', this.draft.idNumber);
    this.next();
  }

  /** Looks a returning visitor up; what is found is shown masked. */
  async find(): Promise<void> {
    const command = toFind($state.snapshot(this.draft));
    if (command === null || this.finding) return;
    this.finding = true;
    this.problem = null;
    const reply = await this.#deps.hub.send('visitor:find', command);
    this.finding = false;
    if (this.#over) return;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    Object.assign(this.draft, { found: reply.value, findNumber: '', lastDigits: '', ticketCode: '' });
    this.draft.done = doneAfter(this.screen, this.draft.done);
    this.#show('confirm');
  }

  /** [Ambil Nomor Antrean] */
  async takeNumber(): Promise<void> {
    if (this.sending || this.draft.serviceId === null) return;
    const { draft } = this;
    const elapsed = this.#deps.elapsedClock() - draft.startedAt;
    const command = toRegister($state.snapshot(draft), this.#deps.language(), elapsed);
    this.problem = null;
    const reply = await this.#lastTap.send(() => this.#deps.hub.send('visit:register', command));
    if (reply?.ok === true) this.#deps.onTicket(reply.value);
    else if (reply !== undefined) this.#refused(reply.error);
  }

  #refused(problem: Problem): void {
    if (problem.code === 'office-closed') {
      this.#deps.onClosed();
      return;
    }
    if (problem.code === 'id-required') this.draft.askId = true;
    if (problem.code === 'phone-required') this.draft.askPhone = true;
    if (problem.code === 'handle-expired') this.draft.found = null;
    // somebody used it meanwhile: the visitor reads so, and may take an ordinary number
    if (problem.code.startsWith('priority-code-')) this.draft.priorityCode = null;
    const screen = screenAfterRefusal(problem.code, this.draft);
    if (screen !== 'review' && screen !== 'find-method') this.correct(screen);
    else this.#show(screen);
    this.problem = problem;
  }

  /**
   * The visitor is gone: whatever is still under way is of no interest any more. The draft is emptied in place as
   * well as dropped, so that nothing which still holds it (an animation, a tool of the browser) holds data.
   */
  end(): void {
    this.#over = true;
    this.#beforeCorrection = undefined;
    Object.assign(this.draft, emptyDraft(0, ''));
  }
}
