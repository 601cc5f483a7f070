"""Places from end to end: what is one, where it lies, and which role it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.places.reading import document, names, places, sentences
from timeline.model import Document, Source, Span
from timeline.places import find


def test_a_city_has_its_point_zone_and_containers() -> None:
    [place] = places("The leaders met in Nairobi.")

    assert (place.name, place.country, place.zone) == ("Nairobi", "KE", "Africa/Nairobi")
    assert place.within[-1] == "Kenya"
    assert place.lat == pytest.approx(-1.28, abs=0.1)


def test_a_demonym_means_its_country() -> None:
    [place] = places("He met Peruvian officials.")

    assert (place.name, place.role, place.rule) == ("Peru", "demonym", "demonym")


def test_a_continent_is_one() -> None:
    [place] = places("He left for a tour of Asia today.")

    assert (place.name, place.kind, place.country) == ("Asia", "continent", None)


def test_a_venue_is_named_and_has_the_point_of_its_city() -> None:
    venue, city = places("They met at the Imperial Palace in Tokyo.")

    assert (venue.name, venue.kind, venue.point_of) == ("Imperial Palace", "venue", "Tokyo")
    assert venue.within == ("Tokyo", "Japan")
    assert (venue.lat, venue.lon, venue.zone) == (city.lat, city.lon, city.zone)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He appeared at Kendal Magistrates' Court.", "Kendal Magistrates' Court"),
        ("They met at the Officers’ Club.", "Officers’ Club"),
        ("They took Fort St. John.", "Fort St. John"),
        ("The army took Fort Carrow.", "Fort Carrow"),
    ],
)
def test_a_site_may_be_called_after_saints_and_many(text: str, name: str) -> None:
    assert [place.name for place in places(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They live in South Sudan's north.", "South Sudan"),
        ("Prices rose in Peru's markets.", "Peru"),
        ("They met in King's Lynn.", "King's Lynn"),
    ],
)
def test_a_possessive_ends_a_name_unless_the_map_has_it(text: str, name: str) -> None:
    assert [place.name for place in places(text)] == [name]


def test_a_venue_without_a_name_has_the_city_of_its_sentence() -> None:
    _, venue = places("They flew to Oslo and dined at the royal palace.")

    assert (venue.name, venue.point_of, venue.rule) == ("Royal palace", "Oslo", "described")


def test_a_venue_with_no_city_anywhere_has_no_point() -> None:
    [venue] = places("They dined at the royal palace.")

    assert (venue.lat, venue.lon, venue.within) == (None, None, ())


def test_a_venue_of_which_only_the_country_is_known_has_no_point() -> None:
    [venue] = places("They wrote to the Peruvian Embassy.")

    assert (venue.name, venue.within, venue.country) == ("Peruvian Embassy", ("Peru",), "PE")
    assert (venue.lat, venue.point_of) == (None, "")


def test_a_venue_lies_where_the_words_after_it_say() -> None:
    venue = places("He read at Utrecht College in Leeds.")[0]

    assert venue.point_of == "Leeds"


def test_a_road_does_not_lie_in_the_town_it_is_called_after() -> None:
    road = places("Two cars met on Oxford Road. Police in Leeds closed it. Leeds is wet.")[0]

    assert (road.kind, road.point_of) == ("road", "Leeds")


def test_a_country_goes_before_its_capital_of_the_same_name() -> None:
    [place] = places("He flew to Kuwait.")

    assert place.kind == "country"


def test_a_seat_stands_for_who_works_there_unless_one_is_in_it() -> None:
    roles = [
        places(text)[0].role for text in ("The Kremlin denied it.", "They met in the Kremlin.")
    ]

    assert roles == ["actor", "location"]


def test_a_seat_has_a_point_of_its_own() -> None:
    [seat] = places("They met in the Kremlin.")

    assert (seat.point_of, seat.within[-1], seat.lat) == ("", "Russia", 55.752)


def test_the_city_in_the_text_goes_before_the_table() -> None:
    venue, _ = places("They met at the Winter Palace in Vienna.")

    assert (venue.point_of, venue.country) == ("Vienna", "AT")


def test_a_capital_without_its_name() -> None:
    [place] = places("Talks opened in the Japanese capital today.")

    assert (place.name, place.rule, place.role) == ("Tokyo", "capital-of", "location")


def test_another_name_of_a_country_gives_its_main_name() -> None:
    [place] = places("He went to the Republic of Korea.")

    assert (place.name, place.role) == ("South Korea", "location")


def test_a_country_that_acts_is_an_actor() -> None:
    assert [p.role for p in places("Kenya signed the treaty.")] == ["actor"]


def test_a_capital_that_speaks_is_an_actor() -> None:
    assert [p.role for p in places("Beijing warned its neighbours.")] == ["actor"]


def test_a_list_after_a_preposition_is_of_locations() -> None:
    assert {p.role for p in places("They fought in Kenya, Uganda and Chad.")} == {"location"}


def test_the_state_after_a_comma_decides() -> None:
    place, _ = places("He lives in Paris, Texas.")

    assert (place.within[-2:], place.rule) == (("Texas", "United States"), "contained-in")


def test_other_places_of_the_text_decide() -> None:
    text = "Fire broke out near Columbus. Phenix City and Opelika in Alabama sent help."
    columbus = places(text)[0]

    assert (columbus.within[-2:], columbus.rule) == (("Georgia", "United States"), "voted") or (
        columbus.within[-1] == "United States"
    )


def test_the_home_decides_what_the_text_leaves_open() -> None:
    abroad, home = places("A man was held in Dublin."), places("A man was held in Dublin.", "Ohio")

    assert [p[0].country for p in (abroad, home)] == ["IE", "US"]


def test_a_word_inside_the_name_of_a_site_is_no_more_than_a_hint() -> None:
    text = "Riverside Library: minutes\nThe board met on Tuesday in Kestrel House, Leeds."

    assert {place.country for place in places(text)} == {"GB"}


@pytest.mark.parametrize(
    ("old", "name"),
    [("Kiev", "Kyiv"), ("Peking", "Beijing"), ("Saigon", "Ho Chi Minh City"), ("Danzig", "Gdańsk")],
)
def test_a_former_name_is_that_of_a_town_of_today(old: str, name: str) -> None:
    [place] = places(f"The troops abandoned {old}.")

    assert (place.text, place.name, place.kind) == (old, name, "city")
    assert place.zone


@pytest.mark.parametrize(
    ("text", "name", "town"),
    [
        ("He left Oslo. They met at the city's airport.", "Oslo airport", "Oslo"),
        ("He left Oslo. They met at the city's main hospital.", "Oslo hospital", "Oslo"),
        ("They met at the embassy in Lima.", "Embassy", "Lima"),
        ("They met at the Danish embassy in Lima.", "Danish embassy", "Lima"),
        ("They met at the U.S. Embassy in Lima.", "U.S. Embassy", "Lima"),
        ("They met at Oslo airport.", "Oslo airport", "Oslo"),
        ("They met outside the Capitol in Denver.", "Capitol", "Denver"),
    ],
)
def test_a_venue_told_by_a_common_noun(text: str, name: str, town: str) -> None:
    [venue] = [place for place in places(text) if place.kind == "venue"]

    assert (venue.name, venue.point_of, venue.role) == (name, town, "location")


@pytest.mark.parametrize(
    "text",
    ["They met at the Capitol.", "They met on Capitol Hill.", "They met in the Oval Office."],
)
def test_a_seat_of_government_is_in_its_capital(text: str) -> None:
    [seat] = places(text)

    assert (seat.within[0], seat.role, seat.point_of) == ("Washington", "location", "")


def test_a_capitol_named_again_is_in_the_city_of_the_text() -> None:
    found = places("They met at the Capitol in Austin. Then all left the Capitol.")

    assert {place.within[-2] for place in found} == {"Texas"}


@pytest.mark.parametrize(
    "text",
    [
        "The Nairobi Broncos won.",
        "A Nairobi-based bank failed.",
        "A Nairobi jury sat.",
        "Ann Vex (D-Colo.) won.",
    ],
)
def test_who_comes_from_a_place_or_is_called_so_is_not_where_it_happens(text: str) -> None:
    assert [place.role for place in places(text)] == ["actor"]


def test_a_day_after_a_place_is_no_part_of_its_name() -> None:
    assert [place.role for place in places("He reached Nairobi Monday.")] == ["location"]


@pytest.mark.parametrize(
    "text",
    [
        "They marched on Oslo. They took the city in May.",
        "They reached Oslo. There was a raid on the town.",
        "They flew to Oslo. They left the capital in May.",
    ],
)
def test_the_city_is_the_one_named_before(text: str) -> None:
    oslo, again = places(text)

    assert (again.name, again.role, again.rule) == ("Oslo", "location", "named-before")
    assert again.geonameid == oslo.geonameid


def test_the_city_is_called_as_it_was_before() -> None:
    again = places("They entered Petrograd in May and took the city.")[-1]

    assert again.name == "Petrograd"


def test_the_capital_is_the_capital_named_before() -> None:
    again = places("They met in Oslo, then in Bergen. They left the capital in May.")[-1]

    assert again.name == "Oslo"


@pytest.mark.parametrize(
    "text",
    [
        "They took the city in May.",
        "They live in Turin and left the capital.",
        "Turin is wet. They took the city council to court.",
    ],
)
def test_the_city_is_none_if_no_such_town_was_named(text: str) -> None:
    assert [place.rule for place in places(text)] in ([], ["exact"])


@pytest.mark.parametrize("text", ["Operation Lima began.", "It cost US$5.", "The USS Dover sank."])
def test_a_place_in_the_name_of_something_else_is_none(text: str) -> None:
    assert names(text) == []


def test_a_guess_among_places_with_several_clocks_has_no_zone() -> None:
    [springfield] = places("Fire broke out in Springfield.")

    assert (springfield.rule, springfield.zone) == ("guessed", None)


@pytest.mark.parametrize(
    ("text", "venue", "zone"),
    [
        ("Phoenix House: they met at Oxford Hall, Swansea.", "Oxford Hall", "Europe/London"),
        ("They play at the New Orleans Bar, Galway.", "New Orleans Bar", "Europe/Dublin"),
        ("A show opens at Houston Hall in Cork.", "Houston Hall", "Europe/Dublin"),
    ],
)
def test_a_town_that_is_named_is_surer_than_words_of_sites(
    text: str, venue: str, zone: str
) -> None:
    found = {place.name: place.zone for place in places(text)}

    assert found[venue] == zone


def test_a_site_in_a_guessed_town_has_no_zone() -> None:
    site = places("They met at Kern Hall in Springfield.")[0]

    assert (site.point_of, site.zone) == ("Springfield", None)


def test_a_large_city_is_meant_before_the_state_of_its_name() -> None:
    assert names("He flew to New York.") == ["New York City"]


def test_a_name_in_capitals_before_a_dash() -> None:
    assert names("NAIROBI (AP) - It rained.") == ["Nairobi"]


@pytest.mark.parametrize(
    "text",
    [
        "NATO met.",
        "He speaks Spanish.",
        "A Roman Catholic bishop.",
        "Mr. Houston left.",
        "In August it rained.",
        "The Asean summit began.",
    ],
)
def test_what_is_no_place(text: str) -> None:
    assert names(text) == []


def test_title_and_body_are_read_but_nothing_else() -> None:
    text = "---\nin Rome\n---\nFire in Oslo\nIt broke out in Bergen."
    title = Span(text.index("Fire"), text.index("\nIt"))
    body = Span(text.index("It"), len(text))
    source = Source("t", "", None, "none", "", len(text))

    found = find(Document(source, text, body, headline=title), sentences(text))
    assert [place.name for place in found] == ["Oslo", "Bergen"]


def test_an_empty_text_has_no_place() -> None:
    assert places("") == ()


@given(st.text(alphabet="AaLima PrsiTexo.,'’-()\nSt0é", max_size=200))
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    found = find(document(text), ())

    ends = [0, *(place.span.end for place in found)]
    assert all(place.text == text[place.span.start : place.span.end] for place in found)
    assert all(end <= place.span.start for end, place in zip(ends, found, strict=False))


def test_the_same_text_gives_the_same_places() -> None:
    text = "Officials from Paris met in Dublin, Ohio, near Columbus."

    assert places(text) == places(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A barn burned down at Freeman Moss.", ["Freeman Moss"]),
        ("The bridge at Red Ford was closed.", ["Red Ford"]),
        ("He sat near Kate Moss.", []),
        ("Freeman Moss won.", []),
    ],
)
def test_a_spot_in_the_country_stands_behind_a_word_of_place(
    text: str, expected: list[str]
) -> None:
    assert names(text) == expected


def test_a_house_is_not_in_a_small_town_abroad_of_its_name() -> None:
    town, house = places("LEEDS - A talk will be held at Kelvin House.")

    assert (house.country, house.zone) == (town.country, town.zone)


def test_a_house_alone_has_no_zone_of_a_small_town_of_its_name() -> None:
    [house] = places("A talk will be held at Kelvin House.")

    assert (house.country, house.zone) == (None, None)
