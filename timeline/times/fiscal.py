"""Fiscal years: when they begin, and which number they have, by the country or company named."""

import functools
import re
from collections import Counter

from attrs import frozen

from timeline import lexicon


@frozen
class Fiscal:
    """When a fiscal year begins, and whether it has the number of the year in which it starts."""

    month: int = 1
    by_start: bool = True


CALENDAR_YEAR = Fiscal()


@functools.cache
def _owners(*kinds: str) -> tuple[re.Pattern[str], dict[str, Fiscal]]:
    """A pattern for the words that stand for owners of these kinds, and the fiscal year of each."""
    years = {
        word.replace("_", " "): Fiscal(int(row["month"]), row["names"] == "start")
        for row in lexicon.table("fiscal_years")
        if row["kind"] in kinds
        for word in row["words"].split()
    }
    words = "|".join(re.escape(word) for word in sorted(years, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)"), years


def named_last(text: str) -> Fiscal | None:
    """The fiscal year of the country or company that the text names last, None if it names none.

    Source: `fiscal_years.tsv`.

    >>> named_last("Japan will spend more by the end of the")
    Fiscal(month=4, by_start=True)
    """
    pattern, years = _owners("country", "company")
    named = pattern.findall(text)
    return years[named[-1]] if named else None


def named_most(text: str) -> Fiscal:
    """The fiscal year of the country that the text names most often; of several, the first one.

    >>> named_most("Rome burns.")
    Fiscal(month=1, by_start=True)
    """
    pattern, years = _owners("country")
    counts = Counter(years[word] for word in pattern.findall(text))
    return counts.most_common(1)[0][0] if counts else CALENDAR_YEAR
