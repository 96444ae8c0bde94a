/** One desk: its connection, who sits at it, the board, the work, and what is open on the screen. */
import { getContext, setContext } from 'svelte';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { everyTick } from '../../lib/time/ticker.ts';
import { browserScheduler, type Scheduler } from '../../lib/controllers/scheduler.ts';
import type { TokenStore } from '../../lib/live/token-store.ts';
import type { Board } from '../model/desk-state.ts';
import { isLead, isServing, myCounter, supervises } from '../model/counters.ts';
import { inHand } from '../model/queue-view.ts';
import { Alerts } from './alerts.svelte.ts';
import { Appointments } from './appointments.svelte.ts';
import { BoardKeeper } from './board-keeper.svelte.ts';
import type { Live } from '../../lib/officer/live.ts';
import { Holds } from './holds.svelte.ts';
import { PrinterRoom } from '../../lib/officer/printer/printer-room.svelte.ts';
import { Reveal } from './reveal.svelte.ts';
import type { OfficerPage } from '../../lib/officer/officer-page.ts';
import { Session } from '../../lib/officer/session.svelte.ts';
import { Teller } from '../../lib/officer/teller.svelte.ts';
import { Work } from './work.svelte.ts';
import type { TextDialogKind } from './typed-texts.ts';

export type Tab = 'queue' | 'appointments' | 'board';

/** Dialogs about one visit. */
export type VisitDialogKind =
  | TextDialogKind
  | 'priority'
  | 'priority-code'
  | 'correct'
  | 'request'
  | 'reschedule'
  | 'transfer'
  | 'services'
  | 'deputise'
  | 'deviation'
  | 'follow-up'
  | 'visit';

/** Dialogs about my counter or the office. */
export type DeskDialogKind = 'pause' | 'close-counter' | 'printer';

export type OpenDialog =
  | { readonly kind: VisitDialogKind; readonly visitId: string }
  | { readonly kind: DeskDialogKind; readonly visitId: null };

/** The order of a queue depends on the time by minutes; asked for at every tick it would be worked out for nothing. */
const QUEUE_TICK_MS = 5_000;

export class Desk implements OfficerPage {
  readonly live: Live;
  readonly tokens: TokenStore;
  readonly teller: Teller;
  readonly session: Session;
  readonly keeper: BoardKeeper;
  readonly work: Work;
  readonly reveal: Reveal;
  readonly holds: Holds;
  readonly alerts: Alerts;
  readonly appointments: Appointments;
  readonly printerRoom: PrinterRoom;
  /** The board alone on a large screen, without anything to press. */
  wall = $state(false);
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
    this.holds = new Holds(live);
    this.alerts = new Alerts(live, this.keeper);
    this.appointments = new Appointments(live);
    this.printerRoom = new PrinterRoom(live, () => ({
      printers: this.board.printers,
      day: this.board.day,
      zone: this.board.office.zone,
      leads: isLead(this.board.me),
    }));
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

  get pageName(): string {
    return this.teller.texts.desk;
  }

  /** Whether a command could go out now. */
  get ready(): boolean {
    return this.live.connection === 'online' && !this.keeper.syncing;
  }

  get busy(): boolean {
    return this.work.busy;
  }

  /** The hub's time in steps of some seconds, ms: for what changes by minutes. */
  readonly queueTime = $derived.by(() => {
    everyTick();
    return Math.floor(this.live.now() / QUEUE_TICK_MS) * QUEUE_TICK_MS;
  });

  get tabs(): readonly Tab[] {
    const { me } = this.board;
    return [
      ...(isServing(me) ? ['queue' as const] : []),
      ...(supervises(me) ? ['board' as const] : []),
      'appointments',
    ];
  }

  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | undefined> {
    return this.work.send(name, input);
  }

  open(kind: VisitDialogKind, visit: Pick<DeskVisit, 'id'>): void {
    this.teller.clear();
    this.dialog = { kind, visitId: visit.id };
  }

  openForDesk(kind: DeskDialogKind): void {
    this.teller.clear();
    this.dialog = { kind, visitId: null };
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
    this.holds.forget();
    this.alerts.forget();
    this.appointments.forget();
    this.printerRoom.forget();
  }
}

const KEY = Symbol('desk');

export function provideDesk(desk: Desk): void {
  setContext(KEY, desk);
}

export function useDesk(): Desk {
  return getContext<Desk>(KEY);
}
