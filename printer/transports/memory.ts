import { PrinterFault } from '../printer-fault.ts';
import type { DeviceErrorCode, PrinterTransport } from '../types.ts';

/** A printer for tests: keeps what it took, fails when told to. */
export interface MemoryTransport extends PrinterTransport {
  /** Everything taken since the start, one entry a write; a write that failed half way left its half. */
  readonly taken: Uint8Array[];
  readonly isOpen: boolean;
  /** From now on `open` is refused so; null ends it. */
  failOpen(code: DeviceErrorCode | null): void;
  /** From now on each write takes `after` bytes and fails so; null ends it. */
  failWrite(code: DeviceErrorCode | null, after?: number): void;
  /** Runs before each write takes anything, so that a test can hold the device busy. */
  beforeWrite(hook: () => Promise<void>): void;
}

export function createMemoryTransport(): MemoryTransport {
  const taken: Uint8Array[] = [];
  let isOpen = false;
  let openFault: DeviceErrorCode | null = null;
  let writeFault: { code: DeviceErrorCode; after: number } | null = null;
  let hook = (): Promise<void> => Promise.resolve();
  return {
    taken,
    get isOpen() {
      return isOpen;
    },
    open() {
      if (openFault !== null) return Promise.reject(new PrinterFault(openFault));
      isOpen = true;
      return Promise.resolve();
    },
    async write(bytes) {
      await hook();
      if (!isOpen) throw new PrinterFault('device-error', { cause: new Error('written to while closed') });
      if (writeFault === null) {
        taken.push(bytes.slice());
        return;
      }
      const { code, after } = writeFault;
      if (after > 0) taken.push(bytes.slice(0, after));
      throw new PrinterFault(code, { uncertain: after > 0 });
    },
    close() {
      isOpen = false;
      return Promise.resolve();
    },
    failOpen(code) {
      openFault = code;
    },
    failWrite(code, after = 0) {
      writeFault = code === null ? null : { code, after };
    },
    beforeWrite(next) {
      hook = next;
    },
  };
}
