import datetime as dt
import os
import subprocess
import sys
import uuid
from collections import Counter
from pathlib import Path
from typing import Any

import icalendar
import pytest
from attrs import evolve
from hypothesis import given

from tests import samples, strategies
from tests.samples import at, event, interval, on, source, timeline
from timeline.days import Day
from timeline.errors import OutputError
from timeline.export import check, entries, ics
from timeline.export.options import DEFAULT, Options
from timeline.model import Citation, Clock, EventPlace, Interval, Place
from timeline.result import Timeline


def read(line: Timeline, options: Options = DEFAULT) -> list[Any]:
    calendar = icalendar.Calendar.from_ical(ics.write(line, options))
    return list(calendar.walk("VEVENT"))


def summaries(line: Timeline, options: Options = DEFAULT) -> list[str]:
    return [str(entry["SUMMARY"]) for entry in read(line, options)]


def only(when: Interval, **more: Any) -> Any:
    [entry] = read(timeline(event("Dam opens", when, **more)))
    return entry


def days(entry: Any) -> tuple[str, str]:
    return str(entry["DTSTART"].dt), str(entry["DTEND"].dt)


def test_a_day_is_that_day() -> None:
    entry = only(on("2026-03-14"))

    assert days(entry) == ("2026-03-14", "2026-03-15")
    assert (entry["SUMMARY"], entry["STATUS"]) == ("Dam opens", "CONFIRMED")
    assert entry["X-TIMELINE-EDTF"] == "2026-03-14"


def test_a_clock_time_is_written_in_utc_and_lasts_an_hour() -> None:
    entry = only(at("2026-06-16", 9, 30, "Europe/Zurich"))

    assert days(entry) == ("2026-06-16 07:30:00+00:00", "2026-06-16 08:30:00+00:00")
    assert entry["X-TIMELINE-EDTF"] == "2026-06-16T07:30:00Z"
    assert "Local time: 09:30 (Europe/Zurich)" in entry["DESCRIPTION"]


def test_a_clock_time_ends_when_the_text_says() -> None:
    when = evolve(at("2026-06-16", 9, 30, "+02:00"), end=Clock(11, 0, "+02:00"))

    assert days(only(when)) == ("2026-06-16 07:30:00+00:00", "2026-06-16 09:00:00+00:00")


def test_a_clock_time_that_ends_before_it_starts_ends_on_the_next_day() -> None:
    when = evolve(at("2026-06-16", 22, 0, "UTC"), end=Clock(2, 0))

    assert days(only(when)) == ("2026-06-16 22:00:00+00:00", "2026-06-17 02:00:00+00:00")


def test_a_clock_time_can_end_in_another_zone() -> None:
    when = evolve(at("2026-06-16", 9, 0, "+02:00"), end=Clock(12, 0, "-04:00"))

    assert days(only(when)) == ("2026-06-16 07:00:00+00:00", "2026-06-16 16:00:00+00:00")


@pytest.mark.parametrize(
    ("said", "of_place", "of_document", "hour"),
    [
        ("+01:00", "Asia/Tokyo", "Europe/Athens", 8),
        (None, "Asia/Tokyo", "Europe/Athens", 0),
        (None, None, "Europe/Athens", 6),
    ],
)
def test_the_zone_is_that_of_the_text_then_the_place_then_the_document(
    said: str | None, of_place: str | None, of_document: str, hour: int
) -> None:
    here = samples.place("Somewhere", zone=of_place)
    told = event("Dam opens", at("2026-06-16", 9, 0, said), place=here)
    [entry] = read(timeline(told, sources=(source(zone=of_document),)))

    assert entry["DTSTART"].dt.hour == hour


def test_a_clock_time_without_a_zone_is_an_all_day_entry_and_one_warning() -> None:
    line = timeline(
        event("Dam opens", at("2026-06-16", 9, 30)), event("Fair", at("2026-06-17", 8, 0))
    )

    assert summaries(line) == ["09:30 Dam opens", "08:00 Fair"]
    assert days(read(line)[0]) == ("2026-06-16", "2026-06-17")
    assert ics.remarks(line) == (
        "2 clock times have no time zone and became all-day entries; --tz makes them exact",
    )


def test_a_stated_span_is_shown_on_all_its_days() -> None:
    entry = only(interval("2026-04-01", "2026-04-30", "span"))

    assert days(entry) == ("2026-04-01", "2026-05-01")
    assert entry["STATUS"] == "CONFIRMED"


