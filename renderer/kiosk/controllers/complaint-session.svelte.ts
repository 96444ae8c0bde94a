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
import { CodeEntry } from './code-entry.svelte.ts';
import type { Hub, Problem } from './hub.ts';
import type { PaperDeps } from './paper-watch.ts';
import { Submission } from './submission.svelte.ts';

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
  followed = $state.raw<FollowedComplaint | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** [Lanjut] was touched too early: now also say what is still missing. */
  tried = $state(false);
  /** The code of a complaint, to follow it. */
  readonly code: CodeEntry<FollowedComplaint>;
  readonly submission: Submission<ComplaintSubmitted>;

  readonly #deps: ComplaintDeps;
  #correcting = false;

  constructor(deps: ComplaintDeps) {
    this.#deps = deps;
    const { hub, scheduler, paper, onChange } = deps;
    this.code = new CodeEntry<FollowedComplaint>({
      read: parseCode,
      ask: (code) => hub.send('complaint:follow', { code }),
      onFound: (followed) => {
        this.followed = followed;
        this.#show('status');
      },
    });
    this.submission = new Submission<ComplaintSubmitted>({
      scheduler,
      paper,
      onChange,
      onGiven: () => this.#done(),
      onRefused: (problem) => this.#refused(problem),
    });
  }

  get sending(): boolean {
    return this.submission.sending;
  }

  begin(kind: ComplaintKind): void {
    this.draft = emptyComplaint(kind);
    this.#show(firstQuestion(this.draft));
  }

  look(): void {
    this.code.begin();
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
    switch (screen) {
      case 'start':
      case 'done':
        return false;
      case 'status':
        this.followed = null;
        this.look();
        return true;
      case 'code':
        this.#show('start');
        return true;
      default:
        this.#show(previousQuestion(screen, this.draft) ?? 'start');
        return true;
    }
  }

  /** [Kirim] */
  async send(): Promise<void> {
    const { hub, idempotencyKey, language } = this.#deps;
    const command = toSubmit($state.snapshot(this.draft), idempotencyKey, language());
    this.problem = null;
    await this.submission.send(() => hub.send('complaint:submit', command));
  }

  #done(): void {
    this.draft = emptyComplaint();
    this.#show('done');
  }

  #refused(problem: Problem): void {
    if (problem.code === 'name-invalid') this.correct('name');
    if (problem.code === 'phone-invalid') this.correct('phone');
    this.problem = problem;
  }

  /** The QR of its receipt, where its code is asked for. */
  scanned(text: string): void {
    if (this.screen !== 'code') return;
    this.code.text = text;
    void this.code.open();
  }

  /** They are gone; emptied in place as well as dropped. */
  end(): void {
    this.code.end();
    this.submission.end();
    Object.assign(this.draft, emptyComplaint());
    this.followed = null;
  }
}
