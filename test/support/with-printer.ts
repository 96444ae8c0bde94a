/** A hub with printers of memory, and what a test asks of them. */
import { createMemoryPort, type MemoryPort } from '../../printer/ports/memory.ts';
import type { KioskEvent } from '../../shared/protocol/kiosk.ts';
import { printedLines } from '../printer/support/printed-lines.ts';
import { aRegistration, aStranger } from './builders.ts';
import type { HubClient } from './hub-client.ts';
import { withApp, type App, type AppOptions } from './with-app.ts';

type PrintJobEvent = Extract<KioskEvent, { type: 'print-job' }>;

export const MAIN = 'usb:04b8:0202:SN-UJI-1';
export const SECOND = 'tcp://192.0.2.10:9100';

export function withPrinter(
  test: (app: App, printer: MemoryPort) => Promise<void>,
  options: AppOptions = {},
): Promise<void> {
  const printer = createMemoryPort({ name: MAIN });
  return withApp((app) => test(app, printer), { ...options, parts: { ...options.parts, ports: [printer] } });
}

/** With a second printer to fall back on. */
export function withTwoPrinters(
  test: (app: App, main: MemoryPort, second: MemoryPort) => Promise<void>,
): Promise<void> {
  const main = createMemoryPort({ name: MAIN });
  const second = createMemoryPort({ name: SECOND });
  return withApp((app) => test(app, main, second), { parts: { ports: [main, second] } });
}

/** Resolves once the kiosk was told that this became of the job. */
export function fate(
  kiosk: HubClient,
  jobId: string | null,
  state: PrintJobEvent['state'],
): Promise<KioskEvent> {
  return kiosk.hears<KioskEvent>(
    (event) => event.type === 'print-job' && event.jobId === jobId && event.state === state,
  );
}

/** What stands on a slip, a line a line. */
export function textOf(bytes: Uint8Array | undefined): string {
  return printedLines(bytes ?? new Uint8Array())
    .map(({ text }) => text.trim())
    .join('\n');
}

/** A last tap of somebody new. */
export function aTap() {
  return aRegistration({ visitor: aStranger() });
}
