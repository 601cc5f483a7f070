import datetime as dt
import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.days import Day
from timeline.errors import DateError
from timeline.model import Document
from timeline.text.about import About, about
from timeline.text.read import document


def body(doc: Document) -> str:
    return doc.text[doc.body.start : doc.body.end].strip()


def headline(doc: Document) -> str | None:
    return doc.text[doc.headline.start : doc.headline.end] if doc.headline else None


def dateline(doc: Document) -> str | None:
    return doc.text[doc.dateline.start : doc.dateline.end] if doc.dateline else None


EVERYTHING = "---\ndate: 2021-02-02\n---\nFloods recede\n\nOSLO, 3 March 2021 (Wire) - Rivers fell."


def test_a_given_date_comes_first() -> None:
    doc = document(EVERYTHING, About(date=Day(2021, 1, 1), source="2021-04-04-floods.txt"))

    assert (str(doc.source.date), doc.source.date_source) == ("2021-01-01", "option")


def test_front_matter_comes_before_the_dateline() -> None:
    doc = document(EVERYTHING, About(source="2021-04-04-floods.txt"))

    assert (str(doc.source.date), doc.source.date_source) == ("2021-02-02", "front matter")


def test_the_dateline_comes_before_the_name_of_the_file() -> None:
    text = EVERYTHING.partition("---\n")[2].partition("---\n")[2]
    doc = document(text, About(source="2021-04-04-floods.txt"))

    assert (str(doc.source.date), doc.source.date_source) == ("2021-03-03", "dateline")


def test_the_name_of_the_file_comes_last() -> None:
    doc = document("Rivers fell.", About(source="docs/2021-04-04-floods.txt"))

    assert (str(doc.source.date), doc.source.date_source) == ("2021-04-04", "file name")


def test_without_any_date_there_is_none() -> None:
    doc = document("Rivers fell.", About(source="20210404.txt"))

    assert (doc.source.date, doc.source.date_source) == (None, "none")


def test_front_matter_is_not_part_of_the_body() -> None:
    doc = document("---\nauthor: A. Person\n---\nRivers fell.", About())

    assert body(doc) == "Rivers fell."


def test_front_matter_gives_title_address_zone_and_home() -> None:
    fields = "title: 'Floods: day two'\nurl: https://example.org/f\ntz: Europe/Oslo\nhome: Oslo"
    doc = document(f"---\n{fields}\n---\nRivers fell.", About())
    source = doc.source

    assert (source.title, source.url) == ("Floods: day two", "https://example.org/f")
    assert (source.zone, doc.home) == ("Europe/Oslo", "Oslo")


def test_half_a_character_keeps_its_place() -> None:
    doc = document("\ud800 Floods\udfff recede.\n\nRivers fell.", About())

    assert doc.text == "\ufffd Floods\ufffd recede.\n\nRivers fell."


def test_what_front_matter_says_wrongly_is_told() -> None:
    doc = document("---\ndate: soon\ntz: Mars/Base\n---\nRivers fell.", About())

    assert [remark.partition(";")[0] for remark in doc.remarks] == [
        "front matter: 'soon' is not a date",
        "front matter: 'Mars/Base' is not a time zone",
    ]


def test_dashes_that_never_close_are_no_front_matter() -> None:
    doc = document("---\nRivers fell.", About())

    assert body(doc) == "---\nRivers fell."


@pytest.mark.parametrize(
    "text",
    [
        "# Floods recede\n\nRivers fell on Monday.",
        "Floods recede\n=============\n\nRivers fell on Monday.",
        "Floods recede\n\nRivers fell on Monday.",
        "Floods recede\r\nRivers fell on Monday, and people went home.",
        "\ufeffFloods recede\n\nRivers fell on Monday.",
        "3 May 2013\nFloods recede\n\nRivers fell on Monday.",
    ],
)
def test_the_first_line_is_the_title(text: str) -> None:
    doc = document(text, About())

    assert headline(doc) == doc.source.title == "Floods recede"
    assert "Floods" not in body(doc)


