"""What is right and wrong with the printer, and the bytes in which it says so."""

from dataclasses import dataclass

FIXED = 0x12  # set in every answer to DLE EOT


@dataclass
class Condition:
    paper: str = "full"  # full, near-end, out
    cover_open: bool = False
    online: bool = True
    cutter: str = "free"  # free, jams (at the next cut), jammed
    hot: bool = False
    broken: bool = False

    @property
    def error(self):
        return self.cutter == "jammed" or self.hot or self.broken

    @property
    def prints(self):
        return self.online and self.paper != "out" and not self.cover_open and not self.error

    def real_time(self, n):
        """The answer to DLE EOT n, n from 1 to 4."""
        out = self.paper == "out"
        near = self.paper != "full"
        bits = {
            1: 0x08 * (not self.prints),
            2: 0x04 * self.cover_open | 0x20 * out | 0x40 * self.error,
            3: 0x08 * (self.cutter == "jammed") | 0x20 * self.broken | 0x40 * self.hot,
            4: 0x0C * near | 0x60 * out,
        }
        return FIXED | bits[n]

    def in_order(self):
        """The answer to GS r 1. It is reached with paper only, so never says that there is none."""
        return 0x03 * (self.paper != "full")

    def port(self):
        """USB printer class 1.1, 4.2.2: bit 5 no paper, bit 4 selected, bit 3 no error."""
        out = self.paper == "out"
        return 0x20 * out | 0x10 * self.online | 0x08 * (not (out or self.cover_open or self.error))
