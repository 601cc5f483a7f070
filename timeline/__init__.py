"""Text in, calendar out: the events of an English text, dated and in order."""

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from timeline import export as export
    from timeline.background import Background as Background
    from timeline.errors import TimelineError as TimelineError
    from timeline.model import Event as Event
    from timeline.pipeline import extract as extract
    from timeline.pipeline import merge as merge
    from timeline.result import Timeline as Timeline
    from timeline.times import Policy as Policy

# Public name -> (module, attribute or None for the module itself). Loaded at first use, so that
# `timeline --help` does not read the rules of every stage.
_PUBLIC = {
    "Background": ("timeline.background", "Background"),
    "Event": ("timeline.model", "Event"),
    "Policy": ("timeline.times", "Policy"),
    "Timeline": ("timeline.result", "Timeline"),
    "TimelineError": ("timeline.errors", "TimelineError"),
    "export": ("timeline.export", None),
    "extract": ("timeline.pipeline", "extract"),
    "merge": ("timeline.pipeline", "merge"),
}

__all__ = [
    "Background",
    "Event",
    "Policy",
    "Timeline",
    "TimelineError",
    "export",
    "extract",
    "merge",
]


def __getattr__(name: str) -> Any:
    if name not in _PUBLIC:
        raise AttributeError(f"module 'timeline' has no attribute {name!r}")
    module, attribute = _PUBLIC[name]
    loaded = importlib.import_module(module)
    return getattr(loaded, attribute) if attribute else loaded
