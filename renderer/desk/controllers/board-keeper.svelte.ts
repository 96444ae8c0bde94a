/** Keeps the board in step with the hub: a snapshot or what was missed after connecting, then event by event. */
import type { DeskEvent } from '../../../shared/protocol/desk/board.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { browserScheduler, type Scheduler } from '../../lib/controllers/scheduler.ts';
import { applyEvents, boardFrom, withVisit, type Board } from '../model/desk-state.ts';
import type { Live, Problem } from '../../lib/officer/live.ts';

const RETRY_MS = 2_000;

export class BoardKeeper {
  /** Null until the first snapshot came. */
  board = $state.raw<Board | null>(null);
  /** Catching up: what is shown may be behind. */
  syncing = $state(false);

  readonly #live: Live;
  readonly #onRefused: (problem: Problem) => void;
  readonly #scheduler: Scheduler;
  /** Events that arrive while catching up, so that none is counted as seen before what came ahead of it. */
  #held: DeskEvent[] = [];
  #round = 0;

  constructor(live: Live, onRefused: (problem: Problem) => void, scheduler: Scheduler = browserScheduler) {
    this.#live = live;
    this.#onRefused = onRefused;
    this.#scheduler = scheduler;
    live.on('desk', (event) => this.#heard(event));
  }

  /** @param fresh ask for the whole picture, e.g. for a new office day */
  async sync(fresh = false): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    this.syncing = true;
    const lastSeq = fresh ? null : (this.board?.seq ?? null);
    const reply = await this.#live.send('desk:sync', { lastSeq });
    if (round !== this.#round) return;
    if (!reply.ok) {
      this.#failed(reply.error, round, fresh);
      return;
    }
    const sync = reply.value;
    if (sync.kind === 'snapshot') {
      this.#live.setHubTime(sync.snapshot.now);
      this.board = boardFrom(sync.snapshot);
    } else if (this.board !== null) {
      this.#live.setHubTime(sync.now);
      this.board = applyEvents(this.board, sync.events);
    }
    this.syncing = false;
    this.#release();
  }

  /** What a command's own answer says of a visit, ahead of its event. */
  merge(visit: DeskVisit): void {
    if (this.board !== null) this.board = withVisit(this.board, visit);
  }

  forget(): void {
    this.#round += 1;
    this.#held = [];
    this.board = null;
    this.syncing = false;
  }

  #heard(event: DeskEvent): void {
    if (event.type === 'new-day' || event.type === 'office') void this.sync(true);
    else if (this.syncing) this.#held.push(event);
    else if (this.board !== null) this.board = applyEvents(this.board, [event]);
  }

  #release(): void {
    const held = this.#held;
    this.#held = [];
    if (this.board !== null) this.board = applyEvents(this.board, held);
  }

  /** A lost connection syncs again when it is back; a hub that answers nothing on a live one is asked again. */
  #failed(problem: Problem, round: number, fresh: boolean): void {
    if (problem.code === 'not-signed-in' || problem.code === 'not-allowed') {
      this.#onRefused(problem);
      return;
    }
    this.#scheduler.after(RETRY_MS, () => {
      if (round === this.#round && this.#live.connection === 'online') void this.sync(fresh);
    });
  }
}
