import type { CommandName } from '../../../../shared/protocol/commands.ts';
import type {
  AppointmentFound,
  KioskEvent,
  KioskSnapshot,
  KioskTicket,
  SurveyOpened,
  TicketIssued,
} from '../../../../shared/protocol/kiosk.ts';
import type { Hub } from '../../../../renderer/kiosk/controllers/hub.ts';
import { Kiosk } from '../../../../renderer/kiosk/controllers/kiosk.svelte.ts';
import type { Scheduler } from '../../../../renderer/lib/controllers/scheduler.ts';
import { aQuestionnaire } from '../../../support/builders.ts';
import { aService } from '../visit/builders.ts';

/** A clock that only a test moves, and whatever waits for it. */
export class ManualTime implements Scheduler {
  now = 0;
  #waiting: { readonly at: number; readonly run: () => void }[] = [];

  after(milliseconds: number, run: () => void): () => void {
    const entry = { at: this.now + milliseconds, run };
    this.#waiting.push(entry);
    return () => {
      this.#waiting = this.#waiting.filter((one) => one !== entry);
    };
  }

  /** Moves time on, running what comes due in order, with promises settled in between. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settle();
    for (;;) {
      const next = this.#waiting.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (next === undefined) break;
      this.#waiting = this.#waiting.filter((one) => one !== next);
      this.now = next.at;
      next.run();
      await settle();
    }
    this.now = end;
  }
}

export async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

export interface Sent {
  readonly name: CommandName;
  readonly input: unknown;
}

type Answer = unknown;
const SILENCE: Answer = { ok: false, error: { code: 'no-answer' } };

/** A hub as the kiosk sees it: answers what the test told it to, and can fall silent. */
export class FakeHub {
  connection: Hub['connection'] = 'online';
  silent = false;
  readonly sent: Sent[] = [];
  readonly answers = new Map<CommandName, Answer>();
  onOnline: () => void = () => undefined;
  #heard: (event: KioskEvent) => void = () => undefined;

  send(name: CommandName, input: unknown): Promise<Answer> {
    this.sent.push({ name, input });
    return Promise.resolve(this.silent ? SILENCE : (this.answers.get(name) ?? { ok: true, value: null }));
  }
  on(event: string, listener: (event: KioskEvent) => void): () => void {
    if (event === 'kiosk') this.#heard = listener;
    return () => undefined;
  }
  push(event: KioskEvent): void {
    this.#heard(event);
  }
  now(): number {
    return Date.UTC(2026, 10, 23, 1, 5);
  }
  readonly setHubTime = (): void => undefined;
  readonly connect = (): void => undefined;
  readonly reconnect = (): void => undefined;
  readonly close = (): void => undefined;

  refuse(name: CommandName, code: string): void {
    this.answers.set(name, { ok: false, error: { code } });
  }
  inputsOf(name: CommandName): unknown[] {
    return this.sent.filter((one) => one.name === name).map(({ input }) => input);
  }
}

export function aSnapshot(changes: Partial<KioskSnapshot> = {}): KioskSnapshot {
  const text = { id: '', en: '' };
  return {
    seq: 1,
    now: 0,
    office: {
      name: 'BPMP Provinsi Kalimantan Utara',
      shortName: 'BPMP Kaltara',
      zone: 'Asia/Makassar',
      zoneLabel: 'WITA',
      provinceCode: '65',
      hours: text,
      privacy: { short: text, long: text },
      charter: text,
      feeNote: null,
      theme: { accent: '#0b5d66', accentInk: '#ffffff' },
    },
    services: [aService(), aService({ id: 'ppid', letter: 'B', idRule: 'required', phoneRule: 'required' })],
    open: { kind: 'open', lastTicketAt: 9e15, closesAt: 9e15 },
    printer: 'ready',
    staffCalled: false,
    emergency: null,
    idle: { askAfterS: 45, homeAfterS: 15 },
    ...changes,
  };
}

export function aTicket(changes: Partial<TicketIssued> = {}): TicketIssued {
  return {
    existing: false,
    visitId: 'visit-1',
    ticket: 'A-007',
    code: '7K3F-Q9',
    serviceName: { id: 'Konsultasi', en: 'Consultation' },
    waitingAhead: 3,
    estimate: { from: 10, to: 25 },
    issuedAt: 0,
    printJobId: 'job-1',
    form: null,
    ...changes,
  };
}

/** A ticket that waits, as its visitor shows it to the kiosk. */
export function aStatus(changes: Partial<KioskTicket> = {}): KioskTicket {
  return {
    ticket: 'A-007',
    serviceName: { id: 'Konsultasi', en: 'Consultation' },
    state: 'waiting',
    ahead: 3,
    estimate: { from: 10, to: 25 },
    counter: null,
    calls: 0,
    maxCalls: 3,
    appointmentAt: null,
    code: '7K3F-Q9',
    form: null,
    ...changes,
  };
}

export const APPOINTMENT: AppointmentFound = {
  code: '7K3F-Q9',
  name: 'M••••••• R•••',
  institution: 'SDN Contoh 1 Banjarbaru',
  serviceName: { id: 'Konsultasi', en: 'Consultation' },
  day: '2026-11-23',
  time: '10:00',
  when: 'early',
};

export const SURVEY: SurveyOpened = {
  visitId: 'visit-9',
  ticket: 'F-012',
  serviceName: { id: 'Helpdesk', en: 'Helpdesk' },
  language: 'en',
  questionnaire: aQuestionnaire(),
};

export interface Setup {
  readonly kiosk: Kiosk;
  readonly hub: FakeHub;
  readonly time: ManualTime;
  /** What the browser's own storage would hold. */
  readonly stored: Map<string, string>;
}

/** A paired kiosk that has loaded its office. */
export async function aKiosk(snapshot: KioskSnapshot = aSnapshot()): Promise<Setup> {
  const hub = new FakeHub();
  const time = new ManualTime();
  const stored = new Map([['token', 't']]);
  hub.answers.set('kiosk:sync', { ok: true, value: snapshot });
  hub.answers.set('visit:register', { ok: true, value: aTicket() });
  const kiosk = new Kiosk({
    connect: ({ onOnline }) => {
      hub.onOnline = onOnline;
      return hub as unknown as Hub;
    },
    tokens: {
      get: () => stored.get('token') ?? null,
      set: (token) => stored.set('token', token),
      clear: () => stored.clear(),
    },
    pairs: true,
    scheduler: time,
    elapsedClock: () => time.now,
    leave: undefined,
  });
  hub.onOnline();
  await settle();
  return { kiosk, hub, time, stored };
}
