"""The way a text is written."""

import pytest

from tests.places.reading import places, words
from timeline.places import style


@pytest.mark.parametrize(
    ("text", "british", "american"),
    [
        ("The colour of the centre.", 2, 0),
        ("The color of the center.", 0, 2),
        ("It cost £5.", 1, 0),
        ("It cost $5.", 0, 1),
        ("They met on 12 May 2026.", 1, 0),
        ("They met on May 12, 2026.", 0, 1),
        ("They met on Oct. 5.", 0, 1),
        ("Mr Vex left.", 1, 0),
        ("Mr. Vex left.", 0, 1),
        ("The Lincoln Center in May.", 0, 0),
    ],
)
def test_signs(text: str, british: int, american: int) -> None:
    assert style.read(words(text)) == style.Signs(british, american)


def test_a_sign_counts_once() -> None:
    assert style.read(words("The colour, a colour, 3 May, 4 May.")).british == 2


def test_the_way_of_writing_decides_between_towns_of_one_name() -> None:
    british = places("The centre in Lincoln cost £5 on 12 May 2026.")[-1]
    american = places("The center in Lincoln cost $5 on May 12, 2026.")[-1]

    assert (british.country, american.country) == ("GB", "US")


def test_the_text_goes_before_the_way_it_is_written() -> None:
    place = places("The centre in Lincoln, Nebraska, cost £5 on 12 May 2026.")[0]

    assert place.country == "US"
