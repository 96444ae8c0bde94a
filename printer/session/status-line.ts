import type { Clock } from '../../shared/clock.ts';
import type { PrinterConnection } from '../port.ts';
import { createAnswerReader } from '../status/answer-reader.ts';
import { realTimeRequest, type RealTimeRequest } from '../status/dle-eot.ts';
import { IN_ORDER_REQUEST } from '../status/in-order.ts';
import type { DeviceHabits } from './device-memory.ts';
import type { SessionTimes } from './session-times.ts';

/** Requests to the printer and its answers, told apart from all else it sends. */
export interface StatusLine {
  /**
   * Its answer to DLE EOT n; undefined when it stays silent. One request at a time: nothing in an answer says to which
   * request it belongs.
   *
   * @throws PrinterFault `offline` when it does not even take the request
   */
  ask(request: RealTimeRequest): Promise<number | undefined>;
  /** Asks for a receipt for all that was sent so far (GS r 1). */
  askForReceipt(): Promise<void>;
  /** The receipt asked for last, as soon as it is there; undefined after `timeout` ms without. */
  receipt(timeout: number): Promise<number | undefined>;
}

export interface StatusLineContext {
  readonly connection: PrinterConnection;
  readonly habits: DeviceHabits;
  readonly times: SessionTimes;
  readonly clock: Clock;
}

/** ms; whatever is late is there by now, or is not coming. */
const DRAIN = 1;

export function createStatusLine(context: StatusLineContext): StatusLine {
  const { connection, habits, times, clock } = context;
  const read = createAnswerReader();
  let lastReceipt: number | undefined;

  /** Hears what comes until `found` finds something, or nothing more comes in time. */
  async function hear<T>(
    timeout: number,
    found: (realTime: number[]) => T | undefined,
  ): Promise<T | undefined> {
    const end = clock.now() + timeout;
    for (let left = timeout; left > 0; left = end - clock.now()) {
      const bytes = await connection.receive(left);
      if (bytes.length === 0) return undefined;
      const result = found(sorted(bytes));
      if (result !== undefined) return result;
    }
    return undefined;
  }

  /** The answers in real time; receipts are noted, and are good only when no older one is still to come. */
  function sorted(bytes: Uint8Array): number[] {
    const realTime: number[] = [];
    for (const { kind, byte } of read(bytes)) {
      if (kind === 'real-time') realTime.push(byte);
      else if (habits.owed > 0) {
        habits.owed -= 1;
        if (habits.owed === 0) lastReceipt = byte;
      }
    }
    return realTime;
  }

  return {
    async ask(request) {
      if (habits.late) await hear(DRAIN, () => undefined);
      habits.late = true;
      await connection.send(realTimeRequest(request), times.answer);
      const answer = await hear(times.answer, ([first]) => first);
      habits.late = answer === undefined;
      return answer;
    },
    async askForReceipt() {
      lastReceipt = undefined;
      await connection.send(IN_ORDER_REQUEST, times.send);
      habits.owed += 1;
    },
    async receipt(timeout) {
      return lastReceipt ?? (await hear(timeout, () => lastReceipt));
    },
  };
}
