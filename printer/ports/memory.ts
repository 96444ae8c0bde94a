import type { PrinterConnection, PrinterIdentity, PrinterPort } from '../port.ts';
import { PrinterFault } from '../printer-fault.ts';
import type { DeviceErrorCode } from '../types.ts';
import { createDocument } from './document.ts';
import { UNKNOWN_IDENTITY } from './identity.ts';

/** What the port itself can tell of its printer. */
export type PortStatus = Awaited<ReturnType<PrinterConnection['portStatus']>>;

/** A printer for tests: keeps what it took, fails when told to. Nothing comes back from it but its port status. */
export interface MemoryPort extends PrinterPort {
  /** Everything taken since the start, one entry a slip; one that failed half way left its half. */
  readonly taken: Uint8Array[];
  readonly isOpen: boolean;
  /** From now on `open` is refused so; null ends it. */
  failOpen(code: DeviceErrorCode | null): void;
  /** From now on each slip is taken up to `after` bytes and fails so; null ends it. */
  failSend(code: DeviceErrorCode | null, after?: number): void;
  /** Runs before each slip is taken, so that a test can hold the device busy. */
  beforeSend(hook: () => Promise<void>): void;
  /** What the port says of the printer from now on (ready at first). */
  sayStatus(status: PortStatus): void;
  /** Tells whoever watches that something was plugged in or pulled out. */
  plug(): void;
}

export interface MemoryPortOptions {
  readonly name?: string;
  readonly identity?: PrinterIdentity;
}

export function createMemoryPort(options: MemoryPortOptions = {}): MemoryPort {
  const { name = 'memory', identity = UNKNOWN_IDENTITY } = options;
  const taken: Uint8Array[] = [];
  const watchers = new Set<() => void>();
  let isOpen = false;
  let openFault: DeviceErrorCode | null = null;
  let sendFault: { code: DeviceErrorCode; after: number } | null = null;
  let status: PortStatus = 'ready';
  let hook = (): Promise<void> => Promise.resolve();

  async function take(bytes: Uint8Array): Promise<void> {
    await hook();
    if (!isOpen) throw new PrinterFault('device-error', { cause: new Error('written to while closed') });
    if (sendFault === null) {
      taken.push(bytes);
      return;
    }
    const { code, after } = sendFault;
    if (after > 0) taken.push(bytes.slice(0, after));
    throw new PrinterFault(code, { uncertain: after > 0 });
  }

  return {
    name,
    taken,
    get isOpen() {
      return isOpen;
    },
    open() {
      if (openFault !== null) return Promise.reject(new PrinterFault(openFault));
      isOpen = true;
      return Promise.resolve({
        identity,
        answers: false,
        ...createDocument(take),
        receive: () => Promise.resolve(new Uint8Array()),
        portStatus: () => Promise.resolve(status),
        close() {
          isOpen = false;
          return Promise.resolve();
        },
      });
    },
    watch(changed) {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    failOpen(code) {
      openFault = code;
    },
    failSend(code, after = 0) {
      sendFault = code === null ? null : { code, after };
    },
    beforeSend(next) {
      hook = next;
    },
    sayStatus(next) {
      status = next;
    },
    plug() {
      for (const changed of watchers) changed();
    },
  };
}
