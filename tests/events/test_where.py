"""Where an event happens, by the words of its sentence."""

import pytest

from tests.events.samples import called, events

SAID = {
    "The ministers met in Lima on Monday.": ("met", "Lima", "in its clause"),
    "The Oslo talks ended on Monday.": ("talks", "Oslo", "before its noun"),
    "The rebels captured Granada in July.": ("captured", "Granada", "its object"),
    "An earthquake of magnitude 7 hit Chile on Monday.": ("earthquake", "Chile", "its object"),
    "She fled to Milan, where she was arrested on Sunday.": ("arrested", "Milan", "where-clause"),
    "Lima will host the final on 4 May.": ("final", "Lima", "its host"),
    "The army, preparing for an offensive towards Zagreb, held its ground.": (
        "offensive",
        "Zagreb",
        "behind its words",
    ),
    "In May 1948 the rebels made an attempt to take Madrid.": ("made", "Madrid", "its purpose"),
    "She will fly to Lima for a summit of ministers.": ("summit", "Lima", "goal of the journey"),
    "She was made head of the college at a meeting of senior teachers at Lima in May.": (
        "made",
        "Lima",
        "in its occasion",
    ),
    "The invasion of neighbouring Peru began in May 1880.": ("invasion", "Peru", "of its noun"),
    "She died near Mabru on Monday.": ("died", "Mabru", "unknown name"),
    "The army was defeated at Mabru in July.": ("defeated", "Mabru", "unknown name"),
    "Planes bombed Mabru in July.": ("bombed", "Mabru", "unknown name"),
    "The rebels attacked army posts at Mabru in July.": ("attacked", "Mabru", "unknown name"),
    "The offensive on the Mabru front began in July.": ("offensive", "Mabru front", "common noun"),
    "The bombing of the embassy killed two people.": ("bombing", "embassy", "common noun"),
    "Troops captured Mabru on Monday.": ("captured", "Mabru", "unknown name"),
    "The rebels fired on Mabru and other towns on Monday.": ("fired", "Mabru", "unknown name"),
    "The village of Mabru was burned on Monday.": ("burned", "Mabru", "unknown name"),
    "The Battle of Mabru was fought in 1312.": ("Battle", "Mabru", "unknown name"),
    "The army recaptured land between the Mabru and the Oke in July.": (
        "recaptured",
        "Mabru",
        "unknown name",
    ),
    "The inquiry will be based in Lima and will finish its work on 5 May.": (
        "finish",
        "Lima",
        "its seat",
    ),
    "The rebels crossed the Brodna in March.": ("crossed", "Brodna", "unknown name"),
    "During his visit to Chile, the pope met survivors on Monday.": (
        "met",
        "Chile",
        "its occasion: visit",
    ),
    "It is the prison where the king died in 1912.": ("died", "prison", "common noun"),
    "Gunmen stormed the embassy on Monday.": ("stormed", "embassy", "common noun"),
    "In May the army overran Seoul.": ("overran", "Seoul", "its object"),
    "They will go to Peru for the summit, where Ann Berg will meet Juan Soto.": (
        "meet",
        "Peru",
        "its occasion: summit",
    ),
    "The new Corbett Terminal will open its doors in May.": ("open", "Corbett Terminal", "nearest"),
    "The embassy was closed on Monday.": ("closed", "embassy", "common noun"),
    "The fleet sailed for Malta on 1 May 1940 and arrived on 4 May.": (
        "arrived",
        "Malta",
        "goal of the journey",
    ),
    "Ministers meeting in Oslo agreed on Monday to cut tolls.": ("agreed", "Oslo", "its sentence"),
    "Granada was besieged by the rebels in July.": ("besieged", "Granada", "its object"),
    "The hospital was shelled on Monday.": ("shelled", "hospital", "common noun"),
    "A plane crashed north of Lima on Monday.": ("crashed", "Lima", "in its clause"),
    "She flew to Lima on Monday and met the rebels.": ("met", "Lima", "verb before"),
    "He sailed from Lima on Monday.": ("sailed", "Lima", "in its clause"),
    "She was driving in Lima when she died on Monday.": ("died", "Lima", "its sentence"),
    "Lima will host two semi-finals and then the 4 August final.": (
        "final",
        "Lima",
        "as the semi-final",
    ),
    "The rebels struck the port in retaliation for last month's air strikes in Lima.": (
        "strikes",
        "Lima",
        "in its clause",
    ),
    "A ferry sank ten miles from Dover on Monday.": ("sank", "Dover", "in its clause"),
    "Peru will hold elections on 5 June.": ("elections", "Peru", "its host"),
    "The French election is on 5 June.": ("election", "France", "its host"),
    "She was extradited from Chile to Peru in May.": ("extradited", "Peru", "in its clause"),
    "Mount Etna erupted on Monday.": ("erupted", "Mount Etna", "nearest"),
    "The Lima exchanges will reopen on Friday.": ("reopen", "Lima", "nearest"),
    "In June 1776 they captured Fort St. Rose.": ("captured", "Fort St. Rose", "its object"),
    "The line will double its flights between Oslo and Lima by May.": (
        "double",
        "Oslo",
        "its flight",
    ),
}


