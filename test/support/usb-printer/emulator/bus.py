"""The machine's USB: devices come and go under numbers that the kernel counts up."""

import os

from listeners import wait_for_room
from sysfs import hub_record, node

LAST_NUMBER = 127


class Bus:
    def __init__(self, testbed):
        self.testbed = testbed
        self.numbers = {}  # device -> number
        self.served = {}  # number -> device, also one that is gone: who still asks its node is told so
        self.last = 1
        testbed.add_from_string(hub_record())

    def plug(self, device, record):
        """`record` makes the device's record from its number. Whoever finds the node can use it at once."""
        number = self._next_number()
        self.numbers[device] = number
        if self.served.pop(number, None):
            self.testbed.detach_ioctl(node(number))
        self.served[number] = device
        self.testbed.attach_ioctl(node(number), device)
        # umockdev tells of it by itself, and once is what a kernel does
        wait_for_room(self.testbed.get_root_dir())
        self.testbed.add_from_string(record(number))

    def _next_number(self):
        self.last = self.last % LAST_NUMBER + 1
        return self._next_number() if self.last == 1 or self.last in self.numbers.values() else self.last

    def lose_node(self, device):
        """As it is for a moment when a device goes: the kernel takes away the node before it tells of it."""
        os.unlink(self.testbed.get_root_dir() + node(self.numbers[device]))

    def unplug(self, device, path):
        device.unplug()
        wait_for_room(self.testbed.get_root_dir())
        self.testbed.uevent(path, "remove")
        self.testbed.remove_device(path)
        del self.numbers[device]
