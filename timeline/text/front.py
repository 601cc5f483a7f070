"""Front matter: "key: value" lines between two lines of three dashes at the very start."""

import re
from collections.abc import Mapping

from attrs import frozen

MARK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*))?$", re.MULTILINE)
COMMENT = re.compile(r"(?:^|\s+)#.*$")
LINE_END = re.compile(r"\r\n|\r")


@frozen
class Front:
    """The fields by lower-case key, empty ones left out; the text goes on at `end`."""

    fields: Mapping[str, str]
    end: int

    def get(self, *keys: str) -> str | None:
        """The value of the first of these keys that is there."""
        return next((self.fields[key] for key in keys if key in self.fields), None)


def read(text: str) -> Front:
    r"""The front matter of a text; without one, no fields and the end at the start.

    Only plain "key: value" lines count. Lists and nested tables are stepped over: nothing of what
    they say is needed.

    >>> read("---\ntitle: 'Minutes'\ndate: 2026-05-12\n---\nPresent: all.").fields
    {'title': 'Minutes', 'date': '2026-05-12'}
    """
    mark = MARK.match(text)
    end = mark and END.search(text, mark.end())
    if mark is None or end is None:
        return Front({}, 1 if text.startswith("\ufeff") else 0)
    fields = {}
    for line in LINE_END.sub("\n", text[mark.end() : end.start()]).split("\n"):
        if match := FIELD.match(line):
            value = _plain(match["value"] or "")
            if value:
                fields[match["key"].lower()] = value
    return Front(fields, end.end())


def _plain(value: str) -> str:
    """A value without its quotes, or without the comment behind it."""
    value = value.strip()
    if value[:1] in ("'", '"') and (close := value.find(value[0], 1)) > 0:
        return value[1:close].strip()
    return COMMENT.sub("", value).strip()
