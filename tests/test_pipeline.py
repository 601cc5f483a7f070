"""Promises of the whole line, for any text at all."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import texts
from timeline import Timeline, TimelineError, extract, merge
from timeline.model import Citation, Mention, Place, Span, Time

WORDS = st.sampled_from(
    ["Anna Berg", "Oslo", "the", "minister", "visited", "will", "meet", "on", "Monday", "in", "May",
     "2019", ",", ".", "\n", "\n\n", "- ", "# ", "yesterday", "summit", "after", "her", "who",
     "“", "”", "\u00a0", "\r\n", "said", "failed", "to", "agree", "5 p.m.", "44 BC", "W.", "\ufeff",
     "Japan", "’s", "and", "talks", "with", "at", "Palace", "(", ")", ":", "12:00"]
)  # fmt: skip
ANY_TEXT = st.one_of(
    st.text(max_size=300),
    texts,
    st.lists(WORDS, max_size=60).map(" ".join),
    st.lists(WORDS, max_size=60).map("".join),
)
ARTICLE = (
    "Anna Berg visited Oslo on Monday. On 4 May 2024 she will meet Juan Soto at the Royal Palace "
    "in Madrid at 3.30 p.m. This will be followed by a dinner."
)


@given(ANY_TEXT, st.sampled_from([None, "2024-03-13"]))
@settings(max_examples=300, deadline=None)
def test_any_text_gives_a_timeline_with_spans_inside_it(text: str, day: str | None) -> None:
    line = extract(text, date=day)

    for span in spans(line):
        assert 0 <= span.start < span.end <= len(text)


@given(ANY_TEXT)
@settings(max_examples=100, deadline=None)
def test_json_gives_back_the_same_timeline(text: str) -> None:
    line = extract(text, date="2024-03-13")
    data = json.loads(json.dumps(line.to_dict()))

    assert Timeline.from_dict(data) == line


def spans(line: Timeline) -> list[Span]:
    """Every span that a timeline of one document cites."""
    [reading] = line.readings
    found = [time.span for time in reading.times]
    found += [place.span for place in reading.places]
    found += [mention.span for mention in reading.mentions]
    found += [mention.span for name in reading.names for mention in name.mentions]
    cited: list[Citation | None] = []
    for event in line.events:
        cited += [event.trigger, event.sentence, event.cue, *event.mentions]
        found += [person.span for person in event.participants]
        found += [event.place.span] if event.place else []
    return found + [citation.span for citation in cited if citation is not None]


def test_texts_at_spans_are_the_words_that_stand_there() -> None:
    [reading] = extract(ARTICLE, date="2024-03-13").readings

    found: list[Time | Place | Mention] = [*reading.times, *reading.places, *reading.mentions]

    assert [ARTICLE[item.span.start : item.span.end] for item in found] == [i.text for i in found]


@pytest.mark.parametrize("mark", ["\ufeff", "\r\n\r\n", "\u00a0", "“"])
def test_what_stands_before_the_text_moves_all_spans_alike(mark: str) -> None:
    plain = extract(ARTICLE, date="2024-03-13")
    moved = extract(mark + ARTICLE, date="2024-03-13")

    assert [e.trigger.span.start + len(mark) for e in plain.events] == [
        e.trigger.span.start for e in moved.events
    ]


HEADLINE = "Museum opens in Leeds on {}"
BELOW = "\n\nThe crowd was large.\n"


@pytest.mark.parametrize(
    ("before", "said", "day"),
    [
        ("", "3 May 2024", "2024-05-03"),
        ("# ", "Friday", "2024-05-10"),  # a timetable: the next one
        ("---\ntitle: News\n---\n\n# ", "3 June", "2024-06-03"),
        ("\ufeff", "3 June", "2024-06-03"),
    ],
)
def test_what_only_the_headline_tells_is_found_where_it_stands(
    before: str, said: str, day: str
) -> None:
    text = before + HEADLINE.format(said) + BELOW
    line = extract(text, date="2024-05-06")
    [opening] = line.events
    [time] = line.readings[0].times

    assert text[opening.trigger.span.start : opening.trigger.span.end] == "opens"
    assert text[opening.sentence.span.start : opening.sentence.span.end] == HEADLINE.format(said)
    assert text[time.span.start : time.span.end] == said
    assert (opening.title, str(opening.date.interval.earliest)) == ("Museum opens in Leeds", day)


def test_events_are_sorted_by_rank() -> None:
    ranks = [event.order for event in extract(ARTICLE, date="2024-03-13").events]

    assert ranks == sorted(ranks)


def test_a_missing_reference_date_is_remarked_once() -> None:
    remarks = extract("She left yesterday.").remarks

    assert [r for r in remarks if "reference date" in r] == list(remarks)


def test_a_date_that_is_none_says_which_forms_work() -> None:
    with pytest.raises(TimelineError, match="2025-10-27"):
        extract("She left.", date="soonish")


def test_another_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="schema is 'timeline/0'"):
        Timeline.from_dict({"schema": "timeline/0"})


def test_merging_keeps_every_document() -> None:
    parts = [extract(ARTICLE, date="2024-03-13", source=name) for name in ("a.txt", "b.txt")]

    assert [source.id for source in merge(parts).sources] == ["a.txt", "b.txt"]


def test_the_order_of_the_documents_does_not_matter() -> None:
    plan = extract("Oslo will open its tunnel on 3 May 2024.", date="2024-03-13", source="b")
    news = extract("Oslo opened its tunnel on 4 May 2024.", date="2024-05-05", source="a")
    note = extract("The tunnel was built in 2020.", source="c")

    assert merge([plan, news, note]) == merge([note, news, plan])