@pytest.mark.parametrize(
    ("when", "first", "bracket", "slug", "edtf"),
    [
        (interval("2026-04-01", "2026-04-30", "month"), "2026-04-01",
         "[April 2026, day unknown]", "precision-month", "2026-04"),
        (interval("2019-01-01", "2019-12-31", "year"), "2019-01-01",
         "[2019, day unknown]", "precision-year", "2019"),
        (interval("2026-03-01", "2026-05-31", "season"), "2026-03-01",
         "[spring 2026, day unknown]", "precision-range", "2026-21"),
        (interval("1931-01-01", "1936-12-31", "span"), "1931-01-01",
         "[1931 to 1936]", "precision-range", "1931-01-01/1936-12-31"),
        (interval("2026-05-16", "2026-06-15", "range"), "2026-05-16",
         "[16 May to 15 June 2026]", "precision-range", "[2026-05-16..2026-06-15]"),
        (interval("2026-06-15", "2026-06-30", "deadline"), "2026-06-30",
         "[by 30 June 2026]", "bound-latest", "[2026-06-15..2026-06-30]"),
        (interval(None, "2026-06-30", "deadline"), "2026-06-30",
         "[by 30 June 2026]", "bound-latest", "[..2026-06-30]"),
        (interval("2026-06-30", None, "open"), "2026-06-30",
         "[on or after 30 June 2026]", "bound-earliest", "[2026-06-30..]"),
        (interval(None, "2026-06-10", "open"), "2026-06-10",
         "[by 10 June 2026]", "bound-latest", "[..2026-06-10]"),
        (interval(None, "2026-06-15", "open"), "2026-06-15",
         "[before 15 June 2026]", "undated", "[..2026-06-15]"),
        (interval("2026-06-15", None, "open"), "2026-06-15",
         "[after 15 June 2026]", "undated", "[2026-06-15..]"),
        (interval("2026-06-01", "2026-06-15", "open"), "2026-06-01",
         "[between 1 June 2026 and 15 June 2026]", "precision-range", "[2026-06-01..2026-06-15]"),
        (interval("1850-01-01", "1850-12-31", "year", approximate=True), "1850-01-01",
         "[about 1850, day unknown]", "precision-year", "1850~"),
    ],
)  # fmt: skip
def test_a_vague_time_is_one_tentative_day(
    when: Interval, first: str, bracket: str, slug: str, edtf: str
) -> None:
    entry = only(when)

    assert days(entry) == (first, str(dt.date.fromisoformat(first) + dt.timedelta(1)))
    assert entry["SUMMARY"] == f"{bracket} Dam opens"
    assert entry["STATUS"] == "TENTATIVE"
    assert entry["CATEGORIES"].cats == ["timeline", slug]
    assert entry["X-TIMELINE-EDTF"] == edtf


def test_a_vague_time_fills_its_days_for_who_wants_it() -> None:
    line = timeline(event("Dam opens", interval("2026-04-01", "2026-04-30", "month")))
    [entry] = read(line, Options(spans=True))

    assert days(entry) == ("2026-04-01", "2026-05-01")
    assert entry["STATUS"] == "TENTATIVE"


def test_what_follows_a_thing_stands_on_its_day_and_names_it() -> None:
    first, second = event("Vote", on("2026-06-20")), event("Work", interval(None, None, "open"))
    line = timeline(first, second, relations=(samples.before(first, second),))
    [vote, work] = read(line)

    assert work["SUMMARY"] == "2/2 [after: Vote] Work"
    assert days(work) == days(vote)
    assert work["CATEGORIES"].cats == ["timeline", "order-only"]
    assert work["RELATED-TO"] == vote["UID"]
    assert work["RELATED-TO"].params["RELTYPE"] == "FINISHTOSTART"


def test_what_precedes_a_thing_stands_on_its_day_and_names_it() -> None:
    first, second = (
        event("Talks", interval(None, "2026-06-15", "open")),
        event("Vote", on("2026-06-10")),
    )
    line = timeline(first, second, relations=(samples.before(first, second),))

    assert summaries(line) == ["1/2 [before: Vote] Talks", "2/2 Vote"]


def test_two_events_are_not_each_explained_by_the_other() -> None:
    first, second = (
        event(name, interval(None, "2026-06-15", "open")) for name in ("Talks", "Vote")
    )
    line = timeline(first, second, relations=(samples.before(first, second),))

    assert summaries(line) == ["1/2 [before 15 June 2026] Talks", "2/2 [after: Talks] Vote"]


