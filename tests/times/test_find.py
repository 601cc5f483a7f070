import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.times.reading import WEDNESDAY, days, document, read, texts, values
from timeline import lexicon
from timeline.days import Day
from timeline.model import Clock, Interval, Sentence
from timeline.times import explicit, find

WORDS = [row["word"] for row in lexicon.table("time_words")]
SIGNS = [*"-–/:,.'’()$%1239 ", "30", "1998", "the", "of", "and", "a.m.", "GMT+8", "BC", "ſecond"]
JUNK = st.lists(st.sampled_from(WORDS + SIGNS), max_size=12)
DATES = st.sampled_from([None, WEDNESDAY, Day(1, 1, 1), Day(9999, 12, 31), Day(-9999, 1, 1)])


@given(JUNK, DATES, st.sampled_from(["", " "]), st.booleans())
def test_any_text_gives_sorted_spans_inside_it(
    words: list[str], date: Day | None, glue: str, title: bool
) -> None:
    text = glue.join(words).title() if title else glue.join(words)
    times = find(document(text, date), (Sentence(0, len(text)),))

    ends = [0, *(time.span.end for time in times)]
    assert all(
        end <= time.span.start < time.span.end for end, time in zip(ends, times, strict=False)
    )
    assert all(text[time.span.start : time.span.end] == time.text for time in times)


def test_times_lie_inside_their_sentences() -> None:
    text = "It was May. 3 people came."
    [time] = find(document(text), (Sentence(0, 11), Sentence(12, len(text))))

    assert time.text == "May"


def test_without_a_reference_date_relative_times_have_no_place() -> None:
    times = read("Yesterday, on Monday and last year.", date=None)

    assert [(time.value, time.interval) for time in times] == [
        ("XXXX-XX-XX", None),
        ("XXXX-WXX-1", None),
        ("XXXX", None),
    ]


def test_without_a_reference_date_a_date_takes_the_year_of_the_one_before() -> None:
    assert values("On 3 May 1848 it rose, on 10 May it fell.", None) == ["1848-05-03", "1848-05-10"]


@pytest.mark.parametrize(
    "text",
    [
        "It fell on 30 February 2024.",
        "It fell on 31 April.",
        "It fell at 25:00.",
        "It fell at 10:75 p.m.",
        "In the year 0 it fell.",
        "It fell at 13 p.m.",
        "2024-13-01",
        "2024-02-30",
        "February 30, 2024",
        "0 BC",
        "They met on 12 May 0000.",
        "0000-01-01",
        "They met on the fifth Monday of February 2024.",
        "It fell at 15:00 a.m.",
        "It falls on every 31 April.",
    ],
)
def test_what_the_calendar_does_not_have_is_no_time(text: str) -> None:
    assert values(text) == []


def test_a_weekday_that_does_not_fit_is_a_conflict() -> None:
    [time] = read("They met on Monday, 5 March 2013.")

    assert time.value == "2013-03-05"
    assert time.conflict == "2013-03-05 is a Tuesday, not a Monday"


def test_a_weekday_after_the_date_belongs_to_it() -> None:
    [time] = read("They met on 5 March 2013, a Monday.")

    assert time.text == "5 March 2013"
    assert time.conflict == "2013-03-05 is a Tuesday, not a Monday"


def test_a_weekday_tells_the_year() -> None:
    [time] = read("They met on Tuesday, 5 March.")

    assert (time.value, time.conflict) == ("2024-03-05", "")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("It ends by June 10.", "by"),
        ("It ends no later than June 10.", "by"),
        ("It is closed until Friday.", "until"),
        ("It is closed till Friday.", "until"),
        ("It has run since 1993.", "since"),
        ("It comes after about 1993.", "after"),
        ("It was before May 2011.", "before"),
        ("It ran from 1993.", "from"),
        ("It ran in 1993.", ""),
        ("It was nearby in 1993.", ""),
    ],
)
def test_the_word_before_says_how_a_time_limits(text: str, bound: str) -> None:
    assert [time.bound for time in read(text)] == [bound]


def test_both_ends_of_a_range_carry_the_whole_of_it() -> None:
    first, last = read("It ran from 5 to 7 May 2012.")

    assert (first.value, last.value) == ("2012-05-05", "2012-05-07")
    assert first.extent == last.extent == Interval(Day(2012, 5, 5), Day(2012, 5, 7), "span")


@pytest.mark.parametrize(
    ("text", "extent"),
    [
        ("May 5-7, 2012", ("2012-05-05", "2012-05-07")),
        ("from 31 May to 1 June 2012", ("2012-05-31", "2012-06-01")),
        ("between March and June 2012", ("2012-03-01", "2012-06-30")),
        ("between 8 November 2011 and 23 November 2011", ("2011-11-08", "2011-11-23")),
        ("2009-2010", ("2009-01-01", "2010-12-31")),
        ("December 2011 through February 2012", ("2011-12-01", "2012-02-29")),
        ("30 December - 2 January 2012", ("2011-12-30", "2012-01-02")),
        ("Thursday 31 May to Friday 1 June 2012", ("2012-05-31", "2012-06-01")),
        ("from Friday 1 to Sunday 3 June 2012", ("2012-06-01", "2012-06-03")),
    ],
)
def test_ranges_in_all_spellings(text: str, extent: tuple[str, str]) -> None:
    first, last = read(text)

    assert first.extent is not None
    assert first.extent == last.extent
    assert (str(first.extent.earliest), str(first.extent.latest)) == extent


