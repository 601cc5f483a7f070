"""Who speaks, by labels, words and lines."""

import pytest

from tests.events.notices.samples import known
from timeline.events.notices import speakers
from timeline.events.notices.persons import is_name


def names(text: str) -> list[str]:
    """The names of those who speak, each once."""
    return list(dict.fromkeys(speaker.name for speaker in speakers.read(known(text))))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Lund will speak on lamps.",
        "Professor Ada Lund of the Institute of Fogs will give a talk on lamps.",
        "Ada Lund, director of the museum, will be discussing lamps.",
        "Come to a lecture by Dr. Ada Lund.",
        "The seminar will be given by Professor Ada Lund from Riga.",
        "The society presents Ada Lund, keeper of lamps.",
        "Speaker: Ada Lund (Institute of Fogs)",
        "Presenter: Dr. Ada Lund, Institute of Fogs",
        "ADA LUND\nInstitute of Fogs",
        "presents\n\nA D A   L U N D",
    ],
)
def test_a_speaker(text: str) -> None:
    assert names(text) == ["Ada Lund"]


def test_a_name_before_where_its_bearer_is_from() -> None:
    assert names("Colloquium, Monday, Ada Lund, University of Riga, 4:30 p.m.") == ["Ada Lund"]
    assert names("Seminar\n\nAda Lund (Acme, Riga)\n") == ["Ada Lund"]
    assert names("Talks\n\nAda Lund - 3:30-5:00 pm, Friday\n") == ["Ada Lund"]


def test_two_speakers() -> None:
    assert names("Ada Lund and Bo Ek will speak on lamps.") == ["Ada Lund", "Bo Ek"]


def test_a_weekday_is_no_speaker() -> None:
    assert names("On Monday, March 18, Ada Lund will speak on lamps.") == ["Ada Lund"]


def test_a_host_is_no_speaker() -> None:
    assert names("Host: Bo Ek\nSpeaker: Ada Lund") == ["Ada Lund"]


@pytest.mark.parametrize("words", ["Department of Fogs", "Kern Hall", "Spring Lecture", "Lamps"])
def test_no_name_of_a_person(words: str) -> None:
    assert not is_name(words)
