import pytest

from tests.times.reading import days, read, values


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("In Australia the summer of 2023 was dry.", "2023-SU", ("2023-12-01", "2024-02-29")),
        ("The winter of 1982 was hard in Chile.", "1982-WI", ("1982-06-01", "1982-08-31")),
        ("In France the summer of 2023 was dry.", "2023-SU", ("2023-06-01", "2023-08-31")),
        ("Chile and Peru met. In France they met last summer.", "2023-SU",
         ("2023-06-01", "2023-08-31")),
    ],
)  # fmt: skip
def test_seasons_are_those_of_the_country(text: str, value: str, expected: tuple[str, str]) -> None:
    [time] = read(text)

    assert (time.value, days(time)) == (value, expected)


def test_the_zone_of_a_text_tells_its_seasons() -> None:
    [time] = read("Last winter was wet.", zone="Pacific/Auckland")

    assert days(time) == ("2023-06-01", "2023-08-31")


def test_months_of_the_south_are_not_called_a_season_of_the_north() -> None:
    [time] = read("In Chile the summer of 2023 was dry.")

    assert time.interval is not None
    assert time.interval.precision == "range"


def test_a_season_of_no_year_has_no_place() -> None:
    assert values("Every Chilean loves the spring.", None) == ["XXXX-SP"]
