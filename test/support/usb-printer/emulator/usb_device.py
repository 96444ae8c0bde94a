"""The printer as a usbfs device node: takes libusb's ioctls and moves its transfers."""

import errno
import struct
import time

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import UMockdev  # noqa: E402

import usbfs  # noqa: E402
from turns import in_turn  # noqa: E402
from urb import Urb  # noqa: E402

REAPS = (usbfs.REAPURB, usbfs.REAPURBNDELAY)
# Seconds. libusb asks for what is finished again and again: the node is a plain file, which never has it wait.
REST = 0.0005
ALWAYS_FINE = (usbfs.SETCONFIGURATION, usbfs.RELEASEINTERFACE, usbfs.RESET)


class UsbDevice(UMockdev.IoctlBase):
    """One plugging-in of a printer. `on_progress` is called whenever the printer may have taken bytes."""

    def __init__(self, face, on_progress, kernel_driver=False):
        super().__init__()
        self.face = face
        self.on_progress = on_progress
        self.driven = set(range(len(face.chosen))) if kernel_driver else set()
        self.busy = False  # another program holds it
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
        if urb.endpoint == 0:
            return self._control(urb)
        return self._move_in(urb) if urb.endpoint & 0x80 else self._move_out(urb)

    def _end(self, urb, error=0):
        urb.finish(error)
        self.finished.append(urb)
        return True

    def _move_out(self, urb):
        """As long as it takes any: what it prints at once makes room for more."""
        data = urb.data()
        while urb.moved < urb.length:
            taken = self.face.send(urb.endpoint, data[urb.moved :])
            if taken is None:
                return self._end(urb, errno.EPIPE)
            if taken == 0:
                return False
            urb.moved += taken
        return self._end(urb)

    def _move_in(self, urb):
        said = self.face.receive(urb.endpoint, urb.length)
        if not said:
            return False
        urb.fill(said)
        return self._end(urb)

    def _control(self, urb):
        """The eight bytes of the request come first in the buffer, the answer goes after them."""
        request_type, request, value, index, length = struct.unpack_from("<BBHHH", urb.data())
        answer = self.face.control(request_type, request, value, index)
        if answer is None:
            return self._end(urb, errno.EPIPE)
        urb.fill(answer[:length], at=8)
        return self._end(urb)

    def do_handle_ioctl(self, client):
        request = client.get_request() & 0xFFFFFFFF
        if request in REAPS and not self.finished:
            time.sleep(REST)
        self._handle(client, request)
        return True

    @in_turn
    def _handle(self, client, request):
        if self.gone and request not in REAPS:
            client.complete(-1, errno.ENODEV)
        else:
            client.complete(*self._ioctl(request, client.get_arg()))

    def _ioctl(self, request, argument):
        """The ioctl's return value and errno."""
        if request in ALWAYS_FINE:
            return 0, 0
        handler = {
            usbfs.GET_CAPABILITIES: self._get_capabilities,
            usbfs.GET_SPEED: lambda _: (usbfs.FULL_SPEED, 0),
            usbfs.GETDRIVER: self._get_driver,
            usbfs.IOCTL: self._disconnect_driver,
            usbfs.CLAIMINTERFACE: self._claim,
            usbfs.SETINTERFACE: self._set_interface,
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
        driver = argument.resolve(0, 260)
        if _number(driver) not in self.driven:
            return -1, errno.ENODATA
        driver.update(4, list(b"usblp\0"))
        return 0, 0

    def _disconnect_driver(self, argument):
        """libusb nests only USBDEVFS_DISCONNECT and CONNECT in this ioctl."""
        self.driven.discard(_number(argument.resolve(0, 16)))
        return 0, 0

    def _claim(self, argument):
        held = self.busy or _number(argument.resolve(0, 4)) in self.driven
        return (-1, errno.EBUSY) if held else (0, 0)

    def _set_interface(self, argument):
        interface, setting = struct.unpack("<II", bytes(argument.resolve(0, 8).retrieve()))
        return (0, 0) if self.face.choose(interface, setting) else (-1, errno.EINVAL)

    def _clear_halt(self, _argument):
        self.face.printer.halted = False
        return 0, 0

    def _submit(self, argument):
        urb = Urb(argument.resolve(0, usbfs.URB_SIZE))
        if urb.endpoint and not self.face.has(urb.endpoint):
            return -1, errno.ENOENT
        self.pending.append(urb)
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


def _number(block):
    """The interface that stands first in the argument of several ioctls."""
    return struct.unpack_from("<I", bytes(block.retrieve()))[0]
