"""Document and sentences in, its time expressions out: what each says in TIMEX3, and which days."""

from timeline.text.dates import first as explicit
from timeline.times.find import find, read
from timeline.times.forms import Genre
from timeline.times.genre import AS_WRITTEN, Policy

__all__ = ["AS_WRITTEN", "Genre", "Policy", "explicit", "find", "read"]
