"""Look-ups by span, and short forms."""

import pytest

from timeline.model import Name, NameMention, Span
from timeline.names import NameIndex, at, short


def name(number: int, words: str, *spans: tuple[int, int]) -> Name:
    mentions = tuple(NameMention(Span(*span), "full", "capitals") for span in spans)
    return Name(f"n{number}", words, "organisation", mentions)


HOST, SUMMIT = name(1, "Asean", (4, 9)), name(2, "Asean summit", (4, 16))
INDEX = NameIndex((HOST, SUMMIT))


@pytest.mark.parametrize(
    ("span", "found"),
    [((4, 9), HOST), ((10, 16), SUMMIT), ((0, 16), SUMMIT), ((16, 20), None), ((0, 4), None)],
)
def test_the_name_that_ends_a_span_is_found(span: tuple[int, int], found: Name | None) -> None:
    assert at(INDEX, Span(*span)) is found


@pytest.mark.parametrize(
    ("full", "written"),
    [
        ("Ana Moreau", "Moreau"),
        ("Ludwig van Hale", "van Hale"),
        ("Emperor Akira", "Emperor Akira"),
        ("Queen Sophia II", "Queen Sophia II"),
        ("Sir Tom Hale", "Hale"),
        ("Kim Min-jun", "Kim"),
        ("Tom Hale, Jr.", "Hale"),
        ("Moreau", "Moreau"),
    ],
)
def test_a_person_is_called_by_the_surname(full: str, written: str) -> None:
    assert short(Name("n1", full, "person", ())) == written


def test_an_organisation_keeps_its_name() -> None:
    assert short(Name("n1", "Bank of Ruritania", "organisation", ())) == "Bank of Ruritania"
