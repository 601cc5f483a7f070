"""What the reader knows beyond the text: its home, its dates, places, kinds of event."""

from collections.abc import Iterable
from pathlib import Path

from attrs import evolve, frozen

from timeline import calendars, places
from timeline.calendars import Entry
from timeline.events import kinds as event_kinds
from timeline.events.kinds import Lexicon
from timeline.model import Document, Place, Sentence, holds
from timeline.places import Extra, extras
from timeline.places.home import find as find_home
from timeline.places.keys import key
from timeline.times import AS_WRITTEN, Policy

UNKNOWN_HOME = "home: {!r} is no place that is known; write one like Galway or Dublin, Ohio"


@frozen
class Background:
    """What is known beside the text.

    `home` is the place for which a text is written that names none itself ("Dublin, Ohio").
    `places` go before all that the gazetteer has; without `find_places` they are the only ones.
    `kinds` are the kinds of event to find, None for those that ship with the package. `known` are
    happenings with their days, for events that name them. `policy` says how dates are read where
    the text leaves it open.
    """

    home: str | None = None
    places: tuple[Extra, ...] = ()
    find_places: bool = True
    kinds: Lexicon | None = None
    known: tuple[Entry, ...] = ()
    policy: Policy = AS_WRITTEN

    @property
    def lexicon(self) -> Lexicon:
        """The kinds of event to find."""
        return self.kinds or event_kinds.shipped()


NOTHING = Background()


def read(
    home: str | None = None,
    places_file: Path | None = None,
    kinds_file: Path | None = None,
    known_files: Iterable[Path] = (),
    *,
    find_places: bool = True,
    policy: Policy = AS_WRITTEN,
) -> Background:
    """The background that a user gives by files: places as CSV, kinds of event as TOML, known dates
    as .ics.

    Raises:
        ConfigError: a file cannot be read, or a place is wrong.
        InputError: a calendar cannot be read.
        DataError: a kind of event is wrong.

    >>> read("Galway").home
    'Galway'
    """
    return Background(
        home=home,
        places=extras.read(places_file) if places_file else (),
        find_places=find_places,
        kinds=event_kinds.read(kinds_file) if kinds_file else None,
        known=tuple(entry for file in known_files for entry in calendars.read(file)),
        policy=policy,
    )


def at_home(document: Document, background: Background) -> Document:
    """The document with the first home that is known: its own, else the reader's.

    One that is not known is named in the remarks.
    """
    remarks = document.remarks
    for home in (document.home, background.home):
        if home is None:
            continue
        if find_home(home) or _extra(home, background):
            return evolve(document, home=home, remarks=remarks)
        remarks = (*remarks, UNKNOWN_HOME.format(home))
    return evolve(document, home=None, remarks=remarks)


def find_places(
    document: Document, sentences: tuple[Sentence, ...], background: Background
) -> tuple[Place, ...]:
    """The places of a document that is at home, as far as they are wanted."""
    if background.find_places:
        return places.find(document, sentences, document.home, background.places)
    return places.find_extra(document, sentences, background.places)


def in_zone(
    document: Document, found: tuple[Place, ...], background: Background, zone: str | None
) -> Document:
    """The document with the zone of clock times that name none and happen nowhere in particular.

    It is the first that there is: its own, that of its dateline, of its home, and `zone`.
    """
    source = document.source
    known = source.zone or _dateline_zone(document, found) or _home_zone(document, background)
    return evolve(document, source=evolve(source, zone=known or zone))


def _dateline_zone(document: Document, found: tuple[Place, ...]) -> str | None:
    line = document.dateline
    return next((p.zone for p in found if line and holds(line, p.span) and p.zone), None)


def _home_zone(document: Document, background: Background) -> str | None:
    if document.home is None:
        return None
    own, known = _extra(document.home, background), find_home(document.home)
    return own.zone if own else known.zone if known else None


def _extra(name: str, background: Background) -> Extra | None:
    """The place of the reader's that is called so."""
    for extra in background.places:
        if key(name) in map(key, (extra.name, *extra.aliases)):
            return extra
    return None
