"""The printer's own behaviour, without any USB: what it takes, what it answers, what is wrong with it."""

PORT_PAPER_EMPTY = 0x20
PORT_SELECTED = 0x10
PORT_NOT_ERROR = 0x08


class Printer:
    """Survives being unplugged, as the device on the desk does: what it took stays taken."""

    def __init__(self):
        self.received = bytearray()
        self.answers = bytearray()
        self.room = None  # bytes it still takes before it refuses more; None for no limit
        self.paper_empty = False
        self.halted = False
        self.status = 0x12  # answered to DLE EOT n

    def take(self, data):
        """Takes what it has room for and returns how much; the rest is refused (NAK) and may be offered again."""
        taken = data if self.room is None else data[: self.room]
        if self.room is not None:
            self.room -= len(taken)
        before = len(self.received)
        self.received += taken
        self._answer_status_requests(before)
        return len(taken)

    def _answer_status_requests(self, before):
        """DLE EOT n, also when it came in pieces: only requests whose last byte is new are answered."""
        at = self.received.find(b"\x10\x04", max(0, before - 2))
        while at != -1 and at + 2 < len(self.received):
            if at + 2 >= before and self.received[at + 2] in (1, 2, 3, 4):
                self.answers.append(self.status)
            at = self.received.find(b"\x10\x04", at + 1)

    def answer(self, length):
        """Up to `length` bytes of what it has to say."""
        said = bytes(self.answers[:length])
        del self.answers[:length]
        return said

    def port_status(self):
        """USB printer class 1.1, 4.2.2. Without paper the error line is down too."""
        return PORT_SELECTED | (PORT_PAPER_EMPTY if self.paper_empty else PORT_NOT_ERROR)
