import type { ComplaintKind } from '../../../shared/domain/complaints/codes.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import type { Language } from '../../../shared/protocol/fields.ts';
import type { ComplaintSubmitted, FollowedComplaint } from '../../../shared/protocol/kiosk-complaints.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import {
  emptyComplaint,
  firstQuestion,
  isComplete,
  nextQuestion,
  previousQuestion,
  toSubmit,
  type ComplaintDraft,
  type ComplaintQuestion,
} from '../complaint/flow.ts';
import type { Hub, Problem } from './hub.ts';
import { LastTap } from './last-tap.svelte.ts';
import { PaperWatch, type PaperDeps } from './paper-watch.ts';

export interface ComplaintDeps {
  readonly hub: Hub;
  readonly scheduler: Scheduler;
  readonly language: () => Language;
  readonly idempotencyKey: string;
  readonly paper: PaperDeps;
  /** Something else is on screen now that stays another time: its last tap, its number. */
  readonly onChange: () => void;
}

export type ComplaintScreen = 'start' | ComplaintQuestion | 'done' | 'code' | 'status';

/** Somebody who complains, suggests something, or follows a complaint. Dropping this object forgets them. */
export class ComplaintSession {
  draft: ComplaintDraft = $state(emptyComplaint());
  screen = $state<ComplaintScreen>('start');
  /** The code as typed, to follow one. */
  code = $state('');
  submitted = $state.raw<ComplaintSubmitted | null>(null);
  /** Its receipt on paper. */
  receipt = $state.raw<PaperWatch | null>(null);
  followed = $state.raw<FollowedComplaint | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  /** [Lanjut] was touched too early: now also say what is still missing. */
  tried = $state(false);

  readonly #deps: ComplaintDeps;
  readonly #lastTap: LastTap;
  #correcting = false;
  #over = false;

  constructor(deps: ComplaintDeps) {
    this.#deps = deps;
    const { scheduler, onChange } = deps;
    this.#lastTap = new LastTap({ scheduler, onSending: onChange, isOver: () => this.#over });
  }

  /** The last tap is under way. */
  get sending(): boolean {
    return this.#lastTap.underWay;
  }

  get attempts(): number {
    return this.#lastTap.attempts;
  }

  begin(kind: ComplaintKind): void {
    this.draft = emptyComplaint(kind);
    this.#show(firstQuestion(this.draft));
  }

  look(): void {
    this.#show('code');
  }

  /** Takes an answer given by one touch and goes on. */
  choose(answer: Partial<ComplaintDraft>): void {
    Object.assign(this.draft, answer);
    this.next();
  }

  /** Goes on, where the answer allows it. */
  next(): void {
    const question = this.screen as ComplaintQuestion;
    if (!isComplete(question, this.draft)) {
      this.tried = true;
      return;
    }
    this.draft.done = [...this.draft.done.filter((one) => one !== question), question];
    this.#show(nextQuestion(question, this.draft, this.#correcting));
    if (this.screen === 'review') this.#correcting = false;
  }

  /** [Ubah] on the review. */
  correct(question: ComplaintQuestion): void {
    this.#correcting = true;
    this.#show(question);
  }

  #show(screen: ComplaintScreen): void {
    this.problem = null;
    this.tried = false;
    this.screen = screen;
  }

  /** @returns false on the first screen, from which back goes home */
  back(): boolean {
    const { screen } = this;
    if (screen === 'start' || screen === 'done') return false;
    if (screen === 'code' || screen === 'status') {
      this.followed = null;
      this.#show(screen === 'code' ? 'start' : 'code');
      return true;
    }
    this.#show(previousQuestion(screen, this.draft) ?? 'start');
    return true;
  }

  /** [Kirim]: sent until the hub answers, always with the same key, so that it is kept once. */
  async send(): Promise<void> {
    if (this.sending) return;
    const { hub, idempotencyKey, language, onChange } = this.#deps;
    const command = toSubmit($state.snapshot(this.draft), idempotencyKey, language());
    this.problem = null;
    const reply = await this.#lastTap.send(() => hub.send('complaint:submit', command));
    if (reply === undefined) return;
    if (!reply.ok) {
      this.#refused(reply.error);
      return;
    }
    this.submitted = reply.value;
    this.receipt = new PaperWatch(reply.value.printJobId, this.#deps.paper);
    this.draft = emptyComplaint();
    this.#show('done');
    onChange();
  }

  #refused(problem: Problem): void {
    if (problem.code === 'name-invalid') this.correct('name');
    if (problem.code === 'phone-invalid') this.correct('phone');
    this.problem = problem;
  }

  /** [Lihat]: how the complaint with that code stands. */
  async follow(): Promise<void> {
    const code = parseCode(this.code);
    this.tried = true;
    this.problem = null;
    if (code === undefined || this.busy) return;
    this.busy = true;
    const reply = await this.#deps.hub.send('complaint:follow', { code });
    this.busy = false;
    if (this.#over) return;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    this.followed = reply.value;
    this.code = '';
    this.#show('status');
  }

  /** The QR of its receipt, where its code is asked for. */
  scanned(text: string): void {
    if (this.screen !== 'code') return;
    this.code = text;
    void this.follow();
  }

  /** They are gone; emptied in place as well as dropped. */
  end(): void {
    this.#over = true;
    Object.assign(this.draft, emptyComplaint());
    this.code = '';
    this.submitted = null;
    this.receipt = null;
    this.followed = null;
  }
}
