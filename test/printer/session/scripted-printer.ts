import type { PrinterConnection, PrinterIdentity, PrinterPort } from '../../../printer/port.ts';
import { PrinterFault } from '../../../printer/printer-fault.ts';
import type { PortStatus } from '../../../printer/status/port-status.ts';
import type { Clock } from '../../../shared/clock.ts';

export const IDENTITY: PrinterIdentity = {
  vendorId: 0x04b8,
  productId: 0x0202,
  serial: 'EMU0001',
  maker: 'EPSON',
  model: 'TM-T82',
};

/** How the printer behaves; a test changes it at any time. */
export interface Behaviour {
  identity: PrinterIdentity;
  /** Whether it has a way back at all. */
  answers: boolean;
  /** What it answers to DLE EOT 1 to 4; null where it stays silent. */
  status: Record<number, number | null>;
  /** ms until such an answer. */
  answerDelay: number;
  /** What it answers to GS r 1, and after how many ms; null for never. */
  receipt: { byte: number; delay: number } | null;
  /** How many more bytes it takes; then it refuses data. */
  room: number;
  /** It takes requests of its status also while it refuses data. */
  alwaysListens: boolean;
  port: PortStatus | undefined;
  /** Whether its slips are documents that are to be ended. */
  takesDocuments: boolean;
  /** How the end of a document is refused; null when it is taken. */
  failsAtEnd: PrinterFault | null;
  /** The device is there. */
  present: boolean;
}

export interface ScriptedPrinter extends Behaviour, Clock {
  readonly connect: PrinterPort;
  /** The bytes taken that are no requests. */
  readonly printed: number[];
  /** The requests it was sent, `1` to `4` for DLE EOT, `r` for GS r 1. */
  readonly asked: string[];
  /** How often a document was ended. */
  readonly finished: number;
  /** Connections now open. */
  readonly open: number;
  /** Comes in without having been asked for, `delay` ms from now. */
  say(bytes: readonly number[], delay?: number): void;
  /** Does something when so much time has passed. */
  after(delay: number, event: () => void): void;
  /** Lets time pass while nobody talks to it. */
  pass(ms: number): void;
}

export const ALL_WELL = { 1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12 } as const;
export const SILENT = { 1: null, 2: null, 3: null, 4: null } as const;

function isRequest(bytes: Uint8Array): boolean {
  return bytes.length === 3 && bytes[0] === 0x10 && bytes[1] === 0x04;
}

function isReceiptRequest(bytes: Uint8Array): boolean {
  return bytes.length === 3 && bytes[0] === 0x1d && bytes[1] === 0x72;
}

/** A printer whose time passes only while it is waited for, so that no test sleeps. */
export function createScriptedPrinter(changes: Partial<Behaviour> = {}): ScriptedPrinter {
  let now = 1_000;
  let open = 0;
  let finished = 0;
  const events: { at: number; event: () => void }[] = [];
  const said: number[] = [];

  function after(delay: number, event: () => void): void {
    events.push({ at: now + delay, event });
    events.sort((one, other) => one.at - other.at);
  }
  /** Stops early once `enough`. */
  function pass(ms: number, enough: () => boolean = () => false): void {
    const end = now + ms;
    while (!enough()) {
      const next = events[0];
      if (next === undefined || next.at > end) {
        now = end;
        return;
      }
      events.shift();
      now = next.at;
      next.event();
    }
  }
  function say(bytes: readonly number[], delay = 0): void {
    after(delay, () => said.push(...bytes));
  }

  /** How many of so many bytes it takes in the time. */
  function fill(wanted: number, timeout: number): number {
    const end = now + timeout;
    for (let taken = 0; ;) {
      const more = Math.min(wanted - taken, printer.room);
      printer.room -= more;
      taken += more;
      if (taken === wanted || now >= end || !printer.present) return taken;
      pass(end - now, () => printer.room > 0 || !printer.present);
    }
  }
  function take(bytes: Uint8Array): void {
    if (isReceiptRequest(bytes)) {
      printer.asked.push('r');
      if (printer.receipt !== null) say([printer.receipt.byte], printer.receipt.delay);
    } else if (isRequest(bytes)) {
      const [, , request = 0] = bytes;
      printer.asked.push(String(request));
      after(printer.answerDelay, () => {
        const answer = printer.status[request] ?? null;
        if (answer !== null) said.push(answer);
      });
    } else printer.printed.push(...bytes);
  }

  function connection(): PrinterConnection {
    let closed = false;
    async function finish(): Promise<void> {
      await Promise.resolve();
      check(true);
      finished += 1;
      if (printer.failsAtEnd !== null) throw printer.failsAtEnd;
    }
    function check(uncertain: boolean): void {
      if (closed) throw new PrinterFault('connection-lost', { uncertain });
      if (!printer.present) throw new PrinterFault('unplugged', { uncertain });
    }
    return {
      identity: printer.identity,
      answers: printer.answers,
      async send(bytes, timeout) {
        await Promise.resolve();
        check(false);
        const taken = printer.alwaysListens && isRequest(bytes) ? bytes.length : fill(bytes.length, timeout);
        take(bytes.subarray(0, taken));
        if (taken === bytes.length) return;
        check(taken > 0);
        throw new PrinterFault('offline', { uncertain: taken > 0 });
      },
      async receive(timeout) {
        await Promise.resolve();
        check(true);
        pass(timeout, () => said.length > 0 || !printer.present);
        check(true);
        return Uint8Array.from(said.splice(0));
      },
      async portStatus() {
        await Promise.resolve();
        return printer.port;
      },
      ...(printer.takesDocuments && { finish }),
      async close() {
        await Promise.resolve();
        if (!closed) open -= 1;
        closed = true;
      },
    };
  }

  const printer: ScriptedPrinter = {
    identity: IDENTITY,
    answers: true,
    status: { ...ALL_WELL },
    answerDelay: 2,
    receipt: { byte: 0x00, delay: 700 },
    room: Infinity,
    alwaysListens: false,
    port: 'ready',
    takesDocuments: false,
    failsAtEnd: null,
    present: true,
    ...changes,
    now: () => now,
    connect: {
      name: 'usb:04b8:0202',
      async open() {
        await Promise.resolve();
        if (!printer.present) throw new PrinterFault('unplugged');
        open += 1;
        return connection();
      },
    },
    printed: [],
    asked: [],
    get finished() {
      return finished;
    },
    get open() {
      return open;
    },
    say,
    after,
    pass: (ms) => pass(ms),
  };
  return printer;
}
