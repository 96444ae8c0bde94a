import type { Device, Endpoint, Transfer } from 'usb';

/** What is under way on a device. It cannot be closed before all of it has ended, which `end` sees to. */
export interface Transfers {
  /** One transfer of data, in or out. Never rejects. */
  move(endpoint: Endpoint, buffer: Buffer, timeout: number): Promise<Moved>;
  /** What the device answered; undefined when it refused or was silent. */
  ask(request: ControlRequest): Promise<Uint8Array | undefined>;
  /** Lets an endpoint that stalled go on. */
  clearHalt(endpoint: Endpoint): Promise<void>;
  /** Cancels what can be cancelled and resolves when nothing is under way any more. */
  end(): Promise<void>;
}

export interface Moved {
  readonly bytes: number;
  /** Undefined when all went well. */
  readonly error: unknown;
  /** Whether it got as far as the device. */
  readonly begun: boolean;
}

/** A request whose answer is data (USB 2.0, section 9.3). */
export interface ControlRequest {
  readonly type: number;
  readonly request: number;
  readonly value: number;
  readonly index: number;
  readonly length: number;
}

/** ms; a printer that does not know a request refuses it at once, and a few never answer. */
const CONTROL_TIMEOUT = 500;

export function createTransfers(device: Device): Transfers {
  const underWay = new Set<Promise<unknown>>();
  const cancellable = new Set<Transfer>();
  let ended = false;

  function track<T>(work: Promise<T>): Promise<T> {
    underWay.add(work);
    return work.finally(() => underWay.delete(work));
  }

  function move(endpoint: Endpoint, buffer: Buffer, timeout: number): Promise<Moved> {
    return new Promise((resolve) => {
      let transfer: Transfer | undefined;
      try {
        transfer = endpoint.makeTransfer(Math.max(1, Math.ceil(timeout)), (error, _buffer, bytes) => {
          if (transfer !== undefined) cancellable.delete(transfer);
          resolve({ bytes, error, begun: true });
        });
        transfer.submit(buffer);
        cancellable.add(transfer);
      } catch (error) {
        resolve({ bytes: 0, error, begun: false });
      }
    });
  }

  function ask({ type, request, value, index, length }: ControlRequest): Promise<Uint8Array | undefined> {
    return new Promise((resolve) => {
      try {
        device.timeout = CONTROL_TIMEOUT;
        device.controlTransfer(type, request, value, index, length, (error, data) => {
          resolve(error === undefined && data !== undefined ? new Uint8Array(data) : undefined);
        });
      } catch {
        resolve(undefined);
      }
    });
  }

  function clearHalt(endpoint: Endpoint): Promise<void> {
    return new Promise((resolve) => {
      try {
        endpoint.clearHalt(() => resolve());
      } catch {
        resolve();
      }
    });
  }

  return {
    move: (...what) => (ended ? Promise.resolve(CLOSED) : track(move(...what))),
    ask: (request) => (ended ? Promise.resolve(undefined) : track(ask(request))),
    clearHalt: (endpoint) => (ended ? Promise.resolve() : track(clearHalt(endpoint))),
    async end() {
      ended = true;
      for (const transfer of cancellable) cancel(transfer);
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

const CLOSED: Moved = { bytes: 0, error: new Error('the connection is closed'), begun: false };

/** Fails when the device is gone; the transfer then ends by that. */
function cancel(transfer: Transfer): void {
  try {
    transfer.cancel();
  } catch {
    return;
  }
}
