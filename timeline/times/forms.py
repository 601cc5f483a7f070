"""What can be said of time: forms hold the words' content and nothing that is only implied.

A rule gives a form, joins put neighbouring forms together, and `anchor` alone decides what a form
means in its document.
"""

from typing import Literal

from attrs import frozen

from timeline.model import Span
from timeline.text.dates import Date
from timeline.times.calendar import Period

Unit = Literal[
    "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter",
    "year", "decade", "century", "millennium",
]  # fmt: skip
Origin = Literal["reference", "mention"]


@frozen
class Step:
    """How many units from where: "last" is one back from the reference date, "the following" one on
    from the last time mentioned, "this" none from the reference date.
    """

    count: int
    origin: Origin = "reference"


@frozen
class Amount:
    """So many units; None where the text does not say how many ("several weeks")."""

    count: float | None
    unit: Unit


@frozen
class Calendar:
    """A date of which some parts are said, or one of them with a step ("last May", "next Friday").

    `year` of a "May last year" is the shift that names it.
    """

    date: Date
    step: Step | None = None
    year: "Shift | None" = None


@frozen
class Part:
    """A quarter, half or season of a year; `number` counts from 0, None for "the quarter".

    `last` marks the latest of them ("the latest quarter"), `fiscal` one of a fiscal year.
    """

    grain: Literal["quarter", "half", "season"]
    number: int | None
    year: "int | Shift | None" = None
    step: Step | None = None
    fiscal: bool = False


@frozen
class Fixed:
    """A period that is said in full: "the 1990s", "190 BC", "the 20th century"."""

    period: Period


@frozen
class FiscalYear:
    """A fiscal year by its number, or by a step from the present one."""

    year: int | None = None
    step: Step | None = None


@frozen
class Holiday:
    """A day with a name of its own, as in `holidays.tsv`."""

    name: str
    year: "int | Shift | None" = None
    step: Step | None = None


@frozen
class Shift:
    """Some units before (`sign` -1) or after (+1) a point, or the unit around it (0).

    `base` is the form it counts from where that is said ("a week from Monday"). `kin` marks a
    comparison in which the last quarter may be meant ("a year earlier").
    """

    amounts: tuple[Amount, ...]
    sign: int
    origin: Origin = "reference"
    base: "Calendar | Shift | Moment | Holiday | None" = None
    kin: bool = False


@frozen
class ClockTime:
    """A time of day as written; `half` is "am", "pm" or "" where it is not said.

    `zone` is what `zones` makes of the words, `words` those words.
    """

    hour: int
    minute: int | None
    second: int | None = None
    half: str = ""
    zone: str | None = None
    words: str = ""


@frozen
class Moment:
    """A time of day, or a part of a day ("MO", "AF", "EV", "NI", "DT"), on a day if one is said."""

    clock: ClockTime | None
    part: str = ""
    day: "Calendar | Shift | Holiday | None" = None


@frozen
class Length:
    """How long something lasts, or how long a time is looked back on."""

    amounts: tuple[Amount, ...]


@frozen
class Repeat:
    """A set of times, as a TIMEX3 value ("XXXX-WXX-1", "P1D")."""

    value: str
    quant: str = ""
    freq: str = ""


@frozen
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: str
    type: Literal["DATE", "TIME"] = "DATE"
    lately: bool = False


@frozen
class Modifier:
    """Words that go before a time and single out a part of it: "early", "the end of".

    `part` is that part as shares of the whole.
    """

    mod: str
    part: tuple[float, float] | None = None


@frozen
class Nothing:
    """Words that look like a time and are none; they take their place away from other rules."""


@frozen
class Pair:
    """Two times in one pattern, each with its span: "May 5-7", "1914-18"."""

    first: "Said"
    last: "Said"


Form = (
    Calendar
    | Part
    | Fixed
    | FiscalYear
    | Holiday
    | Shift
    | Moment
    | Length
    | Repeat
    | Vague
    | Modifier
    | Nothing
    | Pair
)


@frozen
class Said:
    """A form with its place in the text, the rule that found it, and what modifies it."""

    span: Span
    form: Form
    rule: str = ""
    modifier: Modifier | None = None
