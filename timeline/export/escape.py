"""Text of an article in Markdown: shown exactly as it is, with as few backslashes as will do."""

import html.entities
import re
from urllib.parse import quote

from timeline.export.wording import clean

LONE = re.compile(r"[\\`*]|(?<![^\W_])_|_(?![^\W_])|<(?=\S|$)")
ENTITY = re.compile(r"&(?P<name>#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|\w+);")
HARMLESS = re.compile(r"\[[^\[\]]+\](?![(\[:])")  # "[the minister]" in a quotation
BRACKET = re.compile(r"[\[\]]")


def escape(text: str) -> str:
    r"""Markdown that shows exactly this text, as one line, inside a line.

    >>> escape("5 * 3 is [still] *15*, & a_b")
    '5 * 3 is [still] \\*15\\*, & a_b'
    """
    words = clean(text)
    out = LONE.sub(r"\\\g<0>", words).replace(r" \* ", " * ")
    out = ENTITY.sub(_entity, out)
    if BRACKET.search(HARMLESS.sub("", words)):
        out = BRACKET.sub(r"\\\g<0>", out)
    if re.search(r"\S~", words):
        out = out.replace("~", r"\~")
    if words.count("$") > 1:
        out = out.replace("$", r"\$")
    return out


def _entity(match: re.Match[str]) -> str:
    name = match["name"]
    known = name.startswith("#") or name + ";" in html.entities.html5
    return rf"\{match[0]}" if known else match[0]


def heading(text: str) -> str:
    r"""The text as a heading's, where a last # would be lost.

    >>> heading("Why C#")
    'Why C\\#'
    """
    out = escape(text)
    return out[:-1] + r"\#" if out.endswith("#") else out


def address(target: str) -> str:
    """A link's target: a path or an address, with what would end the link percent-encoded.

    >>> address("docs/May 3 (draft).txt")
    'docs/May%203%20%28draft%29.txt'
    """
    return quote(clean(target), safe="/:?#@!$&'*+,;=%~")
