"""Rules for years, decades and centuries: "1998", "'69", "190 BC", "the 1990s", "1914-18"."""

import re

from timeline.model import Span
from timeline.rules import DIGITS, Rule
from timeline.text.dates import SP, Date, year_number
from timeline.times.calendar import Period
from timeline.times.forms import Calendar, Fixed, Form, Nothing, Pair, Said
from timeline.times.table import after, before, rule
from timeline.times.words import NUMBERS, ORDINAL, ORDINAL_OPENS, ordinal_number

NUMBER_OPEN = frozenset({DIGITS})
DASH = r"\s{0,2}[-–—−/]\s{0,2}"
ERA_BC = r"(?:B\.?\s?C\.?(?:\s?E\b\.?)?)"
ERA_AD = r"(?:A\.?\s?D\b\.?|C\.?\s?E\b\.?)"
TENS = "twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties"
TENS_WORDS = {word: (n + 2) * 10 for n, word in enumerate(TENS.split("|"))}
TEN_WORDS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
ONE_WORDS = "one|two|three|four|five|six|seven|eight|nine"
TEENS = "ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
SURE = range(1500, 2100)  # four digits that are a year unless something speaks against it
NO_YEAR_BEFORE = re.compile(
    r"(?:[$£€¥#@%&*=+~^]|\b(?:no|nos|number|page|pages|p|pp|flight|route|room|rm|section|sec|chapter|suite|ext|"
    r"extension|box|dlrs|usd|us\$|hk\$|a\$|c\$|article|resolution|channel|windows|tel|phone|version|about|"
    r"nearly|almost|some|over|than|roughly|approximately|estimated|least|only|up to|unit|line|model|wh|dh|ph|bh)"
    r"\b\.?)\s?$",
    re.IGNORECASE,
)
YEAR_BEFORE = re.compile(
    r"(?:\b(?:in|since|by|of|from|until|till|during|before|after|to|and|between|year|years|early|late|mid|"
    r"circa|c\.|ca\.|around|about|through|throughout|the|than|a|an|fiscal|spring|summer|autumn|fall|winter)"
    r"[\s-]|[(\[,;–—-]\s?|^|\n)$",
    re.IGNORECASE,
)
EARLY_BEFORE = re.compile(r"\b(?:early|late|mid|middle)[\s-]$", re.IGNORECASE)
COUNTED = re.compile(
    r"(?:\s?(?:%|percent|per\scent|°)|\s(?:pounds?|dollars?|euros?|yen|francs?|marks?|people|men|women|"
    r"troops|soldiers|persons|prisoners|killed|dead|wounded|casualties|miles?|kilomet(?:er|re)s?|km|kms|feet|foot|ft|"
    r"met(?:er|re)s?|m|tons?|tonnes?|barrels?|points?|shares?|votes?|units?|acres?|hectares?|members?|"
    r"employees|workers|students|jobs|copies|copper|words|pages|hours?|hrs?|days?|weeks?|months?|years?|times|"
    r"others|square|cubic|horses|tanks|aircraft|planes|ships|vessels|guns|rounds|tanks|bodies|homes|houses|"
    r"civilians|refugees|million|billion|thousand|hundred|mm|cm|kg|g|mg|lb|lbs|mph|hp|cc|x|rpm|mb|gb)\b|[,.]\d|\d|:\d|/\d)",
    re.IGNORECASE,
)


def _year(match: re.Match[str]) -> Form | None:
    year, left, right = int(match["year"]), before(match), after(match)
    if NO_YEAR_BEFORE.search(left) and not re.search(r"\b(?:about|over)\s$", left):
        return None
    if COUNTED.match(right) or re.search(r"[\d.,:/$]$", left):
        return None
    if year not in SURE and not (year >= 1000 and year < 2100 and YEAR_BEFORE.search(left)):
        return None
    return Calendar(Date(year=year))


def _short_year(match: re.Match[str]) -> Form | None:
    return Calendar(Date(year=year_number(match["year"])))


def _before_christ(match: re.Match[str]) -> Form | None:
    return Calendar(Date(year=1 - int(match["year"])))


def _of_our_era(match: re.Match[str]) -> Form | None:
    year = int(match["year"])
    return Calendar(Date(year=year)) if year else Nothing()


def _spelled(match: re.Match[str]) -> Form | None:
    """ "nineteen ninety-six", "two thousand and four"."""
    rest = re.split(r"[\s-]+", (match["rest"] or "").lower())
    years = sum(NUMBERS.get(word, 0) for word in rest if word not in ("and", "oh", "o"))
    hundreds = match["hundreds"].lower()
    if hundreds.startswith("two"):
        return Calendar(Date(year=2000 + years))
    return Calendar(Date(year=NUMBERS[hundreds] * 100 + years)) if years else None


def _years(match: re.Match[str]) -> Form | None:
    """ "1914-18", "1980/81", "2009-2010", "264 to 241 BC": two years."""
    left, right = match.span("first"), match.span("last")
    first, said = int(match["first"]), match["last"]
    last = int(said)
    if match["era"] and match["era"].upper().startswith("B"):
        first, last = 1 - first, 1 - last
    elif len(said) < len(match["first"]):
        size = 10 ** len(said)
        last += first // size * size
    if last <= first or last - first > 400 or (not match["era"] and first not in SURE):
        return None
    if NO_YEAR_BEFORE.search(before(match)) or COUNTED.match(after(match)):
        return None
    end = match.end()
    return Pair(
        Said(Span(*left), Calendar(Date(year=first))),
        Said(Span(right[0], end), Calendar(Date(year=last))),
    )


