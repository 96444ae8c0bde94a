"""One transfer that libusb submitted: its structure and its buffer in the other process."""

import struct

import usbfs


class Urb:
    def __init__(self, block):
        raw = bytes(block.retrieve())
        length = struct.unpack_from("<i", raw, usbfs.URB_BUFFER_LENGTH)[0]
        self.address = block.client_addr
        self.block = block
        self.length = length
        self.buffer = block.resolve(usbfs.URB_BUFFER, length) if length else None
        self.endpoint = 0 if raw[0] == usbfs.URB_TYPE_CONTROL else raw[usbfs.URB_ENDPOINT]
        self.moved = 0

    def data(self):
        return bytes(self.buffer.retrieve()) if self.buffer else b""

    def fill(self, data, at=0):
        """Puts in what the device says."""
        if data:
            self.buffer.update(at, list(data))
        self.moved = len(data)

    def finish(self, error):
        """Fills in how it ended: 0 or an errno, and the bytes moved."""
        self.block.update(usbfs.URB_STATUS, list(struct.pack("<i", -error)))
        self.block.update(usbfs.URB_ACTUAL_LENGTH, list(struct.pack("<i", self.moved)))
