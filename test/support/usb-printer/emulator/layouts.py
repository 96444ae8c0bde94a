"""The shapes a printer's USB side comes in: its interfaces, their alternate settings and their endpoints."""

from typing import NamedTuple

BULK = 2
INTERRUPT = 3
PRINTER = 7


class Endpoint(NamedTuple):
    address: int
    kind: int = BULK

    @property
    def is_in(self):
        return bool(self.address & 0x80)


class Alternate(NamedTuple):
    """One alternate setting. Protocol of a printer: 1 takes only, 2 answers too, 4 speaks HTTP (IPP over USB)."""

    interface_class: int
    subclass: int
    protocol: int
    endpoints: tuple

    @property
    def prints(self):
        return self.interface_class == PRINTER and self.protocol in (1, 2)


def _printer(protocol, *endpoints):
    return Alternate(PRINTER, 1, protocol, endpoints)


OUT = Endpoint(0x01)
IN = Endpoint(0x82)

# A layout is a list of interfaces; an interface is a list of alternate settings, the first one active at the start.
LAYOUTS = {
    "ordinary": [[_printer(2, OUT, IN)]],
    "in-first": [[_printer(2, Endpoint(0x81), Endpoint(0x02))]],
    "no-in": [[_printer(1, OUT)]],
    # Only the first bulk endpoint prints, as the class says of the only one it knows.
    "two-out": [[_printer(2, Endpoint(0x04, INTERRUPT), OUT, Endpoint(0x03), IN)]],
    "no-out": [[_printer(2, IN)]],
    "alternates": [[_printer(4, OUT, IN), _printer(2, OUT, IN)]],
    "composite": [
        [Alternate(3, 0, 0, (Endpoint(0x86, INTERRUPT),))],
        [Alternate(8, 6, 80, (Endpoint(0x04), Endpoint(0x85)))],
        [_printer(2, OUT, IN)],
    ],
}


def data_endpoint(alternate):
    """The address what is sent to is printed, None where this setting prints nothing."""
    if not alternate.prints:
        return None
    return next((one.address for one in alternate.endpoints if one.kind == BULK and not one.is_in), None)


def answer_endpoint(alternate):
    """The address answers come from, None where this setting has none."""
    if not alternate.prints:
        return None
    return next((one.address for one in alternate.endpoints if one.kind == BULK and one.is_in), None)
