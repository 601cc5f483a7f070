"""What can be said of time: forms hold the words' content and nothing that is only implied.

A rule gives a form, joins put neighbouring forms together, and `anchor` alone decides what a form
means in its document.
"""

from typing import Literal

from attrs import frozen

from timeline.model import Span
from timeline.text.dates import Date
from timeline.times.calendar import Grain, Period

Unit = Literal[
    "second", "minute", "hour", "day", "night", "week", "weekend", "fortnight", "month", "quarter",
    "year", "decade", "century", "millennium",
]  # fmt: skip
Genre = Literal["news", "history", "notice"]
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

    `within` is the year of "May last year", the month of "the 3rd of that month". `listed` marks
    what follows another in a list ("Saturday" in "this Friday and Saturday"). `only` is the genre
    in which it is a date at all: "5/30" in notices, "552" in histories. `whose` marks a day that
    tells which thing is meant ("Friday's vote"), not when something is done.
    """

    date: Date
    step: Step | None = None
    within: "Shift | None" = None
    listed: bool = False
    only: Genre | None = None
    whose: bool = False


@frozen
class Part:
    """A quarter, half or season of a year; `number` counts from 0, None for "the quarter".

    `fiscal` marks one of a fiscal year; `last_day` is that of "the quarter ended Sept. 30".
    """

    grain: Literal["quarter", "half", "season"]
    number: int | None
    year: "int | Shift | None" = None
    step: Step | None = None
    fiscal: bool = False
    last_day: Calendar | None = None


@frozen
class Fixed:
    """A period that is said in full: "the 1990s", "190 BC", "the 20th century"."""

    period: Period


@frozen
class FiscalYear:
    """A fiscal year by its number, or by a step from the present one.

    `double` marks one that is said by two years ("2023-24"); `year` is the first of them.
    """

    year: int | None = None
    step: Step | None = None
    double: bool = False


@frozen
class Holiday:
    """A day with a name of its own, as in `holidays.tsv`."""

    name: str
    year: "int | Shift | None" = None
    step: Step | None = None


@frozen
class Shift:
    """Some units before (`sign` -1) or after (+1) a point; none of a unit is the one around it.

    `base` is the form it counts from where that is said ("a week from Monday"). `kin` marks a
    comparison in which the last quarter may be meant ("a year earlier"), `begun` the latest unit
    that has begun ("the weekend"), `up_to_now` the stretch that ends now ("the past year").
    """

    amounts: tuple[Amount, ...]
    sign: int
    origin: Origin = "reference"
    base: "Calendar | Shift | Holiday | NthWeekday | None" = None
    kin: bool = False
    begun: bool = False
    up_to_now: bool = False


@frozen
class ClockTime:
    """A time of day as written; `half` is "am", "pm" or "" where it is not said.

    `padded` marks a time of the 24-hour clock ("03:30", "0330 hours").
    """

    hour: int
    minute: int | None
    second: int | None = None
    half: str = ""
    padded: bool = False


@frozen
class Moment:
    """A time of day, or a part of a day ("MO", "AF", "EV", "NI", "DT"), on a day if one is said.

    `zone` is the words that name a time zone. `loose` marks a bare word ("night"), which is of the
    day in play in short notes only.
    """

    clock: ClockTime | None
    part: str = ""
    day: "Calendar | Shift | Holiday | NthWeekday | None" = None
    zone: str = ""
    loose: bool = False


@frozen
class Length:
    """How long something lasts, or how long a time is looked back on.

    `place` is that in a row: 3 for "the third week", -1 for "the last two weeks", 0 if not said.
    `loose` marks a bare word ("day") that is a time in short notes only. `reach` is the day to
    which it leads ("two days before Christmas").
    """

    amounts: tuple[Amount, ...]
    place: int = 0
    loose: bool = False
    reach: "Shift | None" = None


@frozen
class Repeat:
    """A set of times, as a TIMEX3 value ("XXXX-WXX-1", "P1D"); `clock` is when on each day."""

    value: str
    quant: str = ""
    freq: str = ""
    clock: ClockTime | None = None


@frozen
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF.

    `lately` is the time just before now; `told` marks a word that is a time in histories only.
    """

    value: str
    lately: bool = False
    told: bool = False


@frozen
class Modifier:
    """Words that go before a time and single out a part of it ("early", "the end of") or say that
    it is not exact ("nearly"): a TIMEX3 mod. `edge` marks the very beginning or end, not "early"
    or "late"; `half` says which half of a year, `around` the unit of "the week of", `amount` what
    is counted from a day ("the day before"). `article` counts the characters of "the " before it.
    """

    mod: str
    edge: bool = False
    half: int | None = None
    around: Grain | None = None
    amount: Amount | None = None
    article: int = 0


@frozen
class Within:
    """A part of a unit in one word: "year-end"."""

    whole: "Shift"
    modifier: Modifier


@frozen
class Nothing:
    """Words that look like a time and are none; they take their place away from other rules."""


@frozen
class Edge:
    """So many units of a period: "the last two weeks of May", "the third week of 1914".

    `place` counts them from 1, or from the end if it is -1.
    """

    amount: Amount
    place: int
    whole: "Calendar | Part | Fixed | FiscalYear | Shift"


@frozen
class NthWeekday:
    """A weekday by its place in a month ("the first Monday in May"); None for a weekend.

    `place` counts from 1, or from the end if it is -1.
    """

    weekday: int | None
    place: int
    month: "Calendar | Shift"


@frozen
class Around:
    """The week or weekend of a day: "the week of May 5"."""

    grain: Grain
    day: "Calendar | Shift | Holiday | NthWeekday"


@frozen
class Anaphor:
    """The time just mentioned, without a unit: "at the same time", "that time"."""


@frozen
class Several:
    """Several times in one pattern, each with its span: "May 5-7", "1914-18"."""

    items: "tuple[Said, ...]"


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
    | Edge
    | NthWeekday
    | Around
    | Anaphor
    | Within
    | Nothing
    | Several
)


@frozen
class Said:
    """A form with its place in the text, the rule that found it, and what modifies it."""

    span: Span
    form: Form
    rule: str = ""
    modifier: Modifier | None = None
