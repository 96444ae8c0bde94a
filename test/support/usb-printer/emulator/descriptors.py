"""What the emulated devices say of themselves: a printer-class device, and the root hub it hangs on."""

import struct

BULK_OUT = 0x01
BULK_IN = 0x82
PACKET_SIZE = 64
DEVICE_ID = b"MFG:EPSON;CMD:ESC/POS;MDL:TM-T82;CLS:PRINTER;"

PRINTER_PATH = "/sys/devices/pci0000:00/0000:00:14.0/usb1/1-1"
PRINTER_NODE = "/dev/bus/usb/001/002"


def _device(usb, device_class, protocol, vendor, product, release, strings):
    return struct.pack(
        "<BBHBBBBHHHBBBB", 18, 1, usb, device_class, 0, protocol, 64, vendor, product, release, *strings, 1
    )


def _configuration(length, attributes):
    return struct.pack("<BBHBBBBB", 9, 2, length, 1, 1, 0, attributes, 1)


def _interface(endpoints, interface_class, subclass, protocol):
    return struct.pack("<BBBBBBBBB", 9, 4, 0, 0, endpoints, interface_class, subclass, protocol, 0)


def _endpoint(address, attributes, packet_size, interval):
    return struct.pack("<BBBBHB", 7, 5, address, attributes, packet_size, interval)


# Interface class 7 (printer), subclass 1, protocol 2 (bidirectional).
DEVICE = _device(0x0200, 0, 0, 0x04B8, 0x0202, 0x0100, (1, 2, 3))
CONFIGURATION = (
    _configuration(32, 0xC0)
    + _interface(2, 7, 1, 2)
    + _endpoint(BULK_OUT, 2, PACKET_SIZE, 0)
    + _endpoint(BULK_IN, 2, PACKET_SIZE, 0)
)
HUB = (
    _device(0x0200, 9, 1, 0x1D6B, 0x0002, 0x0601, (0, 0, 0))
    + _configuration(25, 0xE0)
    + _interface(1, 9, 0, 0)
    + _endpoint(0x81, 3, 4, 12)
)


def _string(text):
    encoded = text.encode("utf-16le")
    return bytes([len(encoded) + 2, 3]) + encoded


STRINGS = {0: b"\x04\x03\x09\x04", 1: _string("EPSON"), 2: _string("TM-T82 emulated"), 3: _string("EMU0001")}


def descriptor(kind, index):
    """The answer to GET_DESCRIPTOR, or None for one the device does not have."""
    return {1: DEVICE, 2: CONFIGURATION}.get(kind) or (STRINGS.get(index) if kind == 3 else None)


def _record(path, node, number, product, speed, extra, descriptors):
    """One device in umockdev's record format."""
    return "\n".join(
        [
            f"P: {path}",
            f"N: bus/usb/001/{number:03}",
            f"E: DEVNAME={node}",
            "E: DEVTYPE=usb_device",
            "E: DRIVER=usb",
            "E: BUSNUM=001",
            f"E: DEVNUM={number:03}",
            "E: MAJOR=189",
            f"E: MINOR={number - 1}",
            f"E: PRODUCT={product}",
            "E: SUBSYSTEM=usb",
            "A: busnum=1\\n",
            f"A: devnum={number}\\n",
            "A: bConfigurationValue=1\\n",
            f"A: speed={speed}\\n",
            *extra,
            f"H: descriptors={descriptors.hex()}",
            "",
        ]
    )


HUB_RECORD = _record(
    "/devices/pci0000:00/0000:00:14.0/usb1", "/dev/bus/usb/001/001", 1, "1d6b/2/601", 480, [], HUB
)
PRINTER_RECORD = _record(
    PRINTER_PATH.removeprefix("/sys"),
    PRINTER_NODE,
    2,
    "4b8/202/100",
    12,
    ["A: idVendor=04b8\\n", "A: idProduct=0202\\n"],
    DEVICE + CONFIGURATION,
)