@pytest.mark.parametrize(
    "text",
    [
        "Rivers fell on Monday.\nPeople went home.",
        "Rivers fell on Monday, and those who had been brought to the\nSouthern schools went home.",
        "Rivers fell and\nthose who had been away went home.",
        "Rivers fell on Monday",
        "Speaker: Ada Brown\nPlace: Hall 2",
        "- Rivers fell\n- People went home",
        "1936\n\nThe war began.",
    ],
)
def test_a_first_line_of_prose_is_no_title(text: str) -> None:
    doc = document(text, About())

    assert doc.headline is None
    assert body(doc) == text


def test_the_title_is_made_of_the_name_of_the_file_if_there_is_no_other() -> None:
    doc = document("Rivers fell.", About(source="docs/2021-04-04-floods-in_Oslo.txt"))

    assert doc.source.title == "Floods In Oslo"


@pytest.mark.parametrize(
    ("text", "span", "date"),
    [
        ("LIMA, Oct. 2, 2025 (Agency) - Talks began.", "LIMA, Oct. 2, 2025 (Agency)", "2025-10-02"),
        ("Brussels, 3 May 2013 – Talks began.", "Brussels, 3 May 2013", "2013-05-03"),
        ("Brussels, 3 May 2013\n\nTalks began.", "Brussels, 3 May 2013", "2013-05-03"),
        ("Talks begin\nMay 29, 2011\nTalks began.", "May 29, 2011", "2011-05-29"),
        ("Talks begin\nBy A. Person\nUpdated: 29 May 2011, 14:05 BST\nTalks began.",
         "Updated: 29 May 2011, 14:05 BST", "2011-05-29"),
        ("PORT LOUIS, Mauritius (Agency) -- Talks began.", "PORT LOUIS, Mauritius (Agency)", None),
        ("LIMA, December 2 (Agency) — Talks began.", "LIMA, December 2 (Agency)", None),
        ("2 May 2021. Rovers won.", "2 May 2021", "2021-05-02"),
        ("Rovers win\nSunday, May 2, 2021 – Rovers won.", "Sunday, May 2, 2021", "2021-05-02"),
        ("Rovers won.\n\nPosted 3 May 2021", "Posted 3 May 2021", "2021-05-03"),
        ("Cup\nBy A. Berg, 2 May 2021\nRovers won.", "By A. Berg, 2 May 2021", "2021-05-02"),
        ("FOR IMMEDIATE RELEASE: 2 May 2021\n\nRovers won.",
         "FOR IMMEDIATE RELEASE: 2 May 2021", "2021-05-02"),
    ],
)  # fmt: skip
def test_the_dateline(text: str, span: str, date: str | None) -> None:
    doc = document(text, About())

    assert dateline(doc) == span
    assert (doc.source.date and str(doc.source.date)) == date


@pytest.mark.parametrize(
    "text",
    [
        "Talks began on 3 May 2013.",
        "On 3 May 2013 - a Friday - talks began.",
        "Battle of the Two Bridges, 14 October 1066\n\nThe duke landed.",
        "3 May 2013\nTalks began.\n4 May 2013\nTalks ended.",
        "NATO talks began.",
        "2 May 2021. Rovers won.\n4 May. They lost.",
        "2 May 2021: Spring Fair",
    ],
)
def test_a_date_in_the_text_is_no_dateline(text: str) -> None:
    doc = document(text, About())

    assert doc.dateline is None
    assert doc.source.date is None


@pytest.mark.parametrize(
    "text",
    [
        "Minutes of the parish council, 12 February 2024\n\nThe chair spoke.",
        "Council meeting held on Monday, 12 February 2024\n\nThe chair spoke.",
        "PARISH COUNCIL\nMinutes of the meeting of 12 February 2024 at 7 pm in town.\nAll came.",
        "# Roads committee: minutes\n\nDate: 12 February 2024\nTime: 7 pm",
        "# Roads committee: minutes\n\nMonday 12 February 2024, Kern Hall\n\nThe chair spoke.",
        "Parish bulletin – 12 February 2024\n\nThe hall has a new roof.",
        "MINUTES OF THE BOARD\nHeld in the hall on Monday 12 February 2024 at 7pm\n\nAll came.",
        "Minutes\n\nA meeting of the board was held on 12 February 2024 at the inn.",
        "The trust\n\nThe annual meeting was held on 12 February 2024.\n\nPresent: Anna Berg",
    ],
)
def test_a_record_is_of_the_day_in_its_title(text: str) -> None:
    doc = document(text, About())

    assert (str(doc.source.date), doc.source.date_source) == ("2024-02-12", "title")