def test_what_is_a_part_of_a_thing_stands_on_its_day_and_names_it() -> None:
    whole, part = event("Summit", on("2026-06-20")), event("Speech", interval(None, None, "open"))
    inside = evolve(samples.before(whole, part), kind="contains")
    line = timeline(whole, part, relations=(samples.before(whole, part), inside))

    assert summaries(line) == ["1/2 Summit", "2/2 [during: Summit] Speech"]
    assert days(read(line)[1])[0] == "2026-06-20"


def test_clock_times_need_no_numbers() -> None:
    line = timeline(event("Fair", at("2026-06-10", 14, 0)), event("Vote", at("2026-06-10", 9, 0)))

    assert sorted(summaries(line)) == ["09:00 Vote", "14:00 Fair"]


def test_a_clock_time_of_the_middle_ages_has_four_digits_of_year() -> None:
    assert only(at("0871-06-12", 9, 0, "UTC"))["X-TIMELINE-EDTF"] == "0871-06-12T09:00:00Z"


def test_a_guess_about_the_order_names_nothing() -> None:
    first, second = (
        event("Vote", on("2026-06-10")),
        event("Work", interval(None, "2026-06-15", "open")),
    )
    line = timeline(first, second, relations=(samples.before(first, second, strength=1),))

    assert summaries(line) == ["Vote", "[before 15 June 2026] Work"]


def test_events_that_are_not_ordered_share_a_number() -> None:
    a, b, c = (event(name, on("2026-06-10")) for name in "abc")
    line = timeline(evolve(a, order=1), evolve(b, order=1), evolve(c, order=2))

    assert sorted(summaries(line)) == ["1/2 a", "1/2 b", "2/2 c"]


def test_one_day_without_a_known_order_is_not_numbered() -> None:
    line = timeline(*(evolve(event(name, on("2026-06-10")), order=1) for name in "ab"))

    assert sorted(summaries(line)) == ["a", "b"]


def test_undated_events_can_be_left_out() -> None:
    line = timeline(
        event("Vote", on("2026-06-10")),
        event("Talks", interval(None, "2026-06-15", "open")),
        event("Work", interval("2026-06-15", None, "open"), status="scheduled"),
    )
    options = Options(undated="omit")

    assert summaries(line, options) == ["Vote"]
    assert ics.remarks(line, options) == (
        "2 events are not in the calendar: only the date of writing is known",
    )


def test_years_that_calendars_misread_are_left_out_and_told() -> None:
    line = timeline(
        event("Eruption", on("0079-08-24")),
        event("Murder", on("-0043-03-15")),
        event("Crowning", on("0800-12-25")),
    )

    assert summaries(line) == ["Crowning"]
    assert ics.remarks(line) == (
        "2 events are not in the calendar: calendars hold the years 100 to 9998 only",
    )


def test_what_has_no_date_at_all_is_left_out_and_told() -> None:
    line = timeline(event("Talks", interval(None, None, "open")), sources=(source(written=None),))

    assert summaries(line) == []
    assert ics.remarks(line) == (
        "1 event is not in the calendar: no date is known, nor that of writing",
    )


def test_what_goes_on_stands_on_the_day_of_writing() -> None:
    entry = only(interval(None, None, "open"), status="ongoing")

    assert entry["SUMMARY"] == "[under way on 15 June 2026] Dam opens"
    assert days(entry)[0] == "2026-06-15"


@pytest.mark.parametrize(
    ("status", "when", "summary"),
    [
        ("negated", "2026-06-14", "[did not take place] Dam opens"),
        ("negated", "2026-06-16", "[will not take place] Dam opens"),
        ("possible", "2026-06-16", "[possible] Dam opens"),
    ],
)
def test_what_may_not_happen_says_so(status: str, when: str, summary: str) -> None:
    entry = only(on(when), status=status)

    assert entry["SUMMARY"] == summary
    assert entry["STATUS"] == "TENTATIVE"


def test_stamp_and_sequence_come_from_the_documents() -> None:
    sources = (source("a.txt", Day(2026, 6, 1)), source("b.txt", Day(2026, 6, 9)))
    told = event("Dam opens", on("2026-03-14"), "a.txt")
    twice = evolve(told, mentions=(*told.mentions, Citation("b.txt", samples.HERE)))
    [entry] = read(timeline(twice, sources=sources))

    assert str(entry["DTSTAMP"].dt) == str(entry["LAST-MODIFIED"].dt) == "2026-06-09 00:00:00+00:00"
    assert entry["SEQUENCE"] == 1