@pytest.mark.parametrize("text", ["May 5, 6 and 7, 2012", "5, 6 and 7 May 2012"])
def test_days_told_in_a_row_are_one_stretch(text: str) -> None:
    days = Interval(Day(2012, 5, 5), Day(2012, 5, 7), "span")

    assert [time.extent for time in read(text)] == [days, days, days]


def test_days_with_others_between_are_no_stretch() -> None:
    assert next(time.extent for time in read("5, 7 and 8 May 2012")) is None


def test_and_makes_no_range_without_between() -> None:
    assert [time.extent for time in read("in March and June 2012")] == [None, None]


def test_clock_times_of_one_day_are_one_interval() -> None:
    first, last = read("It is on Monday 3 November 2025, 10:30 a.m. to noon EST.")

    day = Day(2025, 11, 3)
    begins, ends = Clock(10, 30, "-05:00"), Clock(12, 0, "-05:00")
    assert first.extent == last.extent == Interval(day, day, "minute", begins, ends)


def test_the_first_full_date_of_a_stretch() -> None:
    text = "Oslo, May 2013. Updated 4 May 2013."
    found = explicit(text, 0, len(text))

    assert found is not None
    assert (text[found[0].start : found[0].end], found[1]) == ("4 May 2013", Day(2013, 5, 4))


@pytest.mark.parametrize(
    "text",
    [
        "They may march on in the sun.",
        "He sat down for a second time.",
        "Prices fall in spring water shops.",
        "It cost $1998, or 1998 yen.",
        "She is a 44-year-old mother, 12 years old at heart.",
        "The score was 3-2, then 10-12.",
        "Call 555-1212 or see page 1998.",
        "The fall of the house",
        "as soon as possible",
        "The former minister still leads.",
        "She won for the first time.",
        "Karen May and Mr. March met Dr. August.",
        "version 1.9.2012.4",
        "He took part in the long march.",
        "She led the March on Oslo.",
        "Prices began to fall again.",
        "They left minutes apart.",
        "It is a matter of weeks.",
    ],
)
def test_words_that_only_look_like_times(text: str) -> None:
    assert texts(text + " " + "This sentence makes the text longer than a note is. " * 8) == []


def test_days_of_no_week_in_particular_are_none() -> None:
    assert texts("It is bad for today's youth, the leaders of tomorrow.") == []
    assert texts("Bloody Sunday was no Super Tuesday, said the Monday-morning quarterback.") == []
    assert texts("It is good for today's vote, ahead of tomorrow's.") == ["today", "tomorrow"]


def test_letters_that_look_alike_are_read_and_kept() -> None:
    [time] = read("laſt week")

    assert (time.text, time.value) == ("laſt week", "2024-W10")


def test_lately_is_about_a_month() -> None:
    [time] = read("He recently left.", Day(2025, 10, 27))

    assert days(time) == ("2025-09-27", "2025-10-27")
    assert time.interval is not None
    assert (time.interval.precision, time.interval.approximate) == ("approx", True)


@pytest.mark.parametrize("text", ["now", "currently", "in the past", "in the future", "six months"])
def test_what_has_no_place_in_the_calendar_has_no_interval(text: str) -> None:
    assert [time.interval for time in read(text)] == [None]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Its effects go on to this day.", "PRESENT_REF"),
        ("That is for the future if it lasts.", "FUTURE_REF"),
        ("He flew in March to Oslo.", "2024-03"),
    ],
)
def test_words_around_a_time_do_not_hide_it(text: str, value: str) -> None:
    assert " .. ".join(values(text)) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She spoke on "This Week".', []),
        ('She spoke on "This Week With Ann Lee".', []),
        ("He told '60 Minutes,' a programme, of it.", []),
        ('"Last week," she said, "it rained."', ["Last week"]),
        ("This Week in the Garden", ["This Week"]),
    ],
)
def test_a_title_in_quotation_marks_is_no_time(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soup again #Friday", []),
        ("Dinner #8pm", ["8pm"]),
        ("Dinner #Friday 8pm", ["Friday 8pm"]),
        ("After #Christmas day", ["Christmas day"]),
    ],
)
def test_a_tag_is_a_time_only_with_more_words_or_hours(text: str, expected: list[str]) -> None:
    assert texts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was brought forward from 8 June to 4 June.", ["2024-06-08", "2024-06-04"]),
        ("It has been moved from Friday to Sunday.", ["2024-03-08", "2024-03-17"]),
    ],
)
def test_what_is_moved_may_be_brought_forward(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_the_two_days_of_what_is_moved_are_no_range() -> None:
    assert {time.extent for time in read("It was postponed from 4 May to 8 June.")} == {None}
