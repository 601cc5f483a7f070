"""How Python looks after memory while a text is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def pause_collection() -> Iterator[None]:
    """No search for unreachable cycles meanwhile; then all is as it was before.

    What is made of a text refers back to nothing, so it goes when it is no longer used. Python
    would walk all of it, and the tables too, again and again to find that out: a tenth of the time.

    >>> with pause_collection():
    ...     gc.isenabled()
    False
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()
