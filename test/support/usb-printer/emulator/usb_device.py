"""The printer as a usbfs device node: takes libusb's ioctls, hands the data to the printer."""

import errno
import struct

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

import usbfs  # noqa: E402
from descriptors import BULK_IN, BULK_OUT, DEVICE_ID, descriptor  # noqa: E402

ALWAYS_FINE = (
    usbfs.SETINTERFACE,
    usbfs.SETCONFIGURATION,
    usbfs.RELEASEINTERFACE,
    usbfs.RESET,
)


class Urb:
    """One transfer libusb has submitted: its structure and its buffer in the other process."""

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

    def finish(self, error):
        """Fills in how it ended: 0 or an errno, and the bytes moved."""
        self.block.update(usbfs.URB_STATUS, list(struct.pack("<i", -error)))
        self.block.update(usbfs.URB_ACTUAL_LENGTH, list(struct.pack("<i", self.moved)))


class UsbDevice(UMockdev.IoctlBase):
    """One plugging-in of the printer. `on_progress` is called whenever the printer may have taken bytes."""

    def __init__(self, printer, on_progress, kernel_driver=None):
        super().__init__()
        self.printer = printer
        self.on_progress = on_progress
        self.kernel_driver = kernel_driver
        self.gone = False
        self.pending = []
        self.finished = []

    def unplug(self):
        self.gone = True
        self.pump()

    def pump(self):
        """Moves every pending transfer as far as the printer lets it."""
        self.pending = [urb for urb in self.pending if not self._move(urb)]
        self.on_progress()

    def _move(self, urb):
        """True when the transfer ended."""
        if self.gone:
            return self._end(urb, errno.ESHUTDOWN)
        if urb.endpoint == BULK_OUT:
            return self._move_out(urb)
        if urb.endpoint == BULK_IN:
            return self._move_in(urb)
        return self._control(urb)

    def _end(self, urb, error=0):
        urb.finish(error)
        self.finished.append(urb)
        return True

    def _move_out(self, urb):
        if self.printer.halted:
            return self._end(urb, errno.EPIPE)
        urb.moved += self.printer.take(urb.data()[urb.moved :])
        return urb.moved == urb.length and self._end(urb)

    def _move_in(self, urb):
        said = self.printer.answer(urb.length)
        if not said:
            return False
        urb.buffer.update(0, list(said))
        urb.moved = len(said)
        return self._end(urb)

    def _control(self, urb):
        """The eight bytes of the request come first in the buffer, the answer goes after them."""
        request_type, request, value, _index, length = struct.unpack_from("<BBHHH", urb.data())
        answer = self._control_answer(request_type, request, value)
        if answer is None:
            return self._end(urb, errno.EPIPE)
        answer = answer[:length]
        if answer:
            urb.buffer.update(8, list(answer))
        urb.moved = len(answer)
        return self._end(urb)

    def _control_answer(self, request_type, request, value):
        if (request_type, request) == (0x80, 6):  # GET_DESCRIPTOR
            return descriptor(value >> 8, value & 0xFF)
        if (request_type, request) == (0xA1, 0):  # GET_DEVICE_ID
            return struct.pack(">H", len(DEVICE_ID) + 2) + DEVICE_ID
        if (request_type, request) == (0xA1, 1):  # GET_PORT_STATUS
            return bytes([self.printer.port_status()])
        if (request_type, request) == (0x21, 2):  # SOFT_RESET
            return b""
        return None

    def do_handle_ioctl(self, client):
        request = client.get_request() & 0xFFFFFFFF
        if self.gone and request not in (usbfs.REAPURB, usbfs.REAPURBNDELAY):
            client.complete(-1, errno.ENODEV)
        else:
            client.complete(*self._ioctl(request, client.get_arg()))
        return True

    def _ioctl(self, request, argument):
        """The ioctl's return value and errno."""
        if request in ALWAYS_FINE:
            return 0, 0
        handler = {
            usbfs.GET_CAPABILITIES: self._get_capabilities,
            usbfs.GET_SPEED: lambda _: (usbfs.FULL_SPEED, 0),
            usbfs.GETDRIVER: self._get_driver,
            usbfs.IOCTL: self._disconnect_driver,
            usbfs.CLAIMINTERFACE: lambda _: (-1, errno.EBUSY) if self.kernel_driver else (0, 0),
            usbfs.CLEAR_HALT: self._clear_halt,
            usbfs.SUBMITURB: self._submit,
            usbfs.DISCARDURB: self._discard,
            usbfs.REAPURB: self._reap,
            usbfs.REAPURBNDELAY: self._reap,
        }.get(request)
        return handler(argument) if handler else (-1, errno.ENOTTY)

    def _get_capabilities(self, argument):
        argument.resolve(0, 4).update(0, list(struct.pack("<I", usbfs.CAPABILITIES)))
        return 0, 0

    def _get_driver(self, argument):
        if not self.kernel_driver:
            return -1, errno.ENODATA
        argument.resolve(0, 260).update(4, list(self.kernel_driver.encode() + b"\0"))
        return 0, 0

    def _disconnect_driver(self, _argument):
        """libusb nests only USBDEVFS_DISCONNECT and CONNECT in this ioctl."""
        self.kernel_driver = None
        return 0, 0

    def _clear_halt(self, _argument):
        self.printer.halted = False
        return 0, 0

    def _submit(self, argument):
        self.pending.append(Urb(argument.resolve(0, usbfs.URB_SIZE)))
        self.pump()
        return 0, 0

    def _discard(self, argument):
        """Cancels a transfer; libusb does so when its time-out is over. What was moved stays moved."""
        address = argument.resolve(0, usbfs.URB_SIZE).client_addr
        for urb in self.pending:
            if urb.address == address:
                self.pending.remove(urb)
                self._end(urb, errno.ENOENT)
                return 0, 0
        return -1, errno.EINVAL

    def _reap(self, argument):
        if not self.finished:
            return -1, errno.ENODEV if self.gone else errno.EAGAIN
        argument.resolve(0, 8).set_ptr(0, self.finished.pop(0).block)
        return 0, 0
