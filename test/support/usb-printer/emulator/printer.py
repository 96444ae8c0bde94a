"""The printer's own behaviour, without any USB: what it takes, what it prints, what it answers."""

import re

from condition import Condition
from intake import Intake
from paper import Paper
from tripwire import Tripwire

STATUS_REQUEST = re.compile(rb"\x10\x04([\x01-\x04])")
ONLY_STATUS_REQUESTS = re.compile(rb"(\x10\x04[\x01-\x04])+")
IN_ORDER_REQUEST = b"\x1dr\x01"


class Printer:
    """Survives being unplugged, as the device on the desk does: what it took stays taken, while it has power."""

    def __init__(self):
        self.condition = Condition()
        self.intake = Intake()
        self.paper = Paper()
        self.answers = bytearray()
        self.muted = set()  # of dle-eot, gs-r, port-status, device-id
        self.noise = b""  # said before each answer
        self.halted = False
        self.deaf = False  # refuses every byte
        self.allowance = None  # bytes it may print now; None for as fast as they come
        self.on_wire = Tripwire()  # counts what is to be printed, not the requests for its status
        self.on_paper = Tripwire()
        self.on_request = Tripwire()
        self.taken = 0
        self.asked = 0
        self.last = b""  # a request in real time may come in pieces

    def lose_power(self):
        self.intake.lose_all()
        self.answers.clear()
        self.last = b""
        self.halted = False

    def take(self, data):
        """Takes what it has room for and returns how much; the rest is refused (NAK) and may be offered again."""
        if self.deaf or self.on_wire.reached or self.on_request.reached:
            return 0
        room = self.intake.room
        count = len(data) if room is None else min(room, len(data))
        asks = ONLY_STATUS_REQUESTS.fullmatch(data) is not None
        if not asks:
            count = self.on_wire.limit(count)
        taken = data[:count]
        self.taken += count
        self._answer_in_real_time(taken)
        self.intake.take(taken)
        self.on_wire.passed(0 if asks else count)
        self.work()
        return count

    def _answer_in_real_time(self, taken):
        seen = self.last + taken
        for request in STATUS_REQUEST.finditer(seen):
            if request.end() > len(self.last):
                self.asked += 1
                self.on_request.passed(1)
                self._say("dle-eot", self.condition.real_time(request[1][0]))
        self.last = seen[-2:]

    def _say(self, kind, byte):
        if kind not in self.muted:
            self.answers += self.noise + bytes([byte])

    def work(self):
        """Acts upon what it took, as far as it can and may. Returns whether anything was done."""
        before = len(self.paper)
        while (command := self.intake.next()) and self._can_print(command):
            self._act(command)
        return len(self.paper) != before

    def _can_print(self, command):
        if not self.condition.prints or self.on_paper.reached:
            return False
        if command[:2] == b"\x1dV" and self.condition.cutter == "jams":
            self.condition.cutter = "jammed"
            return False
        return self.allowance is None or self.allowance >= len(command)

    def _act(self, command):
        self.intake.done()
        if self.allowance is not None:
            self.allowance -= len(command)
        if command == IN_ORDER_REQUEST:
            self._say("gs-r", self.condition.in_order())
            return
        self.paper.add(command)
        self.on_paper.passed(len(command))

    def answer(self, length):
        """Up to `length` bytes of what it has to say."""
        said = bytes(self.answers[:length])
        del self.answers[:length]
        return said

    def port_status(self):
        return None if "port-status" in self.muted else self.condition.port()
