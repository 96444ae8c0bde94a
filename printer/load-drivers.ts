import type Escpos from 'escpos';
import type EscposUsb from 'escpos-usb';
import type usb from 'usb';
import { keepDevices } from './ports/usb/keep-devices.ts';

/*
 * The drivers are heavy (escpos alone brings a picture decoder and an HTTP client), so nothing loads them when a
 * module is imported, only here at first use.
 */

export async function loadEscpos(): Promise<typeof Escpos> {
  const { default: escpos } = await import('escpos');
  return escpos;
}

export interface UsbDrivers {
  readonly EscposUsb: typeof EscposUsb;
  readonly usb: typeof usb;
}

export async function loadUsb(): Promise<UsbDrivers> {
  const [adapter, library] = await Promise.all([import('escpos-usb'), import('usb')]);
  keepDevices(library.default);
  return { EscposUsb: adapter.default, usb: library.default };
}
