"""What came out of the printer: the commands it acted upon, cut into slips."""

from commands import is_cut


class Paper:
    def __init__(self):
        self.slips = []  # each up to and with its cut
        self.hanging = bytearray()  # not yet cut

    def add(self, command):
        self.hanging += command
        if is_cut(command):
            self.slips.append(bytes(self.hanging))
            self.hanging.clear()

    def __len__(self):
        """Bytes that were acted upon."""
        return sum(map(len, self.slips)) + len(self.hanging)

    def tear_off(self):
        """All of it; what comes next is counted anew."""
        slips = [*self.slips, bytes(self.hanging)] if self.hanging else list(self.slips)
        self.slips.clear()
        self.hanging.clear()
        return slips
