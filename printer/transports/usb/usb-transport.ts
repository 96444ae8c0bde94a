import { PrinterFault } from '../../printer-fault.ts';
import type { PrinterTransport } from '../../types.ts';
import { type ClaimedPrinter, claimPrinter, releasePrinter, type UsbIds } from './claim.ts';
import { takeAll } from './take-all.ts';

export interface UsbTransportOptions {
  /** One device by its ids; without it the first printer-class device found. */
  readonly device?: UsbIds | undefined;
  /** ms for the printer to take a whole ticket; a printer without paper takes nothing, for ever. */
  readonly writeTimeout?: number;
}

/** A printer on USB, found and claimed through escpos-usb. The device is looked for anew at each `open`. */
export function createUsbTransport(options: UsbTransportOptions = {}): PrinterTransport {
  const { writeTimeout = 5_000 } = options;
  let claimed: ClaimedPrinter | undefined;
  return {
    async open() {
      claimed ??= await claimPrinter(options.device);
    },
    async write(bytes) {
      if (claimed === undefined) throw new PrinterFault('device-error', { cause: new Error('not open') });
      await takeAll(claimed, bytes, writeTimeout);
    },
    close() {
      if (claimed !== undefined) releasePrinter(claimed);
      claimed = undefined;
      return Promise.resolve();
    },
  };
}
