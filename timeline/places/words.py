"""The words of a document as the place rules see them: plain columns, for speed."""

import re
from bisect import bisect_left
from collections.abc import Container

from attrs import frozen

from timeline.model import Document, Sentence, Span
from timeline.places.keys import word_key

# "U.S.", "W. Va.", "St." keep their stops; a hyphen is no word, it only joins two
WORD = re.compile(
    r"[A-Z]\.(?: ?[A-Z]\.)+(?![a-z])|W\. ?Va\.|(?:St|Ste|Mt|Ft|Pt)\.(?= )|\w+(?:['’&]\w+)*"
    r"|[^\w\s\-–]"
)
POSSESSIVE = ("'s", "’s")
JOINTS = frozenset((" ", "-", "\n", "\r\n", "\u00a0"))
NAME_JOINTS = JOINTS | {"'s ", "’s ", "' ", "’ "}  # a possessive may stand inside a name
SHOUT_ENDS = frozenset(("(", ",", ":", "—"))
BREAK = "\n\n"


@frozen
class Words:
    """Words and signs of the title and the body. All columns have one cell a word.

    `gaps` holds what stands before a word, since the word before: " ", "-", "", ...; it is BREAK
    at the start of a sentence. `keys` are the words in normal form. `opens` are the positions of
    the first words of sentences, `capitals` those of all words with a capital first letter.
    """

    text: str
    forms: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    opens: frozenset[int]
    capitals: tuple[int, ...]

    def form(self, index: int) -> str:
        """The word at `index`, "" outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def where(self, wanted: Container[str]) -> list[int]:
        """The positions of these words, exactly as they are written."""
        return [i for i, form in enumerate(self.forms) if form in wanted]

    def gap(self, index: int) -> str:
        """What stands before the word at `index`, "" outside the text."""
        return self.gaps[index] if 0 <= index < len(self.gaps) else ""

    def joined(self, index: int) -> bool:
        """Whether the word at `index` goes on from the one before it: a space or hyphen only."""
        return 0 < index < len(self.forms) and self.gaps[index] in JOINTS

    def quote(self, first: int, end: int) -> str:
        """The text of words `first` to `end` (not included), its white space joined."""
        return " ".join(self.text[self.starts[first] : self.ends[end - 1]].split())

    def shouted(self, index: int) -> bool:
        """Whether the word stands in a run of capital letters.

        Another such word is next to it, or it opens a sentence and a dash, bracket or comma ends
        the run.
        """
        if not self.form(index).isupper():
            return False
        before, after = self.form(index - 1), self.form(index + 1)
        if any(len(word) > 1 and word.isalpha() and word.isupper() for word in (before, after)):
            return True
        return index in self.opens and (after in SHOUT_ENDS or "-" in self.gap(index + 1))


def split(document: Document, sentences: tuple[Sentence, ...]) -> Words:
    """The words of title and body of the document, in text order."""
    text = document.text
    pieces = sorted({span for span in (document.headline, document.body) if span is not None})
    spans = [span for piece in pieces for span in word_spans(text, piece)]
    starts, ends = [start for start, _ in spans], [end for _, end in spans]
    begins = (*(sentence.start for sentence in sentences), *(piece.start for piece in pieces))
    opens = frozenset(bisect_left(starts, begin) for begin in begins)
    ranks = range(1, len(spans))
    gaps = (BREAK, *(BREAK if i in opens else text[ends[i - 1] : starts[i]] for i in ranks))
    forms = tuple(text[start:end] for start, end in spans)
    capitals = tuple(i for i, form in enumerate(forms) if form[0].isupper())
    keys = tuple(word_key(form) if form[0].isupper() else form for form in forms)
    return Words(text, forms, keys, tuple(starts), tuple(ends), gaps[: len(spans)], opens, capitals)


def word_spans(text: str, piece: Span) -> list[tuple[int, int]]:
    """Where the words of a piece stand; a possessive ending is no part of its word."""
    spans = [match.span() for match in WORD.finditer(text, piece.start, piece.end)]
    if "'s" not in text and "’s" not in text:
        return spans
    return [
        (start, end - 2 if text.endswith(POSSESSIVE, start + 1, end) else end)
        for start, end in spans
    ]
