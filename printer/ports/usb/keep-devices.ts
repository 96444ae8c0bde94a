import type usbLibrary from 'usb';
import type { Device } from 'usb';

const done = new WeakSet<typeof usbLibrary>();

/**
 * usb 1.9.2 has one object for each device and looks it up by itself for every list and every event; it fails, or the
 * whole program with it, when that object was collected and not yet cleared away. So all of them are kept as long as
 * their device is there, whoever asked for them.
 *
 * What listens here also keeps libusb's own listener in place, which could otherwise be taken away and put back, with
 * an event on its way, each time a printer is opened.
 */
export function keepDevices(usb: typeof usbLibrary): void {
  if (done.has(usb)) return;
  done.add(usb);
  const kept = new Set<Device>();
  const list = usb.getDeviceList.bind(usb);
  const tells = usb._getLibusbCapability(usb.LIBUSB_CAP_HAS_HOTPLUG) > 0;

  usb.getDeviceList = () => {
    const devices = list();
    // Where nothing tells that a device is gone, its absence has to do.
    if (!tells) kept.clear();
    for (const device of devices) kept.add(device);
    return devices;
  };
  if (!tells) return;
  usb.on('attach', (device) => void kept.add(device));
  usb.on('detach', (device) => void kept.delete(device));
  usb.unrefHotplugEvents();
}
