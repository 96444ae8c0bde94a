"""One thing at a time: umockdev hands over ioctls from a thread of its own, beside the main loop's."""

from functools import wraps
from threading import RLock

_lock = RLock()


def in_turn(function):
    """Nothing else that is done in turn happens meanwhile; also not between the parts of an answer to the program."""

    @wraps(function)
    def waits(*arguments, **named):
        with _lock:
            return function(*arguments, **named)

    return waits
