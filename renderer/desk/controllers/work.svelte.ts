/** What an officer does with visits: one method a button. Each answers whether it went through. */
import { SvelteSet } from 'svelte/reactivity';
import { isHeld } from '../../../shared/domain/visit.ts';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { VisitDetail } from '../../../shared/protocol/desk/visit-detail.ts';
import { owesExplanation } from '../model/step-clock.ts';
import { Accountability, type SendStep } from './accountability.svelte.ts';
import type { BoardKeeper } from './board-keeper.svelte.ts';
import { VisitDraft } from './draft.svelte.ts';
import type { Live, Reply } from '../../lib/officer/live.ts';
import type { Teller } from '../../lib/officer/teller.svelte.ts';
import { TypedTexts } from './typed-texts.ts';

/** Commands that name one visit and nothing else. */
type OnVisit =
  | 'visit:start'
  | 'visit:recall'
  | 'visit:no-show'
  | 'visit:undo-no-show'
  | 'visit:release'
  | 'visit:report-back'
  | 'visit:resume';

const LEAVES_HAND: ReadonlySet<OnVisit> = new Set(['visit:no-show', 'visit:release']);

export class Work {
  /** The visit in hand with its visitor; loaded for whoever serves it. */
  detail = $state.raw<VisitDetail | null>(null);
  draft = $state.raw<VisitDraft | null>(null);
  /** A command is on its way: buttons rest until it is answered. */
  busy = $state(false);
  readonly surveysAsked = new SvelteSet<string>();
  readonly typed = new TypedTexts();
  readonly accountability: Accountability;

  readonly #live: Live;
  readonly #keeper: BoardKeeper;
  readonly #teller: Teller;
  /** Visits I moved myself, so that their leaving my hand is no news. */
  readonly #moved = new SvelteSet<string>();
  #loading: string | null = null;

  constructor(live: Live, keeper: BoardKeeper, teller: Teller) {
    this.#live = live;
    this.#keeper = keeper;
    this.#teller = teller;
    this.accountability = new Accountability(
      (visit) => keeper.board !== null && owesExplanation(keeper.board, visit, live.now()),
      teller,
    );
  }

  /** Loads the visitor's data of the visit in hand, and again when the visit changed elsewhere. */
  async load(visit: DeskVisit): Promise<void> {
    const known = this.detail;
    if (known?.visit.id === visit.id && known.visit.seq >= visit.seq) return;
    const wanted = `${visit.id}:${visit.seq}`;
    if (this.#loading === wanted) return;
    this.#loading = wanted;
    const reply = await this.#live.send('visit:detail', { visitId: visit.id });
    if (this.#loading === wanted) this.#loading = null;
    if (reply.ok) this.took(reply.value);
  }

  took(detail: VisitDetail): void {
    this.#keeper.merge(detail.visit);
    this.detail = detail;
    const { board } = this.#keeper;
    if (board === null) return;
    const { id, round } = detail.visit;
    if (this.draft?.visitId !== id || this.draft.round !== round) this.draft = new VisitDraft(detail, board);
  }

  async callNext(): Promise<VisitDetail | undefined> {
    const detail = await this.send('visit:call-next', {});
    if (detail !== undefined) this.took(detail);
    return detail;
  }

  /** Start, recall, skip, undo, release, report back, resume. @returns whether it went through */
  async move(command: OnVisit, visit: DeskVisit): Promise<boolean> {
    this.#teller.outdate(visit.ticket);
    const leaves = LEAVES_HAND.has(command);
    if (leaves) this.#expect(visit);
    const answer = await this.send(command, { visitId: visit.id });
    if (answer === undefined) this.#moved.delete(visit.id);
    // A lead may take back what a colleague passed over: then it is in the colleague's hand, not in mine.
    else if (answer !== null && answer.visit.officerId === this.#keeper.board?.me.id) this.took(answer);
    return answer !== undefined;
  }

  /**
   * Sends what takes a visit out of my hand (cancel, hold, deputise), so that its leaving is no news.
   * @returns what the hub answered, or undefined where it was refused
   */
  async part<N extends CommandName>(
    visit: DeskVisit,
    name: N,
    input: CommandInput<N>,
  ): Promise<CommandOutputs[N] | undefined> {
    this.#teller.outdate(visit.ticket);
    this.#expect(visit);
    const answer = await this.send(name, input);
    if (answer === undefined) this.#moved.delete(visit.id);
    return answer;
  }

  /** Ends a step of the visit in hand, with its explanation where it ran over. */
  async finishStep(visit: DeskVisit, send: SendStep<VisitDetail>): Promise<VisitDetail | null> {
    const done = await this.putDown(visit, send);
    if (done === null) return null;
    if (isHeld(done.value.visit.state)) this.#moved.delete(visit.id);
    this.took(done.value);
    return done.value;
  }

  /** Ends or puts aside a step, with its explanation where it ran over. @returns the answer, or null where refused */
  async putDown<T>(visit: DeskVisit, send: SendStep<T>): Promise<{ readonly value: T } | null> {
    if (this.busy) return null;
    this.busy = true;
    this.#teller.clear();
    this.#teller.outdate(visit.ticket);
    this.#expect(visit);
    const done = await this.accountability.finish(visit, send);
    this.busy = false;
    if (done === null) this.#moved.delete(visit.id);
    return done;
  }

  /**
   * Sends one command and says a refusal.
   * @returns what the hub answered, or undefined where it was refused
   */
  async send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.#teller.clear();
    const reply = (await this.#live.send(name, input)) as Reply<CommandOutputs[N]>;
    this.busy = false;
    if (reply.ok) return reply.value;
    this.#teller.refused(reply.error);
    return undefined;
  }

  /** A visit of mine is about to leave my hand by my own doing. */
  #expect({ id }: DeskVisit): void {
    const visit = this.#keeper.board?.visits.get(id);
    if (visit !== undefined && isHeld(visit.state)) this.#moved.add(id);
  }

  /** The visit left my hand. @returns whether somebody else took it out, so that it is told */
  leftHand(visitId: string): boolean {
    return !this.#moved.delete(visitId);
  }

  forget(): void {
    this.detail = null;
    this.draft = null;
    this.typed.clear();
    this.surveysAsked.clear();
    this.accountability.dismiss();
    this.#moved.clear();
  }
}
