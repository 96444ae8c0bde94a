import type { Device } from 'usb';
import { loadUsb, type UsbDrivers } from '../../load-drivers.ts';
import type { UsbDevice } from '../../port-setting.ts';
import type { PrinterConnection, PrinterPort } from '../../port.ts';
import { PrinterFault } from '../../printer-fault.ts';
import { claim } from './claim.ts';
import { concerns, faceOf, findDevices } from './find-device.ts';
import { hold, release } from './held-devices.ts';
import { identify, serialOf } from './identify.ts';
import type { PrinterFace } from './printer-face.ts';
import { createTransfers, type Transfers } from './transfers.ts';
import { createUsbConnection } from './usb-connection.ts';
import { usbFault } from './usb-fault.ts';
import { watchPlugs } from './watch-plugs.ts';

export interface UsbPortOptions {
  readonly name: string;
  /** One model by its ids, one device of it by its serial number; without it any printer. */
  readonly device?: UsbDevice;
}

/** A printer on USB, found and opened through escpos-usb; all that escpos-usb lacks is done here. */
export function createUsbPort({ name, device: wanted }: UsbPortOptions): PrinterPort {
  return {
    name,
    async open() {
      const drivers = await load();
      let refused: PrinterFault | undefined;
      for (const device of findDevices(drivers, wanted)) {
        try {
          const connection = await connect(drivers, device, wanted);
          if (connection !== undefined) return connection;
        } catch (thrown) {
          // Windows lists an office's other printers too, which a driver of their own holds.
          const stillThere = drivers.usb.getDeviceList().includes(device);
          refused ??= usbFault(drivers.usb, thrown, { uncertain: false, stillThere });
        }
      }
      throw refused ?? new PrinterFault('unplugged');
    },
    watch: (changed) =>
      watchPlugs((device) => {
        if (concerns(device, wanted)) changed();
      }),
  };
}

async function load(): Promise<UsbDrivers> {
  try {
    return await loadUsb();
  } catch (cause) {
    throw new PrinterFault('device-error', { cause });
  }
}

/** Undefined when it is another device than the one meant. */
async function connect(
  drivers: UsbDrivers,
  device: Device,
  wanted: UsbDevice | undefined,
): Promise<PrinterConnection | undefined> {
  const face = faceOf(device, wanted);
  if (face === 'no-printer') return undefined;
  if (face === 'no-out-endpoint') {
    throw new PrinterFault('device-error', { cause: new Error('its printer has no OUT endpoint') });
  }
  await hold(device);
  const transfers = createTransfers(device);
  try {
    const connection = await openHeld({ drivers, device, face, transfers }, wanted);
    if (connection === undefined) await release(device, transfers.end());
    return connection;
  } catch (error) {
    await release(device, transfers.end());
    throw error;
  }
}

interface HeldDevice {
  readonly drivers: UsbDrivers;
  readonly device: Device;
  readonly face: PrinterFace;
  readonly transfers: Transfers;
}

async function openHeld(
  held: HeldDevice,
  wanted: UsbDevice | undefined,
): Promise<PrinterConnection | undefined> {
  const { drivers, device, face, transfers } = held;
  if (wanted?.serial !== undefined) {
    device.open();
    if ((await serialOf(device, transfers)) !== wanted.serial) return undefined;
  }
  const endpoints = await claim(drivers, device, face);
  const identity = await identify(device, face, transfers);
  return createUsbConnection({ ...held, endpoints, identity });
}
