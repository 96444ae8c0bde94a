"""Where Linux shows a USB device: its place under /sys and its node under /dev, as umockdev's records."""

from descriptors import configuration_bytes, device_bytes, device_descriptor
from layouts import INTERRUPT, Alternate, Endpoint

HUB = "/devices/pci0000:00/0000:00:14.0/usb1"


def node(number):
    return f"/dev/bus/usb/001/{number:03}"


def path(port):
    """The device's place: the same for whatever is plugged into the same port."""
    return f"/sys{HUB}/1-{port}"


def hub_record():
    """The root hub that everything hangs on."""
    interfaces = [[Alternate(9, 0, 0, (Endpoint(0x81, INTERRUPT),))]]
    device = device_bytes(9, 1, 0x1D6B, 0x0002, 0x0601, (0, 0, 0))
    return _record(HUB, 1, 480, (0x1D6B, 2), device + configuration_bytes(interfaces, 4, 0xE0))


def printer_record(identity, port, number):
    """One printer at a port, under the number that the kernel gave it this time."""
    descriptors = device_descriptor(identity) + configuration_bytes(identity.interfaces)
    ids = (identity.vendor, identity.product)
    return _record(path(port).removeprefix("/sys"), number, 12, ids, descriptors)


def _record(place, number, speed, ids, descriptors):
    vendor, product = ids
    return "\n".join(
        [
            f"P: {place}",
            f"N: bus/usb/001/{number:03}",
            f"E: DEVNAME={node(number)}",
            "E: DEVTYPE=usb_device",
            "E: DRIVER=usb",
            "E: BUSNUM=001",
            f"E: DEVNUM={number:03}",
            "E: MAJOR=189",
            f"E: MINOR={number - 1}",
            f"E: PRODUCT={vendor:x}/{product:x}/100",
            "E: SUBSYSTEM=usb",
            "A: busnum=1\\n",
            f"A: devnum={number}\\n",
            "A: bConfigurationValue=1\\n",
            f"A: speed={speed}\\n",
            f"A: idVendor={vendor:04x}\\n",
            f"A: idProduct={product:04x}\\n",
            f"H: descriptors={descriptors.hex()}",
            "",
        ]
    )
