import type { DeviceErrorCode, PrinterStatus } from './types.ts';

/** The one way a port or a session fails. */
export class PrinterFault extends Error {
  readonly code: DeviceErrorCode;
  /** True when the device may have taken some of the bytes, so that something may be on paper. */
  readonly uncertain: boolean;

  constructor(code: DeviceErrorCode, options: { uncertain?: boolean; cause?: unknown } = {}) {
    super(`printer: ${code}`, { cause: options.cause });
    this.name = 'PrinterFault';
    this.code = code;
    this.uncertain = options.uncertain ?? false;
  }
}

/** Whatever was thrown as a fault; what no port foresaw counts as a device error that may have printed. */
export function asPrinterFault(thrown: unknown): PrinterFault {
  return thrown instanceof PrinterFault
    ? thrown
    : new PrinterFault('device-error', { uncertain: true, cause: thrown });
}

/** The state a fault leaves the printer in, as people are told about it. */
export function statusAfter(code: DeviceErrorCode): PrinterStatus {
  switch (code) {
    case 'out-of-paper':
    case 'cover-open':
    case 'offline':
    case 'unplugged':
      return { kind: code };
    case 'connection-lost':
      return { kind: 'offline' };
    case 'access-denied':
    case 'cutter-jam':
    case 'too-hot':
    case 'device-error':
    case 'no-printer':
      return { kind: 'error', cause: code };
    default:
      return code satisfies never;
  }
}