@pytest.mark.parametrize("text", SAID)
def test_the_words_tell_the_place(text: str) -> None:
    word, name, basis = SAID[text]
    place = called(text, word).place

    assert place is not None
    assert (place.name, place.basis) == (name, basis)


SITES = {
    "She died in a hospital in Lyon on Sunday.": "hospital in Lyon",
    "A bomb exploded on the outskirts of Turin on Friday.": "outskirts of Turin",
    "Fans clashed at a stadium in the Greek capital on Sunday.": "stadium in Athens",
    "An earthquake rocked the west coast of Peru on Sunday.": "west coast of Peru",
    "He received the envoy in his Berlin office on Monday.": "Berlin office",
    "She died on Monday in a home for the blind in Bath.": "home for the blind in Bath",
    "A car exploded on Monday next to the embassy.": "embassy",
    "He spoke to reporters on Monday in a hall adjacent to the court house.": (
        "hall adjacent to the court house"
    ),
    "Two shells fell on the refugee camp on Monday.": "refugee camp",
    "She was arrested on Monday in the Lima area.": "Lima area",
    "Gunmen stormed the church in Mabru on Monday.": "church in Mabru",
    "He died in the village of Mabru in Kunduz province on Monday.": "Mabru in Kunduz",
    "He was killed in Oke Mabru village, Lima district, on Monday.": "Oke Mabru village, Lima",
    "Soldiers attacked the village of Mabru in Kunduz province on Monday.": "Mabru in Kunduz",
    "He died in Mabru, Peru, on Monday.": "Mabru, Peru",
    "A plane dropped two bombs on a refugee camp in Peru's Zurna province on Monday.": (
        "refugee camp in Peru"
    ),
    "She died in a hospital in Lima province on Monday.": "hospital in Lima",
}


@pytest.mark.parametrize("text", SITES)
def test_a_site_without_a_name_is_called_by_its_town(text: str) -> None:
    [event] = events(text)

    assert event.place is not None
    assert event.place.name == SITES[text]
    assert event.place.geonameid is None


def test_what_is_told_once_more_in_a_sentence_is_at_the_same_place() -> None:
    text = "Preparing for an offensive towards Zagreb, they could not start their own offensive."

    assert [e.place.name for e in events(text) if e.place] == ["Zagreb"] * len(events(text))


def test_an_office_that_is_held_is_no_site() -> None:
    assert called("In office he met Juan Soto on Monday.", "met").place is None


PLACELESS = (
    "The cavalry broke the Polish front on Monday.",
    "The U.S. decision to leave the pact came on Monday.",
    "Militias from Lima attacked on Monday.",
    "The bill was sent to the Rondo on Monday.",
    "Germany declared war on Poland on 3 September 1939.",
    "In 1990 she founded the Lima Hospital.",
    "Washington's failure to act in May led to a dispute.",
)


@pytest.mark.parametrize("text", PLACELESS)
def test_what_only_tells_who_somebody_is_gives_no_place(text: str) -> None:
    assert [event.place for event in events(text) if event.place] == []


def test_a_province_is_itself_by_its_full_name() -> None:
    place = called("A bomb exploded in Kunduz province on Monday.", "exploded").place

    assert place is not None
    assert (place.name, place.point_of, place.within) == ("Kunduz province", "", ("Afghanistan",))


