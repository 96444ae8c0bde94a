import type usbLibrary from 'usb';
import type { UsbError } from 'usb';
import { PrinterFault } from '../../printer-fault.ts';
import type { DeviceErrorCode } from '../../types.ts';

export function isUsbError(error: unknown): error is UsbError {
  return error instanceof Error && 'errno' in error && typeof error.errno === 'number';
}

/** Whether it is this LIBUSB_ERROR_* or LIBUSB_TRANSFER_* number. */
export function hasErrno(error: unknown, errno: number): boolean {
  return isUsbError(error) && error.errno === errno;
}

/** What libusb reported, in the printer's terms. `stillThere` false turns an unclear error into `unplugged`. */
export function usbFault(
  usb: typeof usbLibrary,
  error: unknown,
  { uncertain, stillThere }: { uncertain: boolean; stillThere: boolean },
): PrinterFault {
  if (error instanceof PrinterFault) return error;
  const code = isUsbError(error) ? codeFor(usb, error.errno) : 'device-error';
  const seen = code === 'device-error' && !stillThere ? 'unplugged' : code;
  return new PrinterFault(seen, { uncertain, cause: error });
}

function codeFor(usb: typeof usbLibrary, errno: number): DeviceErrorCode {
  switch (errno) {
    case usb.LIBUSB_ERROR_NO_DEVICE:
    case usb.LIBUSB_ERROR_NOT_FOUND:
    case usb.LIBUSB_TRANSFER_NO_DEVICE:
      return 'unplugged';
    case usb.LIBUSB_ERROR_ACCESS:
    case usb.LIBUSB_ERROR_BUSY:
    case usb.LIBUSB_ERROR_NOT_SUPPORTED: // Windows: another driver than WinUSB has it
      return 'access-denied';
    case usb.LIBUSB_TRANSFER_CANCELLED:
      return 'connection-lost';
    default:
      return 'device-error';
  }
}
