"""A timeline as JSON, schema "timeline/1": lossless, for programs."""

import json
import re

from timeline.export.options import DEFAULT, Options
from timeline.result import Timeline

SURROGATE = re.compile("[\ud800-\udfff]")  # half a character: JSON has it only as an escape


def write(timeline: Timeline, options: Options = DEFAULT) -> str:  # noqa: ARG001 - one signature for all formats
    """The JSON text of `to_dict`.

    >>> print(write(Timeline((), ())).splitlines()[1])
      "schema": "timeline/1",
    """
    text = json.dumps(timeline.to_dict(), ensure_ascii=False, indent=2)
    return SURROGATE.sub(lambda half: f"\\u{ord(half[0]):04x}", text) + "\n"
