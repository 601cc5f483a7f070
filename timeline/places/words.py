"""The words of a document as the place rules see them: plain columns, for speed."""

import re
from bisect import bisect_left

from attrs import frozen

from timeline.model import Document, Sentence
from timeline.places.keys import word_key

# "U.S.", "W. Va.", "St." keep their stops; a hyphen is no word, it only joins two
WORD = re.compile(
    r"[A-Z]\.(?: ?[A-Z]\.)+(?![a-z])|W\. ?Va\.|(?:St|Ste|Mt|Ft|Pt)\.(?= )|\w+(?:['’&]\w+)*"
    r"|[^\w\s\-–]"
)
POSSESSIVE = ("'s", "’s")


@frozen
class Words:
    """Words and signs of the title and the body. All columns have one cell a word.

    `gaps` holds what stands before a word, since the word before: " ", "-", "", ...; it is BREAK
    at the start of a sentence. `keys` are the words in normal form.
    """

    text: str
    forms: tuple[str, ...]
    keys: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    gaps: tuple[str, ...]
    opens: frozenset[int]

    def form(self, index: int) -> str:
        """The word at `index`, "" outside the text."""
        return self.forms[index] if 0 <= index < len(self.forms) else ""

    def shouted(self, index: int) -> bool:
        """Whether the word stands in a run of capital letters: next to another such word, or
        before a dash, a bracket or a comma at the start of a sentence.
        """
        if not self.form(index).isupper():
            return False
        before, after = self.form(index - 1), self.form(index + 1)
        if any(len(word) > 1 and word.isalpha() and word.isupper() for word in (before, after)):
            return True
        return index in self.opens and (after in SHOUT_ENDS or "-" in self.gap(index + 1))

    def gap(self, index: int) -> str:
        """What stands before the word at `index`, "" outside the text."""
        return self.gaps[index] if 0 <= index < len(self.gaps) else ""

    def joined(self, index: int) -> bool:
        """Whether the word at `index` goes on from the one before it: a space or hyphen only."""
        return 0 < index < len(self.forms) and self.gaps[index] in JOINTS


JOINTS = frozenset((" ", "-", "\n", "\r\n", "\u00a0"))
SHOUT_ENDS = frozenset(("(", ",", ":", "—"))
BREAK = "\n\n"


def split(document: Document, sentences: tuple[Sentence, ...]) -> Words:
    """The words of title and body of the document, in text order."""
    text = document.text
    pieces = sorted({span for span in (document.headline, document.body) if span is not None})
    forms, starts, ends = [], [], []
    for piece in pieces:
        for match in WORD.finditer(text, piece.start, piece.end):
            start, end = match.span()
            form = text[start:end]
            if form.endswith(POSSESSIVE):
                form, end = form[:-2], end - 2
            forms.append(form)
            starts.append(start)
            ends.append(end)
    opens = {
        bisect_left(starts, place)
        for place in (*(s.start for s in sentences), *(p.start for p in pieces))
    }
    ranks = range(1, len(forms))
    gaps = [BREAK, *(BREAK if i in opens else text[ends[i - 1] : starts[i]] for i in ranks)]
    return Words(
        text=text,
        forms=tuple(forms),
        keys=tuple(word_key(form) if form[0].isupper() else form for form in forms),
        starts=tuple(starts),
        ends=tuple(ends),
        gaps=tuple(gaps),
        opens=frozenset(opens),
    )
