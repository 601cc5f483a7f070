"""Which countries lie in which continents and regions; the rows are `data/continents.tsv`."""

import functools

from timeline import lexicon
from timeline.places import gazetteer


@functools.cache
def regions_of(country: str) -> frozenset[str]:
    """The continents and regions in which a country lies, by the country's name.

    >>> sorted(regions_of("Peru"))
    ['Americas', 'Latin America', 'South America']
    """
    code = gazetteer.iso_of(country)
    rows = lexicon.table("continents")
    return frozenset(row["region"] for row in rows if code in row["countries"].split())


@functools.cache
def is_area(name: str) -> bool:
    """Whether a name is that of a country, a region or a continent.

    >>> is_area("Peru"), is_area("Asia"), is_area("Berg")
    (True, True, False)
    """
    known = any(row["region"] == name for row in lexicon.table("continents"))
    return known or gazetteer.iso_of(name) is not None
