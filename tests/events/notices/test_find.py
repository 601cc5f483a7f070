"""Announced events from end to end."""

import pytest

from tests.events.notices.samples import LABELLED, STACKED, events, only, when


def test_labels_give_one_event_with_everything() -> None:
    talk = only(LABELLED)

    assert (talk.title, when(talk)) == ("How Lamps Are Kept Dry", "2024-03-21 16:00-17:30")
    assert talk.place is not None
    assert talk.place.name == "Gull Room, Harbour Museum"
    assert [(p.name, p.role) for p in talk.participants] == [("Ada Lund", "speaker")]
    assert (talk.status, talk.date.interval.precision) == ("scheduled", "minute")


def test_lines_without_labels_give_the_same() -> None:
    talk = only(STACKED)

    assert (talk.title, when(talk)) == ("Why Canals Leak in Winter", "2024-03-22 15:30-17:00")
    assert talk.place is not None
    assert talk.place.name == "Kern Hall 201"
    assert [p.name for p in talk.participants] == ["Ada Lund"]


def test_a_sentence_that_invites() -> None:
    talk = only(
        "Professor Ada Lund, U. of Riga, will present a seminar entitled\n"
        '"Embedded Lamps," on Thursday, March 21st from 4-5:30 in KH 223D.'
    )

    assert (talk.title, when(talk)) == ("Embedded Lamps", "2024-03-21 16:00-17:30")
    assert talk.place is not None
    assert talk.place.name == "KH 223D"
    assert [p.name for p in talk.participants] == ["Ada Lund"]


def test_day_and_clock_time_in_two_sentences() -> None:
    talk = only(
        "The spring concert will be given on Friday, March 22, in Kern Hall.\n"
        "The concert begins at 7:30 p.m., followed by a reception in Room 12."
    )

    assert when(talk) == "2024-03-22 19:30"
    assert talk.place is not None
    assert talk.place.name == "Kern Hall"


def test_the_bare_name_of_a_weekday_lies_ahead() -> None:
    assert when(only("Our next seminar is on Monday at 3 pm in Room 12.")) == "2024-03-18 15:00"


def test_an_end_in_another_clause() -> None:
    text = "The rehearsal is on Monday, March 18. It will begin at 3:30 and go on until about 5."

    assert when(only(text)) == "2024-03-18 15:30-17:00"


def test_a_notice_of_a_day_gone_by_is_past() -> None:
    talk = only(LABELLED, "2024-05-01")

    assert (talk.status, str(talk.date.interval.earliest)) == ("past", "2024-03-21")


def test_no_event_without_a_day() -> None:
    text = "TALK: On Lamps\nTIME: 4 pm\nPLACE: Gull Room"

    assert events(text) == ()


def test_refreshments_are_no_event_of_their_own() -> None:
    text = "WHEN: Friday, March 22, 4 pm (coffee at 3:45)\nWHERE: Gull Room\nTITLE: On Lamps"

    assert [when(event) for event in events(text)] == ["2024-03-22 16:00"]


def test_each_talk_of_a_list_is_an_event() -> None:
    text = """Talks this spring

1. On Lamps and Oil
   Thursday, March 21 at 12:30 in KH 1004
   Ada Lund

2. On Glass and Brass
   Thursday, March 28 at 12:30 in KH 1005
   Bo Ek

All are welcome.
"""

    assert [(e.title, when(e), e.place and e.place.name) for e in events(text)] == [
        ("On Lamps and Oil", "2024-03-21 12:30", "KH 1004"),
        ("On Glass and Brass", "2024-03-28 12:30", "KH 1005"),
    ]


def test_the_head_of_a_letter_dates_no_event() -> None:
    text = """From: Ada Lund
Date: Monday, 11 March 2024
Subject: Seminar

The seminar meets on Thursday, March 21, at 4 pm in the Gull Room.
"""

    assert [when(event) for event in events(text)] == ["2024-03-21 16:00"]


ADVISORY = """
MEDIA ADVISORY

WHAT: Opening of the Marsh Lane bridge
WHO: Mayor Helen Okoro; Tomas Brandt, chief engineer
WHEN: Tuesday 9 April 2024, 10.30am for 11am
WHERE: East ramp, Marsh Lane

Work began in March 2022 after the council approved the scheme in November 2021.
"""


def test_an_advisory_keeps_what_went_before() -> None:
    opening = events(ADVISORY)[-1]

    assert (opening.title, opening.kind) == ("Opening of the Marsh Lane bridge", "opening")
    assert when(opening) == "2024-04-09 11:00"
    assert [p.name for p in opening.participants] == ["Helen Okoro", "Tomas Brandt"]
    assert [e.status for e in events(ADVISORY)] == ["past", "past", "scheduled"]


def test_a_range_of_days_under_a_label() -> None:
    fair = only("# Rope Fair\n\n**Dates:** 3–5 June 2024\n**Venue:** Aula Hall")
    interval = fair.date.interval

    assert (str(interval.earliest), str(interval.latest)) == ("2024-06-03", "2024-06-05")
    assert (interval.precision, fair.title) == ("span", "Rope Fair")


def test_a_row_of_days_gives_an_event_each() -> None:
    text = "Courses for beginners: Saturdays 6, 13 and 20 April, 10-11am, Quay Pool."

    assert [when(event) for event in events(text)] == [
        "2024-04-06 10:00-11:00",
        "2024-04-13 10:00-11:00",
        "2024-04-20 10:00-11:00",
    ]


