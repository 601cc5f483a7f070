import pytest

from tests.times.reading import days, read, values
from timeline.days import Day
from timeline.times import Policy

TUESDAY = Day(2006, 3, 28)
HISTORY = Policy(genre="history")
NOTICE = Policy(genre="notice")
NEWS = Policy(genre="news")


@pytest.mark.parametrize(
    ("date", "text", "expected"),
    [
        (Day(2011, 10, 6), "He resigned yesterday.", ("2011-10-05", "2011-10-05")),
        (Day(2011, 10, 6), "On August 24, he resigned.", ("2011-08-24", "2011-08-24")),
        (Day(2011, 5, 29), "It was announced on Friday.", ("2011-05-27", "2011-05-27")),
        (TUESDAY, "The race is set to start on Wednesday.", ("2006-03-29", "2006-03-29")),
        (TUESDAY, "They sued this week.", ("2006-03-27", "2006-04-02")),
        (Day(2007, 10, 17), "It opens in January next year.", ("2008-01-01", "2008-01-31")),
        (Day(2007, 12, 20), "It was issued two weeks ago.", ("2007-12-03", "2007-12-09")),
        (Day(2011, 5, 29), "It ends by June 10.", ("2011-06-10", "2011-06-10")),
        (Day(2008, 9, 18), "It was closed until Friday.", ("2008-09-12", "2008-09-12")),
        (Day(2008, 9, 18), "It is closed to lorries until Friday.", ("2008-09-19", "2008-09-19")),
        (Day(2008, 9, 18), "They gave him until noon Friday.", ("2008-09-19", "2008-09-19")),
        (Day(2008, 9, 18), "It is not until Friday that he knew.", ("2008-09-12", "2008-09-12")),
        (Day(2008, 9, 18), "The firm moved its shop in October.", ("2007-10-01", "2007-10-31")),
        (Day(2008, 9, 18), "The firm has a new shop in October.", ("2008-10-01", "2008-10-31")),
        (Day(2008, 9, 18), "The case is heard in October.", ("2008-10-01", "2008-10-31")),
        (Day(2008, 9, 18), "They have a lease through January.", ("2009-01-01", "2009-01-31")),
        (Day(2008, 9, 18), "On Friday, the new council will vote.", ("2008-09-19", "2008-09-19")),
        (Day(2008, 9, 18), "On Friday, he said it will vote.", ("2008-09-12", "2008-09-12")),
        (Day(2008, 9, 18), "On Friday, plans for it were published.", ("2008-09-12", "2008-09-12")),
        (
            Day(2008, 9, 18),
            "On Friday, the plans to sell it were dropped.",
            ("2008-09-12", "2008-09-12"),
        ),
        (Day(2008, 9, 18), "On Friday, the firm plans to sell it.", ("2008-09-19", "2008-09-19")),
        (Day(2008, 9, 18), "On Friday, they would not vote.", ("2008-09-12", "2008-09-12")),
        (Day(2008, 9, 18), "In March, the firm is to open a shop.", ("2009-03-01", "2009-03-31")),
        (Day(2008, 9, 18), "In October, the firm moved its shop.", ("2007-10-01", "2007-10-31")),
        (Day(2008, 9, 18), "It has grown in the past decade.", ("1998-09-18", "2008-09-18")),
        (Day(2008, 9, 18), "It opened in Easter week.", ("2008-03-17", "2008-03-23")),
        (Day(2008, 9, 18), "It opened on Labor Day weekend.", ("2008-08-30", "2008-08-31")),
        (Day(2008, 9, 19), "They met on Friday and Thursday.", ("2008-09-18", "2008-09-18")),
        (Day(2008, 9, 19), "They meet on Friday and Saturday.", ("2008-09-20", "2008-09-20")),
        (TUESDAY, "It broke in at the end of September 1936.", ("1936-09-21", "1936-09-30")),
        (TUESDAY, "They came in early November 1936.", ("1936-11-01", "1936-11-15")),
        (TUESDAY, "in the late 1980s", ("1985-01-01", "1989-12-31")),
        (TUESDAY, "by the end of 2007", ("2007-10-01", "2007-12-31")),
        (TUESDAY, "in mid-2007", ("2007-05-01", "2007-08-31")),
        (TUESDAY, "in the summer of 1979", ("1979-06-01", "1979-08-31")),
        (TUESDAY, "in the winter of 1979-80", ("1979-12-01", "1980-02-29")),
        (TUESDAY, "the last week of August 1918", ("1918-08-25", "1918-08-31")),
        (TUESDAY, "the first two months of 1951", ("1951-01-01", "1951-02-28")),
        (TUESDAY, "the third week of May 2005", ("2005-05-15", "2005-05-21")),
        (TUESDAY, "the first half of 1989", ("1989-01-01", "1989-06-30")),
        (TUESDAY, "the last two quarters of 1989", ("1989-07-01", "1989-12-31")),
        (TUESDAY, "the second half of the 19th century", ("1850-01-01", "1899-12-31")),
        (TUESDAY, "44 BC", ("-0043-01-01", "-0043-12-31")),
        (TUESDAY, "the 9th century BC", ("-0899-01-01", "-0800-12-31")),
        (TUESDAY, "last weekend", ("2006-03-25", "2006-03-26")),
        (TUESDAY, "the third quarter", ("2005-07-01", "2005-09-30")),
    ],
)
def test_the_days_that_words_mean(date: Day, text: str, expected: tuple[str, str]) -> None:
    times = read(text, date)

    assert expected in [days(time) for time in times]


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("It rose over the past year.", "2005", ("2005-03-28", "2006-03-28")),
        ("It rose in the last month.", "2006-02", ("2006-02-28", "2006-03-28")),
        ("It rose last month.", "2006-02", ("2006-02-01", "2006-02-28")),
    ],
)
def test_the_past_year_ends_now(text: str, value: str, expected: tuple[str, str]) -> None:
    [time] = read(text, TUESDAY)

    assert (time.value, days(time)) == (value, expected)


