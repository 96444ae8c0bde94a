import { ok, type Result } from '../shared/result.ts';
import type { UsbIds } from './transports/usb/claim.ts';

/** Where the office's printer is: the meaning of ULT_PRINTER. */
export type PrinterSetting =
  | { readonly kind: 'usb'; readonly device: UsbIds | undefined }
  | { readonly kind: 'network'; readonly host: string; readonly port: number }
  | { readonly kind: 'file'; readonly directory: string }
  | { readonly kind: 'none' };

/** A setting that means nothing. For the start-up log, not for a screen: `expected` says in English what would do. */
export interface PrinterSettingRefusal {
  readonly code: 'printer-setting-invalid';
  readonly setting: string;
  readonly expected: string;
}

const RAW_PORT = 9100;

/**
 * Reads `usb`, `usb:VID:PID` (hexadecimal), `tcp://HOST[:PORT]`, `file:DIRECTORY` or `none`.
 */
export function parsePrinterSetting(text: string): Result<PrinterSetting, PrinterSettingRefusal> {
  const setting = text.trim();
  if (setting === 'none') return ok({ kind: 'none' });
  if (setting === 'usb') return ok({ kind: 'usb', device: undefined });
  if (setting.startsWith('usb:')) return parseUsb(setting);
  if (setting.startsWith('tcp:')) return parseNetwork(setting);
  if (setting.startsWith('file:')) return parseFile(setting);
  return invalid(setting, 'usb, usb:VID:PID, tcp://HOST:9100, file:DIRECTORY or none');
}

function parseUsb(setting: string): Result<PrinterSetting, PrinterSettingRefusal> {
  const ids = /^usb:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/i.exec(setting);
  const [, vendor, product] = ids ?? [];
  if (vendor === undefined || product === undefined) {
    return invalid(
      setting,
      'usb:VID:PID with two hexadecimal numbers as lsusb shows them, like usb:04b8:0202',
    );
  }
  return ok({ kind: 'usb', device: { vendorId: parseInt(vendor, 16), productId: parseInt(product, 16) } });
}

function parseNetwork(setting: string): Result<PrinterSetting, PrinterSettingRefusal> {
  const expected = 'tcp://HOST:PORT with nothing after it, like tcp://192.0.2.10:9100';
  const url = URL.parse(setting);
  if (url === null || url.hostname === '') return invalid(setting, expected);
  const extras = [url.username, url.password, url.search, url.hash, url.pathname.replace(/^\/$/, '')];
  if (!setting.startsWith('tcp://') || extras.some((extra) => extra !== ''))
    return invalid(setting, expected);
  const port = url.port === '' ? RAW_PORT : Number(url.port);
  if (port === 0) return invalid(setting, expected);
  // An IPv6 address is bracketed in the URL, not for the socket.
  return ok({ kind: 'network', host: url.hostname.replace(/^\[(.*)\]$/, '$1'), port });
}

/** `file:` takes a plain path; `file://` would read its first folder as a host. */
function parseFile(setting: string): Result<PrinterSetting, PrinterSettingRefusal> {
  const directory = setting.slice('file:'.length);
  if (directory === '' || directory.startsWith('//'))
    return invalid(setting, 'file:DIRECTORY, like file:./data/tickets');
  return ok({ kind: 'file', directory });
}

function invalid(setting: string, expected: string): { ok: false; error: PrinterSettingRefusal } {
  return { ok: false, error: { code: 'printer-setting-invalid', setting, expected } };
}
