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
  if (wanted?.serial !== undefined && (await serialNumber(device)) !== wanted.serial) return undefined;
  await hold(device);
  const transfers = createTransfers(device);
  try {
    return await openHeld({ drivers, device, face, transfers });
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

async function openHeld(held: HeldDevice): Promise<PrinterConnection> {
  const { drivers, device, face, transfers } = held;
  const endpoints = await claim(drivers, device, face);
  const identity = await identify(device, face, transfers);
  return createUsbConnection({ ...held, endpoints, identity });
}

const serials = new WeakMap<Device, Promise<string | null>>();

/**
 * The serial number in its descriptor. Asked once each time it is plugged in, however many ports want to know it at a
 * time: none of them finds the device taken by the question of another.
 */
function serialNumber(device: Device): Promise<string | null> {
  const known = serials.get(device);
  if (known !== undefined) return known;
  const asked = askSerial(device);
  serials.set(device, asked);
  const forget = (): boolean => serials.delete(device);
  asked.then((serial) => serial ?? forget(), forget);
  return asked;
}

async function askSerial(device: Device): Promise<string | null> {
  await hold(device);
  const transfers = createTransfers(device);
  try {
    device.open();
    return await serialOf(device, transfers);
  } finally {
    await release(device, transfers.end());
  }
}
