"""Kinds of event: which words name them, who takes which part. The rows are `data/events.toml`."""

import functools
import itertools
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import evolve, field, frozen

from timeline import lexicon
from timeline.errors import DataError
from timeline.text.syntax import Parse

NAMING = ("verbs", "nouns", "adjectives")
ROLES = (
    "", "agent", "party", "host", "attendee", "organiser", "organisation", "mediator", "subject",
    "source", "target", "victim",
)  # fmt: skip
WORDS = ("verbs", "nouns", "adjectives", "weak", "called", "except", "place")
LISTS = (*WORDS, "yes", "no")
KEYS = (*LISTS, "roles", "title")
# kinds of which one happening may be called by several: "bombing", "killed", "attack"
FAMILIES: Mapping[str, str] = {
    "summit": "meeting",
    "lawsuit": "trial",
    "ruling": "trial",
    "conflict": "attack",
    "death": "attack",
    "capture": "attack",
    "travel": "visit",
    "arrival": "visit",
    "opening": "launch",
    "law": "decision",
    "disaster": "accident",
    "election": "appointment",
    "result": "fixture",
}
PARTICLES = frozenset({"off", "out", "up", "down", "over", "away", "back", "on"})
DEFAULT_ROLES = {"subject": "agent", "object": "subject", "by": "agent", "of": "subject"}


@frozen
class Kind:
    """One kind of event; the columns are described in `data/README.md`.

    `barred` (the column "except") are two-word readings that are no event of this kind. `own` marks
    one of a user's file: its words go before those of shipped kinds.
    """

    name: str
    verbs: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    adjectives: tuple[str, ...] = ()
    weak: frozenset[str] = frozenset()
    called: tuple[str, ...] = ()
    barred: frozenset[str] = frozenset()
    place: tuple[str, ...] = ()
    roles: Mapping[str, str] = field(factory=dict)
    title: str = ""
    yes: tuple[str, ...] = ()
    no: tuple[str, ...] = ()
    own: bool = False


@frozen
class Trigger:
    """A word that names a kind; `second` must follow it as particle, preposition or object."""

    kind: Kind
    second: str
    weak: bool


@frozen
class Lexicon:
    """Triggers by lemma: two words first, own before shipped, strong before weak, in file order.

    `called` has for a noun the kinds that are told again by it.
    """

    kinds: Mapping[str, Kind]
    verbs: Mapping[str, tuple[Trigger, ...]]
    nouns: Mapping[str, tuple[Trigger, ...]]
    adjectives: Mapping[str, tuple[Trigger, ...]]
    called: Mapping[str, frozenset[str]]


def family(kind: str) -> str:
    """The kind that stands for all kinds by which such a happening may be called.

    >>> family("death"), family("attack"), family("offer")
    ('attack', 'attack', 'offer')
    """
    return FAMILIES.get(kind, kind)


def read_kind(name: str, row: Mapping[str, Any], file: str) -> Kind:
    """The kind of one TOML table.

    Raises:
        DataError: a key is unknown or has the wrong type, a role is none, a weak word names
            nothing, or no word names the kind; the message has file and table.
    """
    for key, value in row.items():
        if key not in KEYS:
            raise DataError(
                f"{file}: [{name}] has an unknown key {key!r}; known: {', '.join(KEYS)}"
            )
        if expected := _expected(key, value):
            raise DataError(f"{file}: [{name}] {key} must be {expected}, not {value!r}")
    if wrong := _contradiction(row):
        raise DataError(f"{file}: [{name}] {wrong}")
    lists = {key: tuple(row.get(key, ())) for key in LISTS}
    lists |= {key: tuple(word.lower() for word in lists[key]) for key in WORDS}
    return Kind(
        name=name,
        verbs=lists["verbs"],
        nouns=lists["nouns"],
        adjectives=lists["adjectives"],
        weak=frozenset(lists["weak"]),
        called=lists["called"],
        barred=frozenset(lists["except"]),
        place=lists["place"],
        roles=DEFAULT_ROLES | row.get("roles", {}),
        title=row.get("title", ""),
        yes=lists["yes"],
        no=lists["no"],
    )


