import { ok, type Result } from '../shared/result.ts';

/** One place of a printer, as ULT_PRINTER names it. */
export type PortSetting =
  | { readonly kind: 'usb'; readonly device: UsbDevice | undefined }
  | { readonly kind: 'network'; readonly host: string; readonly port: number }
  /** A Windows printer share as a path, `\\HOST\NAME`. */
  | { readonly kind: 'share'; readonly path: string }
  | { readonly kind: 'device'; readonly path: string }
  | { readonly kind: 'file'; readonly directory: string };

export interface UsbDevice {
  readonly vendorId: number;
  readonly productId: number;
  /** Tells two printers of one model apart. */
  readonly serial?: string;
}

/** A setting that means nothing. For the start-up log, not for a screen: `expected` says in English what would do. */
export interface PrinterSettingRefusal {
  readonly code: 'printer-setting-invalid';
  /** The part of the setting that is wrong. */
  readonly setting: string;
  readonly expected: string;
}

type Parsed = Result<PortSetting, PrinterSettingRefusal>;

const RAW_PORT = 9100;
const ALL_FORMS =
  'usb, usb:VID:PID, usb:VID:PID:SERIAL, tcp://HOST:9100, share:\\\\HOST\\NAME, device:/dev/usb/lp0, ' +
  'file:DIRECTORY or none; several with commas between, the main one first';

/**
 * Reads one printer: `usb`, `usb:VID:PID` (hexadecimal), `usb:VID:PID:SERIAL`, `tcp://HOST[:PORT]`,
 * `share:\\HOST\NAME`, `device:PATH` or `file:DIRECTORY`.
 *
 * @param platform Node's name of the system: shares are for Windows only, device files for the others
 */
export function parsePortSetting(setting: string, platform: string): Parsed {
  if (setting === 'usb') return ok({ kind: 'usb', device: undefined });
  if (setting.startsWith('usb:')) return parseUsb(setting);
  if (setting.startsWith('tcp:')) return parseNetwork(setting);
  if (setting.startsWith('share:')) return parseShare(setting, platform);
  if (setting.startsWith('device:')) return parseDevice(setting, platform);
  if (setting.startsWith('file:')) return parseFile(setting);
  return invalid(setting, ALL_FORMS);
}

function parseUsb(setting: string): Parsed {
  const [, vendor, product, serial] = /^usb:([0-9a-f]{1,4}):([0-9a-f]{1,4})(?::(.+))?$/i.exec(setting) ?? [];
  if (vendor === undefined || product === undefined) {
    return invalid(
      setting,
      'usb:VID:PID with two hexadecimal numbers as lsusb shows them, like usb:04b8:0202, and :SERIAL after them where two printers are of one model',
    );
  }
  const ids = { vendorId: parseInt(vendor, 16), productId: parseInt(product, 16) };
  return ok({ kind: 'usb', device: serial === undefined ? ids : { ...ids, serial } });
}

function parseNetwork(setting: string): Parsed {
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

/** Windows takes slashes as well; names of hosts and shares know no capitals there, and a share's may hold spaces. */
function parseShare(setting: string, platform: string): Parsed {
  const names = /^share:[\\/]{2}([^\\/\s"<>|:;*?]+)[\\/]([^\\/"<>|:;*?]+)$/.exec(setting);
  const [, host, name] = names ?? [];
  if (host === undefined || name === undefined)
    return invalid(setting, 'share:\\\\HOST\\NAME, like share:\\\\frontdesk\\Receipt Printer');
  if (platform !== 'win32')
    return invalid(setting, 'share:\\\\HOST\\NAME on Windows only; elsewhere usb, tcp:// or device:');
  return ok({ kind: 'share', path: `\\\\${host}\\${name}` });
}

function parseDevice(setting: string, platform: string): Parsed {
  const path = setting.slice('device:'.length);
  if (!/^\/[^/]/.test(path)) return invalid(setting, 'device:PATH, like device:/dev/usb/lp0');
  if (platform === 'win32')
    return invalid(setting, 'device:PATH not on Windows; there usb, tcp:// or share:');
  return ok({ kind: 'device', path });
}

/** `file:` takes a plain path; `file://` would read its first folder as a host. */
function parseFile(setting: string): Parsed {
  const directory = setting.slice('file:'.length);
  if (directory === '' || directory.startsWith('//'))
    return invalid(setting, 'file:DIRECTORY, like file:./data/tickets');
  return ok({ kind: 'file', directory });
}

/** How people and the log are told of it; equal names are one place. */
export function portName(setting: PortSetting): string {
  switch (setting.kind) {
    case 'usb':
      return setting.device === undefined ? 'usb' : usbName(setting.device);
    case 'network': {
      const host = setting.host.includes(':') ? `[${setting.host}]` : setting.host;
      return `tcp://${host.toLowerCase()}:${setting.port}`;
    }
    case 'share':
      return `share:${setting.path}`;
    case 'device':
      return `device:${setting.path}`;
    case 'file':
      return `file:${setting.directory}`;
    default:
      return setting satisfies never;
  }
}

function usbName({ vendorId, productId, serial }: UsbDevice): string {
  const ids = [vendorId, productId].map((id) => id.toString(16).padStart(4, '0'));
  return ['usb', ...ids, ...(serial === undefined ? [] : [serial])].join(':');
}

/** A refusal of what was written as `setting`. */
export function invalid(setting: string, expected: string): { ok: false; error: PrinterSettingRefusal } {
  return { ok: false, error: { code: 'printer-setting-invalid', setting, expected } };
}
