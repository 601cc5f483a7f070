"""What a user may choose about an output."""

from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

Undated = Literal["anchor", "omit"]


@frozen
class Options:
    """The choices; each format takes those that concern it.

    `title` is the name of the whole, else that of the only document. `undated`: events that only
    the date of writing bounds are put on that day ("anchor") or left out of a calendar ("omit").
    `spans`: a vague date fills all its days in a calendar. `folder` is the output's own, with "/",
    seen from where the paths of the sources begin; links lead from there.
    """

    title: str | None = None
    undated: Undated = field(default="anchor", validator=in_(get_args(Undated)))
    spans: bool = False
    folder: str = ""


DEFAULT = Options()
