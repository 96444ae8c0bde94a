import type { Clock } from '../../shared/clock.ts';
import type { PrinterConnection } from '../port.ts';
import { asPrinterFault } from '../printer-fault.ts';
import {
  readRealTimeAnswers,
  REAL_TIME_REQUESTS,
  type RealTimeAnswers,
  type RealTimeRequest,
} from '../status/dle-eot.ts';
import { type ReportedStatus, statusFrom } from '../status/printer-status.ts';
import type { DeviceHabits } from './device-memory.ts';
import type { SessionTimes } from './session-times.ts';
import type { StatusLine } from './status-line.ts';

/** What all parts of a session need. */
export interface SessionContext {
  readonly connection: PrinterConnection;
  readonly habits: DeviceHabits;
  readonly times: SessionTimes;
  readonly clock: Clock;
  readonly line: StatusLine;
}

/** So often in a row a device that used to answer may be silent before it counts as one that does not. */
const MOST_SILENCES = 3;

/**
 * What the printer says of itself. A device known not to answer is not asked again for a while, as each time would cost
 * a visitor the wait.
 *
 * @throws PrinterFault when the device is gone or its line broke
 */
export async function look(context: SessionContext): Promise<ReportedStatus> {
  if (!isWorthAsking(context)) return silent(context);
  try {
    const answers = await askAll(context);
    if (answers === undefined) return await silent(context);
    return statusFrom(readRealTimeAnswers(answers));
  } catch (thrown) {
    const fault = asPrinterFault(thrown);
    if (fault.code === 'offline') return takesNothing(context);
    if (fault.code === 'device-error') return { kind: 'error', cause: fault.code };
    throw fault;
  }
}

function isWorthAsking({ connection, habits, clock }: SessionContext): boolean {
  return connection.answers && (habits.answers !== false || clock.now() >= habits.askAgainAt);
}

/** Undefined when the first request stays unanswered: then the others would too. */
async function askAll(context: SessionContext): Promise<RealTimeAnswers | undefined> {
  const { habits, line } = context;
  const answers: Partial<Record<RealTimeRequest, number>> = {};
  for (const request of REAL_TIME_REQUESTS.filter((each) => !habits.unanswered.has(each))) {
    const answer = await line.ask(request);
    if (answer === undefined) {
      if (!noteSilence(context, request)) return undefined;
    } else {
      noteAnswer(habits, request);
      answers[request] = answer;
    }
  }
  return answers;
}

function noteAnswer(habits: DeviceHabits, request: RealTimeRequest): void {
  // One that speaks after all may give receipts after all.
  if (habits.answers === false) habits.receipts = null;
  habits.answers = true;
  habits.silences = 0;
  habits.answered.add(request);
}

/** Whether the other requests are worth a try. */
function noteSilence(context: SessionContext, request: RealTimeRequest): boolean {
  const { habits } = context;
  if (request !== 1) {
    if (!habits.answered.has(request)) habits.unanswered.add(request);
    return true;
  }
  habits.silences += 1;
  if (habits.answers !== true || habits.silences >= MOST_SILENCES) noteSilentDevice(context);
  return false;
}

export function noteSilentDevice({ habits, clock, times }: SessionContext): void {
  habits.answers = false;
  habits.askAgainAt = clock.now() + times.askAgain;
}

/**
 * Without an answer only what the port knows is left. It is all there is where nothing can come back; where something
 * could, that it is well is not enough to say that the printer is.
 */
async function silent({ connection }: SessionContext): Promise<ReportedStatus> {
  const port = await connection.portStatus();
  const known = port !== undefined && (port !== 'ready' || !connection.answers);
  return { kind: known ? port : 'unknown' };
}

/** A printer that refuses data is in trouble, whatever else is known of it. */
export async function takesNothing({ connection }: SessionContext): Promise<ReportedStatus> {
  return { kind: (await connection.portStatus()) === 'out-of-paper' ? 'out-of-paper' : 'offline' };
}
