import type { Clock } from '../../shared/clock.ts';
import type { PrinterIdentity, PrinterPort } from '../port.ts';
import type { PrinterProfile } from '../profile.ts';
import type { DeviceMemory } from './device-memory.ts';
import { look, type SessionContext } from './look.ts';
import { printSlip } from './print-slip.ts';
import type { PrinterSession } from './printer-session.ts';
import { DEFAULT_TIMES, type SessionTimes } from './session-times.ts';
import { createStatusLine } from './status-line.ts';
import { stopIfAsked } from './uncertainty.ts';

export interface SessionOptions {
  /** What is known of the devices; kept by the caller from one session to the next. */
  readonly memory: DeviceMemory;
  readonly profileFor: (identity: PrinterIdentity) => PrinterProfile;
  /** Only differences count; without one it is a clock nobody can set back. */
  readonly clock?: Clock;
  readonly times?: Partial<SessionTimes>;
}

const UPTIME: Clock = { now: () => performance.now() };

/**
 * Opens the port and talks ESC/POS over it.
 *
 * @throws PrinterFault when there is no printer at the port or it cannot be had
 */
export async function openSession(port: PrinterPort, options: SessionOptions): Promise<PrinterSession> {
  const { memory, profileFor, clock = UPTIME } = options;
  const connection = await port.open();
  const { identity } = connection;
  const habits = memory.of(port.name, identity);
  // Where slips are documents, each session has a line of its own, and no receipt comes on it for an earlier one.
  if (connection.finish !== undefined) habits.owed = 0;
  const times = { ...DEFAULT_TIMES, ...options.times };
  const line = createStatusLine({ connection, habits, times, clock });
  const context: SessionContext = { connection, habits, times, clock, line };
  return {
    port: port.name,
    identity,
    profile: profileFor(identity),
    status: () => look(context),
    print: (bytes, signal) => whileWanted(context, signal, () => printSlip(context, bytes, signal)),
    close: () => connection.close(),
  };
}

/** Closes the connection when `signal` is given: only that ends what is in flight. */
async function whileWanted(
  { connection }: SessionContext,
  signal: AbortSignal | undefined,
  work: () => Promise<void>,
): Promise<void> {
  stopIfAsked(signal, false);
  const stop = (): void => void connection.close();
  signal?.addEventListener('abort', stop, { once: true });
  try {
    await work();
  } finally {
    signal?.removeEventListener('abort', stop);
  }
}
