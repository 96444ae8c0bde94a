import { PrinterFault } from '../printer-fault.ts';
import { paperInOrder } from '../status/in-order.ts';
import { passesByItself, type ReportedStatus, troubleIn } from '../status/printer-status.ts';
import { look, noteSilentDevice, type SessionContext } from './look.ts';
import { madeUncertain, stopIfAsked } from './uncertainty.ts';

/**
 * After the last byte: resolves once the slip is on paper, as far as the device can tell. A receipt proves it; of a
 * device that gives none, a report that it is ready has to do; one that never says anything is believed.
 *
 * @returns whether it is proven
 * @throws PrinterFault, always `uncertain`: the printer has every byte
 */
export async function confirm(context: SessionContext, signal?: AbortSignal): Promise<boolean> {
  const { connection, habits, line } = context;
  if (!connection.answers || (habits.answers === false && habits.receipts === false)) return false;
  const spoke = habits.answers === true || habits.receipts === true;
  try {
    const forReceipt = habits.receipts !== false;
    if (forReceipt) await line.askForReceipt();
    const { receipt, seen } = await watchPrinting(context, forReceipt, signal);
    judge(context, seen, spoke);
    return receipt;
  } catch (thrown) {
    throw madeUncertain(thrown);
  }
}

interface Outcome {
  readonly receipt: boolean;
  /** The last of it. */
  readonly seen: ReportedStatus;
}

/** Looks at the printer again and again until there is nothing to wait for. */
async function watchPrinting(
  context: SessionContext,
  forReceipt: boolean,
  signal?: AbortSignal,
): Promise<Outcome> {
  const { habits, times, clock, line } = context;
  const since = clock.now();
  let seen = forReceipt ? UNKNOWN : await look(context);
  // Counted too: a line in trouble may answer at once, and would be asked without a pause.
  for (let looks = 0; ; looks += 1) {
    const patience = patienceWith(context, seen);
    if (looks * times.look >= patience || clock.now() - since >= patience) break;
    if (isSettled(seen, forReceipt)) return { receipt: false, seen };
    const receipt = await line.receipt(times.look);
    stopIfAsked(signal, true);
    if (receipt !== undefined) {
      habits.receipts = true;
      return { receipt: true, seen: afterReceipt(receipt) };
    }
    seen = await look(context);
    stopIfAsked(signal, true);
  }
  // What did not come in time must not be taken for the next one's.
  habits.owed = 0;
  return { receipt: false, seen };
}

/** Without its receipt a slip is only believed, so one that is sure to come is worth a wait. */
function patienceWith({ habits, times }: SessionContext, seen: ReportedStatus): number {
  const isWell = seen.kind === 'ready' || seen.kind === 'paper-near-end';
  return habits.receipts === true && isWell ? Math.max(times.receipt, times.confirm) : times.confirm;
}

const UNKNOWN: ReportedStatus = { kind: 'unknown' };

function isSettled(seen: ReportedStatus, forReceipt: boolean): boolean {
  const trouble = troubleIn(seen);
  if (trouble !== undefined) return !passesByItself(trouble);
  return !forReceipt && seen.kind !== 'unknown';
}

/** Some printers go through their whole buffer without paper, and say so only here. */
function afterReceipt(receipt: number): ReportedStatus {
  return { kind: paperInOrder(receipt) === 'end' ? 'out-of-paper' : 'ready' };
}

/** @param spoke whether the device was known to say something: then its silence means that something is wrong */
function judge(context: SessionContext, seen: ReportedStatus, spoke: boolean): void {
  const { habits } = context;
  const trouble = troubleIn(seen);
  if (trouble !== undefined) throw new PrinterFault(trouble);
  habits.receipts ??= false;
  if (seen.kind !== 'unknown') return;
  habits.receipts = false;
  noteSilentDevice(context);
  if (spoke) throw new PrinterFault('offline');
}
