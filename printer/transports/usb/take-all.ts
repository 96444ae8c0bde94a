import type { Device } from 'usb';
import { PrinterFault } from '../../printer-fault.ts';
import type { ClaimedPrinter } from './claim.ts';
import { isUsbError, usbFault } from './usb-fault.ts';

/**
 * Sends the bytes in one transfer. escpos-usb's own `write` waits for ever while the printer refuses data (no paper,
 * on many models) and cannot say how much was taken; this one ends in time and knows.
 *
 * @param timeout ms
 * @throws PrinterFault, `uncertain` when the printer took some of the bytes or may have
 */
export async function takeAll(printer: ClaimedPrinter, bytes: Uint8Array, timeout: number): Promise<void> {
  const { error, taken } = await transfer(printer, bytes, timeout);
  if (error === undefined && taken === bytes.length) return;
  const { usb } = printer.drivers;
  if (isTimeout(usb, error)) {
    const code = (await reportsPaperOut(printer.device)) ? 'out-of-paper' : 'offline';
    throw new PrinterFault(code, { uncertain: taken > 0, cause: error });
  }
  if (isUsbError(error) && error.errno === usb.LIBUSB_TRANSFER_STALL) await clearHalt(printer);
  throw usbFault(usb, error, { uncertain: true, stillThere: isPresent(printer) });
}

interface Taken {
  readonly error: unknown;
  readonly taken: number;
}

function transfer({ endpoint }: ClaimedPrinter, bytes: Uint8Array, timeout: number): Promise<Taken> {
  return new Promise((resolve) => {
    try {
      endpoint
        .makeTransfer(timeout, (error, _buffer, taken) => resolve({ error, taken }))
        .submit(Buffer.from(bytes));
    } catch (error) {
      resolve({ error, taken: 0 });
    }
  });
}

function isTimeout(usb: ClaimedPrinter['drivers']['usb'], error: unknown): boolean {
  return isUsbError(error) && error.errno === usb.LIBUSB_TRANSFER_TIMED_OUT;
}

const PRINTER_CLASS = 7;
const PAPER_EMPTY = 0x20;

/**
 * Asks the printer's port status (USB printer class 1.1, 4.2.2), which it answers while it refuses data.
 * Only asked after a time-out: printers that always answer the same would otherwise stop all printing.
 */
function reportsPaperOut(device: Device): Promise<boolean> {
  const printer = device.interfaces?.find((face) => face.descriptor.bInterfaceClass === PRINTER_CLASS);
  return new Promise((resolve) => {
    device.controlTransfer(0xa1, 1, 0, printer?.interfaceNumber ?? 0, 1, (error, data) => {
      resolve(error === undefined && ((data?.[0] ?? 0) & PAPER_EMPTY) !== 0);
    });
  });
}

function clearHalt({ endpoint }: ClaimedPrinter): Promise<void> {
  return new Promise((resolve) => endpoint.clearHalt(() => resolve()));
}

function isPresent({ device, drivers }: ClaimedPrinter): boolean {
  return drivers.usb.getDeviceList().includes(device);
}
