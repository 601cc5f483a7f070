"""The steps of the cascade in their order, each with texts of which the tests check the places."""

from collections.abc import Callable, Mapping

from attrs import frozen

from timeline.places import abbreviations, clues, containment, phrases, rooms, sites
from timeline.places.candidates import Candidate
from timeline.places.words import Words

Candidates = tuple[Candidate, ...]


@frozen
class Step:
    """A step: it takes the words and the candidates so far, and gives better candidates.

    `yes` are texts with the names of all places found in them, joined by "; "; in the texts of
    `no` there is none.
    """

    name: str
    apply: Callable[[Words, Candidates], Candidates]
    yes: Mapping[str, str]
    no: tuple[str, ...] = ()


STEPS: tuple[Step, ...] = (
    Step(
        "abbreviations",
        abbreviations.expand,
        yes={
            "A storm hit Dover, Del., today.": "Dover; Delaware",
            "He is from Logan, W.Va., he said.": "Logan; West Virginia",
            "It opened in Perth, WA, in May.": "Perth; Western Australia",
        },
        no=("Ms. Ark. was late.", "Mo. and Del. are short."),
    ),
    Step(
        "sites",
        sites.join_sites,
        yes={
            "They met at the Imperial Palace in Tokyo.": "Imperial Palace; Tokyo",
            "It fell into Lake Verity near Utica.": "Lake Verity; Utica",
            "The talk is in Kern Hall 201.": "Kern Hall 201",
            "He read at the University of Oslo.": "University of Oslo",
            "The A1234 is closed.": "",
            "Trees block the A123 today.": "A123",
        },
        no=("The Supreme Court ruled.", "Ann Hall left.", "The House of Representatives sat."),
    ),
    Step(
        "phrases",
        phrases.add_phrases,
        yes={
            "They met in the Greek capital.": "Athens",
            "They met in the capital of Greece.": "Athens",
            "They met in the Greek capital, Athens.": "Greece; Athens",
            "They met in Cairo. He slept at the state guest house.": "Cairo; State guest house",
            "Talk: Bees\nWhere: Room 12, Kern Building\n": "Room 12, Kern Building",
        },
        no=("Capital gains rose.", "The state paid for the guest house."),
    ),
    Step(
        "rooms",
        rooms.add_rooms,
        yes={
            "It is in room 12 of Kern at noon.": "Room 12 of Kern",
            "The talk is at 3 pm in KB 204.": "KB 204",
            "We meet at 3:30 in 204 Kern.": "204 Kern",
        },
        no=("He read ISO 9001.", "He died in 1893 at noon.", "It flew Boeing 747 jets at noon."),
    ),
    Step(
        "district-lists",
        containment.join_lists,
        yes={"Rain fell in Wilcox and Perry counties.": "Wilcox County; Perry County"},
    ),
    Step(
        "level",
        containment.keep_level,
        yes={
            "Snow fell in Washington state today.": "Washington",
            "They met in the state of Georgia.": "Georgia",
            "He left the city of Luxembourg.": "Luxembourg",
        },
    ),
    Step(
        "containment",
        containment.contain,
        yes={
            "He lives in Paris, Texas.": "Paris; Texas",
            "He lives in Paris (Texas).": "Paris; Texas",
            "It is Valencia in northern Venezuela.": "Valencia; Venezuela",
        },
    ),
    Step(
        "clues",
        clues.judge,
        yes={"He flew to Lima.": "Lima", "He works in Mobile.": "Mobile"},
        no=("Mr. Lima left.", "Rita Lima left.", "Mobile phones rang.", "In March it rained."),
    ),
)
