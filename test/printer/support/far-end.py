"""A serial line without a cable: prints the path of one end and does at the other what it is told, line by line."""
import os
import pty
import sys
import tty

master, slave = pty.openpty()
tty.setraw(slave)
print(os.ttyname(slave), flush=True)
for line in sys.stdin:
    word, _, rest = line.strip().partition(" ")
    if word == "take":
        taken = b""
        while len(taken) < int(rest):
            taken += os.read(master, int(rest) - len(taken))
        print(taken.hex(), flush=True)
    elif word == "say":
        os.write(master, bytes.fromhex(rest))
        print("said", flush=True)
    elif word == "vanish":
        os.close(slave)
        os.close(master)
        print("gone", flush=True)
