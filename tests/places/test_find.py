"""Places in short texts of our own."""

import pytest

from timeline.model import Document, Place, Sentence, Source, Span
from timeline.places import find


def places(text: str) -> tuple[Place, ...]:
    source = Source("t", "", None, "none", "", len(text))
    document = Document(source, text, Span(0, len(text)))
    return find(document, (Sentence(0, len(text)),))


def test_a_city_has_its_point_zone_and_containers() -> None:
    [place] = places("The leaders met in Nairobi.")

    assert (place.name, place.country, place.zone) == ("Nairobi", "KE", "Africa/Nairobi")
    assert place.within[-1] == "Kenya"
    assert place.lat == pytest.approx(-1.28, abs=0.1)


def test_a_demonym_means_its_country() -> None:
    [place] = places("He met Peruvian officials.")

    assert (place.name, place.role) == ("Peru", "demonym")