def _decade(match: re.Match[str]) -> Form | None:
    return Fixed(Period("decade", int(match["decade"]) // 10))


def _short_decade(match: re.Match[str]) -> Form | None:
    """ "the '80s", "the seventies": of the 20th century."""
    said = match["decade"].lower()
    if said == match[0].lower().rstrip("s'’") and not EARLY_BEFORE.search(before(match)):
        return None
    years = TENS_WORDS[said] if said in TENS_WORDS else int(said)
    return Fixed(Period("decade", 190 + years // 10))


def _century(match: re.Match[str]) -> Form | None:
    number = ordinal_number(match["ordinal"])
    if not 1 <= number <= 40:
        return None
    grain = "millennium" if match["unit"].lower().startswith("mill") else "century"
    era = match["era"]
    bc = era is not None and era.upper().startswith("B")
    return Fixed(Period(grain, -number if bc else number - 1))


RULES: tuple[Rule[Form], ...] = (
    rule(
        "year-range",
        rf"(?<![\d.,:/$£€#-])(?P<first>\d{{3,4}})(?:{DASH}|{SP}(?:to|until|till|through){SP})"
        rf"(?P<last>\d{{2,4}})(?!\d)(?:\s?(?P<era>{ERA_BC}|{ERA_AD}))?(?![\w/-])",
        _years,
        NUMBER_OPEN,
        {
            "1914-18": "1914 .. 1918",
            "1980/81": "1980 .. 1981",
            "2009-2010": "2009 .. 2010",
            "1915 to 1916": "1915 .. 1916",
            "264 to 241 BC": "BC0264 .. BC0241",
        },
        ("2009-01", "555-1212", "1998-12-03", "1914-1"),
    ),
    rule(
        "year-bc",
        rf"(?<![\d.,:/$£€#-])(?P<year>\d{{1,4}})\s?{ERA_BC}(?!\w)",
        _before_christ,
        NUMBER_OPEN,
        {"190 BC": "BC0190", "44 B.C.": "BC0044", "1200 BCE": "BC1200"},
    ),
    rule(
        "year-ad",
        r"\b(?:A\.?\s?D\.?\s(?P<year>\d{1,4}))\b",
        _of_our_era,
        frozenset({"a", "ad"}),
        {"AD 476": "0476", "A.D. 1066": "1066"},
        ("ad 5000000",),
    ),
    rule(
        "year-ce",
        rf"(?<![\d.,:/$£€#-])(?P<year>\d{{1,4}})\s?{ERA_AD}(?!\w)",
        _of_our_era,
        NUMBER_OPEN,
        {"1066 AD": "1066", "476 CE": "0476"},
    ),
    rule(
        "year",
        r"(?<![\w.,:/$£€#@-])(?P<year>[12]\d{3})\b(?!['’]s\s\d)",
        _year,
        NUMBER_OPEN,
        {"2009": "2009", "1789": "1789"},
        ("$1998", "1998 people", "no. 1998", "1998 percent", "about 1,998", "1998.5", "x1998"),
    ),
    rule(
        "year-short",
        r"(?<!\w)(?P<year>['’‘]\d\d)\b(?!['’]|s|\s?(?:%|percent))",
        _short_year,
        frozenset("'’‘"),
        {"'69": "1969", "'05": "2005"},
        ("it's '690",),
    ),
    rule(
        "year-spelled",
        rf"\b(?P<hundreds>sixteen|seventeen|eighteen|nineteen|twenty|two{SP}thousand)"
        rf"(?:[\s-](?:and\s)?(?P<rest>(?:{TEN_WORDS})(?:[\s-](?:{ONE_WORDS}))?|{TEENS}"
        rf"|(?:oh?[\s-])?(?:{ONE_WORDS})))\b(?!\s(?:hundred|thousand|million|percent|people|dollars))",
        _spelled,
        frozenset(["sixteen", "seventeen", "eighteen", "nineteen", "two"]),
        {
            "nineteen ninety-six": "1996",
            "nineteen eighty": "1980",
            "two thousand and four": "2004",
        },
        ("two thousand and four people", "nineteen hundred"),
    ),
    rule(
        "decade",
        rf"(?<![\d.,:/$£€#])(?:the{SP})?(?P<decade>1\d\d0|20\d0)(?:['’]?s)\b",
        _decade,
        frozenset({"the", DIGITS}),
        {"the 1990s": "199", "1870s": "187", "the 1980's": "198"},
        ("the 1995s",),
    ),
    rule(
        "decade-short",
        rf"(?<!\w)(?:the{SP})?['’‘]?(?P<decade>[2-9]0)['’]?s\b",
        _short_decade,
        frozenset({"the", "'", "’", "‘", DIGITS}),
        {"the 80s": "198", "the '60s": "196", "'70s": "197"},
        ("in his 80s", "80s"),
    ),
    rule(
        "decade-spelled",
        rf"\b(?:the{SP})(?P<decade>{TENS})\b",
        _short_decade,
        frozenset({"the"}),
        {"the seventies": "197", "the Nineties": "199"},
    ),
    rule(
        "century",
        rf"\b(?:the{SP})?(?P<ordinal>{ORDINAL})[\s-](?P<unit>century|millennium)\b"
        rf"(?:\s?(?P<era>{ERA_BC}|{ERA_AD})(?!\w))?",
        _century,
        ORDINAL_OPENS | {"the"},
        {
            "the 20th century": "19",
            "ninth century": "08",
            "the 9th century BC": "BC08",
            "the third millennium": "2",
            "the twenty-first century": "20",
        },
        ("the 50th century",),
    ),
)
