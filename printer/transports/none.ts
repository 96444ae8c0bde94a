import { PrinterFault } from '../printer-fault.ts';
import type { PrinterTransport } from '../types.ts';

/** An office without a printer: every ticket fails at once, so that the kiosk asks the visitor to note the number. */
export function createNoPrinter(): PrinterTransport {
  const refuse = (): Promise<never> => Promise.reject(new PrinterFault('no-printer'));
  return { open: refuse, write: refuse, close: () => Promise.resolve() };
}
