"""Names from end to end: what is one, of which kind, and which mentions it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.names.reading import kinds, mentions, names_in

VOCABULARY = """
    Ana Moreau Mr. President the The of and , . " ( ) - 's he it They her company van Paris French
    Bank Inc. Union May "Nita" XVI ACME summit war PM former
"""
WORDS = st.lists(st.sampled_from(VOCABULARY.split()), max_size=30).map(" ".join)


def test_ids_count_from_one_in_text_order() -> None:
    found = names_in("Ana Moreau met Tom Hale. Hale smiled.")

    assert [(name.id, name.name) for name in found] == [("n1", "Ana Moreau"), ("n2", "Tom Hale")]


def test_a_surname_stands_for_the_full_name() -> None:
    found = mentions("Ana Moreau arrived on Monday. Critics wait for Moreau.")

    assert found == {"Ana Moreau": ["Ana Moreau", "Moreau"]}


def test_a_title_is_no_part_of_the_name() -> None:
    found = mentions("They met former US President Tom Hale in Oslo.")

    assert found["Tom Hale"] == ["Tom Hale"]


@pytest.mark.parametrize(
    "name", ["Emperor Akira", "Pope Martin", "Queen Sophia II", "King Louis XVI"]
)
def test_a_ruler_keeps_the_title(name: str) -> None:
    found = mentions(f"Crowds cheered {name} on Friday.")

    assert list(found) == [name]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("She joined the Liberal Reform Party.", "Liberal Reform Party", "organisation"),
        ("He ran the Bank of Ruritania.", "Bank of Ruritania", "organisation"),
        ("It bought Hale & Sons, Inc. last year.", "Hale & Sons, Inc.", "organisation"),
        ("They asked the Food and Drug Authority.", "Food and Drug Authority", "organisation"),
        ("The Thai army moved south.", "Thai army", "organisation"),
        ("They fought in the Second World War.", "Second World War", "gathering"),
        ("She spoke at the Asean summit.", "Asean summit", "gathering"),
        ("The Battle of Hastings was lost.", "Battle of Hastings", "gathering"),
        ("They broke the Treaty of Tilsit.", "Treaty of Tilsit", "work"),
        ("The painter Ludwig van Hale died.", "Ludwig van Hale", "person"),
    ],
)
def test_head_words_tell_the_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_an_acronym_in_brackets_is_linked() -> None:
    found = mentions("The Liberal Reform Party (LRP) won. The LRP cheered.")

    assert found["Liberal Reform Party"] == ["Liberal Reform Party", "LRP", "LRP"]


def test_an_acronym_is_linked_by_its_initials() -> None:
    found = mentions("The Central Harbour Authority paid. The money came from the CHA.")

    assert found["Central Harbour Authority"][-1] == "CHA"


@pytest.mark.parametrize(
    "text",
    [
        "Yesterday it rained.",
        "On Monday they left in March.",
        "The court met and two gunmen fled.",
        "However, Critics were not convinced.",
        "The train to Paris was late.",
    ],
)
def test_ordinary_words_and_places_are_no_names(text: str) -> None:
    assert names_in(text) == ()


def test_two_bearers_of_a_surname_are_kept_apart_by_title() -> None:
    found = mentions("Ana Moreau and Tom Moreau came. Mr. Moreau spoke first.")

    assert found["Tom Moreau"] == ["Tom Moreau", "Moreau"]


def test_a_headline_in_title_case_has_only_known_names() -> None:
    found = mentions("Mayor Moreau Opens New Bridge\n\nAna Moreau opened the bridge on Friday.")

    assert found == {"Ana Moreau": ["Moreau", "Ana Moreau"]}


@given(st.text() | WORDS)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for name in names_in(text):
        spans = [each.span for each in name.mentions]

        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)
