"""Where one ESC/POS command ends and the next begins."""

DLE, ESC, FS, GS = 0x10, 0x1B, 0x1C, 0x1D

# Parameter bytes of the commands that always have as many.
ESC_PARAMETERS = {
    **dict.fromkeys(b"@2LSim<\x0c", 0),
    **dict.fromkeys(b"!-3aEdGJMRtTVru{ %?=eK", 1),
    **dict.fromkeys(b"$\\c", 2),
    **dict.fromkeys(b"pB", 3),
    ord("W"): 8,
}
GS_PARAMETERS = {**dict.fromkeys(b"!BEHITabfhrw/:", 1), **dict.fromkeys(b"$LPW\\", 2), ord("^"): 3}
FS_PARAMETERS = {**dict.fromkeys(b".&", 0), **dict.fromkeys(b"!-C", 1), **dict.fromkeys(b"Sp", 2)}
# GS V with these also says how far to feed.
CUTS_WITH_FEED = b"ABabgh"


def needed(command):
    """How long the command that begins so is, as far as can be told; complete when it is as long."""
    lead = command[0]
    if lead not in (DLE, 0x12, ESC, FS, GS):
        return 1
    if len(command) == 1:
        return 2
    return {DLE: _dle, 0x12: _dc2, ESC: _esc, FS: _fs, GS: _gs}[lead](command)


def is_cut(command):
    return command[:2] in (b"\x1dV", b"\x1bi", b"\x1bm")


def is_real_time(command):
    return command[0] == DLE


def _dle(_command):
    return 3


def _dc2(command):
    return 3 if command[1] == ord("#") else 1


def _esc(command):
    if command[1] == ord("*"):  # ESC * m nL nH dots
        return 5 if len(command) < 5 else 5 + _word(command, 3) * (1 if command[2] < 32 else 3)
    if command[1] == ord("D"):
        return len(command) + (command[-1] != 0 or len(command) == 2)
    return 2 + ESC_PARAMETERS.get(command[1], 0)


def _fs(command):
    return 2 + FS_PARAMETERS.get(command[1], 0)


def _gs(command):
    return GS_LENGTHS.get(command[1], lambda _: 2 + GS_PARAMETERS.get(command[1], 0))(command)


def _cut(command):
    return 3 if len(command) < 3 else 3 + (command[2] in CUTS_WITH_FEED)


def _function(command):  # GS ( x pL pH data
    return 5 if len(command) < 5 else 5 + _word(command, 3)


def _raster(command):  # GS v 0 m xL xH yL yH dots
    return 8 if len(command) < 8 else 8 + _word(command, 4) * _word(command, 6)


def _graphics(command):  # GS 8 L p1 p2 p3 p4 data
    return 7 if len(command) < 7 else 7 + int.from_bytes(command[3:7], "little")


def _dots(command):  # GS * x y dots
    return 4 if len(command) < 4 else 4 + command[2] * command[3] * 8


def _barcode(command):  # GS k m, then data up to a NUL or after its length
    if len(command) < 4:
        return 4
    return len(command) + (command[-1] != 0) if command[2] < 7 else 4 + command[3]


GS_LENGTHS = {
    ord("V"): _cut,
    ord("("): _function,
    ord("v"): _raster,
    ord("8"): _graphics,
    ord("*"): _dots,
    ord("k"): _barcode,
}


def _word(command, at):
    return command[at] | command[at + 1] << 8
