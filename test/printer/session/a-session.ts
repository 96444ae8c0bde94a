import type { PrinterFault } from '../../../printer/printer-fault.ts';
import { PROFILE_80MM } from '../../../printer/profile.ts';
import { createDeviceMemory, type DeviceMemory } from '../../../printer/session/device-memory.ts';
import { openSession } from '../../../printer/session/open-session.ts';
import type { PrinterSession } from '../../../printer/session/printer-session.ts';
import type { ScriptedPrinter } from './scripted-printer.ts';

export const SLIP = Uint8Array.from({ length: 1_300 }, (_, index) => (index % 90) + 32);

export function aSession(
  printer: ScriptedPrinter,
  memory: DeviceMemory = createDeviceMemory(),
): Promise<PrinterSession> {
  return openSession(printer.connect, { memory, profileFor: () => PROFILE_80MM, clock: printer });
}

/** How a print ended: undefined when it was printed. */
export async function faultOf(
  work: Promise<unknown>,
): Promise<Pick<PrinterFault, 'code' | 'uncertain'> | undefined> {
  try {
    await work;
    return undefined;
  } catch (thrown) {
    const { code, uncertain } = thrown as PrinterFault;
    return { code, uncertain };
  }
}

/** Prints and tells how long it took by the printer's time, in ms. */
export async function timed(printer: ScriptedPrinter, work: Promise<unknown>): Promise<number> {
  const before = printer.now();
  await work;
  return printer.now() - before;
}
