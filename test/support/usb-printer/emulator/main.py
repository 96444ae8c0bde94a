#!/usr/bin/python3
"""USB receipt printers for any libusb program, on a machine without USB.

    umockdev-wrapper /usr/bin/python3 main.py SOCKET

A program sees the printers when it runs with the environment that the command `environment` answers. SOCKET is the
desk they stand on: one command a line in (desk.py has all that can be done), one answer out. Ends when its standard
input does.

Needs Debian's python3 with python3-gi, umockdev and gir1.2-umockdev-1.0, on x86_64.
"""

import os
import sys

import gi

gi.require_version("UMockdev", "1.0")
from gi.repository import GLib, UMockdev  # noqa: E402

from bus import Bus  # noqa: E402
from control_socket import serve  # noqa: E402
from desk import Desk  # noqa: E402


def main():
    testbed = UMockdev.Testbed.new()
    desk = Desk(Bus(testbed))
    environment = {"UMOCKDEV_DIR": testbed.get_root_dir(), "LD_PRELOAD": os.environ["LD_PRELOAD"]}

    def command(what, reply):
        if what == {"do": "environment"}:
            reply({"ok": True, "environment": environment})
        else:
            desk.command(what, reply)

    serve(sys.argv[1], command)
    loop = GLib.MainLoop()
    GLib.io_add_watch(sys.stdin.fileno(), GLib.IO_IN | GLib.IO_HUP, lambda *_: loop.quit())
    loop.run()


main()
