import type { RealTimeRequest } from '../status/dle-eot.ts';
import type { PrinterIdentity } from '../port.ts';

/**
 * What was learned of a device by talking to it, so that the next visitor does not wait for what is known already.
 * Times are those of the sessions' clock.
 */
export interface DeviceHabits {
  /** Whether it answers when its status is asked for; null while nobody knows. */
  answers: boolean | null;
  /** From when on a device that does not answer is asked once more. */
  askAgainAt: number;
  /** How often in a row one that does answer did not. */
  silences: number;
  /** What it answered at least once, and what it left unanswered while it answered others. */
  readonly answered: Set<RealTimeRequest>;
  readonly unanswered: Set<RealTimeRequest>;
  /** An answer was not there in time, so that it may come before the next one. */
  late: boolean;
  /** Whether it gives receipts (in-order.ts); null while nobody knows. */
  receipts: boolean | null;
  /** Receipts asked for that are still to come: a printer that ran out of paper gives them when it goes on. */
  owed: number;
}

/** Outlives the sessions; one for the whole program. */
export interface DeviceMemory {
  /** The habits of a device, to read and to change. A replaced one is another. */
  of(port: string, identity: PrinterIdentity): DeviceHabits;
}

export function createDeviceMemory(): DeviceMemory {
  const devices = new Map<string, DeviceHabits>();
  return {
    of(port, { vendorId, productId, serial, maker, model }) {
      const key = JSON.stringify([port, vendorId, productId, serial, maker, model]);
      const habits = devices.get(key) ?? unknownHabits();
      devices.set(key, habits);
      return habits;
    },
  };
}

function unknownHabits(): DeviceHabits {
  return {
    answers: null,
    askAgainAt: 0,
    silences: 0,
    answered: new Set(),
    unanswered: new Set(),
    late: false,
    receipts: null,
    owed: 0,
  };
}
