"""Takes commands from a Unix socket within the main loop: one JSON object a line in, one out.

Each carries a number, so that an answer may come after those to later commands."""

import json
import socket
from functools import partial

from gi.repository import GLib


def serve(path, command):
    """`command` is given each command and a function for its answer."""
    listener = socket.socket(socket.AF_UNIX)
    listener.bind(path)
    listener.listen()

    def on_connection(*_):
        connection, _address = listener.accept()
        watch = GLib.IO_IN | GLib.IO_HUP
        GLib.io_add_watch(connection.fileno(), watch, on_data, connection, bytearray())
        return True

    def on_data(_fd, _condition, connection, pending):
        data = connection.recv(65536)
        if not data:
            connection.close()
            return False
        pending += data
        *lines, rest = bytes(pending).split(b"\n")
        pending[:] = rest
        for line in lines:
            asked = json.loads(line)
            command(asked["command"], partial(_send, connection, asked["id"]))
        return True

    GLib.io_add_watch(listener.fileno(), GLib.IO_IN, on_connection)


def _send(connection, number, answer):
    try:
        connection.sendall(json.dumps({"id": number, **answer}).encode() + b"\n")
    except OSError:
        pass  # who asked has left
