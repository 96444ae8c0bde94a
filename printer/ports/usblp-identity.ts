import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PrinterIdentity } from '../port.ts';
import { parseDeviceId } from './usb/device-id.ts';

/**
 * Who is behind a device file of the usblp driver, as the kernel tells it; all null for any other file.
 *
 * @param path of the device file, `/dev/usb/lp0`
 * @param sysfs where the kernel tells it
 */
export async function usblpIdentity(path: string, sysfs = '/sys'): Promise<PrinterIdentity> {
  // The printer's interface of the USB device; the device itself is one up from where this link leads.
  const face = `${sysfs}/class/usbmisc/${basename(path)}/device`;
  const [deviceId, vendor, product, serial] = await Promise.all(
    [`${face}/ieee1284_id`, `${face}/../idVendor`, `${face}/../idProduct`, `${face}/../serial`].map(read),
  );
  const told = parseDeviceId(withLength(deviceId ?? ''));
  return {
    vendorId: hex(vendor),
    productId: hex(product),
    serial: serial ?? told.serial,
    maker: told.maker,
    model: told.model,
  };
}

/** Undefined when there is no such file, or nothing in it. */
async function read(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, 'latin1')).trim() || undefined;
  } catch {
    return undefined;
  }
}

function hex(text: string | undefined): number | null {
  return text === undefined ? null : Number.parseInt(text, 16);
}

/** The kernel leaves out the length the device sent before its id. */
function withLength(id: string): Uint8Array {
  const length = id.length + 2;
  return Uint8Array.from([length >> 8, length & 0xff, ...Buffer.from(id, 'latin1')]);
}