def test_without_any_date_of_writing_the_stamp_is_fixed() -> None:
    [entry] = read(timeline(event("Dam opens", on("2026-03-14")), sources=(source(written=None),)))

    assert str(entry["DTSTAMP"].dt) == "1970-01-01 00:00:00+00:00"


def test_the_uid_stays_when_date_and_title_change() -> None:
    first = only(on("2026-03-14"))
    second = only(interval("2026-04-01", "2026-04-30", "month"), title="The dam is opened")

    assert first["UID"] == second["UID"]
    assert uuid.UUID(first["UID"]).version == 5


@pytest.mark.parametrize(
    ("place", "location", "point"),
    [
        (samples.VOTED.place, "Aveling", (51.5001, -0.12)),
        (samples.SIGNED.place, "Guildhall, Aveling, England", None),
        (samples.place("Aveling", "near", lat=51.5, lon=-0.12), "near Aveling", None),
    ],
)
def test_the_place_and_its_point(
    place: EventPlace, location: str, point: tuple[float, float] | None
) -> None:
    [entry] = read(
        timeline(event("Dam opens", on("2026-03-14"), place=place), places=(samples.TOWN,))
    )

    assert entry["LOCATION"] == location
    assert ((entry["GEO"].latitude, entry["GEO"].longitude) if "GEO" in entry else None) == point


GUILDHALL = evolve(samples.TOWN, kind="venue", point_of="Aveling", point_kind="city")


@pytest.mark.parametrize(
    ("site", "pinned"),
    [
        (GUILDHALL, True),
        (evolve(GUILDHALL, kind="road"), True),
        (evolve(GUILDHALL, kind="water"), False),
        (evolve(GUILDHALL, point_of="Kent", point_kind="admin1"), False),
        (evolve(GUILDHALL, point_of="", point_kind=""), True),
    ],
)
def test_a_site_gets_its_own_pin_or_that_of_its_town(site: Place, pinned: bool) -> None:
    where = samples.place("Guildhall", lat=51.5, lon=-0.12, point_of=site.point_of)
    told = event("Dam opens", on("2026-03-14"), place=where)
    [entry] = read(timeline(told, places=(site,)))

    assert ("GEO" in entry) == pinned


def test_a_country_gets_no_pin() -> None:
    land = evolve(samples.TOWN, kind="country")
    line = timeline(event("Dam opens", on("2026-03-14"), place=samples.VOTED.place), places=(land,))
    [entry] = read(line)

    assert "GEO" not in entry


def test_the_description_quotes_and_names_the_source() -> None:
    sources = (source(url="https://example.org/plan"),)
    told = event("Dam opens", on("2026-06-12"), text="on Friday", quote="The dam opens on Friday.")
    [entry] = read(timeline(told, sources=sources))

    assert str(entry["DESCRIPTION"]).split("\n") == [
        "As written: “The dam opens on Friday.”",
        "Source: Plan, https://example.org/plan",
    ]
    assert entry["URL"] == "https://example.org/plan"


def test_the_name_is_left_out_for_one_event() -> None:
    one, two = event("Dam opens", on("2026-03-14")), event("Fair", on("2026-03-15"))

    assert b"NAME:" not in ics.write(timeline(one))
    assert b"\r\nNAME:Plan\r\nX-WR-CALNAME:Plan\r\n" in ics.write(timeline(one, two))


def test_nothing_stands_above_the_events_but_name_and_version() -> None:
    head = ics.write(samples.STORY).partition(b"BEGIN:VEVENT")[0]

    assert head.split(b"\r\n") == [
        b"BEGIN:VCALENDAR",
        b"VERSION:2.0",
        b"PRODID:-//timeline//timeline//EN",
        b"NAME:Plan",
        b"X-WR-CALNAME:Plan",
        b"",
    ]


def test_the_file_is_folded_utf_8_with_crlf_and_no_mark() -> None:
    data = ics.write(timeline(event("Dam opens — “🚰” " * 20, on("2026-03-14"))))

    assert not data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    assert max(map(len, data.split(b"\r\n"))) <= 75


