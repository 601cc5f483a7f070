import re
from html import escape

import pytest
from attrs import evolve
from hypothesis import given
from markdown_it import MarkdownIt

from tests import samples, strategies
from tests.samples import at, event, interval, on, source, timeline
from timeline.days import Day
from timeline.export import markdown
from timeline.export.options import Options
from timeline.export.wording import clean
from timeline.model import Citation, Event, Interval, Span
from timeline.result import Timeline

PAGE = """\
# Aveling trams

<!-- Made by timeline from docs/plan.txt. Change the text, not this file. -->

11 events from 1 text, as known on 15 June 2026. ● exact · ◐ approximate · ○ order only

## 2019

- ◐ **2019** — Old depot closes.

## 2026

- ◐ **May 2026** — Council votes £40 m for trams. _Aveling_ — “last month”
- ◐ **16 May to 15 June 2026** — Protest at the gate. — “recently”
- ● **Fri 12 June 2026** — Contract signed with Brook | Sons. _Guildhall, Aveling_ — “on Friday”
- ● **Sun 14 June 2026** — Test run (did not take place).
- ○ **before 15 June 2026** — Passengers counted.
- ● **1 to 30 July 2026** — Site survey.
- ● **Tue 4 August 2026, 09:30** (Europe/London) — Court hearing.
- ◐ **by 30 September 2026** — Budget approved. — “by the close of September”
- ○ **after “Budget approved”** — Building starts. — “followed by”
- ○ **after 15 June 2026** — First tram runs (possible).

## Sources

- [Plan](../docs/plan.txt), 15 June 2026
"""


def line_of(told: Event) -> str:
    page = markdown.write(timeline(told))
    return next(text for text in page.splitlines() if text.startswith("- "))


def test_the_page() -> None:
    assert markdown.write(samples.STORY, Options(title="Aveling trams", folder="out")) == PAGE


def test_the_title_is_that_of_the_only_text() -> None:
    assert markdown.write(timeline()).startswith("# Plan\n")


def test_several_texts_are_named_in_each_line_and_listed() -> None:
    sources = (
        source("docs/a1.txt", title="Plant to close"),
        source(
            "https://example.org/2026/a2", title="Council votes", url="https://example.org/2026/a2"
        ),
        source("stdin", None, title=""),
    )
    told = event("Plant closes", on("2026-03-14"), "docs/a1.txt", text="14 March")
    both = evolve(told, mentions=(*told.mentions, Citation(sources[1].id, samples.HERE)))
    page = markdown.write(timeline(both, sources=sources))

    assert page.startswith("# Timeline\n")
    assert "Plant closes. ([a1](docs/a1.txt), [example.org](https://example.org/2026/a2))\n" in page
    assert page.endswith(
        "- a1: [Plant to close](docs/a1.txt), 15 June 2026\n"
        "- example.org: [Council votes](https://example.org/2026/a2), 15 June 2026\n"
        "- stdin: stdin, date not known\n"
    )


def test_texts_of_one_name_are_told_apart_by_their_folder() -> None:
    sources = (source("a/plan.txt"), source("b/plan.txt"))
    page = markdown.write(timeline(event("Vote", on("2026-03-14"), "a/plan.txt"), sources=sources))

    assert "([a/plan.txt](a/plan.txt))" in page


@pytest.mark.parametrize(
    ("when", "text", "words"),
    [
        (on("2026-03-14"), "on Saturday 14 March", ""),
        (on("2026-03-14"), "March 14th, 2026", ""),
        (on("2026-03-14"), "14/03/2026", " — “14/03/2026”"),
        (on("2026-03-14"), "Saturday", " — “Saturday”"),
        (at("2026-03-14", 9, 30), "9:30 am on 14 March", ""),
        (
            interval("2026-03-01", "2026-03-15", "approx"),
            "early March 2026",
            " — “early March 2026”",
        ),
        (interval("2019-01-01", "2019-12-31", "year"), "in 2019", ""),
    ],
)
def test_the_wording_is_quoted_if_it_is_not_the_date_itself(
    when: Interval, text: str, words: str
) -> None:
    assert line_of(event("Dam opens", when, text=text)).partition("Dam opens.")[2] == words


