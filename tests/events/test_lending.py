"""Times that one word of a sentence shares with another."""

import pytest

from tests.events.samples import called

MONDAY = "2024-03-11"


@pytest.mark.parametrize(
    ("text", "word", "clue"),
    [
        ("Anna Berg resigned at a meeting in Riga on Monday.", "meeting", "occasion"),
        ("Anna Berg was sworn in on Monday in Riga and met Juan Soto.", "met", "and"),
        ("Juan Soto fled to Lima when the army attacked Riga on Monday.", "fled", "meanwhile"),
        ("The army attacked Riga on Monday, capturing Juan Soto.", "capturing", "participle"),
        ("The league voted at Monday's meeting in Riga to admit Peru.", "voted", "guest"),
        ("Ministers meeting in Riga on Monday agreed to close the mill.", "agreed", "doing"),
        ("The league agreed to admit Peru at a meeting in Riga on Monday.", "meeting", "occasion"),
        ("Monday's festival, visited by Anna Berg, drew a crowd.", "visited", "described"),
    ],
)
def test_a_day_is_shared(text: str, word: str, clue: str) -> None:
    date = called(text, word).date

    assert (str(date.interval.earliest), str(date.interval.latest)) == (MONDAY, MONDAY)
    assert date.basis.endswith(f" ({clue})")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Berg was sworn in last year in Riga and met Juan Soto.", "met"),
        ("Anna Berg was sworn in on Monday in Riga and will meet Juan Soto.", "meet"),
        ("Anna Berg resigned on Monday after meeting Juan Soto in Riga.", "meeting"),
    ],
)
def test_no_day_is_shared_where_time_may_have_passed(text: str, word: str) -> None:
    assert called(text, word).date.interval.precision == "open"


def test_a_day_is_shared_with_all_mentions_of_an_event() -> None:
    text = (
        "Anna Berg nominates Juan Soto as judge\n\n"
        "As the council met in Riga on Monday, Anna Berg nominated Juan Soto as judge."
    )

    assert str(called(text, "nominates").date.interval.earliest) == MONDAY


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg said on Monday that she had visited Oslo.",
        "Anna Berg visited Oslo, police said on Monday.",
    ],
)
def test_what_was_reported_on_a_day_was_no_later(text: str) -> None:
    date = called(text, "visited").date

    assert (date.interval.earliest, str(date.interval.latest)) == (None, MONDAY)
    assert date.basis == f"told on {MONDAY}"
