"""What people at the desk do to the printers, one command a line, and what they see of them."""

from condition import Condition
from descriptors import Identity
from outlet import Outlet
from turns import in_turn

QUANTITIES = {
    "taken": lambda outlet: outlet.printer.taken,
    "printed": lambda outlet: len(outlet.printer.paper),
    "slips": lambda outlet: len(outlet.printer.paper.slips),
    "asked": lambda outlet: outlet.printer.asked,
}
FINE = {"ok": True}


class Desk:
    """`reply` takes the answer to a command, now or later."""

    def __init__(self, bus):
        self.bus = bus
        self.outlets = {}
        self.waiting = []  # (outlet, quantity, count, reply)

    @in_turn
    def command(self, command, reply):
        try:
            done = self._do(command, reply)
        except (KeyError, TypeError, ValueError, TimeoutError) as error:
            return reply({"ok": False, "error": f"{type(error).__name__}: {error}"})
        if done is not None:
            reply({**FINE, **done})

    def _do(self, command, reply):
        """The answer's own fields, None where the answer comes later."""
        match command:
            case {"do": "reset"}:
                for outlet in self.outlets.values():
                    outlet.remove()
                self.outlets.clear()
                self.waiting.clear()
                return {}
            case {"do": "place", "printer": name, "identity": identity, "kernelDriver": kernel_driver}:
                self._place(name, Identity(**identity), kernel_driver)
                return {}
            case {"do": "await", "printer": name, "quantity": quantity, "count": count}:
                self.waiting.append((self.outlets[name], QUANTITIES[quantity], count, reply))
                self.progress()
                return None
            case {"do": "at", "printer": name, "place": place, "count": count, "then": then}:
                outlet = self.outlets[name]
                printer = outlet.printer
                wires = {"taken": printer.on_wire, "printed": printer.on_paper, "asked": printer.on_request}
                wires[place].set(count, lambda: self._act(outlet, then))
                return {}
            case {"do": "collect", "printer": name}:
                return _collect(self.outlets[name])
            case {"printer": name}:
                return self._act(self.outlets[name], command)
        raise ValueError("unknown command")

    def _place(self, name, identity, kernel_driver):
        """A new printer at its own port, or another one in the place of one that stood there."""
        before = self.outlets.get(name)
        port = before.port if before else len(self.outlets) + 1
        if before:
            before.remove()
        self.outlets[name] = Outlet(self.bus, port, identity, self.progress, kernel_driver)

    def _act(self, outlet, command):
        act(outlet, command)
        outlet.go_on()
        return {}

    def progress(self):
        """Answers those who waited for as much as has come."""
        arrived = [entry for entry in self.waiting if entry[1](entry[0]) >= entry[2]]
        self.waiting = [entry for entry in self.waiting if entry not in arrived]
        for *_, reply in arrived:
            reply(FINE)


def act(outlet, command):
    """Changes one thing about a printer."""
    printer = outlet.printer
    condition = printer.condition
    match command:
        case {"do": "cable", "plugged": bool(plugged)}:
            outlet.connect(cable=plugged)
        case {"do": "power", "on": bool(on)}:
            outlet.connect(power=on)
        case {"do": "paper", "paper": "full" | "near-end" | "out" as paper}:
            condition.paper = paper
        case {"do": "cover", "open": bool(is_open)}:
            condition.cover_open = is_open
        case {"do": "online", "online": bool(online)}:
            condition.online = online
        case {"do": "cutter", "cutter": "free" | "jams" as cutter}:
            condition.cutter = cutter
        case {"do": "head", "hot": bool(hot)}:
            condition.hot = hot
        case {"do": "broken", "broken": bool(broken)}:
            condition.broken = broken
        case {"do": "buffer", "bytes": int() | None as size}:
            printer.intake.capacity = size
        case {"do": "speed", "bytesPerSecond": int() | None as speed}:
            outlet.speed(speed)
        case {"do": "deaf", "deaf": bool(deaf)}:
            printer.deaf = deaf
        case {"do": "halt"}:
            printer.halted = True
        case {"do": "mute", "what": list(what)}:
            printer.muted = set(what)
        case {"do": "noise", "bytes": str(noise)}:
            printer.noise = bytes.fromhex(noise)
        case {"do": "say", "bytes": str(said)}:
            printer.answers += bytes.fromhex(said)
        case {"do": "lose-node"}:
            outlet.lose_node()
        case {"do": "busy", "busy": bool(busy)}:
            outlet.hold(busy)
        case {"do": "settle"}:
            settle(outlet)
        case _:
            raise ValueError("unknown command")


def settle(outlet):
    """Puts everything right, as a person who is called to it does; what was set to happen does not happen any more."""
    printer = outlet.printer
    for wire in (printer.on_wire, printer.on_paper, printer.on_request):
        wire.clear()
    printer.condition = Condition()
    printer.deaf = printer.halted = False
    printer.muted = set()
    printer.noise = b""
    printer.intake.capacity = None
    outlet.speed(None)
    outlet.hold(False)
    outlet.connect(cable=True, power=True)


def _collect(outlet):
    """All that came out and was asked since the last time."""
    printer = outlet.printer
    seen = {
        "slips": [slip.hex() for slip in printer.paper.tear_off()],
        "taken": printer.taken,
        "asked": printer.asked,
        "strayed": outlet.sent_astray(),
        "held": printer.intake.held,
    }
    printer.taken = printer.asked = 0
    return seen
