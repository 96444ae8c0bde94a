"""What an emulated printer says of itself: who it is, and its USB descriptors."""

import struct
from dataclasses import dataclass

from layouts import LAYOUTS

PACKET_SIZE = 64
LANGUAGE = b"\x04\x03\x09\x04"


@dataclass(frozen=True)
class Identity:
    """`device_id` None leaves out GET_DEVICE_ID, as cheap printers do; `serial` None has no serial number."""

    vendor: int = 0x04B8
    product: int = 0x0202
    maker: str = "EPSON"
    model: str = "TM-T82"
    serial: str | None = "EMU0001"
    layout: str = "ordinary"
    device_id: bool = True

    @property
    def interfaces(self):
        return LAYOUTS[self.layout]

    def ieee1284(self):
        """The device id of IEEE 1284, with its length in front."""
        serial = f"SN:{self.serial};" if self.serial else ""
        text = f"MFG:{self.maker};CMD:ESC/POS;MDL:{self.model};CLS:PRINTER;{serial}".encode()
        return struct.pack(">H", len(text) + 2) + text


def device_bytes(device_class, protocol, vendor, product, release, strings):
    return struct.pack(
        "<BBHBBBBHHHBBBB", 18, 1, 0x0200, device_class, 0, protocol, 64, vendor, product, release, *strings, 1
    )


def configuration_bytes(interfaces, packet_size=PACKET_SIZE, attributes=0xC0):
    """The configuration with every interface in every alternate setting."""
    body = b"".join(
        _interface_bytes(number, setting, alternate, packet_size)
        for number, alternates in enumerate(interfaces)
        for setting, alternate in enumerate(alternates)
    )
    return struct.pack("<BBHBBBBB", 9, 2, 9 + len(body), len(interfaces), 1, 0, attributes, 1) + body


def _interface_bytes(number, setting, alternate, packet_size):
    kind, subclass, protocol, endpoints = alternate
    head = struct.pack("<BBBBBBBBB", 9, 4, number, setting, len(endpoints), kind, subclass, protocol, 0)
    return head + b"".join(
        struct.pack("<BBBBHB", 7, 5, one.address, one.kind, packet_size, 10 if one.kind == 3 else 0)
        for one in endpoints
    )


def _string(text):
    encoded = text.encode("utf-16le")
    return bytes([len(encoded) + 2, 3]) + encoded


def device_descriptor(identity):
    strings = (1, 2, 3 if identity.serial else 0)
    return device_bytes(0, 0, identity.vendor, identity.product, 0x0100, strings)


def descriptor(identity, kind, index):
    """The answer to GET_DESCRIPTOR, or None for one the device does not have."""
    if kind == 1:
        return device_descriptor(identity)
    if kind == 2:
        return configuration_bytes(identity.interfaces)
    strings = [LANGUAGE, _string(identity.maker), _string(identity.model), _string(identity.serial or "")]
    return strings[index] if kind == 3 and index < len(strings) else None
