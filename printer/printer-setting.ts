import { ok, type Result } from '../shared/result.ts';
import {
  invalid,
  parsePortSetting,
  portName,
  type PortSetting,
  type PrinterSettingRefusal,
} from './port-setting.ts';

export type { PrinterSettingRefusal } from './port-setting.ts';

const WORDS = /^\s*(?:(?:usb|tcp|share|device|file):|(?:usb|none)\s*$)/;

/**
 * Reads ULT_PRINTER: one or several printers with commas between, the main one first. `none` stands alone and gives an
 * empty list.
 *
 * @param platform Node's name of the system: shares are for Windows only, device files for the others
 */
export function parsePrinterSettings(
  text: string,
  platform: string = process.platform,
): Result<readonly PortSetting[], PrinterSettingRefusal> {
  const parts = splitList(text);
  if (parts.length === 1 && parts[0] === 'none') return ok([]);
  const settings: PortSetting[] = [];
  for (const part of parts) {
    if (part === 'none') return invalid(text.trim(), 'none alone, or printers without it');
    const parsed = parsePortSetting(part, platform);
    if (!parsed.ok) return parsed;
    const twin = settings.find((other) => mayBeTheSame(other, parsed.value));
    if (twin !== undefined) return invalid(part, distinct(twin, parsed.value));
    settings.push(parsed.value);
  }
  return ok(settings);
}

/** A comma inside a folder's name does not end it: what begins like no printer still belongs to the folder. */
function splitList(text: string): string[] {
  const parts: string[] = [];
  for (const piece of text.split(',')) {
    const before = parts.at(-1);
    if (before?.startsWith('file:') === true && !WORDS.test(piece))
      parts[parts.length - 1] = `${before},${piece}`;
    else parts.push(piece.trimStart());
  }
  return parts.map((part) => part.trim());
}

/** Ids without a serial could find the very printer that another entry means. */
function mayBeTheSame(one: PortSetting, other: PortSetting): boolean {
  if (one.kind !== 'usb' || other.kind !== 'usb') return place(one) === place(other);
  const [a, b] = [one.device, other.device];
  if (a === undefined || b === undefined) return true;
  const sameModel = a.vendorId === b.vendorId && a.productId === b.productId;
  return sameModel && (a.serial === undefined || b.serial === undefined || a.serial === b.serial);
}

/** Windows tells no capitals apart in the names of hosts and shares. */
function place(setting: PortSetting): string {
  const name = portName(setting);
  return setting.kind === 'share' ? name.toLowerCase() : name;
}

function distinct(one: PortSetting, other: PortSetting): string {
  const expected = `a list of different printers; ${portName(one)} and ${portName(other)} may be the same one`;
  return one.kind === 'usb'
    ? `${expected} (two on USB: each with usb:VID:PID, two of one model each with usb:VID:PID:SERIAL)`
    : expected;
}
