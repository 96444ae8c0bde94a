import { createPrinters, type Printers } from '../../../printer/printers.ts';
import type { PrinterReport } from '../../../shared/protocol/desk/printing.ts';
import { createManualTime, type ManualTime } from './manual-time.ts';
import { aScriptedPrinter, type ScriptedPrinter } from './scripted-printer.ts';

/** An office with scripted printers, and the hub's view of them. */
export interface AnOffice {
  readonly time: ManualTime;
  readonly scripted: readonly ScriptedPrinter[];
  readonly printers: Printers;
  /** Every report that was told as changed. */
  readonly changes: PrinterReport[];
}

export const START = Date.UTC(2026, 10, 23, 1, 0);

export function anOffice(...names: readonly string[]): AnOffice {
  const time = createManualTime(START);
  const scripted = names.map((name) => aScriptedPrinter(name));
  const changes: PrinterReport[] = [];
  const printers = createPrinters({
    ports: scripted.map(({ port }) => port),
    open(port) {
      const printer = scripted.find((each) => each.port === port);
      return printer?.openSession() ?? Promise.reject(new Error(`nobody knows ${port.name}`));
    },
    clock: time,
    schedule: (task, delay) => time.schedule(task, delay),
    onChange: (report) => changes.push(report),
  });
  return { time, scripted, printers, changes };
}

/** As the queue prints: opens, prints, closes whatever happened; resolves to the printer it came out of. */
export async function print(printers: Printers, number = 1): Promise<string> {
  const session = await printers.open();
  try {
    await session.print(new Uint8Array([number]));
    return session.port;
  } finally {
    await session.close();
  }
}

/** A promise that a test keeps, as a device that hangs. */
export function gate(): { readonly wait: Promise<void>; readonly lift: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  return { wait: promise, lift: () => resolve(undefined) };
}
