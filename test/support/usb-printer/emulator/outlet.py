"""One USB port of the machine and the printer that stands beside it, with its cable and its power switch."""

from gi.repository import GLib

import sysfs
from printer import Printer
from turns import in_turn
from usb_device import UsbDevice
from usb_face import UsbFace

TICK_MS = 5


class Outlet:
    """`bus` plugs devices into the machine; `on_progress` is called whenever the printer may have done something."""

    def __init__(self, bus, port, identity, on_progress, kernel_driver):
        self.bus = bus
        self.port = port
        self.identity = identity
        self.on_progress = on_progress
        self.kernel_driver = kernel_driver
        self.printer = Printer()
        self.cable = False
        self.power = True
        self.busy = False
        self.device = None
        self.strayed = 0  # by the devices that are gone
        self.clock = None

    def connect(self, *, cable=None, power=None):
        """Sets the cable and the switch; the machine has the device while both are on."""
        self.cable = self.cable if cable is None else cable
        self.power = self.power if power is None else power
        if self.cable and self.power and not self.device:
            face = UsbFace(self.identity, self.printer)
            self.device = UsbDevice(face, self.on_progress, self.kernel_driver)
            self.device.busy = self.busy
            self.bus.plug(self.device, self._record)
        elif self.device and not (self.cable and self.power):
            self.strayed = self.sent_astray()
            device, self.device = self.device, None
            self.bus.unplug(device, sysfs.path(self.port))
        if not self.power:
            self.printer.lose_power()

    def _record(self, number):
        return sysfs.printer_record(self.identity, self.port, number)

    def hold(self, busy):
        """Another program takes it or lets go of it."""
        self.busy = busy
        if self.device:
            self.device.busy = busy

    def lose_node(self):
        if self.device:
            self.bus.lose_node(self.device)

    def sent_astray(self):
        return self.strayed + (self.device.face.strayed if self.device else 0)

    def speed(self, bytes_per_second):
        """How fast it prints; None for as fast as the bytes come."""
        if self.clock:
            GLib.source_remove(self.clock)
        self.clock = None
        self.printer.allowance = None
        if bytes_per_second:
            self.printer.allowance = 0
            self.clock = GLib.timeout_add(TICK_MS, self._tick, bytes_per_second * TICK_MS / 1000)

    @in_turn
    def _tick(self, allowance):
        """What is not used up at once is not saved for later, but for one command that is longer."""
        printer = self.printer
        waiting = len(printer.intake.next() or b"")
        printer.allowance = min(printer.allowance + allowance, max(allowance, waiting))
        self.go_on()
        return True

    def go_on(self):
        """Something changed: prints what can be printed now, and moves what waited for room or for an answer."""
        self.printer.work()
        if self.device:
            self.device.pump()
        else:
            self.on_progress()

    def remove(self):
        self.speed(None)
        self.connect(cable=False)
