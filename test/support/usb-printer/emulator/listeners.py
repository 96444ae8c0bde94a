"""Who listens for devices that come and go, and whether they can hear more."""

import glob
import select
import socket

# Seconds. A program that reads nothing for so long is stuck.
PATIENCE = 10


def wait_for_room(root):
    """Waits until each listener has room for one more event.

    The kernel has a queue of hundreds of events for each listener and never waits for one. umockdev's are Unix sockets,
    which take ten, and it ends this whole program when one is full: a program that got no turn for some milliseconds
    would be enough."""
    for path in glob.glob(f"{glob.escape(root)}/event[0-9]*"):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
            if _reaches(line, path) and not _has_room(line):
                raise TimeoutError("the program does not read what is plugged in and pulled out")


def _reaches(line, path):
    """False for a listener that has left."""
    try:
        line.connect(path)
    except (ConnectionRefusedError, FileNotFoundError):
        return False
    return True


def _has_room(line):
    poll = select.poll()
    poll.register(line, select.POLLOUT)
    return bool(poll.poll(PATIENCE * 1000))