def test_a_backslash_is_no_line_end() -> None:
    assert only(on("2026-03-14"), title=r"C:\News\new")["SUMMARY"] == "C:\\\u2060News\\new"


@pytest.mark.parametrize("seed", ["0", "1", "2", "3", "4", "5"])
def test_the_bytes_do_not_hang_on_hashes_or_the_clock(seed: str) -> None:
    code = (
        "import sys; from tests import samples; from timeline.export import ics;"
        "sys.stdout.buffer.write(ics.write(samples.STORY))"
    )
    changes = {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "SOURCE_DATE_EPOCH": "1", "LC_ALL": "C"}
    root = Path(__file__).resolve().parents[2]
    result = subprocess.run(
        [sys.executable, "-c", code],
        cwd=root,
        env=os.environ | changes,
        capture_output=True,
        check=True,
    )

    assert result.stdout == ics.write(samples.STORY)


@given(strategies.timelines())
def test_any_timeline_can_be_read_back(line: Timeline) -> None:
    plan = entries.plan(line, DEFAULT)
    found = read(line)

    assert [str(e["UID"]) for e in found] == [entry.uid for entry in plan.entries]
    assert [e["DTSTART"].dt for e in found] == [entry.start for entry in plan.entries]
    assert [str(e["SUMMARY"]).replace("\u2060", "") for e in found] == [
        entry.summary for entry in plan.entries
    ]
    assert not any(e.errors for e in found)
    assert len(found) + len(plan.left_out) == len(line.events)


@given(strategies.timelines())
def test_each_property_stands_once(line: Timeline) -> None:
    once = {"UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "STATUS", "TRANSP", "SEQUENCE"}
    for entry in read(line):
        names = Counter(name for name, _ in entry.property_items(recursive=False))

        assert {name: names[name] for name in once} == dict.fromkeys(once, 1)


BREAKS: dict[str, tuple[dict[str, object], str]] = {
    "uid": ({"uid": "e1"}, "is no UUID"),
    "title": ({"title": ""}, "it has no title"),
    "end": ({"end": dt.date(2026, 3, 14)}, "not after its start"),
    "types": ({"end": dt.datetime(2026, 3, 15, tzinfo=dt.UTC)}, "starts with a day and ends with"),
    "zone": (
        {
            "start": dt.datetime(2026, 3, 14, tzinfo=dt.timezone(dt.timedelta(hours=1))),
            "end": dt.datetime(2026, 3, 15, tzinfo=dt.UTC),
        },
        "is not in UTC",
    ),
    "year": ({"start": dt.date(99, 1, 1)}, "year 99 is outside"),
    "control": ({"location": "Ave\x00ling"}, "has a control character"),
    "category": ({"categories": ("a,b",)}, "is no category"),
    "related": ({"related": ("elsewhere",)}, "follows no entry"),
}


@pytest.mark.parametrize("name", BREAKS)
def test_no_broken_entry_is_written(name: str) -> None:
    changes, reason = BREAKS[name]
    plan = entries.plan(timeline(event("Dam opens", on("2026-03-14"))), DEFAULT)
    [entry] = plan.entries
    broken: Any = {**changes}

    with pytest.raises(OutputError, match=f"event Dam opens.*{reason}"):
        check.check(evolve(plan, entries=(evolve(entry, **broken),)), 1)


def test_two_events_of_one_id_are_not_written() -> None:
    with pytest.raises(OutputError, match=r"event Dam opens .*its id stands twice"):
        ics.write(
            timeline(event("Dam opens", on("2026-03-14")), event("Dam opens", on("2026-03-15")))
        )


def test_no_event_is_lost() -> None:
    plan = entries.plan(samples.STORY, DEFAULT)

    with pytest.raises(OutputError, match="11 entries and 0 left out, but 12 events"):
        check.check(plan, 12)


def test_a_circle_of_relations_is_not_written() -> None:
    plan = entries.plan(samples.STORY, DEFAULT)
    last = plan.entries[-1].uid
    broken = evolve(plan, entries=(evolve(plan.entries[0], related=(last,)), *plan.entries[1:]))

    with pytest.raises(OutputError, match="follows a later one"):
        check.check(broken, 11)


def test_entries_out_of_order_are_not_written() -> None:
    plan = entries.plan(samples.STORY, DEFAULT)

    with pytest.raises(OutputError, match="not in order"):
        check.check(evolve(plan, entries=plan.entries[::-1]), 11)
