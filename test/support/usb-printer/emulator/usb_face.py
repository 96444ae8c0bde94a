"""The printer as USB sees it, without Linux: endpoints that move data, and requests on the control endpoint."""

import struct

from descriptors import descriptor
from layouts import answer_endpoint, data_endpoint


class UsbFace:
    """One plugging-in: which alternate settings are chosen is forgotten with it."""

    def __init__(self, identity, printer):
        self.identity = identity
        self.printer = printer
        self.chosen = [0] * len(identity.interfaces)
        self.strayed = 0  # bytes sent to where nothing is printed

    def choose(self, interface, setting):
        """False for a setting that is not there."""
        there = interface < len(self.chosen) and setting < len(self.identity.interfaces[interface])
        if there:
            self.chosen[interface] = setting
        return there

    def _active(self):
        return [self.identity.interfaces[number][setting] for number, setting in enumerate(self.chosen)]

    def has(self, address):
        return any(one.address == address for alternate in self._active() for one in alternate.endpoints)

    def send(self, address, data):
        """How many bytes were taken, or None for a stall."""
        if all(data_endpoint(alternate) != address for alternate in self._active()):
            self.strayed += len(data)
            return len(data)
        return None if self.printer.halted else self.printer.take(data)

    def receive(self, address, length):
        if all(answer_endpoint(alternate) != address for alternate in self._active()):
            return b""
        return self.printer.answer(length)

    def control(self, request_type, request, value, index):
        """The answer to a request, or None for a stall."""
        if (request_type, request) == (0x80, 6):  # GET_DESCRIPTOR
            return descriptor(self.identity, value >> 8, value & 0xFF)
        if (request_type, request) == (0xA1, 0):  # GET_DEVICE_ID names the interface in the upper byte
            known = self.identity.device_id and self._is_printer(index >> 8)
            return self.identity.ieee1284() if known else None
        if (request_type, request) == (0xA1, 1) and self._is_printer(index):  # GET_PORT_STATUS
            status = self.printer.port_status()
            return None if status is None else struct.pack("B", status)
        if (request_type, request) == (0x21, 2):  # SOFT_RESET
            return b""
        return None

    def _is_printer(self, interface):
        return interface < len(self.chosen) and self._active()[interface].prints