def test_two_weeks_ago_is_about_a_week() -> None:
    [time] = read("It was issued two weeks ago.", Day(2007, 12, 20))

    assert time.interval is not None
    assert (time.interval.precision, time.interval.approximate) == ("approx", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It fell on Friday.", "2024-03-08"),
        ("It fell on Wednesday.", "2024-03-13"),
        ("It could land as early as Friday.", "2024-03-15"),
        ("They are scheduled to meet Friday.", "2024-03-15"),
        ("They plan to meet again on Friday.", "2024-03-15"),
        ("They have scheduled a vote for Friday.", "2024-03-15"),
        ("It was put off until Friday.", "2024-03-15"),
        ("The council will meet on Friday.", "2024-03-15"),
        ("It won’t open Friday.", "2024-03-15"),
        ("He said it would be sold in the United States on Friday.", "2024-03-15"),
        ("They will fight Friday's ruling.", "2024-03-08"),
        ("They will read what he wrote on Friday.", "2024-03-08"),
        ("They will study the bids received on Friday.", "2024-03-08"),
        ("It will help, he said Friday.", "2024-03-08"),
        ("The fair opens on Friday.", "2024-03-15"),
        ("The vote is on Friday.", "2024-03-15"),
        ("It rose in the week ending 5 May.", "2024-W18"),
        ("The election is in November.", "2024-11"),
        ("The vote is on the first Tuesday in November.", "2024-11-05"),
        ("The board meets in Oslo Friday.", "2024-03-15"),
        ("Voters go to the polls Friday.", "2024-03-15"),
        ("He begins the talks that failed Friday.", "2024-03-08"),
        ("It had been due to open on Friday.", "2024-03-08"),
        ("It began as planned Friday.", "2024-03-08"),
        ("She will lead it on a voyage in December.", "2024-12"),
        ("It will take effect. He left on Friday.", "2024-03-08"),
        ("It fell in January.", "2024-01"),
        ("It fell in September.", "2023-09"),
        ("It fell in June.", "2023-06"),
        ("It is expected in June.", "2024-06"),
        ("It might come in June.", "2024-06"),
        ("It comes in May.", "2024-05"),
        ("The appeal is heard in May.", "2024-05"),
        ("The appeal was heard in May.", "2023-05"),
        ("The club sold its keeper in May.", "2023-05"),
        ("It has been open since June.", "2023-06"),
        ("It fell on October 3.", "2023-10-03"),
        ("It comes on May 3.", "2024-05-03"),
        ("It will come on September 20.", "2024-09-20"),
        ("It came on September 20.", "2023-09-20"),
        ("It will come in January.", "2025-01"),
        ("It came in January.", "2024-01"),
        ("It was last seen June 3.", "2023-06-03"),
        ("It will open as soon as trade resumes on Friday.", "2024-03-15"),
        ("How about Friday?", "2024-03-15"),
        ("They have tickets for Friday.", "2024-03-15"),
        ("It is this coming Sunday, March 17.", "2024-03-17"),
        ("the weekend", "2024-W10-WE"),
        ("this weekend", "2024-W11-WE"),
    ],
)
def test_defaults_of_news(text: str, expected: str) -> None:
    assert values(text, policy=NEWS) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 1920 they rose. On 3 May they won.", ["1920", "1920-05-03"]),
        ("On 3 November 1920 they rose. In January they lost.", ["1920-11-03", "1921-01"]),
        ("On 3 May 1920 they rose. In January they had lost.", ["1920-05-03", "1920-01"]),
        ("On 3 May 1920 they won. The next day they left.", ["1920-05-03", "1920-05-04"]),
        ("On 3 May 1920 they won. Ten days later they left.", ["1920-05-03", "1920-05-13"]),
        ("He rose in 1984. One year later he fell.", ["1984", "1985"]),
        ("In May 1920 it began. That month they lost.", ["1920-05", "1920-05"]),
        ("On 8 May 1920 it began. The 20th was quiet. By the 20th it was over.",
         ["1920-05-08", "1920-05-20"]),
        ("On 8 May 1920 it was the largest since 1813. On 9 May it ended.",
         ["1920-05-08", "1813", "1920-05-09"]),
        ("In 1920 it began. In the spring it ended.", ["1920", "1920-SP"]),
        ("In May 1920 it was as in the previous year. In June it ended.",
         ["1920-05", "1919", "1920-06"]),
        ("In 1920 they fled at night.", ["1920", "XXXX-XX-XXTNI"]),
        ("In 1920 they rose. This year was hard.", ["1920", "1920"]),
        ("In 1920 he said that it is us today. On 3 May he left.",
         ["1920", "2024-03-13", "1920-05-03"]),
    ],
)  # fmt: skip
def test_dates_of_a_history_count_from_each_other(text: str, expected: list[str]) -> None:
    assert values(text, policy=HISTORY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Talks on Friday", "2024-03-15"),
        ("Talks on Wednesday", "2024-03-13"),
        ("Talks in June", "2024-06"),
        ("5/30 in the hall", "2024-05-30"),
    ],
)
def test_dates_of_a_notice_lie_ahead(text: str, expected: str) -> None:
    assert values(text, policy=NOTICE) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I need my weekend :)", "2024-W11-WE"),
        ("Cannot wait for September, my favourite", "2024-09"),
        ("@ana left school at 1015 lol", "2024-03-13T10:15"),
        ("#party on 3 May Friday", "2024-05-03"),
    ],
)
def test_a_message_speaks_of_what_is_near(text: str, expected: str) -> None:
    assert values(text) == [expected]


