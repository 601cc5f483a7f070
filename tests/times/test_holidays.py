import pytest

from tests.times.reading import values
from timeline.times.holidays import BY_NAME, in_year


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        ("christmas", 1914, "1914-12-25"),
        ("thanksgiving", 1999, "1999-11-25"),
        ("memorial day", 2024, "2024-05-27"),
        ("election day", 1998, "1998-11-03"),
        ("easter", 2024, "2024-03-31"),
        ("good friday", 2024, "2024-03-29"),
        ("whit monday", 2024, "2024-05-20"),
        ("lunar new year", 2024, "2024-02-10"),
        ("yom kippur", 1973, "1973-10-06"),
    ],
)
def test_days_of_holidays(name: str, year: int, expected: str) -> None:
    assert str(in_year(name, year)) == expected


def test_a_feast_outside_the_table_has_no_day() -> None:
    assert in_year("lunar new year", 1200) is None


def test_easter_before_the_council_of_nicaea_has_no_day() -> None:
    assert in_year("easter", 200) is None


@pytest.mark.parametrize("name", sorted(BY_NAME))
def test_every_holiday_has_a_day(name: str) -> None:
    assert in_year(name, 2010) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Christmas 1914", ["1914-12-25"]),
        ("on New Year’s Eve", ["2023-12-31"]),
        ("last Christmas", ["2023-12-25"]),
        ("next Christmas", ["2024-12-25"]),
        ("on Good Friday next year", ["2025-04-18"]),
    ],
)
def test_holidays_in_a_text(text: str, expected: list[str]) -> None:
    assert values(text) == expected
