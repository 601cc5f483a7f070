"""The normal form of names."""

import pytest

from timeline.places.keys import key


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("São Paulo", "Sao Paulo"),
        ("Łódź", "Lodz"),
        ("St. John's", "Saint Johns"),
        ("Mt. Vernon", "Mount Vernon"),
        ("Al-Qāmishlī", "Al Qamishli"),
        ("U.S.A.", "USA"),
        ("T&T", "T&T"),
        ("BEIRUT", "Beirut"),
        ("ST. PAUL", "Saint PAUL"),
    ],
)
def test_names_are_folded(name: str, form: str) -> None:
    assert key(name) == form


def test_the_normal_form_is_its_own_normal_form() -> None:
    assert key(key("Fort-de-France")) == key("Fort-de-France")
