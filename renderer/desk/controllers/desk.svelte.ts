/** One desk: its connection, who sits at it, the board, the work, and what is open on the screen. */
import { getContext, setContext } from 'svelte';
import type { DeskCounter, DeskVisit } from '../../../shared/protocol/desk.ts';
import { browserScheduler, type Scheduler } from '../../lib/controllers/scheduler.ts';
import type { TokenStore } from '../../lib/live/token-store.ts';
import type { Board } from '../model/desk-state.ts';
import { isLead, isServing, myCounter } from '../model/counters.ts';
import { inHand } from '../model/queue-view.ts';
import { BoardKeeper } from './board-keeper.svelte.ts';
import type { Live } from './live.ts';
import { Reveal } from './reveal.svelte.ts';
import { Session } from './session.svelte.ts';
import { Teller } from './teller.svelte.ts';
import { Work } from './work.svelte.ts';

export type Tab = 'queue' | 'board' | 'settings';
export type DialogKind =
  'note' | 'cancel' | 'reprint' | 'priority' | 'reject' | 'correct' | 'reschedule' | 'no-show' | 'visit';

export interface OpenDialog {
  readonly kind: DialogKind;
  readonly visitId: string;
}

export class Desk {
  readonly live: Live;
  readonly tokens: TokenStore;
  readonly teller: Teller;
  readonly session: Session;
  readonly keeper: BoardKeeper;
  readonly work: Work;
  readonly reveal: Reveal;
  tab = $state<Tab>('queue');
  dialog = $state.raw<OpenDialog | null>(null);

  constructor(
    live: Live,
    tokens: TokenStore,
    scheduler: Scheduler = browserScheduler,
    teller = new Teller(),
  ) {
    this.live = live;
    this.tokens = tokens;
    this.teller = teller;
    this.session = new Session(live, tokens, () => this.#forget());
    this.keeper = new BoardKeeper(live, () => this.session.lost(), scheduler);
    this.work = new Work(live, this.keeper, teller);
    this.reveal = new Reveal(live, scheduler);
    teller.onSessionOver = () => this.session.lost();
    live.on('signed-out', () => this.session.lost());
  }

  /** Called by the connection whenever it is (again) there. */
  online(): void {
    if (this.tokens.get() !== null) void this.keeper.sync();
  }

  /** The board; only what stands inside the working desk asks for it. */
  get board(): Board {
    if (this.keeper.board === null) throw new Error('the desk has no board yet');
    return this.keeper.board;
  }

  get counter(): DeskCounter | null {
    return myCounter(this.board);
  }

  get hand(): DeskVisit | null {
    return inHand(this.board);
  }

  /** Whether a command could go out now. */
  get ready(): boolean {
    return this.live.connection === 'online' && !this.keeper.syncing;
  }

  get tabs(): readonly Tab[] {
    const { me } = this.board;
    const tabs: Tab[] = isServing(me) ? ['queue'] : [];
    return isLead(me) ? [...tabs, 'board', 'settings'] : tabs;
  }

  open(kind: DialogKind, visit: Pick<DeskVisit, 'id'>): void {
    this.teller.clear();
    this.dialog = { kind, visitId: visit.id };
  }

  close(): void {
    this.dialog = null;
  }

  #forget(): void {
    this.dialog = null;
    this.teller.quiet();
    this.tab = 'queue';
    this.keeper.forget();
    this.work.forget();
    this.reveal.hide();
  }
}

const KEY = Symbol('desk');

export function provideDesk(desk: Desk): void {
  setContext(KEY, desk);
}

export function useDesk(): Desk {
  return getContext<Desk>(KEY);
}
