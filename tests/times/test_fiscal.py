import pytest

from tests.times.reading import days, read
from timeline.days import Day

AUTUMN = Day(2025, 10, 27)


@pytest.mark.parametrize(
    ("text", "latest"),
    [
        ("Japan will spend more by the close of the fiscal year.", "2026-03-31"),
        ("US spending rises by the end of the fiscal year.", "2026-09-30"),
        ("Australia will spend more by the end of the fiscal year.", "2026-06-30"),
        ("It will spend more by the end of the fiscal year.", "2025-12-31"),
        ("The budget of Japan is large.\nIt grows by the end of the fiscal year.", "2026-03-31"),
    ],
)
def test_the_end_of_the_fiscal_year_of_a_country(text: str, latest: str) -> None:
    [time] = read(text, AUTUMN)

    assert days(time)[1] == latest


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("Washington spent it in fiscal 2026.", "2026", ("2025-10-01", "2026-09-30")),
        ("Tokyo spent it in fiscal 2026.", "2026", ("2026-04-01", "2027-03-31")),
        ("It was spent in fiscal 2026.", "2026", ("2026-01-01", "2026-12-31")),
        ("Tokyo spent it last fiscal year.", "2024", ("2024-04-01", "2025-03-31")),
    ],
)
def test_fiscal_years(text: str, value: str, expected: tuple[str, str]) -> None:
    [time] = read(text, AUTUMN)

    assert (time.value, days(time)) == (value, expected)
