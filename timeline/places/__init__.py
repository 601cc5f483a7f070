"""Text in, places with points, time zones and roles out."""

from timeline.places.candidates import Extra
from timeline.places.find import find, find_extra

__all__ = ["Extra", "find", "find_extra"]
