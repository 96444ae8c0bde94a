#!/usr/bin/python3
"""A USB receipt printer (EPSON 04b8:0202) for any libusb program, on a machine without USB.

    umockdev-wrapper /usr/bin/python3 main.py --control SOCKET [--unplugged] [--usblp] -- COMMAND ARGUMENTS

COMMAND is started unchanged and sees the printer as /dev/bus/usb/001/002; this program ends with it and with its exit
code. --usblp lets the kernel's printer driver hold the device first, as on a desktop Linux.

SOCKET is the printer's desk: one command a line in, one JSON object a line out.

    plug | unplug      the cable
    room N|none        takes N more bytes and then refuses data (NAK), as most printers do without paper
    paper empty|full   what it reports of its paper when asked for its port status
    halt               the next data is answered with a stall until the host clears it
    await N            answered once at least N bytes have been taken since the last `collect`
    collect            the bytes taken since the last `collect`, as hexadecimal {"bytes": ...}

Needs Debian's python3 with python3-gi, umockdev and gir1.2-umockdev-1.0, on x86_64.
"""

import argparse
import json
import os
import socket
import subprocess
import sys

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import GLib, UMockdev  # noqa: E402

from descriptors import HUB_RECORD, PRINTER_NODE, PRINTER_PATH, PRINTER_RECORD  # noqa: E402
from printer import Printer  # noqa: E402
from usb_device import UsbDevice  # noqa: E402


class Desk:
    """The printer, its cable, and who asks after it."""

    def __init__(self, testbed, kernel_driver):
        self.testbed = testbed
        self.kernel_driver = kernel_driver
        self.printer = Printer()
        self.device = None
        self.unplugged = []  # kept: the library may still ask an old node for its last transfers
        self.waiting = []  # (bytes, reply)

    def plug(self, announce=True):
        if self.device:
            return
        self.testbed.add_from_string(PRINTER_RECORD)
        self.device = UsbDevice(self.printer, self.progress, self.kernel_driver)
        self.testbed.attach_ioctl(PRINTER_NODE, self.device)
        if announce:
            self.testbed.uevent(PRINTER_PATH, "add")

    def unplug(self):
        if not self.device:
            return
        self.device.unplug()
        self.testbed.uevent(PRINTER_PATH, "remove")
        self.testbed.remove_device(PRINTER_PATH)
        self.testbed.detach_ioctl(PRINTER_NODE)
        self.unplugged.append(self.device)
        self.device = None

    def progress(self):
        """Answers those whose bytes have arrived."""
        arrived = [entry for entry in self.waiting if entry[0] <= len(self.printer.received)]
        self.waiting = [entry for entry in self.waiting if entry not in arrived]
        for _count, reply in arrived:
            reply({"ok": True})

    def command(self, words, reply):
        """Does what a line says; `reply` takes the answer, now or later."""
        printer = self.printer
        match words:
            case ["plug"]:
                self.plug()
            case ["unplug"]:
                self.unplug()
            case ["room", count]:
                printer.room = None if count == "none" else int(count)
            case ["paper", "empty" | "full" as paper]:
                printer.paper_empty = paper == "empty"
            case ["halt"]:
                printer.halted = True
            case ["await", count]:
                self.waiting.append((int(count), reply))
                return self.progress()
            case ["collect"]:
                taken = printer.received.hex()
                printer.received.clear()
                return reply({"ok": True, "bytes": taken})
            case _:
                return reply({"ok": False, "error": "unknown command: " + " ".join(words)})
        if self.device:
            self.device.pump()
        reply({"ok": True})


def serve(desk, path):
    """Takes commands on the socket from within the main loop."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()

    def on_connection(*_):
        connection, _address = listener.accept()
        GLib.io_add_watch(connection.fileno(), GLib.IO_IN | GLib.IO_HUP, on_data, connection, bytearray())
        return True

    def on_data(_fd, _condition, connection, pending):
        data = connection.recv(4096)
        if not data:
            connection.close()
            return False
        pending += data
        *lines, rest = bytes(pending).split(b"\n")
        pending[:] = rest
        for line in lines:
            desk.command(line.decode().split(), lambda answer: send(connection, answer))
        return True

    GLib.io_add_watch(listener.fileno(), GLib.IO_IN, on_connection)


def send(connection, answer):
    try:
        connection.sendall(json.dumps(answer).encode() + b"\n")
    except OSError:
        pass  # who asked has left


def run(command, testbed):
    """Runs the program until it ends and returns its exit code."""
    loop = GLib.MainLoop()
    child = subprocess.Popen(command, env=dict(os.environ, UMOCKDEV_DIR=testbed.get_root_dir()))
    code = []

    def on_exit(_pid, status):
        code.append(os.waitstatus_to_exitcode(status))
        loop.quit()

    GLib.child_watch_add(GLib.PRIORITY_DEFAULT, child.pid, on_exit)
    loop.run()
    return code[0] & 0xFF


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--control", required=True)
    parser.add_argument("--unplugged", action="store_true")
    parser.add_argument("--usblp", action="store_true")
    parser.add_argument("command", nargs="+")
    options = parser.parse_args()

    testbed = UMockdev.Testbed.new()
    testbed.add_from_string(HUB_RECORD)
    desk = Desk(testbed, "usblp" if options.usblp else None)
    if not options.unplugged:
        desk.plug(announce=False)
    serve(desk, options.control)
    sys.exit(run(options.command, testbed))


main()
