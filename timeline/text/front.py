"""What stands before a text: front matter, or the head of a message.

Front matter is "key: value" lines between two lines of three dashes, the head of a message the
lines "From:", "To:", "Date:", "Subject:" above the first blank line.
"""

import re
from collections.abc import Mapping

from attrs import frozen

MARK = re.compile(r"\ufeff?---[ \t]*(?:\r\n|\n|\r)")
END = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)", re.MULTILINE)
FIELD = re.compile(r"^(?P<key>[A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(?P<value>[^\r\n]*))?$", re.MULTILINE)
COMMENT = re.compile(r"(?:^|\s+)#.*$")
HEADER = re.compile(
    r"(?P<key>from|to|cc|bcc|reply-to|date|sent|subject|re|importance|attachments?)[ \t]*:"
    r"[ \t]*(?P<value>[^\r\n]*)(?:\r\n|\n|\r|\Z)(?:[ \t]+\S[^\r\n]*(?:\r\n|\n|\r|\Z))*",
    re.IGNORECASE,
)
BLANK = re.compile(r"[ \t]*(?:\r\n|\n|\r|\Z)")
PEOPLE, MEANINGS = {"from", "to"}, {"sent": "date", "subject": "title", "re": "title"}
ANSWER = re.compile(r"(?:(?:re|fwd?|aw)[ \t]*:[ \t]*)+", re.IGNORECASE)
CLOCK = re.compile(r"(?<=\b\d{4})(?:,? (?:at )?\d{1,2}[:.]).*$")
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
        start = 1 if text.startswith("\ufeff") else 0
        return _message(text, start) or Front({}, start)
    fields = {}
    for line in LINE_END.sub("\n", text[mark.end() : end.start()]).split("\n"):
        if match := FIELD.match(line):
            value = _plain(match["value"] or "")
            if value:
                fields[match["key"].lower()] = value
    return Front(fields, end.end())


def _message(text: str, start: int) -> Front | None:
    """The head of a message: who writes to whom, and when or on what; None if there is none."""
    fields: dict[str, str] = {}
    at = start
    while header := HEADER.match(text, at):
        key = header["key"].lower()
        fields.setdefault(MEANINGS.get(key, key), header["value"].strip())
        at = header.end()
    told = fields.keys() & {"date", "title"}
    if not (fields.keys() & PEOPLE and told and BLANK.match(text, at)):
        return None
    known = {
        "date": CLOCK.sub("", fields.get("date", "")),
        "title": ANSWER.sub("", fields.get("title", "")),
    }
    return Front({key: value for key, value in known.items() if value}, at)


def _plain(value: str) -> str:
    """A value without its quotes, or without the comment behind it."""
    value = value.strip()
    if value[:1] in ("'", '"') and (close := value.find(value[0], 1)) > 0:
        return value[1:close].strip()
    return COMMENT.sub("", value).strip()
