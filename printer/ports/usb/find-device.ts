import type { Device } from 'usb';
import type { UsbDrivers } from '../../load-drivers.ts';
import type { UsbDevice } from '../../port-setting.ts';
import { findFace, type NoFace, type PrinterFace } from './printer-face.ts';

/** The devices present that could be the printer meant: any, or those of the ids in the setting. */
export function findDevices({ EscposUsb, usb }: UsbDrivers, wanted: UsbDevice | undefined): Device[] {
  const printers = EscposUsb.findPrinter();
  if (wanted === undefined) return printers;
  const found = printers.filter((device) => hasIds(device, wanted));
  // Printers without the printer class are found by their ids only.
  return found.length > 0 ? found : usb.getDeviceList().filter((device) => hasIds(device, wanted));
}

function hasIds({ deviceDescriptor }: Device, { vendorId, productId }: UsbDevice): boolean {
  return deviceDescriptor.idVendor === vendorId && deviceDescriptor.idProduct === productId;
}

/** Where on the device the printer is. */
export function faceOf(device: Device, wanted: UsbDevice | undefined): PrinterFace | NoFace {
  const interfaces = device.configDescriptor?.interfaces ?? [];
  return findFace(interfaces, wanted !== undefined);
}

/** Whether it could be the printer meant, as far as can be told without opening it; also of one that is gone. */
export function concerns(device: Device, wanted: UsbDevice | undefined): boolean {
  if (wanted !== undefined) return hasIds(device, wanted);
  try {
    return faceOf(device, wanted) !== 'no-printer';
  } catch {
    return true;
  }
}
