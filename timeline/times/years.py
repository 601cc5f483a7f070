"""Rules for years, decades and centuries: "1998", "'69", "190 BC", "the 1990s", "1914-18"."""

import re

from timeline.model import Span
from timeline.rules import Rule
from timeline.text.dates import OLD_YEAR, SP, Date, year_number
from timeline.times.calendar import Grain, Period
from timeline.times.counts import NUMBERS, ORDINAL, ORDINAL_OPENS, ordinal_number
from timeline.times.forms import Calendar, Fixed, Form, Nothing, Said, Several
from timeline.times.table import after, before, rule, the
from timeline.times.words import DASH, NUMBERED

ERA_BC = r"(?:BCE?\b|B\.\s?C\b\.?(?:\s?E\.)?)"
ERA_AD = r"(?:AD\b|CE\b|A\.\s?D\.|C\.\s?E\.)"
BARE = r"(?<![\w.,:/$£€#@])(?<!\d[-–])"  # before a number that stands for itself
TENS = (
    "twenties",
    "thirties",
    "forties",
    "fifties",
    "sixties",
    "seventies",
    "eighties",
    "nineties",
)
SPELLED_DECADES = frozenset({"seventeen", "eighteen", "nineteen", *TENS})
TEN_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONE_WORDS = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
SURE = range(1500, 2100)  # four digits that are a year unless something speaks against it
LIKELY = range(1000, 2100)  # four digits that are a year if something speaks for it
LAST_CENTURY = 40
LAST_WHOLE = 1900  # "the 1800s" are a century, "the 1900s" and "the 2000s" may be a decade
LONGEST = 400  # years from one end of a range to the other

NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#@%&=+~^]|[\w)]\s?\*|\b(?:no|nos|number|numbers|page|pages|p|pp|flight|route|room|section|"
    r"chapter|suite|ext|extension|box|dlrs|usd|us\$|hk\$|a\$|c\$|article|resolution|channel|windows|"
    r"tel|phone|version|nearly|almost|some|than|roughly|approximately|estimated|least|only|up\sto|"
    r"unit|line|model|another|additional|total\sof|building|hwy|highway|zip|code)\b\.?)\s?$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|to|and|between|year|years|early|"
    r"late|mid|circa|c\.|ca\.|around|about|through|throughout|fiscal|spring|summer|autumn|fall|winter)"
    r"[\s-]|[(\[;–—-]\s?|^|\n)$",
    re.IGNORECASE,
)
IN_OLD_YEAR = re.compile(
    r"\b(?:in|since|until|till|after|before)\s$|(?:^|[.!?;,]\s|\n)by\s$"
    r"|\b(?:day|eve|christmas|easter|michaelmas|pentecost|epiphany|candlemas)\s$"
    r"|\b(?:battle|siege|treaty|council|synod|revolt|rising|rebellion|raid|famine|plague|earthquake|"
    r"war|peace|truce|flood|spring|summer|autumn|winter|campaign)\sof\s$",
    re.IGNORECASE,
)
OPENS_WITH_YEAR = re.compile(r"(?:^|[.!?]\s|\n)(?:In|By|Since|Until|After|Before)\s$")
COUNTED = re.compile(
    r"\s?(?:%|percent|per\scent|°)|\s(?:pounds?|dollars?|euros?|yen|francs?|marks?|rubles?|rupees?|people|men|"
    r"women|children|troops|soldiers|persons|prisoners|casualties|miles?|"
    r"kilomet(?:er|re)s?|km|kms|feet|foot|ft|met(?:er|re)s?|m|tons?|tonnes?|barrels?|points?|shares?|"
    r"votes?|units?|acres?|hectares?|members?|employees|workers|students|jobs|copies|words|pages|"
    r"hours?|hrs?|days?|weeks?|months?|years?|times|others|square|cubic|horses|tanks|aircraft|planes|"
    r"ships|vessels|guns|rounds|bodies|homes|houses|civilians|refugees|families|million|billion|thousand|"
    r"hundred|mm|cm|kg|g|mg|lbs?|mph|hp|cc|rpm|mb|gb|GMT|UTC|hours)\b|[,.:/]?\d|[-–]\d{4,}|[-–/.]\d{1,2}[-–/.]\d",
    re.IGNORECASE,
)
EARLY_BEFORE = re.compile(r"\b(?:early|late|mid|middle)[\s-]$", re.IGNORECASE)
AGE_BEFORE = re.compile(
    r"\b(?:my|your|his|her|our|their)\s{1,3}(?:early|mid|late|middle)?[\s-]?$", re.IGNORECASE
)
MEASURE_BEFORE = re.compile(
    r"\b(?:temperatures?|highs?|lows?|teens|readings|scored?|shot|degrees)\b.{0,30}$", re.IGNORECASE
)


