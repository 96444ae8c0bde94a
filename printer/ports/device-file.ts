import { constants, open, type FileHandle } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { PrinterConnection, PrinterIdentity, PrinterPort } from '../port.ts';
import { PrinterFault } from '../printer-fault.ts';
import type { DeviceErrorCode } from '../types.ts';
import { errnoOf } from './errno.ts';
import { usblpIdentity } from './usblp-identity.ts';

export interface DeviceFilePortOptions {
  readonly name: string;
  readonly path: string;
}

/** What the driver is given at once. */
const PIECE = 4_096;
/** ms between two tries while the device takes or says nothing. */
const PAUSE = 10;

/**
 * A printer behind a device file, `/dev/usb/lp0` of Linux's usblp driver: the last resort where USB itself cannot be
 * used. Never blocks: a printer without paper takes nothing, and a blocking write to it could not be ended.
 */
export function createDeviceFilePort({ name, path }: DeviceFilePortOptions): PrinterPort {
  return {
    name,
    async open() {
      const { O_RDWR, O_NONBLOCK, O_NOCTTY } = constants;
      const file = await open(path, O_RDWR | O_NONBLOCK | O_NOCTTY).catch((error: unknown) => {
        throw new PrinterFault(openFault(errnoOf(error)), { cause: error });
      });
      return createConnection(file, await usblpIdentity(path));
    },
  };
}

function createConnection(file: FileHandle, identity: PrinterIdentity): PrinterConnection {
  let closed = false;

  /** Repeats `attempt` while the device is busy; undefined when the time is over or the file was closed. */
  async function whileBusy<T>(
    deadline: number,
    attempt: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    while (!closed) {
      const result = await attempt();
      if (result !== undefined || performance.now() >= deadline) return result;
      await wait(PAUSE);
    }
    return undefined;
  }

  async function send(bytes: Uint8Array, timeout: number): Promise<void> {
    const deadline = performance.now() + timeout;
    let taken = 0;
    while (taken < bytes.length) {
      const uncertain = taken > 0;
      const piece = bytes.subarray(taken, taken + PIECE);
      const written = await whileBusy(deadline, () => tryWrite(file, piece, uncertain));
      if (written === undefined) throw notTaken(uncertain);
      taken += written;
    }
    if ((await whileBusy(deadline, () => tryWrite(file, NOTHING, true))) === undefined) throw notTaken(true);
  }

  function notTaken(uncertain: boolean): PrinterFault {
    return new PrinterFault(closed ? 'connection-lost' : 'offline', { uncertain });
  }

  return {
    identity,
    answers: true,
    send,
    async receive(timeout) {
      return (await whileBusy(performance.now() + timeout, () => tryRead(file))) ?? new Uint8Array();
    },
    portStatus: () => Promise.resolve(undefined),
    async close() {
      if (closed) return;
      closed = true;
      await file.close().catch(() => undefined);
    },
  };
}

/**
 * A write of nothing. usblp says a piece was written when it has only begun to send it, and drops it when the file is
 * closed; this is refused as busy until the device has it all.
 */
const NOTHING = new Uint8Array();

/** @returns how much was taken; undefined while the device is busy */
async function tryWrite(
  file: FileHandle,
  piece: Uint8Array,
  uncertain: boolean,
): Promise<number | undefined> {
  try {
    // Node does not pass on a write from an empty buffer.
    const buffer = piece.length === 0 ? new Uint8Array(1) : piece;
    return (await file.write(buffer, 0, piece.length)).bytesWritten;
  } catch (error) {
    if (errnoOf(error) === 'EAGAIN') return undefined;
    throw new PrinterFault(useFault(errnoOf(error)), { uncertain, cause: error });
  }
}

/** @returns what the device said; undefined while it says nothing */
async function tryRead(file: FileHandle): Promise<Uint8Array | undefined> {
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(64), 0, 64);
    // An empty packet is no end: some printers send them while they have nothing to say.
    return bytesRead === 0 ? undefined : buffer.subarray(0, bytesRead);
  } catch (error) {
    // EINVAL: a printer that only listens.
    if (['EAGAIN', 'EINVAL'].includes(errnoOf(error))) return undefined;
    throw new PrinterFault(useFault(errnoOf(error)), { cause: error });
  }
}

function openFault(errno: string): DeviceErrorCode {
  switch (errno) {
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
      return 'unplugged';
    case 'EACCES':
    case 'EPERM':
    case 'EBUSY':
      return 'access-denied';
    default:
      return 'device-error';
  }
}

function useFault(errno: string): DeviceErrorCode {
  switch (errno) {
    case 'ENODEV':
    case 'ENXIO':
      return 'unplugged';
    // usblp's word for a printer that reports no paper.
    case 'ENOSPC':
      return 'out-of-paper';
    // The other end of a cable or a line is gone.
    case 'EIO':
    case 'EPIPE':
      return 'connection-lost';
    default:
      return 'device-error';
  }
}
