import { asPrinterFault, PrinterFault } from '../printer-fault.ts';

/** The same fault, of a slip of which something may be on paper. */
export function madeUncertain(thrown: unknown): PrinterFault {
  const { code, cause } = asPrinterFault(thrown);
  return new PrinterFault(code, { uncertain: true, cause });
}

/** The same fault, of a slip of which nothing was sent. */
export function madeCertain(thrown: unknown): PrinterFault {
  const { code, cause } = asPrinterFault(thrown);
  return new PrinterFault(code, { cause });
}

/** @throws PrinterFault with the signal's reason as its `cause` once it was given */
export function stopIfAsked(signal: AbortSignal | undefined, uncertain: boolean): void {
  if (signal?.aborted === true) {
    throw new PrinterFault('connection-lost', { uncertain, cause: signal.reason });
  }
}
