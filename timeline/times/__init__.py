"""Document and sentences in, its time expressions out: what each says in TIMEX3, and which days."""

from timeline.text.dates import first as explicit
from timeline.times.find import find
from timeline.times.genre import Policy

__all__ = ["Policy", "explicit", "find"]