def test_the_word_of_an_event_is_not_quoted_as_the_reason_for_its_place() -> None:
    first, second = event("Vote", on("2026-06-20")), event("Work", interval(None, None, "open"))
    own = evolve(samples.before(first, second), cue=first.trigger)
    page = markdown.write(timeline(first, second, relations=(own,)))

    assert "- ○ **after “Vote”** — Work.\n" in page


@pytest.mark.parametrize(
    ("rel", "words"),
    [
        ("in", "_Lima_"),
        ("near", "_near Lima_"),
        ("destination", "_to Lima_"),
        ("origin", "_from Lima_"),
    ],
)
def test_the_place_says_how_it_is_related(rel: str, words: str) -> None:
    told = event("Dam opens", on("2026-03-14"), place=samples.place("Lima", rel, within=("Peru",)))

    assert line_of(told).endswith(f"Dam opens. {words}")


def test_a_place_that_the_title_ends_with_is_not_said_again() -> None:
    told = event("Berg visits Lima", on("2026-03-14"), place=samples.place("Lima", "destination"))

    assert line_of(told).endswith("Berg visits Lima.")


def test_years_before_1000_say_so() -> None:
    page = markdown.write(
        timeline(event("Murder", on("-0043-03-15")), event("Eruption", on("0079-08-24")))
    )

    assert "## 44 BC\n\n- ● **15 March 44 BC** — Murder.\n" in page
    assert "## AD 79\n\n- ● **24 August AD 79** — Eruption.\n" in page


def test_what_has_no_date_at_all_comes_last() -> None:
    told = (event("Talks", interval(None, None, "open")), event("Vote", on("2026-03-14")))
    page = markdown.write(timeline(*told, sources=(source(written=None),)))

    assert page.index("Vote") < page.index("## Undated") < page.index("○ **undated** — Talks.")


def test_a_deadline_stands_in_the_year_of_its_last_day() -> None:
    told = event("Paid", interval("2026-06-15", "2027-01-31", "deadline"), status="scheduled")

    assert "## 2027\n\n- ◐ **by 31 January 2027** — Paid." in markdown.write(timeline(told))


def test_a_comment_cannot_be_ended_by_a_name() -> None:
    page = markdown.write(timeline(sources=(source("a-->b.txt"),)))

    assert "<!-- Made by timeline from a- ->b.txt." in page


def test_without_a_date_of_writing_none_is_claimed() -> None:
    page = markdown.write(
        timeline(event("Vote", on("2026-03-14")), sources=(source(written=None),))
    )

    assert "\n1 event from 1 text. ●" in page


def test_a_fixed_offset_is_named_as_one() -> None:
    assert "10:00** (UTC+08:00) — " in line_of(event("Vote", at("2026-03-14", 10, 0, "+08:00")))


@given(strategies.timelines())
def test_any_timeline_shows_each_event_in_a_line_of_its_own(line: Timeline) -> None:
    page = markdown.write(line)
    tokens = MarkdownIt("commonmark").parse(page)
    items = sum(token.type == "list_item_open" for token in tokens)
    ends = {token.type for token in tokens if token.nesting == 0}

    assert items == len(line.events) + len(line.sources)
    assert ends <= {"inline", "html_block"}
    assert page.endswith("\n") and not page.endswith("\n\n")
    assert "\r" not in page


@given(strategies.timelines())
def test_any_title_is_shown_as_it_is(line: Timeline) -> None:
    html = MarkdownIt("commonmark").render(markdown.write(line, Options(title="x")))
    shown = [re.sub(r"\s+", " ", text) for text in re.findall(r"<li>(.*?)</li>", html, re.DOTALL)]

    for told in line.events:
        title = f" — {escape(clean(told.title), quote=False)}".replace('"', "&quot;")
        assert any(title in text for text in shown)


def test_the_newest_date_of_writing_is_named() -> None:
    sources = (source("a.txt", Day(2026, 1, 2)), source("b.txt", Day(2026, 3, 4)))

    assert "as known on 4 March 2026." in markdown.write(timeline(sources=sources))


def test_what_a_title_says_is_not_said_again() -> None:
    told = event("Berg cancels visit", on("2026-03-14"), status="negated")
    text = "Berg cancelled a visit."
    cue = Citation(told.trigger.doc, Span(5, 14))
    sentence = Citation(told.trigger.doc, Span(0, len(text)))

    assert line_of(told).endswith("Berg cancels visit (did not take place).")
    assert line_of(evolve(told, quote=text, sentence=sentence, cue=cue)).endswith("visit.")
