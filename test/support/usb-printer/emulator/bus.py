"""The machine's USB: devices come and go under numbers that the kernel counts up."""

from sysfs import hub_record, node

LAST_NUMBER = 127


class Bus:
    def __init__(self, testbed):
        self.testbed = testbed
        self.numbers = {}  # device -> number
        self.last = 1
        self.gone = []  # kept: the library may still ask an old node for its last transfers
        testbed.add_from_string(hub_record())

    def plug(self, device, path, record):
        """`record` makes the device's record from its number."""
        self.last = self.last % LAST_NUMBER + 1
        if self.last == 1 or self.last in self.numbers.values():
            return self.plug(device, path, record)
        self.numbers[device] = self.last
        self.testbed.add_from_string(record(self.last))
        self.testbed.attach_ioctl(node(self.last), device)
        self.testbed.uevent(path, "add")

    def unplug(self, device, path):
        device.unplug()
        self.testbed.uevent(path, "remove")
        self.testbed.remove_device(path)
        self.testbed.detach_ioctl(node(self.numbers.pop(device)))
        self.gone = [*self.gone[-8:], device]
