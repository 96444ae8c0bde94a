import type { Device } from 'usb';
import { type PortStatus, readPortStatus } from '../../status/port-status.ts';
import type { PrinterFace } from './printer-face.ts';
import type { ControlRequest, Transfers } from './transfers.ts';

/** What is known of a device's port status while it is plugged in: `mute` gives none. */
const known = new WeakMap<Device, 'mute' | 'said-ready'>();

export interface PortStatusReader {
  /**
   * The port's status; undefined where the device gives none, or one that is not to be believed: some devices always
   * say the same, so a trouble counts only of one that has said once that all is well, or that refuses data.
   */
  readonly read: () => Promise<PortStatus | undefined>;
  /** It took no more data on this connection. */
  dataWasRefused(): void;
}

export function createPortStatus(printer: {
  readonly device: Device;
  readonly face: PrinterFace;
  readonly transfers: Transfers;
}): PortStatusReader {
  const { device, face, transfers } = printer;
  let refused = false;

  return {
    async read() {
      const before = known.get(device);
      if (before === 'mute') return undefined;
      const [byte] = (await transfers.ask(portStatusRequest(face))) ?? [];
      if (byte === undefined) {
        if (before === undefined) known.set(device, 'mute');
        return undefined;
      }
      const status = readPortStatus(byte);
      if (status === 'ready') known.set(device, 'said-ready');
      return status === 'ready' || refused || before === 'said-ready' ? status : undefined;
    },
    dataWasRefused() {
      refused = true;
    },
  };
}

/** GET_PORT_STATUS (USB printer class 1.1, section 4.2.2). */
function portStatusRequest({ interfaceNumber }: PrinterFace): ControlRequest {
  return { type: 0xa1, request: 1, value: 0, index: interfaceNumber, length: 1 };
}
