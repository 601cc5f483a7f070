"""On which side of the equator a text is, as far as the countries that it names show."""

import functools
import re
from collections.abc import Iterator

from timeline import lexicon

SOUTH = -10  # degrees of latitude; in countries nearer to the equator nobody speaks of such seasons
WORD = re.compile(r"[A-Z][\w'’]*")
ZONES = (
    "Africa/Blantyre", "Africa/Gaborone", "Africa/Harare", "Africa/Johannesburg", "Africa/Luanda",
    "Africa/Lusaka", "Africa/Maputo", "Africa/Maseru", "Africa/Mbabane", "Africa/Windhoek",
    "America/Argentina", "America/Asuncion", "America/Buenos_Aires", "America/La_Paz",
    "America/Lima", "America/Montevideo", "America/Santiago", "America/Sao_Paulo", "Antarctica",
    "Australia", "Indian/Antananarivo", "Indian/Mauritius", "Pacific/Auckland", "Pacific/Fiji",
)  # fmt: skip


@functools.cache
def _countries() -> dict[str, bool]:
    """The names of countries and of their people, each with whether it is in the south."""
    south: dict[str, bool] = {}
    for row in lexicon.table("countries"):
        aliases = [] if row["aliases"] == "-" else row["aliases"].split(";")
        south |= dict.fromkeys((row["name"], *aliases), float(row["lat"]) <= SOUTH)
    for row in lexicon.table("demonyms"):
        if row["place"] in south:
            south[row["word"]] = south[f"{row['word']}s"] = south[row["place"]]
    return south


def _named(text: str) -> Iterator[bool]:
    """For each country that a text names, whether it is in the south."""
    south = _countries()
    words = [word.removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)]
    for here, word in enumerate(words):
        known = south.get(" ".join(words[here : here + 2]), south.get(word))
        if known is not None:
            yield known


def is_last_in_south(text: str) -> bool | None:
    """Whether the country that the text names last is in the south, None if it names none.

    Source: `countries.tsv`, `demonyms.tsv`.

    >>> is_last_in_south("The French sailed to New Zealand in the"), is_last_in_south("It was the")
    (True, None)
    """
    named = list(_named(text))
    return named[-1] if named else None


def is_south(text: str, zone: str | None) -> bool:
    """Whether the text is of the south: by its time zone, else by the countries it names most.

    >>> is_south("Chile and Peru played France.", None), is_south("It rained.", "Australia/Perth")
    (True, True)
    """
    if zone is not None and "/" in zone:
        return zone.startswith(ZONES)
    named = list(_named(text))
    return 2 * sum(named) > len(named)
