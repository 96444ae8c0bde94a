import type { Device, Endpoint } from 'usb';
import { loadUsb, type UsbDrivers } from '../../load-drivers.ts';
import { PrinterFault } from '../../printer-fault.ts';
import { usbFault } from './usb-fault.ts';

export interface UsbIds {
  readonly vendorId: number;
  readonly productId: number;
}

/**
 * A device this process holds. The reference is ours: after a detach escpos-usb forgets its own without closing it,
 * and a handle left open keeps Node alive.
 */
export interface ClaimedPrinter {
  readonly device: Device;
  readonly endpoint: Endpoint;
  readonly drivers: UsbDrivers;
}

/**
 * Finds the printer and claims it.
 *
 * @throws PrinterFault `unplugged` when there is none, `access-denied` when it is held by another program
 */
export async function claimPrinter(ids: UsbIds | undefined): Promise<ClaimedPrinter> {
  const drivers = await loadUsb();
  const device = findDevice(drivers, ids);
  if (device === undefined) throw new PrinterFault('unplugged');
  try {
    return { device, endpoint: await openEndpoint(drivers, device), drivers };
  } catch (error) {
    closeQuietly(device);
    throw usbFault(drivers.usb, error, { uncertain: false });
  }
}

/** Not through escpos-usb's `close`: that removes the `detach` listeners of the whole process. */
export function releasePrinter({ device }: ClaimedPrinter): void {
  closeQuietly(device);
}

function findDevice({ EscposUsb, usb }: UsbDrivers, ids: UsbIds | undefined): Device | undefined {
  return ids === undefined ? EscposUsb.findPrinter()[0] : usb.findByIds(ids.vendorId, ids.productId);
}

function openEndpoint(drivers: UsbDrivers, device: Device): Promise<Endpoint> {
  const adapter = createAdapter(drivers, device);
  return new Promise((resolve, reject) => {
    // Called once for each interface of a device that has several; the first answer counts.
    adapter.open((error) => {
      if (error) reject(error);
      else if (adapter.endpoint === undefined) reject(new Error('the device has no OUT endpoint'));
      else resolve(adapter.endpoint);
    });
  });
}

/** The adapter listens for `detach` for ever; its listener is taken off again, it would gather one at each open. */
function createAdapter(
  { EscposUsb, usb }: UsbDrivers,
  device: Device,
): InstanceType<UsbDrivers['EscposUsb']> {
  const before = new Set(usb.listeners('detach'));
  const adapter = new EscposUsb(device);
  for (const listener of usb.listeners('detach')) {
    if (!before.has(listener)) usb.removeListener('detach', listener);
  }
  return adapter;
}

/** Closing fails when the device never opened or is gone; there is nothing more to let go of then. */
function closeQuietly(device: Device): void {
  try {
    device.close();
  } catch {
    return;
  }
}
