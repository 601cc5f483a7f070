"""How the small values are made of which every text has thousands."""

from typing import TYPE_CHECKING

import attrs

__all__ = ["value"]

if TYPE_CHECKING:
    from attrs import frozen as value
else:
    # A class that is frozen at run time sets each field through `object.__setattr__`, so that to
    # make one takes three times as long, a fifteenth of the time of the language stage. That
    # nothing assigns to a field is for the type checker to see, to which the class is frozen.
    def value(cls=None, *, eq=True):
        """Makes an attrs class of values, with slots; by value they are equal and have a hash."""
        return attrs.define(cls, eq=eq, unsafe_hash=eq or None, on_setattr=attrs.setters.NO_OP)
