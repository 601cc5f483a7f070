import subprocess
import sys
from pathlib import PurePath

import pytest

import timeline
from tests.samples import STORY, at, event
from tests.samples import timeline as line
from timeline.errors import FormatError
from timeline.export import FORMATS, form_of, write


@pytest.mark.parametrize(
    ("form", "start"),
    [("ics", b"BEGIN:"), ("json", b"{\n"), ("md", b"# Plan"), ("geojson", b"{\n")],
)
def test_each_format_gives_bytes(form: str, start: bytes) -> None:
    assert write(STORY, form).content.startswith(start)


def test_only_what_cannot_hold_every_event_has_remarks() -> None:
    floating = line(event("Vote", at("2026-03-14", 9, 0)))

    assert {form: len(write(floating, form).remarks) for form in FORMATS} == {
        "ics": 1,
        "json": 0,
        "md": 0,
        "geojson": 1,
    }


def test_an_unknown_format_is_named_with_those_that_are_known() -> None:
    with pytest.raises(FormatError, match="'docx' is no format; the formats are ics, json, md"):
        write(STORY, "docx")


def test_the_suffix_picks_the_format() -> None:
    assert form_of(PurePath("out/Visit.ICS")) == "ics"


def test_an_unknown_suffix_is_named_with_those_that_are_known() -> None:
    with pytest.raises(FormatError, match=r"a\.docx: the suffix must be one of \.ics, \.json"):
        form_of(PurePath("a.docx"))


def test_formats_are_reached_by_name() -> None:
    assert timeline.export.markdown.write(STORY).startswith("# Plan")


def test_a_name_that_is_no_format_is_missing() -> None:
    with pytest.raises(AttributeError, match="docx"):
        timeline.export.docx  # noqa: B018


def test_markdown_does_not_load_the_calendar_library() -> None:
    code = (
        "import sys; from timeline.export import write; from timeline.result import Timeline;"
        "write(Timeline((), ()), 'md'); sys.exit('icalendar' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
