import type { Clock } from '../shared/clock.ts';
import { ok, type Result } from '../shared/result.ts';
import { parsePrinterSetting, type PrinterSetting, type PrinterSettingRefusal } from './printer-setting.ts';
import type { PrinterProfile } from './profile.ts';
import { createFileTransport } from './transports/file.ts';
import { createNetworkTransport } from './transports/network.ts';
import { createNoPrinter } from './transports/none.ts';
import { createUsbTransport } from './transports/usb/usb-transport.ts';
import type { PrinterTransport } from './types.ts';

export interface OpenPrinterContext {
  readonly profile: PrinterProfile;
  readonly clock: Clock;
}

/**
 * The transport ULT_PRINTER asks for, not yet open: a printer that is switched off must not keep the hub from starting.
 * A setting that means nothing is refused, with `expected` saying what would do.
 */
export function openPrinter(
  setting: string,
  context: OpenPrinterContext,
): Result<PrinterTransport, PrinterSettingRefusal> {
  const parsed = parsePrinterSetting(setting);
  return parsed.ok ? ok(createTransport(parsed.value, context)) : parsed;
}

function createTransport(setting: PrinterSetting, context: OpenPrinterContext): PrinterTransport {
  switch (setting.kind) {
    case 'usb':
      return createUsbTransport({ device: setting.device });
    case 'network':
      return createNetworkTransport(setting);
    case 'file':
      return createFileTransport({ directory: setting.directory, ...context });
    case 'none':
      return createNoPrinter();
    default:
      return setting satisfies never;
  }
}