def _year(match: re.Match[str]) -> Form | None:
    year, left = int(match["year"]), before(match)
    if NO_YEAR_BEFORE.search(left) or COUNTED.match(after(match)):
        return None
    if year not in SURE and not (year in LIKELY and YEAR_BEFORE.search(left)):
        return None
    return Calendar(Date(year=year))


def _old_year(match: re.Match[str]) -> Form | None:
    """The year 552 of a history, after a word that goes before a year."""
    goes_before = OPENS_WITH_YEAR if match["named"] is not None else IN_OLD_YEAR
    if not goes_before.search(before(match)) or COUNTED.match(after(match)):
        return None
    return Calendar(Date(year=int(match["year"])), only="history")


def _the_year(match: re.Match[str]) -> Form | None:
    said = match.groupdict()
    year = int(said["year"] or said["year_"])
    return Calendar(Date(year=year)) if year else Nothing()


def _short_year(match: re.Match[str]) -> Form | None:
    return Calendar(Date(year=year_number(match["year"])))


def _before_christ(match: re.Match[str]) -> Form | None:
    year = int(match["year"])
    return Calendar(Date(year=1 - year)) if year else Nothing()


def _spelled(match: re.Match[str]) -> Form | None:
    """The year of "nineteen ninety-six" or "two thousand and four"."""
    hundreds = match["hundreds"].lower()
    words = re.split(r"[\s-]+", (match["rest"] or "").lower())
    rest = sum(NUMBERS.get(word, 0) for word in words)
    if hundreds.startswith("two"):
        return Calendar(Date(year=2000 + rest)) if rest or match["year"] else None
    return Calendar(Date(year=NUMBERS[hundreds] * 100 + rest)) if rest else None


def _years(match: re.Match[str]) -> Form | None:
    """The two years of "1914-18", "1980/81" or "490 to 479 BC"."""
    said, era = match["last"], match["era"] or ""
    first, last = int(match["first"]), int(said)
    if era[:1] in ("B", "b"):
        first, last = 1 - first, 1 - last
    elif len(said) < len(match["first"]):
        last += first - first % 10 ** len(said)
    if not first < last <= first + LONGEST or (not era and first not in SURE):
        return None
    if NO_YEAR_BEFORE.search(before(match)) or COUNTED.match(after(match)):
        return None
    return Several(
        (
            Said(Span(*match.span("begin")), Calendar(Date(year=first))),
            Said(Span(match.start("last"), match.end()), Calendar(Date(year=last))),
        )
    )