def _expected(key: str, value: object) -> str:
    """What the value of a key should be, "" if it is that."""
    if key == "title":
        return "" if isinstance(value, str) else "a text"
    if key == "roles":
        roles = value.values() if isinstance(value, dict) else (None,)
        return "" if all(isinstance(role, str) for role in roles) else "a table of texts"
    words = value if isinstance(value, list) else (None,)
    right = all(isinstance(word, str) and word.strip() for word in words)
    return "" if right else "a list of texts"


def _contradiction(row: Mapping[str, Any]) -> str:
    """What does not fit together in a row whose values are of the right type, "" if all does."""
    named = {word.lower() for key in NAMING for word in row.get(key, ())}
    if not named:
        return f"has no words that name it; give one of {', '.join(NAMING)}"
    idle = next((word for word in row.get("weak", ()) if word.lower() not in named), None)
    if idle is not None:
        return f"weak: {idle!r} is none of its {', '.join(NAMING)}"
    odd = next((role for role in row.get("roles", {}).values() if role not in ROLES), None)
    return "" if odd is None else f"roles: {odd!r} is no role; known: {', '.join(ROLES[1:])}"


def read(path: Path) -> Lexicon:
    """The shipped kinds and those of a user's TOML file, which replace shipped ones by name.

    Raises:
        ConfigError: the file cannot be read, or is not TOML.
        DataError: a kind is wrong; names file, table and key.
    """
    own = {}
    for name, row in lexicon.read_toml(path).items():
        if not isinstance(row, dict):
            raise DataError(f"{path}: {name} must be a table, [{name}]")
        own[name] = evolve(read_kind(name, row, str(path)), own=True)
    return index(tuple((dict(shipped().kinds) | own).values()))


def index(kinds: tuple[Kind, ...]) -> Lexicon:
    """The look-up tables of some kinds."""
    return Lexicon(
        kinds={kind.name: kind for kind in kinds},
        verbs=_triggers(kinds, "verbs", 0),
        nouns=_triggers(kinds, "nouns", -1),
        adjectives=_triggers(kinds, "adjectives", 0),
        called={
            noun: frozenset(kind.name for kind in kinds if noun in kind.called)
            for noun in sorted({noun for kind in kinds for noun in kind.called})
        },
    )


def _triggers(kinds: tuple[Kind, ...], column: str, key: int) -> dict[str, tuple[Trigger, ...]]:
    """Triggers by their first (verbs) or last (nouns) word, in the order they are tried."""
    rows: list[tuple[str, Trigger]] = []
    for kind, entry in ((k, e) for k in kinds for e in getattr(k, column)):
        words = entry.split()
        second = " ".join(words[1:] if key == 0 else words[:-1])
        rows.append((words[key], Trigger(kind, second, entry in kind.weak)))
    rows.sort(key=lambda row: (row[0], not row[1].second, not row[1].kind.own, row[1].weak))
    return {
        word: tuple(trigger for _, trigger in group)
        for word, group in itertools.groupby(rows, key=lambda row: row[0])
    }


@functools.cache
def shipped() -> Lexicon:
    """The kinds of `data/events.toml`.

    >>> shipped().kinds["visit"].title
    'visit'
    """
    rows = lexicon.document("events")
    return index(tuple(read_kind(name, row, "events.toml") for name, row in rows.items()))


def phrasal(parse: Parse, token: int) -> str:
    """The lemma of a verb with its particle, if one follows: "call off"."""
    tokens = parse.sentence.tokens
    following = tokens[token + 1 : token + 2]
    if following and following[0].tag in ("RP", "RB", "IN") and following[0].lemma in PARTICLES:
        return f"{tokens[token].lemma} {following[0].lemma}"
    return tokens[token].lemma


@functools.cache
def verb_list(table: str, key: str) -> frozenset[str]:
    """A list of `data/verbs.toml`, as a set of lemmas.

    >>> "announce" in verb_list("class", "REPORTING")
    True
    """
    return frozenset(lexicon.document("verbs")[table][key])


@functools.cache
def senses() -> Mapping[str, frozenset[str]]:
    """By word or two words, in which senses of `data/senses.tsv` they tell a happening.

    >>> sorted(senses()["abduction"])
    ['kidnap']
    """
    found: dict[str, set[str]] = {}
    for row in lexicon.table("senses"):
        for word in row["words"].split(", "):
            found.setdefault(word, set()).add(row["sense"])
    return {word: frozenset(names) for word, names in sorted(found.items())}
