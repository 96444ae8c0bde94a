"""The bytes a printer took and has not acted upon, command by command."""

from collections import deque

from commands import is_real_time, needed


class Intake:
    def __init__(self):
        self.capacity = None  # bytes; None for no limit
        self.lose_all()

    def lose_all(self):
        """As without power: also the command that was not complete."""
        self.begun = bytearray()
        self.complete = 1  # how long `begun` must be, as far as can be told
        self.commands = deque()
        self.held = 0

    @property
    def room(self):
        """Bytes it would take now, None for any number."""
        return None if self.capacity is None else max(0, self.capacity - self.held)

    def take(self, data):
        for byte in data:
            self.begun.append(byte)
            if len(self.begun) == self.complete:
                self.complete = needed(self.begun)
            if len(self.begun) >= self.complete:
                self._keep(bytes(self.begun))
                self.begun.clear()
                self.complete = 1
        self.held = sum(map(len, self.commands)) + len(self.begun)

    def _keep(self, command):
        """Requests in real time were answered as they came and take up no room."""
        if not is_real_time(command):
            self.commands.append(command)

    def next(self):
        return self.commands[0] if self.commands else None

    def done(self):
        """The next command was acted upon."""
        self.held -= len(self.commands.popleft())
