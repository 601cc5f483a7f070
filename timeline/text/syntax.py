"""The shape of a parsed sentence: noun groups and verb groups, each with a link to its parent.

All indices are positions in `Parse.sentence.tokens`. A group's parent is the token it hangs on:
the head of a verb group, of a noun group, or an adjective. So who did what to whom is read off
the links, by the functions in `clauses`.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from attrs import field

from timeline.model import Sentence
from timeline.values import value

NounRole = Literal[
    "subject", "object", "indirect", "oblique", "possessor", "apposition", "predicate", "time",
    "none",
]  # fmt: skip
VerbRole = Literal["main", "relative", "complement", "adverbial", "none"]
Tense = Literal["PAST", "PRESENT", "FUTURE", "INFINITIVE", "PRESPART", "PASTPART", "NONE"]
Aspect = Literal["NONE", "PROGRESSIVE", "PERFECTIVE", "PERFECTIVE_PROGRESSIVE"]


@value
class NounGroup:
    """Tokens `first` to `end` (not included) around `head`: "the new prime minister".

    `prep` is the lower-case preposition before it ("with", "because of"), "" if none. `conjunct_of`
    is the head of the first conjunct in "A, B and C"; role, prep and parent are those of the first.
    """

    first: int
    end: int
    head: int
    role: NounRole = "none"
    prep: str = ""
    parent: int | None = None
    conjunct_of: int | None = None


@value
class VerbGroup:
    """Tokens `first` to `end` (not included) with the main verb at `head`: "will not have gone".

    `tense` and `aspect` are TimeML values (a future is FUTURE, "to go" INFINITIVE, "going" without
    an auxiliary PRESPART, "gone" without one PASTPART). `modal` is the lemma of the modal, "" if
    none (will and shall are tense). `role` says how the clause hangs on `parent`; `marker` is the
    word that opens it ("after", "that", "who", "to", ""). `conjunct_of` is the head of the first
    verb in "came and saw"; the others carry its role, marker and parent.
    """

    first: int
    end: int
    head: int
    tense: Tense
    aspect: Aspect = "NONE"
    passive: bool = False
    negated: bool = False
    modal: str = ""
    role: VerbRole = "none"
    marker: str = ""
    parent: int | None = None
    conjunct_of: int | None = None


@value
class Parse:
    """A sentence with its noun groups and verb groups, each in text order.

    `hanging` are the noun groups by the token that they hang on.
    """

    sentence: Sentence
    nouns: tuple[NounGroup, ...]
    verbs: tuple[VerbGroup, ...]
    hanging: Mapping[int, Sequence[NounGroup]] = field(init=False, eq=False, repr=False)

    @hanging.default
    def _hang_nouns(self) -> dict[int, list[NounGroup]]:
        found: dict[int, list[NounGroup]] = {}
        for noun in self.nouns:
            if noun.parent is not None:
                found.setdefault(noun.parent, []).append(noun)
        return found