@pytest.mark.parametrize(
    "text",
    [
        "Conference, 12 May 2026\n\nThe chair will speak.",
        "Council meeting to be held on 12 May 2026\n\nAll are welcome.",
        "Notice of meeting, 12 May 2026\n\nAll are welcome.",
        "Minutes of the meeting of 12 May 2026 were agreed.\n\nThe chair spoke.",
        "AGENDA\nMinutes of the meeting of 12 May 2026\nApologies",
        "1. Minutes of the meeting of 12 May 2026\n2. Apologies",
        "Two minutes of silence, 12 May 2026\n\nAll are welcome.",
        "The guild\n\nThe meeting was held on 12 May 2026 at the inn.\n\nIt was long.",
        "Lecture\nDate: 12 May 2026\nTime: 7 pm\n\nAll are welcome.",
    ],
)
def test_a_day_in_a_title_that_may_be_to_come_is_not_that_of_writing(text: str) -> None:
    assert document(text, About()).source.date is None


def test_offsets_are_those_of_the_text_as_given() -> None:
    text = "\ufeff---\r\ntz: Europe/Oslo\r\n---\r\n# “Floods”\u00a0recede\r\n\r\nRivers fell."
    doc = document(text, About())

    assert doc.text == text
    assert headline(doc) == "“Floods”\u00a0recede"
    assert doc.source.title == "“Floods” recede"
    assert text[doc.body.start :].split() == ["Rivers", "fell."]
    assert doc.source.chars == len(text)


def test_the_checksum_is_that_of_the_bytes() -> None:
    text = "\ufeffZoë’s café\r\n"
    doc = document(text, About())

    assert doc.source.sha256 == hashlib.sha256(text.encode()).hexdigest()


@given(
    st.text() | st.text(alphabet="-# \r\n:.,A1é\ufeff\u2028\ud800") | st.text("DATE 3May2013-:(\n")
)
def test_any_text_has_a_body_within_it(text: str) -> None:
    doc = document(text, About())

    assert 0 <= doc.body.start <= doc.body.end == len(text)
    for span in (doc.headline, doc.dateline):
        assert span is None or text[span.start : span.end].strip()


def test_days_come_as_dates_or_texts() -> None:
    expected = Day(2025, 10, 27)

    assert about(dt.date(2025, 10, 27)).date == expected
    assert about("October 27, 2025").date == expected
    assert about("Monday, 27 Oct 2025").date == expected
    assert about("2025-10-27T09:30+02:00").date == expected


@pytest.mark.parametrize("text", ["", "soon", "3/4/2025", "October 2025", "2025-02-30", "27.10.25"])
def test_what_is_no_date_says_which_forms_work(text: str) -> None:
    with pytest.raises(DateError, match="write it like 2025-10-27, 27 October 2025"):
        about(text)


def test_what_is_no_zone_says_which_forms_work() -> None:
    with pytest.raises(DateError, match="write one like Europe/Zurich"):
        about(tz="Middle-earth/Shire")


def test_the_head_of_a_message_says_when_and_on_what_it_was_written() -> None:
    text = "From: Ada\nTo: All\nDate: Tue, 3 Nov 2026 16:12:05 +0000\nSubject: Re: Plan\n\nWe met."
    read = document(text, About())

    assert (read.source.title, str(read.source.date)) == ("Plan", "2026-11-03")
    assert text[read.body.start : read.body.end].strip() == "We met."


def test_labels_of_an_event_are_no_head_of_a_message() -> None:
    text = "To: All\nDate: 3 November 2026\nTime: 3 pm\n\nWe meet."

    assert document(text, About()).source.date is None


def test_a_line_that_only_names_the_sort_of_text_is_no_title() -> None:
    text = "PRESS RELEASE\n\nBridge to open in May\n\nThe bridge will open in May."

    assert document(text, About()).source.title == "Bridge to open in May"
