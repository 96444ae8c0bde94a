import { monthsFrom } from '../../../shared/domain/days.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import { parseFollowUrl, parseRequestCode } from '../../../shared/domain/ticket-qr.ts';
import type {
  FollowedRequest,
  RequestForm,
  RequestSubmitted,
} from '../../../shared/protocol/kiosk-requests.ts';
import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import { answersOf, emptyDraft, momentOf, type RequestDraft } from '../request/draft.ts';
import { isAnswered, isTooSoon, questionsOf, type Asking, type Question } from '../request/flow.ts';
import { conflictWith, takenAt, takenOf, takenProblem, type Taken } from '../request/taken.ts';
import type { Hub, Problem } from './hub.ts';
import { LastTap } from './last-tap.svelte.ts';
import { PaperWatch, type PaperDeps } from './paper-watch.ts';

export interface RequestDeps {
  readonly hub: Hub;
  readonly scheduler: Scheduler;
  readonly zone: () => string;
  /** Of the office's clock, `YYYY-MM-DDTHH:MM`. */
  readonly now: () => string;
  readonly idempotencyKey: string;
  readonly paper: PaperDeps;
  /** Something else is on screen now that stays another time: its last tap, its number. */
  readonly onChange: () => void;
}

export type RequestScreen = 'start' | 'ticket' | 'intro' | 'question' | 'review' | 'done' | 'code' | 'status';

/** Somebody who fills in the form of their service, or follows a request. Dropping this object forgets them. */
export class RequestSession {
  screen = $state<RequestScreen>('start');
  /** The code of the ticket as typed, to open its form. */
  ticket = $state('');
  /** The code of a request as typed, to follow it. */
  code = $state('');
  form = $state.raw<RequestForm | null>(null);
  draft: RequestDraft = $state(emptyDraft());
  /** The question on screen, of those of `questions`. */
  questionId = $state('');
  /** Of the chosen facility; null where the hub could not say. */
  taken = $state.raw<readonly Taken[] | null>([]);
  submitted = $state.raw<RequestSubmitted | null>(null);
  receipt = $state.raw<PaperWatch | null>(null);
  followed = $state.raw<FollowedRequest | null>(null);
  problem = $state.raw<Problem | null>(null);
  busy = $state(false);
  /** [Lanjut] was touched too early: now also say what is still missing. */
  tried = $state(false);

  readonly #deps: RequestDeps;
  readonly #lastTap: LastTap;
  /** What was typed or scanned to prove the visit, sent with the form as well. */
  #proof = '';
  #correcting = false;
  #over = false;
  #asked = '';

  constructor(deps: RequestDeps) {
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

  get questions(): readonly Question[] {
    return this.form === null ? [] : questionsOf(this.form, this.draft);
  }

  get question(): Question | undefined {
    return this.questions.find(({ id }) => id === this.questionId);
  }

  get now(): string {
    return this.#deps.now();
  }

  show(screen: RequestScreen): void {
    this.problem = null;
    this.tried = false;
    this.screen = screen;
  }

  #ask(id: string): void {
    this.show('question');
    this.questionId = id;
  }

  /** [Buka]: the form of the ticket in hand. */
  async open(text = this.ticket): Promise<void> {
    const proof = parseFollowUrl(text) === undefined ? parseCode(text) : text.trim();
    this.tried = true;
    this.problem = null;
    if (proof === undefined || this.busy) return;
    this.busy = true;
    const reply = await this.#deps.hub.send('request:form', { ticket: proof });
    this.busy = false;
    if (this.#over) return;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    this.#proof = proof;
    this.ticket = '';
    this.form = reply.value;
    this.draft = emptyDraft(reply.value.given);
    this.show('intro');
  }

  begin(): void {
    this.#ask(this.questions[0]?.id ?? '');
  }

  /** Goes on, where the answer allows it. */
  next(): void {
    const { question } = this;
    if (question === undefined) return;
    if (!this.#answered(question)) {
      this.tried = true;
      this.problem ??= this.#obstacle(question);
      return;
    }
    this.#goOn(question);
  }

  #goOn({ id }: Question): void {
    const { questions } = this;
    const open = questions.find((one) => !this.#answered(one));
    const following = questions[questions.findIndex((one) => one.id === id) + 1];
    const to = this.#correcting ? open : following;
    if (to !== undefined) {
      this.#ask(to.id);
      return;
    }
    this.#correcting = false;
    this.show('review');
  }

  get #asking(): Asking | null {
    const { form, draft, taken, now } = this;
    return form && { form, draft, taken: taken ?? [], now };
  }

