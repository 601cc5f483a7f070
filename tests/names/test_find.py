"""Names from end to end: what is one, of which kind, and which mentions it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.names.reading import kinds, mentions, names_in
from tests.strategies import texts

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
        ("They saw Wrexholm Town play.", "Wrexholm Town", "organisation"),
        ("The Farmers' Union met.", "Farmers' Union", "organisation"),
        ("They fought in the Second World War.", "Second World War", "gathering"),
        ("She spoke at the Asean summit.", "Asean summit", "gathering"),
        ("The Battle of Hastings was lost.", "Battle of Hastings", "gathering"),
        ("They broke the Treaty of Tilsit.", "Treaty of Tilsit", "work"),
        ("The painter Ludwig van Hale died.", "Ludwig van Hale", "person"),
    ],
)
def test_head_words_tell_the_kind(text: str, name: str, kind: str) -> None:
    assert kinds(text).get(name) == kind


def test_a_place_before_an_ordinary_word_is_part_of_a_name() -> None:
    assert list(kinds("Pilots at Lima Timber met.")) == ["Lima Timber"]


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


@given(st.text() | texts | WORDS)
def test_any_text_gives_spans_inside_it(text: str) -> None:
    for name in names_in(text):
        spans = [each.span for each in name.mentions]

        assert spans == sorted(spans)
        assert all(0 <= span.start < span.end <= len(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Duke of Kent opened it.", "Duke of Kent"),
        ('Deputy Ana "Nita" Moreau was hurt.', 'Ana "Nita" Moreau'),
        ("They met Omar al-Hassan there.", "Omar al-Hassan"),
        ("It was led by the 3rd Infantry Division.", "3rd Infantry Division"),
        ("It was in the Sunday Times.", "Sunday Times"),
        ("He won gold at the Summer Olympics.", "Summer Olympics"),
        ("It began before World War II.", "World War II"),
        ("The Acme chief executive Ann Lee left.", "Ann Lee"),
        ("It was run by the Harbour Council of Strelsau.", "Harbour Council of Strelsau"),
        ("Attorney Ana Moreau KC spoke.", "Ana Moreau"),
    ],
)
def test_a_name_is_cut_where_it_ends(text: str, name: str) -> None:
    assert name in kinds(text)


def test_an_office_and_its_bearer_are_two_names() -> None:
    found = kinds("They met the head of the Harbour Commission Tom Hale on Monday.")

    assert found == {"Harbour Commission": "organisation", "Tom Hale": "person"}


def test_the_government_of_a_country_is_named_by_it() -> None:
    found = mentions("The Thai government resigned. Thai and French officials met.")

    assert found == {"Thai government": ["Thai government"]}


def test_the_authorities_of_two_countries_are_no_one_name() -> None:
    assert names_in("Thai and Cambodian authorities agreed.") == ()


def test_a_host_is_named_beside_its_summit() -> None:
    found = mentions("She spoke at the Asean summit.")

    assert found == {"Asean summit": ["Asean summit"], "Asean": ["Asean"]}


def test_a_word_in_capitals_is_a_name_where_the_word_is_none() -> None:
    found = mentions("The World Health Organisation (WHO) met. Money came from the WHO.")

    assert found["World Health Organisation"][1:] == ["WHO", "WHO"]


def test_a_misspelt_name_is_linked() -> None:
    found = mentions("Tom Tsarkovsky fled on Monday. Later Tzarkovsky came back.")

    assert found == {"Tom Tsarkovsky": ["Tom Tsarkovsky", "Tzarkovsky"]}


def test_a_nickname_leads_to_the_full_name() -> None:
    found = mentions('Ana "Nita" Moreau sang. Friends of Nita Moreau cheered.')

    assert found == {'Ana "Nita" Moreau': ['Ana "Nita" Moreau', "Nita Moreau"]}


def test_an_unknown_place_is_no_name() -> None:
    assert names_in("They fled to the village of Zumbara in 1999.") == ()


def test_a_part_of_a_firm_is_not_the_firm() -> None:
    found = mentions("The UN Harbour Council met. Later the UN paid.")

    assert found["UN"] == ["UN"]


def test_a_family_name_alone_is_the_far_more_frequent_bearers() -> None:
    found = mentions(
        "Tom Hale won. Mr Hale smiled. Mr Hale left. Ana Hale cried. Friends of Hale cheered."
    )

    assert found["Tom Hale"] == ["Tom Hale", "Hale", "Hale"]
    assert found["Ana Hale"] == ["Ana Hale", "Hale"]


def test_equal_bearers_of_a_name_leave_it_open() -> None:
    found = mentions("They met Tom Hale and Peter Hale there. They asked Hale.")

    assert found == {"Tom Hale": ["Tom Hale"], "Peter Hale": ["Peter Hale"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They asked Theresa May about it.", "Theresa May"),
        ("They met Kim Jong-un there.", "Kim Jong-un"),
        ("They sued Hale, Stone & Partners.", "Stone & Partners"),
        ("She saw King's College.", "King's College"),
        ("She flew from Terminal 3.", "Terminal 3"),
        ("They asked Mary Church.", "Mary Church"),
        ("They saw the Comte d'Artagne.", "Comte d'Artagne"),
        ("They fled from Hurricane Zora.", "Hurricane Zora"),
        ("They met Butler County Dealer Tom Hale.", "Tom Hale"),
        ("Dr. Martin King spoke.", "Martin King"),
    ],
)
def test_joints_of_names(text: str, name: str) -> None:
    assert name in kinds(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Berlin-based firms left.", "Berlin-based"),
        ("It cost SGD1.75 in all.", "SGD1"),
        ("Anti-Hale protests went on.", "Anti-Hale"),
        ("Top Israeli officials came.", "Top Israeli"),
        ("Muslims and Catholics prayed.", "Muslims"),
        ("Twin bombs went off.", "Twin"),
    ],
)
def test_capitals_without_a_name(text: str, word: str) -> None:
    assert word not in kinds(text)


def test_words_in_quotation_marks_are_a_work() -> None:
    assert kinds('They saw the film "Falling Rain" there.') == {"Falling Rain": "work"}


def test_a_firm_is_known_by_all_but_its_legal_form() -> None:
    found = mentions("Zeta Harbour Corp. paid. Later Zeta Harbour was sold.")

    assert found == {"Zeta Harbour Corp.": ["Zeta Harbour Corp.", "Zeta Harbour"]}


def test_an_office_introduces_a_person_who_is_not_named_later() -> None:
    found = mentions("President Hale left. Hale smiled. Ana Hale stayed.")

    assert found == {"Hale": ["Hale", "Hale"], "Ana Hale": ["Ana Hale"]}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('They met Tom "Big Tom" Hale there.', 'Tom "Big Tom" Hale'),
        ("They watched ZBC One there.", "ZBC One"),
        ("They sold HeRe to her.", "HeRe"),
        ("The District of Columbia traffic police came.", "District of Columbia traffic police"),
    ],
)
def test_signs_of_a_name(text: str, name: str) -> None:
    assert name in kinds(text)


def test_a_stake_in_a_firm_makes_it_no_place() -> None:
    assert "Zephyra" in kinds("They bought a stake in Zephyra. Their stake in Zephyra grew.")


def test_two_peoples_joined_by_a_hyphen_have_forces_together() -> None:
    found = mentions("Danish-Polish forces took the town.")

    assert found["Danish-Polish forces"] == ["Danish-Polish forces"]