def test_a_genre_that_is_given_makes_a_message_none() -> None:
    assert values("I need my weekend :)", policy=NEWS) == ["2024-W10-WE"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 1777 they came. In the morning, they left.", "1777-05-03TMO"),
        ("On 3 January 1777 they came. Over the winter they froze.", "1777-WI"),
        ("On 3 November 1776 they came. Over the winter they froze.", "1776-WI"),
    ],
)
def test_parts_of_a_day_or_year_are_those_of_the_story(text: str, expected: str) -> None:
    assert values(text, policy=HISTORY)[-1] == expected


def test_five_thirtieths_are_no_date_in_news() -> None:
    assert values("5/30 of them", policy=NEWS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It earned more in the third quarter than a year earlier.", ["2023-Q3", "2022-Q3"]),
        ("In the third quarter it fell. In the quarter it lost 3 people.", ["2023-Q3", "2023-Q3"]),
        ("In the nine months it rose from a year earlier.", ["P9M", "2023"]),
        ("It rose from a year earlier.", ["2023"]),
        ("In the second quarter, up from the year-ago period.", ["2023-Q2", "2022-Q2"]),
        ("the latest quarter", ["2023-Q4"]),
        ("the second quarter of last year", ["2023-Q2"]),
        ("next year's first quarter", ["2025-Q1"]),
        ("First-half profit rose, second-half sales fell.", ["2024-H1", "2023-H2"]),
    ],
)
def test_quarters_in_play(text: str, expected: list[str]) -> None:
    assert values(text, policy=NEWS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("this Friday and Saturday", ["2024-03-15", "2024-03-16"]),
        ("Monday and Tuesday", ["2024-03-11", "2024-03-12"]),
        ("in June, July and August 2011", ["2011-06", "2011-07", "2011-08"]),
        ("in the spring and summer of 1983", ["1983-SP", "1983-SU"]),
        ("in May and June last year", ["2023-05", "2023-06"]),
        ("Mondays and Fridays", ["XXXX-WXX-1", "XXXX-WXX-5"]),
        ("Monday and Tuesday nights", ["XXXX-WXX-1TNI", "XXXX-WXX-2TNI"]),
        ("every Monday, Tuesday and Friday", ["XXXX-WXX-1", "XXXX-WXX-2", "XXXX-WXX-5"]),
        ("every mon, wed and sat", ["XXXX-WXX-1", "XXXX-WXX-3", "XXXX-WXX-6"]),
        ("every morning at 7", ["XXXX-XX-XXTMO", "XXXX-XX-XXT07:00"]),
        ("each evening, 6:30", ["XXXX-XX-XXTEV", "XXXX-XX-XXT18:30"]),
        ("a year six months", ["P1Y6M"]),
        ("3 days 24 hours", ["P3D", "PT24H"]),
        ("the month of April", ["2024-04"]),
        ("Monday to Friday, 9 a.m.", ["2024-03-11", "2024-03-15T09:00"]),
        ("6 p.m. Monday to 5 p.m. Sunday", ["2024-03-11T18:00", "2024-03-17T17:00"]),
    ],
)
def test_neighbours_share_what_is_said_once(text: str, expected: list[str]) -> None:
    assert values(text) == expected


