import type { Device } from 'usb';
import { loadUsb } from '../../load-drivers.ts';

/**
 * Calls back for each device that is plugged in or pulled out, and does not keep the program alive for it
 * (keep-devices.ts sees to that). On Windows libusb cannot tell; whoever wants to know has to look now and then there.
 *
 * @returns ends it
 */
export function watchPlugs(changed: (device: Device) => void): () => void {
  let ended = false;
  let end = (): void => undefined;

  async function begin(): Promise<void> {
    const { usb } = await loadUsb();
    if (ended || usb._getLibusbCapability(usb.LIBUSB_CAP_HAS_HOTPLUG) === 0) return;
    usb.on('attach', changed);
    usb.on('detach', changed);
    end = () => {
      usb.removeListener('attach', changed);
      usb.removeListener('detach', changed);
    };
  }

  // Without the library nothing can be opened either, and `open` says so.
  begin().catch(() => undefined);
  return () => {
    ended = true;
    end();
  };
}
