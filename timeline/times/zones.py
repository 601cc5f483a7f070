"""Time zones as texts write them: "EST", "GMT+8", "local time"."""

import re

from timeline import lexicon
from timeline.text.dates import any_of

ROWS = tuple(lexicon.table("time_zones"))
NAMES = frozenset(row["name"] for row in ROWS)
OFFSET = r"(?:(?:UTC|GMT)\s?[+−-]\s?\d{1,2}(?::?\d\d)?(?!\d)|[+−]\d\d:?\d\d(?!\d))"
ZONE = rf"(?:(?P<bracket>\()?(?P<zone>{OFFSET}|(?:{any_of(NAMES)})\b)(?(bracket)\)))"


def zone(words: str, home: str | None = None) -> str | None:
    """The IANA name or fixed offset that the words mean, None if that depends on the place.

    CST, IST and BST are used in several countries: they are taken to be those of `home`, the IANA
    zone of the document or place, where it has one of that name; else they stay open, as does
    "local time".

    >>> zone("GMT+8"), zone("EST"), zone("IST"), zone("IST", "Asia/Kolkata")
    ('+08:00', '-05:00', None, '+05:30')
    """
    said = " ".join(words.lower().split())
    if any(character.isdigit() for character in said):
        return _offset(said)
    rows = [row for row in ROWS if row["name"] == said]
    if len(rows) == 1 and not rows[0]["homes"]:
        return rows[0]["zone"] or None
    return next((row["zone"] for row in rows if home in row["homes"].split()), None)


def _offset(said: str) -> str:
    sign = "-" if re.search("[-−]", said) else "+"
    digits = re.sub(r"\D", "", said)
    if len(digits) <= 2:
        digits += "00"
    return f"{sign}{digits[:-2]:0>2}:{digits[-2:]}"
