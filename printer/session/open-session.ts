import type { Clock } from '../../shared/clock.ts';
import type { PrinterIdentity, PrinterPort } from '../port.ts';
import type { PrinterProfile } from '../profile.ts';
import type { DeviceMemory } from './device-memory.ts';
import type { PrinterSession } from './printer-session.ts';
import { DEFAULT_TIMES, type SessionTimes } from './session-times.ts';

export interface SessionOptions {
  readonly memory: DeviceMemory;
  readonly profileFor: (identity: PrinterIdentity) => PrinterProfile;
  /** Only differences count; without one it is a clock nobody can set back. */
  readonly clock?: Clock;
  readonly times?: Partial<SessionTimes>;
}

/**
 * Opens the port and talks ESC/POS over it.
 *
 * @throws PrinterFault when there is no printer at the port or it cannot be had
 */
export async function openSession(port: PrinterPort, options: SessionOptions): Promise<PrinterSession> {
  const connection = await port.open();
  const times = { ...DEFAULT_TIMES, ...options.times };
  return {
    port: port.name,
    identity: connection.identity,
    profile: options.profileFor(connection.identity),
    status: () => Promise.resolve({ kind: 'unknown' }),
    print: (bytes) => connection.send(bytes, times.send),
    close: () => connection.close(),
  };
}