def test_two_talks_of_one_speaker_on_one_day_are_two() -> None:
    text = (
        "Ada Lund will give a lecture on lamps on Monday, March 18, at 10 am. She will also give a "
        "lecture on oil on Monday, March 18, at 4 pm."
    )

    assert [when(event) for event in events(text)] == ["2024-03-18 10:00", "2024-03-18 16:00"]


def test_the_same_time_in_another_zone_is_no_second_event() -> None:
    text = "Webinar: Rivers\n\nJoin us on Monday, March 18, 2024 at 3 pm ET (12 pm PT)."

    assert [when(event) for event in events(text)] == ["2024-03-18 15:00"]


def test_doors_open_before_the_show() -> None:
    text = "The Trio Larch plays on Saturday, March 23. Doors open at 7 p.m., the show starts at 8."

    assert [when(event) for event in events(text)] == ["2024-03-23 20:00"]


def test_what_is_due_by_a_day_is_a_deadline() -> None:
    text = "WHEN: Friday, April 5, 4 pm\nWHERE: Gull Room\nRSVP by: April 2\n"
    due, meeting = sorted(events(text), key=lambda event: event.kind != "deadline")

    assert (due.title, due.date.interval.precision) == ("Deadline: RSVP by", "deadline")
    assert (str(due.date.interval.latest), when(meeting)) == ("2024-04-02", "2024-04-05 16:00")


def test_what_must_be_received_is_due() -> None:
    text = (
        "The annual general meeting will be held in Kern Hall on Thursday, 4 April 2024 at 10 a.m. "
        "Proxy forms must be received by 10 a.m. on Tuesday, 2 April 2024."
    )

    assert [e.title for e in events(text)][:1] == ["Deadline: Proxy forms received"]


def test_a_day_without_a_year_lies_ahead() -> None:
    text = "Talks (all at 5pm)\n\n8 October: Lamps of the north\n5 January: Glass and brass\n"

    assert [when(event) for event in events(text)] == ["2024-10-08 17:00", "2025-01-05 17:00"]


def test_numbers_are_a_date_only_where_their_order_is_shown() -> None:
    text = "Lamp seminar - {} - 4 pm - KH 223D"

    assert [when(event) for event in events(text.format("3/28"))] == ["2024-03-28 16:00"]
    assert [when(event) for event in events(text.format("28/3"))] == ["2024-03-28 16:00"]
    assert [when(event) for event in events(text.format("Fri 5/4"))] == ["2024-04-05 16:00"]
    assert [when(event) for event in events(text.format("3/12"), "2024-03-08")] == [
        "2024-03-12 16:00"
    ]
    assert "notice" not in " ".join(step for e in events(text.format("5/4")) for step in e.trace)


def test_a_label_may_end_in_a_question_mark() -> None:
    text = "When? Saturday 6 April, 11-4\nWhere? Victoria Park\nWhat? Stalls and music (2pm)\n"
    fair = only(text)

    assert (when(fair), fair.title) == ("2024-04-06 11:00-16:00", "Stalls and music (2pm)")


def test_news_announces_nothing() -> None:
    text = (
        "The minister said on Tuesday that talks had begun. He told reporters at 4 p.m. that the "
        "harbour was closed on Monday."
    )

    assert all("notice" not in step for event in events(text) for step in event.trace)


def test_what_is_told_as_done_is_no_notice() -> None:
    [event] = events("The bridge was opened on 4 May 2020 at 5 p.m.", None)

    assert event.status == "past"


def test_the_trace_says_how_it_was_told() -> None:
    assert only(LABELLED).trace[-1] == "kept: notice-labels"


@pytest.mark.parametrize("text", ["", "\n\n", "4 pm", "When:", "| a |", "Date:\nTime:\n4-5"])
def test_odd_texts_give_nothing(text: str) -> None:
    assert events(text) == ()


def test_a_report_that_names_one_thing_to_come_stays_a_report() -> None:
    text = (
        "The choir appointed Ada Lund in March 2021. She studied in Riga and joined the choir in"
        " 2015. It toured Peru in 2019. Its hall burned down in 2020. The town rebuilt it in 2022."
        " The council paid for it in 2023. Tickets for the exhibition, which opens on Friday at"
        " 6 p.m., went on sale last week."
    )

    titles = [event.title for event in events(text)]

    assert "Choir appoints Lund" in titles


def test_a_deadline_says_what_is_to_be_done() -> None:
    text = (
        "The seminar is on Monday, 18 March 2024 at 3 pm in Kern Hall. Call Bo Ek on or before"
        " Friday, 15 March 2024 to reserve a seat."
    )

    assert "Deadline: reserve seat" in [event.title for event in events(text)]


def test_a_clock_time_of_the_past_is_not_of_a_day_to_come_above_it() -> None:
    found = events(
        "Minutes of the bell ringers\n\nThe ringers will visit the tower on 20 March.\n\n"
        "The chair closed the meeting at 8.50 pm."
    )

    assert "2024-03-20 20:50" not in [when(event) for event in found]


def test_a_notice_in_a_long_text_takes_nothing_from_the_rest() -> None:
    news = "The council closed the lower baths after a flood. "
    found = events(news * 200 + "\n\n" + LABELLED)

    assert "Council closes lower baths after flood" in [event.title for event in found]
    assert "How Lamps Are Kept Dry" in [event.title for event in found]


def test_a_note_that_a_room_is_booked_tells_when() -> None:
    talk = only("We've reserved the upper room on Friday, March 22, 2 to 4 pm.")

    assert when(talk) == "2024-03-22 14:00-16:00"