def _decade(match: re.Match[str]) -> Form | None:
    """The decade of "the 1990s"; the century of "the 1700s", but not of "the 2000s"."""
    year = int(match["decade"])
    bc = (match["era"] or "")[:1] in ("B", "b")
    if year % 100 == 0 and year < LAST_WHOLE:
        return Fixed(Period("century", -year // 100 - 1 if bc else year // 100))
    return Fixed(Period("decade", -year // 10 - 1 if bc else year // 10))


def _short_decade(match: re.Match[str]) -> Form | None:
    """The decade of "the '80s": of the 20th century; no age, no temperature."""
    marked = match[0][0] in "'’‘" or match["the"]
    if not marked and not EARLY_BEFORE.search(before(match)):
        return None
    if AGE_BEFORE.search(before(match)) or MEASURE_BEFORE.search(before(match)):
        return None
    return Fixed(Period("decade", 190 + int(match["decade"]) // 10))


def _spelled_decade(match: re.Match[str]) -> Form | None:
    if not match["the"] and not match["century"] and not EARLY_BEFORE.search(before(match)):
        return None
    if re.search(r"\b(?:his|her|their|my|your|our)\s{1,3}$", before(match), re.IGNORECASE):
        return None
    century = NUMBERS[match["century"].lower()] if match["century"] else 19
    return Fixed(Period("decade", century * 10 + TENS.index(match["decade"].lower()) + 2))


def _century(match: re.Match[str]) -> Form | None:
    number = ordinal_number(match["ordinal"])
    if not 1 <= number <= LAST_CENTURY:
        return None
    grain: Grain = "millennium" if match["unit"].lower().startswith("mill") else "century"
    bc = (match["era"] or "")[:1] in ("B", "b")
    return Fixed(Period(grain, -number if bc else number - 1))


def _centuries(match: re.Match[str]) -> Form | None:
    """The two centuries of "the 18th and 19th centuries"."""
    first, last = ordinal_number(match["first"]), ordinal_number(match["last"])
    if not 1 <= first < last <= LAST_CENTURY:
        return None
    return Several(
        (
            Said(Span(*match.span("begin")), Fixed(Period("century", first - 1))),
            Said(Span(*match.span("end")), Fixed(Period("century", last - 1))),
        )
    )


RULES: tuple[Rule[Form], ...] = (
    rule(
        "year-range",
        rf"{BARE}(?P<begin>(?P<first>\d{{3,4}})(?:\s?(?:{ERA_BC}))?)(?:\s{{0,2}}(?:{DASH}|/)\s{{0,2}}|{SP}(?:to|until|till|through){SP})"
        rf"(?P<last>\d{{2,4}})(?!\d)(?:\s?(?P<era>{ERA_BC}|{ERA_AD}))?(?![\w/])(?!-\d)",
        _years,
        NUMBERED,
        {
            "1914-18": "1914 .. 1918",
            "1980/81": "1980 .. 1981",
            "2009-2010": "2009 .. 2010",
            "2009–2010": "2009 .. 2010",
            "1915 to 1916": "1915 .. 1916",
            "490 to 479 BC": "BC0490 .. BC0479",
            "490 BC - 479 BC": "BC0490 .. BC0479",
        },
        ("2009-01", "555-1212", "1998-12-03", "1914-1", "1500-1550 men", "$1900-2000"),
    ),
    rule(
        "year-bc",
        rf"{BARE}(?P<year>\d{{1,4}})\s?{ERA_BC}",
        _before_christ,
        NUMBERED,
        {"190 BC": "BC0190", "44 B.C.": "BC0044", "1200 BCE": "BC1200", "7BC": "BC0007"},
        ("0 BC",),
    ),
    rule(
        "year-ad",
        r"\b(?:AD|A\.\s?D\.)\s?(?P<year>\d{1,4})\b",
        _the_year,
        "a ad",
        {"AD 476": "0476", "A.D. 1066": "1066", "AD79": "0079"},
        ("ad 5000000", "AD 0"),
    ),
    rule(
        "year-ce",
        rf"{BARE}(?P<year>\d{{1,4}})\s?{ERA_AD}",
        _the_year,
        NUMBERED,
        {"1066 AD": "1066", "476 CE": "0476", "79 A.D.": "0079"},
    ),
    rule(
        "year",
        r"(?<![\w.,:/$£€#@])(?<!\d[-–])(?P<year>[12]\d{3})\b",
        _year,
        NUMBERED,
        {"2009": "2009", "1789": "1789", "1066": "1066"},
        (
            "$1998",
            "1998 people",
            "no. 1998",
            "1998 percent",
            "11,998",
            "1998.5",
            "x1998",
            "more than 1998",
            "with 1200 left",
            "Flight 1549",
            "1998-99999",
        ),
    ),
    rule(
        "year-old",
        rf"(?<=\s)(?P<year>{OLD_YEAR}|[1-9]\d\d\b(?P<named>(?=\s(?-i:[A-Z][a-z]))))",
        _old_year,
        NUMBERED,
        {},
        ("in 552 people", "with 300 left", "by 300, more"),
    ),
    rule(
        "year-named",
        rf"\b(?:the{SP}year{SP}(?P<year>\d{{1,4}})|year{SP}(?P<year_>\d{{3,4}}))\b(?![,.]\d)",
        _the_year,
        the("year") | {"year"},
        {"the year 476": "0476", "year 2000": "2000"},
        ("the year 0000", "the year 0", "in year 1.5", "Year 7"),
    ),
    rule(
        "year-short",
        r"(?<!\w)(?P<year>['’‘]\d\d)\b(?!['’]?s|\s?(?:%|percent)|[:.,]\d)",
        _short_year,
        "' ’ ‘",
        {"'69": "1969", "'05": "2005", "’98": "1998"},
        ("it's '690", "'80s"),
    ),
    rule(
        "year-spelled",
        rf"\b(?P<year>the{SP}year{SP})?(?P<hundreds>sixteen|seventeen|eighteen|nineteen|twenty|two{SP}thousand)"
        rf"(?:[\s-]{{1,3}}(?:and{SP})?(?P<rest>(?:{TEN_WORDS})(?:[\s-]{{1,3}}(?:{ONE_WORDS}))?|{TEENS}"
        rf"|(?:oh?[\s-]{{1,3}})(?:{ONE_WORDS})|(?<=and\s)(?:{ONE_WORDS})))?\b"
        rf"(?!{SP}(?:hundred|thousand|million|percent|people|dollars|men|years|and))",
        _spelled,
        the("year") | {"sixteen", "seventeen", "eighteen", "nineteen", "two", "twenty"},
        {
            "nineteen ninety-six": "1996",
            "nineteen eighty": "1980",
            "nineteen oh five": "1905",
            "two thousand and four": "2004",
            "twenty fourteen": "2014",
            "the year two thousand": "2000",
        },
        ("two thousand and four people", "nineteen hundred", "two thousand", "nineteen"),
    ),
    rule(
        "decade",
        rf"(?<![\d.,:/$£€#])(?:the{SP})?(?P<decade>1\d\d0|20\d0|(?<=the\s)[1-9]\d0)['’]?s\b(?:\s?(?P<era>{ERA_BC}))?",
        _decade,
        NUMBERED | the(NUMBERED),
        {
            "the 1990s": "199",
            "1870s": "187",
            "the 1980's": "198",
            "the 2010s": "201",
            "the 1700s": "17",
            "the 320s BC": "BC032",
        },
        ("the 1995s",),
    ),
    rule(
        "decade-short",
        rf"(?<![\w$£€])(?P<the>the{SP})?['’‘]?(?P<decade>[2-9]0)['’]?s\b(?!{SP}(?:percent|range|degrees))",
        _short_decade,
        NUMBERED | frozenset("'’‘") | the(NUMBERED | frozenset("'’‘")),
        {"the 80s": "198", "the '60s": "196", "'70s": "197", "the 50's": "195"},
        ("in his 80s", "80s", "$20s"),
    ),
    rule(
        "decade-spelled",
        rf"\b(?P<the>the{SP})?(?:(?P<century>seventeen|eighteen|nineteen)[\s-])?(?P<decade>{'|'.join(TENS)})\b",
        _spelled_decade,
        SPELLED_DECADES | the(SPELLED_DECADES),
        {"the seventies": "197", "the Nineties": "199", "the nineteen sixties": "196"},
        ("in her thirties", "fifties"),
    ),
    rule(
        "centuries",
        rf"\b(?P<begin>(?:the{SP})?(?P<first>{ORDINAL}))(?:{SP}|{DASH})(?:(?:and|or|to|until|through|into){SP}(?:the{SP})?)?"
        rf"(?:(?:early|mid|late)[\s-])?(?P<end>(?P<last>{ORDINAL}){SP}centur(?:ies|y))\b(?!{SP}{ERA_BC})",
        _centuries,
        ORDINAL_OPENS | the(ORDINAL_OPENS),
        {
            "the 18th and 19th centuries": "17 .. 18",
            "the fourth to the sixth century": "03 .. 05",
            "the 19th and early 20th centuries": "18 .. 19",
        },
        ("the 19th and 18th centuries", "the 3rd of the 20th century"),
    ),
    rule(
        "century",
        rf"\b(?:the{SP})?(?P<ordinal>{ORDINAL})[\s-](?P<unit>century|millennium)\b"
        rf"(?:\s?(?P<era>{ERA_BC}|{ERA_AD}))?",
        _century,
        ORDINAL_OPENS | the(ORDINAL_OPENS),
        {
            "the 20th century": "19",
            "ninth century": "08",
            "the 9th century BC": "BC08",
            "the third millennium": "2",
            "the twenty-first century": "20",
            "19th-century": "18",
        },
        ("the 50th century", "the turn of the century"),
    ),
)
