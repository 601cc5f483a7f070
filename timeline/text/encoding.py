"""Bytes to text: UTF-8 first, another encoding only where it is sure.

Nothing is replaced, joined or cut: the text of a UTF-8 file, encoded again, gives the same bytes,
so its checksum is that of the file. A byte-order mark of UTF-8 stays in the text.
"""

import codecs
import sys
from pathlib import Path

from attrs import frozen
from charset_normalizer import from_bytes

from timeline.errors import InputError

CANDIDATES = ["cp1252", "mac_roman", "cp850"]  # what English files are in, if not in Unicode
MOST_ODD = 0.05  # share of the letters and signs beyond ASCII that may stand where few do
AFTER_NUMBERS = "°º²³"
BEFORE_NUMBERS = "£€¥±×"
ANYWHERE = "–—…§©®™½¼¾\u00a0"
WIDE = (  # the longer marks first: that of UTF-16 begins that of UTF-32
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@frozen
class Loaded:
    """A text and the encoding it was in, as Python names it."""

    text: str
    encoding: str


def load(path: Path | None) -> Loaded:
    """The text of a file, or of standard input if there is no path.

    Raises:
        InputError: there is no such file, or it holds no text that can be read.
    """
    if path is None and sys.stdin is None:
        raise InputError("standard input: is closed; name a text file")
    if path is None:
        return decode(sys.stdin.buffer.read(), "standard input")
    try:
        return decode(path.read_bytes(), str(path))
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file") from None
    except IsADirectoryError:
        raise InputError(f"{path}: is a folder; name the files in it") from None
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror})") from error


def decode(data: bytes, name: str) -> Loaded:
    """The text in `data`; `name` stands in front of what is wrong with it.

    Raises:
        InputError: there are no words, it is a binary file, or no encoding is sure.

    >>> decode(b"Talks resumed.", "a.txt").encoding
    'utf-8'
    """
    loaded = _unicode(data, name) or _legacy(data, name)
    if not loaded.text.replace("\ufeff", "").strip():
        raise InputError(f"{name}: is empty")
    return loaded


def _unicode(data: bytes, name: str) -> Loaded | None:
    wide = next((encoding for mark, encoding in WIDE if data.startswith(mark)), None)
    if wide is None and b"\0" in data:
        raise InputError(f"{name}: is a binary file, not a text")
    try:
        return Loaded(data.decode(wide or "utf-8"), wide or "utf-8")
    except UnicodeDecodeError as error:
        if wide is None:
            return None
        raise InputError(
            f"{name}: is not the {wide.upper()} that it says ({error.reason})"
        ) from error


def _legacy(data: bytes, name: str) -> Loaded:
    """The text in the one candidate that makes English of it."""
    matches = {str(match): match.encoding for match in from_bytes(data, cp_isolation=CANDIDATES)}
    ranked = sorted((_odd(text), text) for text in matches)
    tie = len(ranked) > 1 and ranked[0][0] == ranked[1][0]
    if not ranked or tie or ranked[0][0] > MOST_ODD:
        raise _unsure(data, name)
    text = ranked[0][1]
    return Loaded(text, matches[text])


def _odd(text: str) -> float:
    """The share of the characters beyond ASCII that stand where they seldom do."""
    beyond = [i for i, character in enumerate(text) if not character.isascii()]
    odd = sum(not _fits(text[i - 1 : i], text[i], text[i + 1 : i + 2]) for i in beyond)
    return odd / len(beyond) if beyond else 0.0


def _fits(before: str, character: str, after: str) -> bool:
    """Whether a character stands well between its neighbours ("" at the ends of the text)."""
    if character.isalpha():
        alone = not before.isdecimal() and not after.isdecimal()
        return alone and (character.islower() or before.isupper() or not before.isalpha())
    if character in BEFORE_NUMBERS:
        return after.isdecimal()
    if character in AFTER_NUMBERS:
        return before.isdecimal()
    if character in "“‘":
        return after.isalnum() and not before.isalnum()
    if character in "•·":
        return not before.isalpha()
    return character in ANYWHERE or (character in "”’" and before.strip() != "")


def _unsure(data: bytes, name: str) -> InputError:
    try:
        data.decode()
    except UnicodeDecodeError as error:
        where = f"byte 0x{data[error.start]:02x} at {error.start}"
    return InputError(
        f"{name}: is not UTF-8 ({where}) and no other encoding is sure; save it as UTF-8"
    )
