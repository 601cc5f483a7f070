"""Text in, places with points, time zones and roles out."""

from timeline.places.find import find

__all__ = ["find"]