def test_numeric_dates_put_the_month_first() -> None:
    assert values("04/03/2012") == ["2012-04-03"]


def test_a_date_that_can_only_be_day_first_shows_the_order_of_all() -> None:
    assert values("from 04/03/2012 to 31/03/2012") == ["2012-03-04", "2012-03-31"]


def test_the_order_of_numeric_dates_is_an_option() -> None:
    assert values("04/03/2012", policy=Policy(day_first=True)) == ["2012-03-04"]


def test_a_date_whose_order_nothing_shows_says_so() -> None:
    [first] = read("They met on 04/03/2012.")
    [second] = read("They met on 04/03/2012.", policy=Policy(day_first=False))

    assert (first.conflict, second.conflict) == ("2012-03-04 if the day comes first", "")


def test_a_weekday_shows_the_order_of_a_numeric_date() -> None:
    assert values("Sunday, 04/03/2012") == ["2012-03-04"]


def test_years_of_two_digits_are_of_the_century_told() -> None:
    text = "In 1862 they rose. In '63 and the summer of '64 they won. On 3 May '65 all was over."

    assert values(text, policy=HISTORY) == ["1862", "1863", "1864-SU", "1865-05-03"]
    assert values(text, policy=NEWS)[1:] == ["1963", "1964-SU", "1965-05-03"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 552 the general came.", ["0552"]),
        ("In 552 people came.", []),
        ("By 720 the town lay in ruins.", ["0720"]),
        ("The bill passed by 720 votes. The army was outnumbered by 300.", []),
        ("In 640 Oswin died. He had 640 men. They met in room 640.", ["0640"]),
        ("The siege of 718 was the last.", ["0718"]),
        ("On Christmas Day 571 the bishop crowned the prince.", ["0571-12-25"]),
        ("On 12 June 871 he won, on 3 July he lost.", ["0871-06-12", "0871-07-03"]),
        ("In 216 BC it fell. In 212, it rose.", ["BC0216", "BC0212"]),
        ("On 3 August 216 BC it fell. In AD 71 it rose. Eight years later it fell. In spring rain.",
         ["BC0216-08-03", "0071", "0079", "0079-SP"]),
    ],
)  # fmt: skip
def test_years_of_three_digits_in_histories(text: str, expected: list[str]) -> None:
    assert values(text, policy=HISTORY) == expected


