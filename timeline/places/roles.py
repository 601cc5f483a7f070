"""Whether a place is where something happens, or who does it."""

from timeline.model import Role
from timeline.places import gazetteer
from timeline.places.candidates import Candidate
from timeline.places.context import is_capital, located, word_class
from timeline.places.words import Words

LISTED = frozenset((",", "and", "or", ", and", ", or"))
PARTIES = ("D", "R", "I", "Dem", "Rep")
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


def of_name(words: Words, candidate: Candidate) -> bool:
    """Whether it only tells whose something or someone is.

    It stands in the name of a team or a firm, or before a noun for people: "the Boston Red Sox",
    "a Boston-based bank", "Sen. Lima (D-Calif.)", "a Boston jury".
    """
    after = words.form(candidate.end)
    if words.form(candidate.first - 1) in PARTIES and words.gap(candidate.first) == "-":
        return True
    if not words.joined(candidate.end):
        return False
    named = is_capital(after) and after.lower() not in word_class("no-name")
    in_name = named and not located(words, candidate.first)
    return in_name or after in word_class("member") or after == "based"


def role(words: Words, candidate: Candidate) -> Role:
    """The role of one candidate: words before it decide, then those after it, then its kind."""
    if candidate.kind == "demonym":
        return "demonym"
    if candidate.kind in ("name", "short") and of_name(words, candidate):
        return "actor"
    before = words.form(candidate.first - 1).lower()
    if before == "on" and candidate.kind == "venue":
        return "location"
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
