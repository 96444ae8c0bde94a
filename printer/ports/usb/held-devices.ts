import type { Device } from 'usb';
import { PrinterFault } from '../../printer-fault.ts';

/*
 * libusb gives everyone in a program the same handle of a device, and the first who closes it takes it from all. So a
 * device is held by one connection at a time.
 */
const held = new WeakSet<Device>();
const closing = new WeakMap<Device, Promise<void>>();

/**
 * Waits for the last holder's `release` and holds the device.
 *
 * @throws PrinterFault `access-denied` when someone holds it who is not letting go
 */
export async function hold(device: Device): Promise<void> {
  await closing.get(device);
  if (held.has(device)) throw new PrinterFault('access-denied', { cause: new Error('held already') });
  held.add(device);
}

/**
 * Closes the device, where it is open, after `ending`, which must end all that is under way on it. Never rejects.
 */
export function release(device: Device, ending: Promise<void>): Promise<void> {
  const closed = ending
    .then(() => closeIfOpen(device))
    // Something is still under way on it: it stays open, and whoever holds it next goes on with it.
    .catch(() => undefined)
    .finally(() => {
      held.delete(device);
      closing.delete(device);
    });
  closing.set(device, closed);
  return closed;
}

/**
 * usb 1.9.2 does not check whether the device is open: closing one that could not be opened, or closing twice, throws
 * nothing but ends the whole program (SIGABRT in its native part). It has `interfaces` exactly while it is open.
 */
function closeIfOpen(device: Device): void {
  if (device.interfaces) device.close();
}
