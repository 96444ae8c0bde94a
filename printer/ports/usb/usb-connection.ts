import type { Device, Endpoint } from 'usb';
import type { UsbDrivers } from '../../load-drivers.ts';
import type { PrinterConnection, PrinterIdentity } from '../../port.ts';
import { PrinterFault } from '../../printer-fault.ts';
import type { Endpoints } from './claim.ts';
import { release } from './held-devices.ts';
import { createPortStatus } from './port-status-request.ts';
import type { PrinterFace } from './printer-face.ts';
import type { Moved, Transfers } from './transfers.ts';
import { hasErrno, usbFault } from './usb-fault.ts';

export interface ClaimedPrinter {
  readonly drivers: UsbDrivers;
  readonly device: Device;
  readonly face: PrinterFace;
  readonly endpoints: Endpoints;
  readonly identity: PrinterIdentity;
  readonly transfers: Transfers;
}

/** A USB printer that is claimed, until it is closed. */
export function createUsbConnection(printer: ClaimedPrinter): PrinterConnection {
  const { device, endpoints, transfers } = printer;
  const { usb } = printer.drivers;
  const port = createPortStatus(printer);
  let closed: Promise<void> | undefined;

  function fault(error: unknown, uncertain: boolean): PrinterFault {
    if (closed !== undefined) return new PrinterFault('connection-lost', { uncertain, cause: error });
    return usbFault(usb, error, { uncertain, stillThere: usb.getDeviceList().includes(device) });
  }

  async function freeIfStalled({ error }: Moved, endpoint: Endpoint): Promise<void> {
    if (hasErrno(error, usb.LIBUSB_TRANSFER_STALL)) await transfers.clearHalt(endpoint);
  }

  async function send(bytes: Uint8Array, timeout: number): Promise<void> {
    if (bytes.length === 0) return;
    const moved = await transfers.move(endpoints.out, Buffer.from(bytes), timeout);
    if (moved.error === undefined && moved.bytes === bytes.length) return;
    if (hasErrno(moved.error, usb.LIBUSB_TRANSFER_TIMED_OUT)) {
      port.dataWasRefused();
      throw new PrinterFault('offline', { uncertain: moved.bytes > 0, cause: moved.error });
    }
    await freeIfStalled(moved, endpoints.out);
    throw fault(moved.error, moved.begun);
  }

  /** An empty packet is no answer: some printers send them while they have nothing to say. */
  async function receive(timeout: number): Promise<Uint8Array> {
    if (endpoints.in === null) return new Uint8Array();
    const end = performance.now() + timeout;
    const buffer = Buffer.alloc(packets(endpoints.in));
    for (let left = timeout; left > 0; left = end - performance.now()) {
      const moved = await transfers.move(endpoints.in, buffer, left);
      if (moved.bytes > 0) return new Uint8Array(buffer.subarray(0, moved.bytes));
      if (moved.error === undefined) continue;
      await freeIfStalled(moved, endpoints.in);
      const thrown = fault(moved.error, false);
      if (thrown.code === 'unplugged') throw thrown;
      break;
    }
    return new Uint8Array();
  }

  return {
    identity: printer.identity,
    answers: endpoints.in !== null,
    send,
    receive,
    portStatus: port.read,
    close: () => (closed ??= release(device, transfers.end())),
  };
}

/** Bytes to ask for at once: whole packets, or the host would have no room for what comes. */
function packets({ descriptor }: Endpoint): number {
  const size = descriptor.wMaxPacketSize & 0x7ff;
  return size === 0 ? 64 : Math.ceil(64 / size) * size;
}
