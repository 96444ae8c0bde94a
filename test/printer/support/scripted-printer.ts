import type { PrinterPort } from '../../../printer/port.ts';
import { UNKNOWN_IDENTITY } from '../../../printer/ports/identity.ts';
import { PrinterFault } from '../../../printer/printer-fault.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import type { PrinterSession } from '../../../printer/session/printer-session.ts';
import type { DeviceErrorCode, PrinterStatus } from '../../../printer/types.ts';

/** What a scripted printer is doing now; a test changes it at will. */
export interface Script {
  /** How `open` fails; null when it does not. */
  openFault: DeviceErrorCode | null;
  /** What it says when asked. */
  status: PrinterStatus;
  /** How a slip fails; null when it is printed. */
  printFault: DeviceErrorCode | null;
  /** Awaited before it opens. */
  beforeOpen: Promise<unknown>;
}

/** A port and the sessions on it, played by a script instead of a device. */
export interface ScriptedPrinter {
  readonly port: PrinterPort;
  readonly script: Script;
  readonly printed: Uint8Array[];
  /** How many sessions are open now, and were at most at once. */
  readonly open: { now: number; most: number };
  /** How often it was opened or tried to. */
  readonly opened: () => number;
  plug(): void;
  openSession(): Promise<PrinterSession>;
}

export function aScriptedPrinter(name: string, changes: Partial<Script> = {}): ScriptedPrinter {
  const script: Script = {
    openFault: null,
    status: { kind: 'ready' },
    printFault: null,
    beforeOpen: Promise.resolve(),
    ...changes,
  };
  const printed: Uint8Array[] = [];
  const open = { now: 0, most: 0 };
  const watchers = new Set<() => void>();
  let opened = 0;

  function session(): PrinterSession {
    let closed = false;
    return {
      port: name,
      identity: { ...UNKNOWN_IDENTITY, maker: 'ACME', model: name, serial: `S-${name}` },
      profile: PROFILE_80MM,
      status: () => Promise.resolve(script.status),
      print(bytes) {
        if (script.printFault !== null)
          return Promise.reject(new PrinterFault(script.printFault, { uncertain: true }));
        printed.push(bytes);
        return Promise.resolve();
      },
      close() {
        if (!closed) open.now -= 1;
        closed = true;
        return Promise.resolve();
      },
    };
  }

  return {
    port: {
      name,
      open: () => Promise.reject(new Error('sessions are scripted, not connections')),
      watch(changed) {
        watchers.add(changed);
        return () => watchers.delete(changed);
      },
    },
    script,
    printed,
    open,
    opened: () => opened,
    plug() {
      for (const changed of watchers) changed();
    },
    async openSession() {
      opened += 1;
      await script.beforeOpen;
      if (script.openFault !== null) throw new PrinterFault(script.openFault);
      open.now += 1;
      open.most = Math.max(open.most, open.now);
      return session();
    },
  };
}
