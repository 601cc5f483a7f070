"""How many of which unit: "three weeks", "2 1/2 years", "a couple of days", "several months"."""

import re

from timeline import lexicon
from timeline.rules import DIGITS
from timeline.text.dates import SP, any_of, values
from timeline.times.forms import Amount, Unit

UNITS = {row["word"]: row["value"] for row in lexicon.table("time_words") if row["kind"] == "unit"}
NUMBERS = values("number")
ORDINALS = values("ordinal")
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75}
MANY = (
    "several", "a few", "few", "some", "many", "numerous", "various", "a number of",
    "quite a few", "dozens of", "hundreds of", "thousands of", "countless", "a good many",
)  # fmt: skip
ONE = {
    "a": 1, "an": 1, "another": 1, "half": 0.5, "half a": 0.5, "half an": 0.5, "couple": 2,
    "a couple": 2, "a dozen": 12, "half a dozen": 6, "a half dozen": 6,
}  # fmt: skip
TAILS = {" and a half": 0.5, " and half": 0.5, " and one half": 0.5, " and a quarter": 0.25}

UNIT = rf"(?:{any_of(frozenset(UNITS))})\b"
NUMBER_WORD = rf"(?:{any_of(NUMBERS)})\b"
FIGURE = (
    r"(?:(?<![.,:\d])(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,6})(?![\d,]{0,3}\d)(?:\.\d{1,3})?(?:[\s-]?\d/\d|\s?[½¼¾])?"
    r"|\d/\d|[½¼¾])"
)
SPELLED = (
    rf"(?:(?:an?{SP}(?=hundred|thousand|million))?{NUMBER_WORD}"
    rf"(?:(?:-|{SP}(?:and{SP})?){NUMBER_WORD}){{0,5}})"
)
NUMBER = rf"(?:{FIGURE}|{SPELLED})"
HALF_MORE = rf"(?:{SP}and{SP}(?:a{SP}|one[\s-])?(?:half|quarter))"
SOME_WORDS = "|".join(phrase.replace(" ", r"\s") for phrase in sorted(MANY, key=len, reverse=True))
DOZEN = rf"(?:half{SP})?a{SP}dozen|a{SP}half{SP}dozen"
COUNT = (
    rf"(?:(?:another{SP}(?=\w))?{NUMBER}{HALF_MORE}?|(?:{SOME_WORDS})|(?:a{SP})?couple(?:{SP}of)?|{DOZEN}"
    rf"|half{SP}an?|half|another|an?)"
)
NUMBER_OPENS = frozenset(NUMBERS) | frozenset({DIGITS, "½", "¼", "¾"})
COUNT_OPENS = NUMBER_OPENS | frozenset(phrase.split()[0] for phrase in (*MANY, *ONE))
ORDINAL = rf"(?:(?:{any_of(ORDINALS).replace(chr(92) + '-', '[- ]')})\b|\d{{1,3}}(?:st|nd|rd|th)\b)"
ORDINAL_OPENS = frozenset(word.split("-", maxsplit=1)[0] for word in ORDINALS) | {DIGITS}

SECOND_AMOUNT = rf"(?:(?:,|,?{SP}and){SP}(?P<count2>{COUNT}){SP}(?P<unit2>{UNIT}))?"
COUNTED = rf"(?P<count>{COUNT})[\s-]{{0,3}}(?P<unit>{UNIT})(?P<half>{HALF_MORE})?{SECOND_AMOUNT}"


def unit(text: str) -> Unit:
    """The unit that a word names.

    >>> unit("Hrs")
    'hour'
    """
    return UNITS[text.lower()]  # type: ignore[return-value]


def ordinal_number(text: str) -> int:
    """1 for "first" or "1st".

    >>> ordinal_number("twenty first"), ordinal_number("3rd")
    (21, 3)
    """
    lower = "-".join(text.lower().split())
    return ORDINALS[lower] if lower in ORDINALS else int(re.sub(r"\D", "", lower))


def count(text: str) -> float | None:
    """How many a count says, None for "several" and the like.

    Raises:
        ValueError: the words are no number ("two five hundred").

    >>> count("two and a half"), count("a couple of"), count("2 1/2"), count("a few")
    (2.5, 2, 2.5, None)
    """
    said = " ".join(text.lower().replace("-", " ").split())
    if said in MANY:
        return None
    said = said.removesuffix(" of")
    if said in ONE:
        return ONE[said]
    said = said.removeprefix("another ")
    for tail, part in TAILS.items():
        if said.endswith(tail):
            return number(said.removesuffix(tail)) + part
    return number(said)


def number(text: str) -> float:
    """A number in digits or words.

    Raises:
        ValueError: it is none.

    >>> number("twenty-one"), number("1,500"), number("a hundred and five")
    (21, 1500, 105)
    """
    said = text.lower().replace("-", " ").replace(",", "").strip()
    for mark, part in FRACTIONS.items():
        if said.endswith(mark):
            whole = said.removesuffix(mark).strip()
            return part + (number(whole) if whole else 0)
    if said[0].isdigit():
        return float(said) if "." in said else int(said)
    return _spelled([word for word in said.split() if word not in ("and", "a", "an")])


def _spelled(words: list[str]) -> int:
    """The sum of "two hundred", "fifty", "one": each smaller than the lowest place before it."""
    total, group, room = 0, 0, 10**9
    for word in words:
        size = NUMBERS[word]
        if size >= 100:
            total, group, room = total + max(group, 1) * size, 0, size
        elif size < room:
            group, room = group + size, (10 if size >= 20 else 0)
        else:
            raise ValueError(f"{' '.join(words)!r} is no number")
    return total + group


def amount(count_text: str, unit_text: str) -> Amount | None:
    """So many of a unit, None if the words are no number."""
    try:
        return Amount(count(count_text), unit(unit_text))
    except (ValueError, ZeroDivisionError):
        return None


def amounts(match: re.Match[str]) -> tuple[Amount, ...]:
    """What the groups of `COUNTED` count; empty if the words are no number."""
    said = match.groupdict()
    if not said.get("count"):
        return (Amount(None, unit(said["unit"])),)
    first = amount(said["count"], said["unit"])
    if first is None:
        return ()
    if said.get("half") and first.count is not None:
        more = 0.25 if "quarter" in said["half"].lower() else 0.5
        first = Amount(first.count + more, first.unit)
    if not said.get("count2"):
        return (first,)
    second = amount(said["count2"], said["unit2"])
    return (first, second) if second else ()
