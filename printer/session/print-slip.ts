import { asPrinterFault, PrinterFault } from '../printer-fault.ts';
import { type ReportedStatus, troubleIn } from '../status/printer-status.ts';
import type { DeviceErrorCode } from '../types.ts';
import { confirm } from './confirm.ts';
import { look, type SessionContext, takesNothing } from './look.ts';
import { sendSlip } from './send-slip.ts';
import { madeCertain, stopIfAsked } from './uncertainty.ts';

/**
 * Looks, sends, and waits for the paper; where nothing proves it, the port has the last word.
 *
 * @throws PrinterFault, `uncertain` when something may be on paper
 */
export async function printSlip(
  context: SessionContext,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<void> {
  const { connection } = context;
  const trouble = troubleIn(await lookFirst(context, signal));
  if (trouble !== undefined) throw new PrinterFault(trouble);
  await connection.welcomed?.();
  try {
    await sendSlip(connection, bytes, context.times.send, signal);
    const proven = await confirm(context, signal);
    if (!proven) await connection.finish?.();
  } catch (thrown) {
    const fault = asPrinterFault(thrown);
    stopIfAsked(signal, fault.uncertain);
    forgetReceipts(context, fault.code);
    throw fault.code === 'offline' ? await explained(context, fault) : fault;
  }
}

/** Whatever became of the request of its status, nothing of the slip was sent. */
async function lookFirst(context: SessionContext, signal?: AbortSignal): Promise<ReportedStatus> {
  try {
    return await look(context);
  } catch (thrown) {
    throw madeCertain(thrown);
  } finally {
    stopIfAsked(signal, false);
  }
}

/** A device that lost its line or its power gives no receipt for what it had. */
function forgetReceipts({ habits }: SessionContext, code: DeviceErrorCode): void {
  if (code === 'unplugged' || code === 'connection-lost') habits.owed = 0;
}

/** Why the printer stopped: most that run out of paper or stand open just take no more. */
async function explained(context: SessionContext, fault: PrinterFault): Promise<PrinterFault> {
  const { uncertain } = fault;
  try {
    const said = context.habits.answers === true ? troubleIn(await look(context)) : undefined;
    const code = said ?? troubleIn(await takesNothing(context)) ?? fault.code;
    return new PrinterFault(code, { uncertain, cause: fault });
  } catch (thrown) {
    return new PrinterFault(asPrinterFault(thrown).code, { uncertain, cause: fault });
  }
}
