"""Whether a place is where something happens, or who does it."""

from timeline.model import Role
from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.context import located, word_class
from timeline.places.words import Words

LISTED = frozenset((",", "and", "or", ", and", ", or"))
ACTING = ("country", "capital", "continent", "admin1")


def assign(words: Words, found: tuple[Candidate, ...]) -> tuple[Role, ...]:
    """The role of each candidate, in their order."""
    roles: list[Role] = []
    for i, candidate in enumerate(found):
        listed = i > 0 and is_listed(words, found[i - 1], candidate)
        if listed and candidate.kind != "demonym":
            roles.append(roles[-1] if roles[-1] != "demonym" else role(words, candidate))
        else:
            roles.append(role(words, candidate))
    return tuple(roles)


def is_listed(words: Words, before: Candidate, candidate: Candidate) -> bool:
    """Whether it goes on from the place before it: "in Rome, Paris and London"."""
    if candidate.first - before.end > 2:
        return False
    between = " ".join(words.form(i).lower() for i in range(before.end, candidate.first))
    return between in LISTED and words.form(candidate.end) not in word_class("speech")


def of_site(words: Words, candidate: Candidate) -> bool:
    """Whether a part of it, or a visit to it, is meant: "the coast of Kenya", "his Asia tour"."""
    after = words.form(candidate.end)
    if after in word_class("visit"):
        return True
    first = candidate.first
    while words.form(first - 1).lower() in word_class("part") or words.form(first - 1) == "the":
        first -= 1
    linked, before = words.form(first - 1), words.form(first - 2)
    return (linked == "of" and before in word_class("site")) or (
        linked == "for" and before in word_class("departure")
    )


def role(words: Words, candidate: Candidate) -> Role:
    """The role of one candidate: words before it decide, then those after it, then its kind."""
    if candidate.kind == "demonym":
        return "demonym"
    before = words.form(candidate.first - 1).lower()
    if before == "the":
        before = words.form(candidate.first - 2).lower()
    if located(words, candidate.first) or before in word_class("goal") or of_site(words, candidate):
        return "location"
    if candidate.kind == "venue" and gazetteer.venues()[candidate.name].seat:
        return "actor"
    after = words.form(candidate.end)
    if after in word_class("speech"):
        return "actor"
    kind = candidate.entry.kind if candidate.entry and candidate.kind in ("name", "short") else ""
    if after in word_class("being") and kind in ACTING:
        return "actor"
    return "actor" if kind == "country" and not candidate.within else "location"
