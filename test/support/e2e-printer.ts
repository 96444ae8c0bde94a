/** An office whose printers do as a test says, and its officers' screens for them. */
import { expect } from 'vitest';
import type { PrinterIdentity } from '../../printer/port.ts';
import { UNKNOWN_IDENTITY } from '../../printer/ports/identity.ts';
import { deskPrinterTexts } from '../../shared/messages/desk-printer.ts';
import type { PrinterState } from '../../shared/protocol/kiosk.ts';
import { anAnsweringPrinter, type AnsweringPrinter, type Condition } from './answering-printer.ts';
import { PATIENTLY } from './browser.ts';
import type { Desk } from './e2e-desk.ts';
import { withOffice, type Office } from './e2e-office.ts';
import { COORDINATOR, type AppOptions } from './with-app.ts';

const MAIN: PrinterIdentity = {
  vendorId: 0x04b8,
  productId: 0x0202,
  serial: 'X3F5000001',
  maker: 'EPSON',
  model: 'TM-T82X',
};
const SECOND: PrinterIdentity = { ...UNKNOWN_IDENTITY, maker: 'BIXOLON', model: 'SRP-330II' };

/** What the screens are told of each condition. */
export const STATES: Readonly<Record<Condition, PrinterState>> = {
  ready: 'ready',
  'paper-near-end': 'paper-near-end',
  'out-of-paper': 'out-of-paper',
  'cover-open': 'cover-open',
  offline: 'offline',
  'cutter-jam': 'error',
  'too-hot': 'error',
  'device-error': 'error',
  'access-denied': 'error',
  unplugged: 'unplugged',
  silent: 'unknown',
};

export interface PrinterOffice extends Office {
  readonly main: AnsweringPrinter;
  readonly second: AnsweringPrinter;
  /** Waits until the hub knows that the printer is so. */
  make(printer: AnsweringPrinter, condition: Condition): Promise<void>;
  /** The coordinator at a desk. */
  lead(): Promise<Desk>;
}

/** @param printers how many the office has; the second takes over from the first */
export function withPrinters(
  printers: 1 | 2,
  test: (office: PrinterOffice) => Promise<void>,
  options: AppOptions = {},
): Promise<void> {
  const main = anAnsweringPrinter('usb:04b8:0202', MAIN);
  const second = anAnsweringPrinter('tcp://192.0.2.10:9100', SECOND);
  const ports = [main.port, second.port].slice(0, printers);
  return withOffice((office) => test(printerOffice(office, main, second)), {
    ...options,
    parts: { ...options.parts, ports },
  });
}

function printerOffice(office: Office, main: AnsweringPrinter, second: AnsweringPrinter): PrinterOffice {
  return {
    ...office,
    get hub() {
      return office.hub;
    },
    main,
    second,
    async make(printer, condition) {
      printer.becomes(condition);
      const { printing } = office.hub.context;
      const cause = STATES[condition] === 'error' ? condition : null;
      await expect
        .poll(() => printing.reports().find(({ port }) => port === printer.port.name), PATIENTLY)
        .toMatchObject({ state: STATES[condition], cause });
    },
    lead: () => leadDesk(office),
  };
}

/** The first coordinator at a desk. */
export async function leadDesk(office: Office): Promise<Desk> {
  await office.coordinator();
  const desk = await office.desk({ name: 'desk of the coordinator' });
  await desk.signIn(COORDINATOR.name, COORDINATOR.secret);
  return desk;
}

/** Opens the printer's dialog from the banner. */
export async function openPrinter(desk: Desk, lang: 'id' | 'en' = 'id'): Promise<void> {
  const t = deskPrinterTexts[lang];
  await desk.press(t.open);
  await desk.dialog.getByRole('heading', { name: t.title, exact: true }).waitFor();
}
