import type { Device } from 'usb';
import type { PrinterIdentity } from '../../port.ts';
import { parseDeviceId } from './device-id.ts';
import type { PrinterFace } from './printer-face.ts';
import type { ControlRequest, Transfers } from './transfers.ts';

/** Devices keep their object while they are plugged in, and what they are. */
const known = new WeakMap<Device, PrinterIdentity>();

/** Who the printer is; asked once each time it is plugged in. */
export async function identify(
  device: Device,
  face: PrinterFace,
  transfers: Transfers,
): Promise<PrinterIdentity> {
  const before = known.get(device);
  if (before !== undefined) return before;
  const { idVendor, idProduct, iManufacturer, iProduct } = device.deviceDescriptor;
  const id = parseDeviceId((await transfers.ask(deviceIdRequest(face))) ?? new Uint8Array());
  const identity = {
    vendorId: idVendor,
    productId: idProduct,
    serial: (await serialOf(device, transfers)) ?? id.serial,
    maker: id.maker ?? (await stringOf(iManufacturer, transfers)),
    model: id.model ?? (await stringOf(iProduct, transfers)),
  };
  known.set(device, identity);
  return identity;
}

/** The serial number in its descriptor; null when it has none. For an open device. */
export function serialOf(device: Device, transfers: Transfers): Promise<string | null> {
  return stringOf(device.deviceDescriptor.iSerialNumber, transfers);
}

/** GET_DEVICE_ID, of the interface in the upper and its alternate setting in the lower byte. */
function deviceIdRequest({ interfaceNumber, altSetting }: PrinterFace): ControlRequest {
  return { type: 0xa1, request: 0, value: 0, index: interfaceNumber * 256 + altSetting, length: 1_023 };
}

const STRING_DESCRIPTOR = 3;
const ENGLISH = 0x0409;

async function stringOf(number: number, transfers: Transfers): Promise<string | null> {
  if (number === 0) return null;
  const value = STRING_DESCRIPTOR * 256 + number;
  const answer = await transfers.ask({ type: 0x80, request: 6, value, index: ENGLISH, length: 255 });
  if (answer?.[1] !== STRING_DESCRIPTOR) return null;
  const text = Buffer.from(answer.subarray(2, answer[0])).toString('utf16le');
  const readable = text.replaceAll(/\p{Cc}+/gu, '').trim();
  return readable === '' ? null : readable;
}