def test_years_of_three_digits_are_numbers_in_news() -> None:
    assert values("In 552 the general came.", policy=NEWS) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A day of mourning has been declared for Friday.", "2024-03-15"),
        ("A strike has been called for Tuesday.", "2024-03-19"),
        ("Tickets go on sale on Friday.", "2024-03-15"),
        ("The hall was flooded, and will reopen in the winter.", "2024-WI"),
        ("The deal is expected to close in the fourth quarter.", "2024-Q4"),
        ("The work will be completed in the second quarter.", "2024-Q2"),
        ("Sales fell in the fourth quarter.", "2023-Q4"),
        ("It is expected to report a loss for the fourth quarter.", "2023-Q4"),
    ],
)
def test_what_is_planned_lies_ahead(text: str, expected: str) -> None:
    assert values(text, policy=NEWS)[-1] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The contract was signed on Friday.", "2024-03-08"),
        ("The roof was mended in June.", "2023-06"),
        ("The lease was to be signed on Friday.", "2024-03-15"),
        ("The contract was moved to Friday.", "2024-03-15"),
        ("All who were ill are to come on Friday.", "2024-03-15"),
    ],
)
def test_a_notice_tells_the_past_too(text: str, expected: str) -> None:
    assert values(text, policy=NOTICE) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The next meeting is on 20 March. The chair closed the meeting at 8.50 pm.", "2024-03-13"),
        ("The next meeting is on 20 March. The chair will open it at 8.50 pm.", "2024-03-20"),
        ("The meeting was on 6 March. The chair closed it at 8.50 pm.", "2024-03-06"),
    ],
)
def test_a_past_clock_time_is_not_of_a_day_to_come(text: str, expected: str) -> None:
    assert values(text)[-1] == f"{expected}T20:50"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She will one day lead it.", ["FUTURE_REF"]),
        ("He hopes one day to lead it.", ["FUTURE_REF"]),
        ("It took one day.", ["P1D"]),
        ("It will last one day.", ["P1D"]),
    ],
)
def test_one_day_after_a_wish_or_a_modal_is_of_the_future(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge will open in two weeks.", ["2024-W13"]),
        ("They are to meet in about three days.", ["2024-03-16"]),
        ("It will be the first fair in two years.", ["P2Y"]),
        ("It will open in a few weeks.", ["FUTURE_REF"]),
        ("The bridge was built in two weeks.", ["P2W"]),
        ("It will be over in two hours.", ["PT2H"]),
    ],
)
def test_in_so_many_units_is_a_date_after_a_verb_of_the_future(
    text: str, expected: list[str]
) -> None:
    assert values(text) == expected


def test_in_so_many_units_is_no_date_in_a_history() -> None:
    assert values("In 1066 he said that it would fall in two years.", policy=HISTORY)[1:] == ["P2Y"]


