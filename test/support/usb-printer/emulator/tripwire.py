"""Things that are to happen once so many more bytes have passed, exactly there."""

from gi.repository import GLib

from turns import in_turn


class Tripwire:
    """Nothing passes from the moment a wire is reached until what hangs on it has been done."""

    def __init__(self):
        self.wires = []  # [bytes to go, action]
        self.reached = []

    def set(self, count, action):
        self.wires.append([count, action])
        self.passed(0)

    def clear(self):
        self.wires.clear()

    def limit(self, count):
        """How many of `count` bytes may pass now."""
        if self.reached:
            return 0
        return min([count, *(to_go for to_go, _ in self.wires)])

    def passed(self, count):
        for wire in self.wires:
            wire[0] -= count
        reached = [wire for wire in self.wires if wire[0] <= 0]
        self.wires = [wire for wire in self.wires if wire[0] > 0]
        if reached:
            self.reached += reached
            GLib.idle_add(self._act)

    @in_turn
    def _act(self):
        """From the main loop, because what happens may end the very transfer that the bytes came with."""
        reached, self.reached = self.reached, []
        for _to_go, action in reached:
            action()
        return False