  #answered(question: Question): boolean {
    return this.#asking !== null && isAnswered(question, this.#asking);
  }

  /** Takes an answer given by one touch and goes on. */
  choose(answer: string): void {
    const { question, form } = this;
    if (question?.at !== 'choice') return;
    this.draft.texts[question.field.id] = answer;
    if (form?.loan?.facility === question.field.id) void this.loadTaken(this.now.slice(0, 7));
    this.next();
  }

  /** A day of the calendar was touched; one too soon for an event is refused with what to do (C-04). */
  pickDay(day: string): void {
    const { question, form } = this;
    if (question?.at !== 'day' || form === null) return;
    const { id, kind } = question.field;
    this.problem = null;
    if (isTooSoon(id, day, form)) {
      this.problem = { code: 'request-late', details: { workingDays: form.lead?.workingDays ?? 0 } };
      return;
    }
    if (kind !== 'moment') this.draft.texts[id] = day;
    else if (this.draft.days[id] !== day) this.#takeDay(id, day, form);
  }

  #takeDay(id: string, day: string, { loan }: RequestForm): void {
    this.draft.days[id] = day;
    this.draft.times[id] = '';
    if (id !== loan?.from) return;
    this.draft.times[loan.to] = '';
    this.draft.otherDay = false;
    this.draft.days[loan.to] = day;
  }

  /** A time was touched: taken with its day where nothing stands against it, else refused with the taken hours. */
  pickTime(time: string): void {
    const { question, form } = this;
    if (question?.at !== 'time' || form === null) return;
    const { id } = question.field;
    this.problem = null;
    this.draft.times[id] = time;
    if (id === form.loan?.from) this.draft.times[form.loan.to] = '';
    this.problem = this.#obstacle(question);
    if (this.problem === null) this.next();
    else this.draft.times[id] = '';
  }

  #obstacle({ at, field }: Question): Problem | null {
    const { form, draft, taken } = this;
    const loan = form?.loan;
    if (at !== 'time' || !loan || taken === null) return null;
    const moment = momentOf(draft, field.id);
    if (moment === '') return null;
    if (field.id === loan.from) {
      const there = takenAt(taken, moment);
      return there === undefined || there.kind === 'asked' ? null : takenProblem(there);
    }
    const from = momentOf(draft, loan.from);
    if (moment <= from) return { code: 'loan-period' };
    const there = conflictWith(taken, from, moment);
    return there === undefined ? null : takenProblem(there);
  }

  /** What is lent comes back on another day. */
  endOtherDay(): void {
    const to = this.form?.loan?.to;
    if (to === undefined) return;
    this.draft.otherDay = true;
    this.draft.times[to] = '';
    this.#ask(`${to}/day`);
  }

  /** What is taken in a month and the next; asked again where a loan was refused. */
  async loadTaken(month: string): Promise<void> {
    const loan = this.form?.loan;
    const facilityId = loan ? (this.draft.texts[loan.facility] ?? '') : '';
    if (facilityId === '') return;
    const asked = `${facilityId} ${month}`;
    this.#asked = asked;
    const to = `${monthsFrom(month, 2)}-01`;
    const reply = await this.#deps.hub.send('facility:taken', { facilityId, from: `${month}-01`, to });
    if (this.#over || this.#asked !== asked) return;
    this.taken = reply.ok ? takenOf(reply.value, this.#deps.zone()) : null;
  }

  /** [Ubah] on the review. */
  correct(id: string): void {
    this.#correcting = true;
    this.#ask(id);
  }

  /** @returns false on the first screen, from which back goes home */
  back(): boolean {
    switch (this.screen) {
      case 'ticket':
      case 'code':
        this.show('start');
        return true;
      case 'status':
        this.followed = null;
        this.show('code');
        return true;
      case 'question':
        return this.#backFrom(this.questionId);
      case 'review':
        return this.#backFrom('');
      default:
        return false;
    }
  }

  #backFrom(id: string): boolean {
    const { questions } = this;
    const here = questions.findIndex((one) => one.id === id);
    const before = questions[(here < 0 ? questions.length : here) - 1];
    if (before === undefined) this.show('intro');
    else this.#ask(before.id);
    return true;
  }

  /** [Kirim Permohonan]: sent until the hub answers, always with the same key, so that it is kept once. */
  async send(): Promise<void> {
    const { form } = this;
    if (this.sending || form === null) return;
    const { hub, idempotencyKey, onChange } = this.#deps;
    const draft = $state.snapshot(this.draft);
    const command = {
      idempotencyKey,
      ticket: this.#proof,
      typeId: form.typeId,
      answers: answersOf(form, draft),
      applicant: draft.applicant,
    };
    this.problem = null;
    const reply = await this.#lastTap.send(() => hub.send('request:submit', command));
    if (reply === undefined) return;
    if (!reply.ok) {
      this.#refused(reply.error, form);
      return;
    }
    this.submitted = reply.value;
    this.receipt = new PaperWatch(reply.value.printJobId, this.#deps.paper);
    this.draft = emptyDraft();
    this.show('done');
    onChange();
  }

  /** Back to the question whose answer was refused; everything that was typed stays. */
  #refused(problem: Problem, form: RequestForm): void {
    const id = questionOf(problem, form);
    if (problem.code === 'facility-taken') void this.loadTaken(this.#monthOfLoan(form));
    if (this.questions.some((one) => one.id === id)) this.correct(id);
    else this.show('review');
    this.problem = problem;
  }

  #monthOfLoan({ loan }: RequestForm): string {
    const day = loan === null ? '' : (this.draft.days[loan.from] ?? '');
    return (day === '' ? this.now : day).slice(0, 7);
  }

  /** [Lihat]: how the request with that code stands. */
  async follow(text = this.code): Promise<void> {
    const code = parseRequestCode(text);
    this.tried = true;
    this.problem = null;
    if (code === undefined || this.busy) return;
    this.busy = true;
    const reply = await this.#deps.hub.send('request:follow', { code });
    this.busy = false;
    if (this.#over) return;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    this.followed = reply.value;
    this.code = '';
    this.show('status');
  }

  /** The QR of a ticket or of a receipt, where its code is asked for. */
  scanned(text: string): void {
    if (this.screen === 'ticket') {
      this.ticket = parseCode(text) ?? '';
      void this.open(text);
    }
    if (this.screen !== 'code') return;
    this.code = parseRequestCode(text) ?? text;
    void this.follow();
  }

  /** They are gone; emptied in place as well as dropped. */
  end(): void {
    this.#over = true;
    this.#proof = '';
    Object.assign(this.draft, emptyDraft());
    this.ticket = '';
    this.code = '';
    this.form = null;
    this.submitted = null;
    this.receipt = null;
    this.followed = null;
  }
}

/** Where a refused last tap leads; a question that is not asked is none. */
function questionOf({ code, details }: Problem, { loan, lead }: RequestForm): string {
  switch (code) {
    case 'facility-taken':
      return `${loan?.from ?? ''}/time`;
    case 'loan-period':
      return `${loan?.to ?? ''}/time`;
    case 'day-past':
      return lead?.field ?? `${loan?.from ?? ''}/day`;
    case 'request-late':
      return lead?.field ?? '';
    case 'phone-invalid':
      return 'applicant/phone';
    case 'request-field': {
      const field = String(details?.field ?? '');
      return field === 'address' || field === 'idNumber' ? `applicant/${field}` : field;
    }
    default:
      return '';
  }
}
