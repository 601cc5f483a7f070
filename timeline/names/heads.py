"""What the head word of a name tells: "Bank of Ruritania", "Battle of Hastings"."""

from collections.abc import Mapping

from timeline.model import NameKind
from timeline.names import words
from timeline.names.words import Head, listed

PREPOSITIONS = frozenset({"of", "for", "on"})
ALONE = listed("olympics paralympics oscars grammys emmys baftas holocaust cop expo wwi wwii")
STORMS = listed("hurricane typhoon cyclone operation")
COUNTED = listed("i ii iii iv v vi vii viii ix x one two three")


def kind_by_words(lower: tuple[str, ...]) -> tuple[NameKind | None, str]:
    """The kind that the head word of a name tells, and the head's own kind.

    `lower` are the words of the name in lower case.

    >>> kind_by_words(("bank", "of", "ruritania"))
    ('organisation', 'bank')
    >>> kind_by_words(("world", "war", "ii"))
    ('gathering', 'war')
    """
    if len(lower) == 1:
        alone = lower[0].rstrip("0123456789") in ALONE
        return ("gathering", "") if alone else (None, "")
    tables: tuple[tuple[NameKind, Mapping[str, Head]], ...] = (
        ("organisation", words.organisations()),
        ("gathering", words.gatherings()),
        ("work", words.works()),
    )
    heads = [lower[at - 1] for at in range(1, len(lower)) if lower[at] in PREPOSITIONS]
    heads.append(lower[-2] if lower[-1] in COUNTED else lower[-1])
    for head in heads:
        single = head.removesuffix("s")
        for kind, table in tables:
            found = table.get(head) or table.get(single)
            if found is not None:
                return kind, found.kind
    return ("gathering", "") if lower[0] in STORMS else (None, "")


def opens_gathering(calendar: str, after: str) -> bool:
    """Whether a word of the calendar begins a name: "Summer Olympics", "October Revolution".

    >>> opens_gathering("winter", "games"), opens_gathering("monday", "parliament")
    (True, False)
    """
    head = words.gatherings().get(after)
    if head is not None and not calendar.endswith("day"):
        return head.kind in ("games", "war")
    paper = words.organisations().get(after)
    return paper is not None and paper.kind == "newspaper" and calendar.endswith("day")
