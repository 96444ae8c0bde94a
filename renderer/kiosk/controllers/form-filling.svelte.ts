import type { RequestForm, SubmitRequest } from '../../../shared/protocol/kiosk-requests.ts';
import { answersOf, emptyDraft, type RequestDraft } from '../request/draft.ts';
import { isAnswered, isTooSoon, questionsOf, type Question } from '../request/flow.ts';
import { questionOfRefusal } from '../request/refusals.ts';
import { obstacleTo, type Asking } from '../request/times.ts';
import type { Problem } from './hub.ts';
import type { TakenTimes } from './taken-times.svelte.ts';

/** The form of a request while it is filled in: what is asked now, what is answered, what stands in the way. */
export class FormFilling {
  form: RequestForm;
  readonly taken: TakenTimes;
  draft: RequestDraft = $state(emptyDraft());
  at = $state<'intro' | 'question' | 'review'>('intro');
  /** The question on screen, of those of `questions`. */
  questionId = $state('');
  problem = $state.raw<Problem | null>(null);
  /** [Lanjut] was touched too early: now also say what is still missing. */
  tried = $state(false);

  readonly #now: () => string;
  #correcting = false;

  /** @param now of the office's clock, `YYYY-MM-DDTHH:MM` */
  constructor(form: RequestForm, taken: TakenTimes, now: () => string) {
    this.form = $state.raw(form);
    this.taken = taken;
    this.#now = now;
    this.draft = emptyDraft(form.given);
  }

  get now(): string {
    return this.#now();
  }

  get questions(): readonly Question[] {
    return questionsOf(this.form, this.draft);
  }

  get question(): Question | undefined {
    return this.questions.find(({ id }) => id === this.questionId);
  }

  /** As the hub takes it. */
  get filled(): Pick<SubmitRequest, 'typeId' | 'typeVersion' | 'answers' | 'applicant'> {
    const draft = $state.snapshot(this.draft);
    const { form } = this;
    const { typeId, typeVersion } = form;
    return { typeId, typeVersion, answers: answersOf(form, draft), applicant: draft.applicant };
  }

  #show(at: FormFilling['at']): void {
    this.problem = null;
    this.tried = false;
    this.at = at;
  }

  #ask(id: string): void {
    this.#show('question');
    this.questionId = id;
  }

  begin(): void {
    this.#ask(this.questions[0]?.id ?? '');
  }

  /** Goes on, where the answer allows it. */
  next(): void {
    const { question } = this;
    if (question === undefined) return;
    if (!isAnswered(question, this.asking)) {
      this.tried = true;
      this.problem ??= this.#obstacle(question);
      return;
    }
    this.#goOn(question);
  }

  #goOn({ id }: Question): void {
    const { questions } = this;
    const open = questions.find((one) => !isAnswered(one, this.asking));
    const following = questions[questions.findIndex((one) => one.id === id) + 1];
    const to = this.#correcting ? open : following;
    if (to !== undefined) {
      this.#ask(to.id);
      return;
    }
    this.#correcting = false;
    this.#show('review');
  }

  /** What answers are judged by. */
  get asking(): Asking {
    const { form, draft, taken, now } = this;
    return { form, draft, taken: taken.list ?? [], now };
  }

  #obstacle({ at, field }: Question): Problem | null {
    return at === 'time' ? obstacleTo(field.id, this.asking) : null;
  }

  /** Takes an answer given by one touch and goes on. */
  choose(answer: string): void {
    const { question, form } = this;
    if (question?.at !== 'choice') return;
    this.draft.texts[question.field.id] = answer;
    if (form.loan?.facility === question.field.id) this.lookAt(this.now.slice(0, 7));
    this.next();
  }

  /** A day of the calendar was touched; one too soon for an event is refused with what to do (C-04). */
  pickDay(day: string): void {
    const { question, form } = this;
    if (question?.at !== 'day') return;
    const { id, kind } = question.field;
    this.problem = null;
    if (isTooSoon(id, day, form)) {
      this.problem = { code: 'request-late', details: { workingDays: form.lead?.workingDays ?? 0 } };
      return;
    }
    if (kind !== 'moment') this.draft.texts[id] = day;
    else if (this.draft.days[id] !== day) this.#takeDay(id, day);
  }

  #takeDay(id: string, day: string): void {
    const { loan } = this.form;
    this.draft.days[id] = day;
    this.draft.times[id] = '';
    if (id !== loan?.from) return;
    this.draft.times[loan.to] = '';
    this.draft.otherDay = false;
    this.draft.days[loan.to] = day;
  }

  /** A time was touched: taken with its day where nothing stands against it, else refused with the taken hours. */
  pickTime(time: string): void {
    const { question } = this;
    const { loan } = this.form;
    if (question?.at !== 'time') return;
    const { id } = question.field;
    this.draft.times[id] = time;
    if (id === loan?.from) this.draft.times[loan.to] = '';
    this.problem = this.#obstacle(question);
    if (this.problem === null) this.next();
    else this.draft.times[id] = '';
  }

  /** What is lent comes back on another day. */
  endOtherDay(): void {
    const { loan } = this.form;
    if (loan === null) return;
    this.draft.otherDay = true;
    this.draft.times[loan.to] = '';
    this.#ask(`${loan.to}/day`);
  }

  /** A month of the chosen facility's calendar is on screen. */
  lookAt(month: string): void {
    const { loan } = this.form;
    const facilityId = loan === null ? '' : (this.draft.texts[loan.facility] ?? '');
    if (facilityId !== '') void this.taken.load(facilityId, month);
  }

  /** [Ubah] on the review. */
  correct(id: string): void {
    this.#correcting = true;
    this.#ask(id);
  }

  /** @returns false on the introduction */
  back(): boolean {
    if (this.at === 'intro') return false;
    const { questions } = this;
    const here = this.at === 'review' ? -1 : questions.findIndex(({ id }) => id === this.questionId);
    const before = questions[(here < 0 ? questions.length : here) - 1];
    if (before === undefined) this.#show('intro');
    else this.#ask(before.id);
    return true;
  }

  /** Back to the question whose answer the hub refused; everything that was typed stays. */
  refused(problem: Problem): void {
    const id = questionOfRefusal(problem, this.form);
    if (problem.code === 'facility-taken') this.lookAt(this.#monthOfLoan());
    if (this.questions.some((one) => one.id === id)) this.correct(id);
    else this.#show('review');
    this.problem = problem;
  }

  /** The office changed the form meanwhile: what is asked still keeps its answer, and what is open is asked. */
  renewed(form: RequestForm, problem: Problem): void {
    this.form = form;
    const open = this.questions.find((one) => !isAnswered(one, this.asking));
    if (open === undefined) this.#show('review');
    else this.correct(open.id);
    this.problem = problem;
  }

  #monthOfLoan(): string {
    const { loan } = this.form;
    const day = loan === null ? '' : (this.draft.days[loan.from] ?? '');
    return (day === '' ? this.now : day).slice(0, 7);
  }

  /** It was sent, or they are gone: emptied in place. */
  forget(): void {
    this.taken.end();
    Object.assign(this.draft, emptyDraft());
  }
}
