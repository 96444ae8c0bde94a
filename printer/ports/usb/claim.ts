import type EscposUsb from 'escpos-usb';
import type { OpenableDevice, OpenableInterface } from 'escpos-usb';
import type { Device, Endpoint, UsbInterface } from 'usb';
import type { UsbDrivers } from '../../load-drivers.ts';
import type { PrinterFace } from './printer-face.ts';

/** The endpoints of a claimed printer. */
export interface Endpoints {
  readonly out: Endpoint;
  /** Null for a printer that only listens. */
  readonly in: Endpoint | null;
}

/**
 * Opens the device through escpos-usb and claims the printer on it, taking it over from the kernel's driver. When it
 * rejects, the device may be open.
 */
export async function claim(drivers: UsbDrivers, device: Device, face: PrinterFace): Promise<Endpoints> {
  await openThroughEscpos(drivers, device, face);
  const endpoints = interfaceOf(device, face).endpoints;
  const out = endpoints.find(({ address }) => address === face.outAddress);
  if (out === undefined) throw new Error('the OUT endpoint is gone');
  return { out, in: endpoints.find(({ address }) => address === face.inAddress) ?? null };
}

function openThroughEscpos(drivers: UsbDrivers, device: Device, face: PrinterFace): Promise<void> {
  return new Promise((resolve, reject) => {
    const adapter = createAdapter(drivers, printerOnly(device, face, reject));
    adapter.open((error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/**
 * escpos-usb takes every interface of a device from whoever has it, and prints on the first OUT endpoint of any of
 * them. So it is shown the printer's interface only, in its right alternate setting.
 */
function printerOnly(device: Device, face: PrinterFace, failed: (error: unknown) => void): OpenableDevice {
  const view: OpenableDevice = {
    open: () => device.open(),
    get interfaces() {
      return device.interfaces ? [interfaceView(interfaceOf(device, face))] : null;
    },
  };

  /** It asks for the setting before it claims the interface, which no system allows. */
  function interfaceView(real: UsbInterface): OpenableInterface {
    return {
      altSetting: face.altSetting,
      get endpoints() {
        return real.endpoints.filter(({ address }) => address === face.outAddress);
      },
      setAltSetting(setting, done) {
        // Some printers with one setting take the request for it badly.
        if (!face.hasAlternates) {
          done.call({ device: view });
          return;
        }
        takeOver(real);
        real.setAltSetting(setting, (error) => {
          if (error === undefined) done.call({ device: view });
          else failed(error);
        });
      },
      isKernelDriverActive: () => real.isKernelDriverActive(),
      detachKernelDriver: () => real.detachKernelDriver(),
      claim: () => real.claim(),
    };
  }
  return view;
}

function takeOver(face: UsbInterface): void {
  if (process.platform !== 'win32' && face.isKernelDriverActive()) face.detachKernelDriver();
  face.claim();
}

function interfaceOf(device: Device, face: PrinterFace): UsbInterface {
  const found = device.interfaces?.[face.index];
  if (found === undefined) throw new Error('the interface is gone');
  return found;
}

/** The adapter listens for `detach` for ever; its listener is taken off again, it would gather one at each open. */
function createAdapter({ EscposUsb, usb }: UsbDrivers, device: OpenableDevice): EscposUsb {
  const before = new Set(usb.listeners('detach'));
  const adapter = new EscposUsb(device);
  for (const listener of usb.listeners('detach')) {
    if (!before.has(listener)) usb.removeListener('detach', listener);
  }
  return adapter;
}
