"""Births and deaths told in brackets behind names."""

import pytest

from tests.events.samples import events, only

LIFE = "Clara Weiss (3 May 1901 – 9 October 1988) was a chemist."


def dated(text: str) -> list[tuple[str, str]]:
    """The kind and first day of each event."""
    return [(e.kind, str(e.date.interval.earliest)) for e in events(text)]


def test_the_days_of_a_life_are_birth_and_death() -> None:
    assert dated(LIFE) == [("birth", "1901-05-03"), ("death", "1988-10-09")]


def test_they_date_what_sentences_tell_of_both() -> None:
    text = f"{LIFE} Weiss was born in Graz. She died in Oslo."

    assert [e.place.name for e in events(text) if e.place] == ["Graz", "Oslo"]


def test_they_date_nothing_else() -> None:
    assert ("meeting", "1951-01-01") not in dated("Ida Moe (1880–1951) met Clara Weiss.")


NO_LIFE = [
    "Tom Lund (1961–1963) was the mayor.",
    "Norway (1905–2005) was the theme.",
    "Clara Weiss (aged 30 in 1901 and 87 in 1958) was a chemist.",
]


@pytest.mark.parametrize("text", NO_LIFE)
def test_other_years_in_brackets_are_no_life(text: str) -> None:
    assert dated(text) == []


def test_the_person_before_a_bracket_was_born() -> None:
    born = only("Paul Adler (born 3 May 1901) is an engineer.")

    assert (born.title, born.participants[0].name) == ("Adler is born", "Paul Adler")
