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

/** Closes the device after `ending`, which must end all that is under way on it. Never rejects. */
export function release(device: Device, ending: Promise<void>): Promise<void> {
  const closed = ending
    .then(() => device.close())
    // It was never open, or is gone; there is nothing more to let go of then.
    .catch(() => undefined)
    .finally(() => {
      held.delete(device);
      closing.delete(device);
    });
  closing.set(device, closed);
  return closed;
}
