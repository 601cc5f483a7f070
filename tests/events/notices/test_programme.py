"""Programmes: lines that open with a time, and tables."""

from tests.events.notices.samples import events, when

LISTED = """# Harbour day

The harbour office invites reporters.

## Programme

- Friday 12 April 2024, 09:30: press briefing with chief engineer Ada Lund.
- Friday 12 April 2024, 10:15 to 11:00: guided tour of the control room.
- Friday 12 April 2024, 14:30: the research ship Tern sails through the gates.
"""


def test_each_line_is_an_event_under_its_own_words() -> None:
    assert [(when(e), e.title) for e in events(LISTED) if "notice-programme" in e.trace[-1]] == [
        ("2024-04-12 09:30", "Press briefing with chief engineer Ada Lund"),
        ("2024-04-12 10:15-11:00", "Guided tour of the control room"),
        ("2024-04-12 14:30", "Research ship Tern sails through the gates"),
    ]


def test_a_heading_gives_the_day() -> None:
    text = """Open day, Saturday 13 April 2024

09:30  Registration
10:00  Welcome by the mayor
12:30  Lunch
"""

    assert [(when(e), e.title) for e in events(text)] == [
        ("2024-04-13 09:30", "Registration"),
        ("2024-04-13 10:00", "Welcome by the mayor"),
        ("2024-04-13 12:30", "Lunch"),
    ]


def test_a_later_heading_gives_the_next_day() -> None:
    text = """Friday 12 April 2024

10:00 Opening of the fair
11:00 Market of crafts

Saturday 13 April 2024

10:00 Parade of boats
15:00 Prize giving
"""

    assert [when(e) for e in events(text)] == [
        "2024-04-12 10:00",
        "2024-04-12 11:00",
        "2024-04-13 10:00",
        "2024-04-13 15:00",
    ]


def test_a_table_with_heads() -> None:
    text = """SPRING TALKS 2024

DATE     ROOM      TIME   SPEAKER        TOPIC

3/21     KH 100    4:00   Dr. Ada Lund   Lamps of the North
3/28     KH 120    3:30   Mr. Bo Ek      Glass and Brass
4/4      No talk
"""

    assert [(when(e), e.title, e.place and e.place.name) for e in events(text)] == [
        ("2024-03-21 16:00", "Lamps of the North", "KH 100"),
        ("2024-03-28 15:30", "Glass and Brass", "KH 120"),
    ]
    assert [[p.name for p in e.participants] for e in events(text)] == [["Ada Lund"], ["Bo Ek"]]


def test_a_table_with_rules() -> None:
    text = """# Council meetings

| Date | Time | Event |
|------|------|-------|
| 21 March 2024 | 18:00 | Budget hearing |
| 28 March 2024 | 19:30 | Planning forum |
"""

    assert [(when(e), e.title) for e in events(text)] == [
        ("2024-03-21 18:00", "Budget hearing"),
        ("2024-03-28 19:30", "Planning forum"),
    ]


def test_days_that_share_a_time_and_a_place() -> None:
    text = """Lunchtime concerts
Old Quay Church, 12.30 to 1.15pm, admission free

19 March   Ensemble Vireo: Bach and before
26 March   Mei Tanaka (piano): Chopin
2 April    No concert
"""
    concerts = [e for e in events(text) if e.status == "scheduled"]

    assert [(when(e), e.title, e.place and e.place.name) for e in concerts] == [
        ("2024-03-19 12:30-13:15", "Ensemble Vireo: Bach and before", "Old Quay Church"),
        ("2024-03-26 12:30-13:15", "Mei Tanaka (piano): Chopin", "Old Quay Church"),
    ]


def test_what_heads_its_day() -> None:
    text = """School calendar

Term begins: Monday 2 September 2024
Parents' evening: Thursday 10 October 2024, 17:00-19:30, Main Hall
Half term: 28-31 October 2024
"""
    begins, evening, half = events(text)

    assert (when(begins), begins.title) == ("2024-09-02", "Term begins")
    assert (when(evening), evening.title) == ("2024-10-10 17:00-19:30", "Parents' evening")
    assert evening.place is not None
    assert evening.place.name == "Main Hall"
    assert (str(half.date.interval.latest), half.title) == ("2024-10-31", "Half term")


def test_a_log_of_what_has_been() -> None:
    text = """The fire of Friday 12 January 2024

08:46  Smoke is seen in the basement of the mill.
09:12  The roof falls in; three people are hurt.
"""
    log = [e for e in events(text) if "notice-programme" in e.trace[-1]]

    assert [(when(e), e.title, e.status) for e in log] == [
        ("2024-01-12 08:46", "Smoke is seen in the basement of the mill", "past"),
        ("2024-01-12 09:12", "Roof falls in; three people are hurt", "past"),
    ]


def test_a_history_of_days_is_no_programme() -> None:
    text = "3 May 1901: The dam is begun.\n4 June 1904: The dam is opened."

    assert all("notice" not in step for event in events(text) for step in event.trace)


def test_one_line_makes_no_programme() -> None:
    text = "The dam was closed in 1990.\n\n10:15 The first ship passed on 3 May 2023."

    assert all("notice-programme" not in step for e in events(text) for step in e.trace)


def test_clock_times_with_a_point_that_open_several_lines() -> None:
    text = "Agenda for Friday 15 March 2024\n\n09.30 Welcome\n09.45 Plan of work\n10.30 Coffee\n"

    assert [when(e) for e in events(text)] == [
        "2024-03-15 09:30", "2024-03-15 09:45", "2024-03-15 10:30",
    ]  # fmt: skip