def test_a_clock_time_is_on_the_weekday_just_read() -> None:
    expected = ["2024-03-15", "2024-03-15T10:00"]

    assert values("Tickets go on sale on Friday at 10 a.m.", policy=NEWS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("On 3 May 1936, the first day of the siege, it rained.", ["1936-05-03", "1936-05-03"]),
        ("It's the third day of the strike.", ["2024-03-13"]),
        ("Today was the last day to register.", ["2024-03-13", "2024-03-13"]),
        ("It rained on the third day.", ["P1D"]),
        ("On Monday, the third week of the strike, it rained.", ["2024-03-11", "P1W"]),
    ],
)
def test_the_first_day_is_the_day_that_it_stands_with(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 1848 it rose. The 1846 treaty was void. On 10 May it fell.",
        "On 3 May 1848 it rose. The town (1846) was new. On 10 May it fell.",
        "On 3 May 1848 it rose. It had been free since 1846. On 10 May it fell.",
        "On 3 May 1848 it rose. They armed as in 1846. On 10 May it fell.",
    ],
)
def test_a_story_does_not_go_back_to_a_year_that_tells_which_thing_is_meant(text: str) -> None:
    assert values(text, policy=HISTORY)[-1] == "1848-05-10"


def test_a_story_goes_back_to_a_year_of_its_own() -> None:
    text = "On 3 May 1848 it rose. In 1846 a treaty was made. On 10 May it was void."

    assert values(text, policy=HISTORY)[-1] == "1846-05-10"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I just finished, midnight :)", ["2024-03-13T00:00"]),
        ("I will be back by midnight :)", ["2024-03-13T24:00"]),
        ("Poll closes midnight!!", ["2024-03-13T24:00"]),
        ("The shop closed at midnight.", ["2024-03-13T24:00"]),
        ("I have a paper on Monday :(", ["2024-03-18"]),
        ("I had a paper on Monday :(", ["2024-03-11"]),
        ("I slept the whole day yesterday", ["2024-03-12"]),
        ("My watch stopped at 4:05:30 :(", ["2024-03-13T04:05:30"]),
        ("Anyone free fri nite lol?", ["2024-03-15TNI"]),
        ("Two years ago today I met her :)", ["2022-03-13"]),
        ("The sale ends midnight Sunday!!", ["2024-03-17T24:00"]),
        ("Watching it tonight at 9 @club", ["2024-03-13TNI", "2024-03-13T21:00"]),
        ("I got home at about 2250.", ["2024-03-13T22:50"]),
        ("I cannot work at this hour lol", ["2024-03-13TXX"]),
    ],
)
def test_a_chat_is_of_the_moment_at_which_it_is_written(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fair will last 48 hours.", ["PT48H"]),
        ("The ban expires at the end of June.", ["2024-06"]),
        ("The law comes into force in June.", ["2024-06"]),
        ("The talks resume at noon on Friday.", ["2024-03-15T12:00", "2024-03-15"]),
        ("They did not resume on Friday.", ["2024-03-08"]),
        ("It will open in the second half of the year.", ["2024-H2"]),
        ("It fell in the early hours of Friday.", ["2024-03-08"]),
    ],
)
def test_the_verb_beside_a_time_tells_what_it_means(text: str, expected: list[str]) -> None:
    assert values(text, policy=NEWS) == expected


def test_a_clock_time_and_its_day_are_on_the_same_side_of_now() -> None:
    expected = ["2024-03-17T24:00", "2024-03-17"]

    assert values("The deadline is midnight on Sunday.", policy=NEWS) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales for the quarter ended Sept. 27 rose.", ("2023-06-28", "2023-09-27")),
        ("It shrank in the quarter to December 31.", ("2023-10-01", "2023-12-31")),
        (
            "The first fiscal quarter was good; the quarter ended Jan. 31.",
            ("2024-01-01", "2024-03-31"),
        ),
    ],
)
def test_a_quarter_ends_on_the_day_that_is_said(text: str, expected: tuple[str, str]) -> None:
    assert expected in [days(time) for time in read(text, policy=NEWS)]


def test_what_will_be_is_not_of_the_story() -> None:
    text = "He was born in 1815. He died in June 1890. A statue of him will be unveiled in May."

    assert values(text, policy=HISTORY)[-1] == "2024-05"