def test_here_is_where_the_text_was_written() -> None:
    text = "OSLO, Norway (AP) _ Ministers met here on Monday."

    place = called(text, "met").place

    assert place is not None
    assert (place.name, place.basis) == ("Oslo", "place of writing")


def test_here_in_what_somebody_says_is_not() -> None:
    text = 'OSLO, Norway (AP) _ Ann Berg said: "I met her here on Monday".'

    assert called(text, "met").place is None


def test_a_site_is_the_one_told_in_full_before() -> None:
    text = "A bomb went off in a hospital in Lima in May. Ann Berg died at the hospital on Monday."

    place = called(text, "died").place

    assert place is not None
    assert (place.name, place.point_of) == ("hospital in Lima", "Lima")


def test_the_inner_of_two_places_of_one_clause_is_the_place() -> None:
    place = called("The rebels fought in Spain in July at Granada.", "fought").place

    assert place is not None
    assert place.name == "Granada"


def test_the_inner_of_two_places_is_the_place() -> None:
    place = called("In Spain, the rebels captured Granada in July.", "captured").place

    assert place is not None
    assert place.name == "Granada"


def test_a_site_lies_in_its_town() -> None:
    place = called("She died in a hospital in Lyon on Sunday.", "died").place

    assert place is not None
    assert (place.point_of, place.within[0]) == ("Lyon", "Lyon")


def test_a_site_in_no_town_has_its_words_alone() -> None:
    place = called("Ann Berg met the envoy at her house on Monday.", "met").place

    assert place is not None
    assert (place.name, place.lat, place.basis) == ("Berg's house", None, "common noun")


def test_the_town_named_by_a_common_noun_is_that_town() -> None:
    place = called("The ship sank off the port of Lagos on Monday.", "sank").place

    assert place is not None
    assert place.name == "Lagos"


def test_the_capital_is_the_one_named_before() -> None:
    text = "Madrid and Barcelona were cut off. On 8 May 1937 the rebels entered the capital."
    place = called(text, "entered").place

    assert place is not None
    assert place.name == "Madrid"


def test_what_has_a_date_of_its_own_is_not_set_where_the_sentence_is() -> None:
    text = "The firm, which was founded in 1920, closed its mine in Peru."

    assert called(text, "founded").place is None


def test_a_name_that_is_the_place_takes_no_part() -> None:
    event = called("The rebels crossed the Brodna in March.", "crossed")

    assert [person.name for person in event.participants] == ["rebels"]


def test_what_is_near_a_place_is_not_in_it() -> None:
    place = called("A plane crashed ten miles south of Lima on Monday.", "crashed").place

    assert place is not None
    assert place.rel == "near"


def test_the_town_is_not_the_one_where_somebody_went_a_paragraph_before() -> None:
    left = "In 1420 the last merchants moved to Ancona."
    seen = "In 1931 the town was bombed."

    assert called(f"{left} {seen}", "bombed").place is not None
    assert called(f"{left}\n\n{seen}", "bombed").place is None


ELSEWHERE = {
    "The rebels attacked on 3 May before the envoy arrived in Lima.": "attacked",
    "Norway expelled five divers who were questioned in Peru.": "expelled",
    "The minister, who was born in Bergen, resigned.": "resigned",
    "Berg spoke about the case for the first time since being attacked in Lima.": "spoke",
    "The council met in Bonn on Monday and condemned the raid.": "raid",
    "She was born in Bergen and married a sailor.": "married",
    "The bank signed a loan on Monday with a firm headquartered in Lima.": "signed",
    "In Lima Stock Exchange trading on Monday the shares fell.": "fell",
    "The council condemned the bombing of a school in Lima on Monday.": "condemned",
    "The minister resigned on Monday in the wake of a fire in Lima.": "resigned",
    "An arrest warrant was issued on Monday for Ann Berg of Lima.": "issued",
    "A Lima dentist was charged with fraud on Monday.": "charged",
    "Ann Berg, 34, of Austin, Texas, died on Monday.": "died",
    "A force of 200 Kentucky farmers was defeated on Monday.": "defeated",
}


@pytest.mark.parametrize("text", ELSEWHERE)
def test_a_place_that_belongs_to_something_else_is_not_shared(text: str) -> None:
    assert called(text, ELSEWHERE[text]).place is None
