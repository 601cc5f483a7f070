"""Whether a text is written the British or the American way: a weak hint of where its towns lie."""

import functools

from attrs import frozen

from timeline.lexicon import table
from timeline.lexicon import words as column
from timeline.places import gazetteer
from timeline.places.words import Words

# who writes as Britain does, but for Canada, which writes both ways
COMMONWEALTH = ("GB", "IE", "AU", "NZ", "ZA", "IN", "KE", "NG", "GH", "PK", "MT", "JM")
BRITISH, AMERICAN = 1.5, 0.7  # powers of ten of people that all signs pointing one way are worth
TITLES = frozenset(("Mr", "Mrs", "Ms", "Dr"))


@frozen
class Signs:
    """How many different signs of each way of writing a text has."""

    british: int
    american: int


def read(words: Words) -> Signs:
    """The signs of the text: spelling, currency, order of dates, full stops after titles.

    Only words in lower case count: names keep their spelling in any text.
    """
    forms = frozenset(words.forms)
    british = len(forms & column("spellings", "british")) + ("£" in forms)
    american = len(forms & column("spellings", "american")) + ("$" in forms)
    telling = months() | TITLES
    seen = {capital_sign(words, i) for i in words.capitals if words.forms[i] in telling}
    return Signs(british + len(seen & {"day-month", "Mr"}), american + len(seen & {"May 5", "Mr."}))


def capital_sign(words: Words, i: int) -> str:
    """The sign at a month or title: "day-month", "May 5", "Mr", "Mr.", "" for none."""
    stop = words.form(i + 1) == "."
    if words.forms[i] in TITLES:
        return "Mr." if stop else "Mr"
    if is_day(words.form(i - 1)):
        return "day-month"
    return "May 5" if is_day(words.form(i + 2 if stop else i + 1)) else ""


@functools.cache
def months() -> frozenset[str]:
    """The names of months and their abbreviations, capitalised."""
    rows = table("time_words")
    return frozenset(r["word"].title() for r in rows if r["kind"] in ("month", "month-short"))


def is_day(form: str) -> bool:
    """Whether a word is a day of the month in digits.

    >>> is_day("12"), is_day("2026"), is_day("12th")
    (True, False, False)
    """
    return form.isdecimal() and 0 < int(form) <= 31


def lean(signs: Signs) -> float:
    """From -1 for a text written the American way to 1 for the British; 0 if nothing tells.

    >>> lean(Signs(3, 0)), lean(Signs(0, 1)), lean(Signs(2, 2))
    (0.75, -0.5, 0.0)
    """
    return (signs.british - signs.american) / (signs.british + signs.american + 1)


def favoured(words: Words) -> dict[int, float]:
    """What the way of writing adds to places of a country, by index of the country's entry."""
    share = lean(read(words))
    if share > 0:
        return dict.fromkeys(indexes(COMMONWEALTH), BRITISH * share)
    return dict.fromkeys(indexes(("US",)), -AMERICAN * share) if share < 0 else {}


@functools.cache
def indexes(codes: tuple[str, ...]) -> tuple[int, ...]:
    """The entries of the countries with these ISO 3166 codes."""
    names = (name for name, iso in gazetteer.iso_codes().items() if iso in codes)
    found = (gazetteer.country(name) for name in names)
    return tuple(country.index for country in found if country)
