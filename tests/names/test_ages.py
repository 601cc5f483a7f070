"""Whom "the 28-year-old" stands for."""

import pytest

from tests.events.samples import called


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg will miss the race. The 28-year-old broke an ankle on Friday.",
        "Anna Berg, 28, sued Juan Soto, 31, in May. The 28-year-old appealed on Friday.",
    ],
)
def test_an_age_stands_for_the_person_who_has_it_or_was_spoken_of(text: str) -> None:
    [who, *_] = called(text, "broke" if "broke" in text else "appealed").participants

    assert who.name == "Anna Berg"


def test_an_age_before_a_noun_stands_for_nobody_named() -> None:
    text = "Anna Berg spoke. A 17-year-old boy was stabbed on Friday."

    assert [p.name for p in called(text, "stabbed").participants] == ["17-year-old boy"]
