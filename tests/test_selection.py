"""The commands: known dates, what to keep, and one event that several texts tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

PLAN = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//test//EN
BEGIN:VEVENT
UID:1
DTSTAMP:20240101T000000Z
SUMMARY:Baltic Summit
DTSTART;VALUE=DATE:20240506
END:VEVENT
END:VCALENDAR
"""
FIRST = (
    "Ada Lund will fly to Riga for the Baltic Summit. Tom Berg opened a school in Oslo on Monday.\n"
)
SECOND = "Tom Berg will open the tunnel in Bergen on 3 May 2024.\n"
THIRD = "Tom Berg opened the tunnel in Bergen on 4 May 2024.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, with texts and a calendar."""
    monkeypatch.chdir(tmp_path)
    Path("plan.ics").write_text(PLAN, "utf-8", newline="\r\n")
    Path("2024-03-13-a.txt").write_text(FIRST, "utf-8")
    Path("2024-03-14-b.txt").write_text(SECOND, "utf-8")
    Path("2024-05-05-c.txt").write_text(THIRD, "utf-8")
    yield tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def configure(text: str) -> None:
    Path("timeline.toml").write_text(text, "utf-8")


def test_known_dates_reach_the_events() -> None:
    result = run("extract", "2024-03-13-a.txt", "--known", "plan.ics", "-f", "json")

    assert '"basis": "known: Baltic Summit (plan.ics)"' in result.stdout


def test_a_calendar_that_is_missing_is_an_input_that_cannot_be_read() -> None:
    result = run("extract", "2024-03-13-a.txt", "--known", "none.ics")

    assert result.exit_code == 3
    assert "none.ics: cannot be read" in result.stderr


def test_known_dates_of_a_project_are_seen_from_its_folder() -> None:
    configure('sources = ["*-a.txt"]\noutputs = ["out.json"]\nmerge = true\nknown = "plan.ics"\n')

    run("build")

    assert '"basis": "known: Baltic Summit (plan.ics)"' in Path("out.json").read_text("utf-8")


def test_only_what_is_asked_for_is_kept() -> None:
    result = run("extract", "2024-03-13-a.txt", "--about", "Berg")

    assert "school" in result.stdout
    assert "Summit" not in result.stdout


@pytest.mark.parametrize(
    "options",
    [("--place", "Norway"), ("--status", "past"), ("--to", "2024-03-12"), ("--kind", "launch")],
)
def test_each_option_keeps_its_part(options: tuple[str, str]) -> None:
    result = run("extract", "2024-03-13-a.txt", *options)

    assert "school" in result.stdout
    assert "Summit" not in result.stdout


def test_from_leaves_out_what_is_over() -> None:
    result = run("extract", "2024-03-13-a.txt", "--from", "2024-04-01")

    assert "school" not in result.stdout


def test_if_nothing_is_left_a_warning_says_so() -> None:
    result = run("extract", "2024-03-13-a.txt", "--about", "Nobody")

    assert result.exit_code == 0
    assert "is one that was asked for" in result.stderr


def test_a_day_that_is_none_is_wrong_usage() -> None:
    assert run("extract", "2024-03-13-a.txt", "--from", "soon").exit_code == 2


def test_a_project_keeps_what_it_asks_for() -> None:
    configure('sources = ["*-a.txt"]\noutputs = ["out.md"]\nmerge = true\nabout = "Berg"\n')

    run("build")

    assert "Summit" not in Path("out.md").read_text("utf-8")


def test_several_texts_tell_one_event_once() -> None:
    result = run("extract", "2024-03-14-b.txt", "2024-05-05-c.txt", "-f", "json")

    assert result.stdout.count('"kind": "opening"') + result.stdout.count('"kind": "launch"') == 1


def test_a_project_with_merge_tells_it_once() -> None:
    configure('sources = ["*.txt"]\noutputs = ["out.md"]\nmerge = true\n')

    run("build")

    assert Path("out.md").read_text("utf-8").count("opens tunnel") == 1


def test_explain_tells_the_history_of_an_event() -> None:
    result = run("explain", "2024-05-05-c.txt", "tunnel", "--with", "2024-03-14-b.txt")

    assert "history 14 March 2024, 2024-03-14-b.txt, line 1: scheduled, 3 May 2024" in result.stdout
    assert "(happened, the date changed)" in result.stdout


def test_a_project_may_name_a_folder() -> None:
    Path("docs/old").mkdir(parents=True)
    Path("2024-03-14-b.txt").rename("docs/old/2024-03-14-b.txt")
    Path("2024-05-05-c.txt").rename("docs/2024-05-05-c.md")
    Path("docs/logo.png").write_bytes(b"\x89PNG")
    configure('sources = ["docs"]\noutputs = ["out.md"]\nmerge = true\n')

    run("build")

    assert "from 2 texts" in Path("out.md").read_text("utf-8")


def test_a_folder_without_texts_matches_nothing() -> None:
    Path("docs").mkdir()
    configure('sources = ["docs"]\noutputs = ["out.md"]\nmerge = true\n')

    result = run("build")

    assert result.exit_code == 3
    assert "'docs' matches no file" in result.stderr
