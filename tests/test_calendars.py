from pathlib import Path

import pytest

from tests.samples import at, interval, on
from timeline.calendars import Entry, read
from timeline.errors import InputError

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"


def entries(tmp_path: Path, *lines: str) -> tuple[Entry, ...]:
    """The entries of a calendar with one VEVENT of these lines."""
    event = "\r\n".join(("BEGIN:VEVENT", "UID:1", "DTSTAMP:20240101T000000Z", *lines, "END:VEVENT"))
    path = tmp_path / "plan.ics"
    path.write_bytes(f"{HEAD}{event}\r\nEND:VCALENDAR\r\n".encode())
    return read(path)


def test_a_day_is_a_day(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, "SUMMARY:Harbour Festival", "DTSTART;VALUE=DATE:20240503")

    assert (entry.name, entry.interval, entry.file) == (
        "Harbour Festival",
        on("2024-05-03"),
        "plan.ics",
    )


def test_the_day_of_the_end_is_not_included(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path, "SUMMARY:Summit", "DTSTART;VALUE=DATE:20240503", "DTEND;VALUE=DATE:20240506"
    )

    assert entry.interval == interval("2024-05-03", "2024-05-05", "span")


def test_a_length_says_the_end_as_well(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, "SUMMARY:Summit", "DTSTART;VALUE=DATE:20240503", "DURATION:P2D")

    assert entry.interval == interval("2024-05-03", "2024-05-04", "span")


def test_a_clock_time_keeps_its_zone(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path,
        "SUMMARY:Review",
        "DTSTART;TZID=Europe/Oslo:20240503T093000",
        "DTEND;TZID=Europe/Oslo:20240503T110000",
    )

    assert entry.interval.start == at("2024-05-03", 9, 30, "Europe/Oslo").start
    assert entry.interval.end == at("2024-05-03", 11, 0, "Europe/Oslo").start
    assert entry.interval.precision == "minute"


def test_a_clock_time_of_utc(tmp_path: Path) -> None:
    [entry] = entries(tmp_path, "SUMMARY:Review", "DTSTART:20240503T093000Z")

    assert entry.interval.start is not None
    assert entry.interval.start.zone == "UTC"


def test_clock_times_over_midnight_are_days(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path, "SUMMARY:Night run", "DTSTART:20240503T230000", "DTEND:20240504T010000"
    )

    assert entry.interval == interval("2024-05-03", "2024-05-04", "span")


def test_other_names_stand_in_the_description(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path,
        "SUMMARY:Baltic Forum",
        "DESCRIPTION:In the old hall.\\nAlso: BF; Forum of the Baltic",
        "DTSTART;VALUE=DATE:20240503",
    )

    assert entry.aliases == ("BF", "Forum of the Baltic")


def test_what_comes_again_each_year_says_so(tmp_path: Path) -> None:
    [entry] = entries(
        tmp_path, "SUMMARY:Harbour Day", "DTSTART;VALUE=DATE:20200503", "RRULE:FREQ=YEARLY"
    )

    assert entry.yearly


@pytest.mark.parametrize("status", ["TENTATIVE", "CANCELLED"])
def test_what_is_not_sure_is_left_out(tmp_path: Path, status: str) -> None:
    found = entries(tmp_path, "SUMMARY:Summit", "DTSTART;VALUE=DATE:20240503", f"STATUS:{status}")

    assert found == ()


def test_an_entry_without_a_name_is_left_out(tmp_path: Path) -> None:
    assert entries(tmp_path, "DTSTART;VALUE=DATE:20240503") == ()


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"plan\.ics: cannot be read"):
        read(tmp_path / "plan.ics")


def test_what_is_no_calendar_is_named(tmp_path: Path) -> None:
    path = tmp_path / "plan.ics"
    path.write_text("Summit on 3 May\n")

    with pytest.raises(InputError, match=r"plan\.ics: is no calendar"):
        read(path)
