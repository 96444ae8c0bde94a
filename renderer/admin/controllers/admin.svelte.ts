/** One page of administration: its connection, who sits at it, the office, and which section is open. */
import { getContext, setContext } from 'svelte';
import { adminTexts, type AdminTexts } from '../../../shared/messages/admin.ts';
import type { AdminSnapshot, AdminTopic } from '../../../shared/protocol/admin/frame.ts';
import type { CommandInput, CommandName, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { LEADS, type OfficerRole } from '../../../shared/protocol/desk/accounts.ts';
import type { LiveClient } from '../../lib/live/live-client.svelte.ts';
import type { TokenStore } from '../../lib/live/token-store.ts';
import type { Reply } from '../../lib/officer/live.ts';
import type { OfficerPage } from '../../lib/officer/officer-page.ts';
import { PrinterRoom } from '../../lib/officer/printer/printer-room.svelte.ts';
import { Session } from '../../lib/officer/session.svelte.ts';
import { Teller } from '../../lib/officer/teller.svelte.ts';

/** What this page needs of the connection; a test brings its own. */
export type AdminLive = Pick<LiveClient, 'connection' | 'send' | 'on' | 'now' | 'setHubTime' | 'reconnect'>;

/** What the office as it is known here says of: it is asked for again. */
const IN_OFFICE: ReadonlySet<AdminTopic> = new Set<AdminTopic>(['office', 'tv', 'printer']);

export class Admin implements OfficerPage {
  readonly live: AdminLive;
  readonly tokens: TokenStore;
  readonly teller: Teller;
  readonly session: Session;
  /** The office as it is; null until the hub has answered. */
  office = $state.raw<AdminSnapshot | null>(null);
  /** The open section and what in it is open, as the address names them after `#`: `cases/01J...`. */
  place = $state('');
  /** A command is on its way: buttons rest until it is answered. */
  busy = $state(false);
  readonly printerRoom: PrinterRoom;
  readonly #listeners: { topic: AdminTopic; load: () => void }[] = [];

  constructor(live: AdminLive, tokens: TokenStore, teller = new Teller()) {
    this.live = live;
    this.tokens = tokens;
    this.teller = teller;
    this.session = new Session(live, tokens, () => this.#forget());
    this.printerRoom = new PrinterRoom(live, () => ({
      printers: this.known.printers,
      day: this.known.day,
      zone: this.known.office.zone,
      leads: this.is(...LEADS),
    }));
    teller.onSessionOver = () => this.session.lost();
    live.on('signed-out', () => this.session.lost());
    live.on('admin', ({ topic }) => this.#changed(topic));
  }

  get texts(): AdminTexts {
    return adminTexts[this.teller.lang];
  }

  get pageName(): string {
    return this.texts.page;
  }

  get ready(): boolean {
    return this.live.connection === 'online' && this.office !== null;
  }

  /** The office; only what stands inside the signed-in page asks for it. */
  get known(): AdminSnapshot {
    if (this.office === null) throw new Error('the page has no office yet');
    return this.office;
  }

  /** Whether I have one of these roles. */
  is(...roles: readonly OfficerRole[]): boolean {
    return this.office?.me.roles.some((role) => roles.includes(role)) ?? false;
  }

  /** Called by the connection whenever it is (again) there: everything shown is asked for again. */
  online(): void {
    if (this.tokens.get() === null) return;
    void this.#sync().then(() => {
      for (const { load } of this.#listeners) load();
    });
  }

  /** Calls `load` now and whenever that topic changed or the connection is back. @returns a function that stops it */
  follow(topic: AdminTopic, load: () => void): () => void {
    const listener = { topic, load };
    this.#listeners.push(listener);
    load();
    return () => void this.#listeners.splice(this.#listeners.indexOf(listener), 1);
  }

  /**
   * Sends one command that changes something, and says a refusal.
   * @returns what the hub answered, or undefined where it was refused
   */
  async send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutputs[N] | undefined> {
    if (this.busy) return undefined;
    this.busy = true;
    this.teller.clear();
    const reply = (await this.live.send(name, input)) as Reply<CommandOutputs[N]>;
    this.busy = false;
    if (reply.ok) return reply.value;
    this.teller.refused(reply.error);
    return undefined;
  }

  /** Sends what a dialog asked for; once it is kept, says so and closes the dialog. A refusal is said inside it. */
  async keep<N extends CommandName>(
    name: N,
    input: CommandInput<N>,
    { said, onclose }: { readonly said: string; readonly onclose: () => void },
  ): Promise<void> {
    if ((await this.send(name, input)) === undefined) return;
    this.teller.say(said);
    onclose();
  }

  /** Goes to a section, or to something in it; the browser's way back works. */
  go(place: string): void {
    location.hash = place;
  }

  /** Keeps `place` and the address the same. */
  followAddress(page: Pick<Window, 'location' | 'addEventListener'>): void {
    const read = (): void => {
      this.place = decodeURIComponent(page.location.hash.slice(1));
    };
    read();
    page.addEventListener('hashchange', read);
  }

  #changed(topic: AdminTopic): void {
    if (IN_OFFICE.has(topic)) void this.#sync();
    for (const { load } of this.#listeners.filter((one) => one.topic === topic)) load();
  }

  async #sync(): Promise<void> {
    const reply = (await this.live.send('admin:sync', {})) as Reply<AdminSnapshot>;
    if (!reply.ok) {
      if (reply.error.code === 'not-signed-in') this.session.lost();
      return;
    }
    this.live.setHubTime(reply.value.now);
    this.office = reply.value;
  }

  #forget(): void {
    this.office = null;
    this.busy = false;
    this.teller.quiet();
    this.printerRoom.forget();
  }
}

const KEY = Symbol('admin');

export function provideAdmin(admin: Admin): void {
  setContext(KEY, admin);
}

export function useAdmin(): Admin {
  return getContext<Admin>(KEY);
}
