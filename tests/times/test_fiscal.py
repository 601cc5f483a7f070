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


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("In Britain, fiscal 2023-24 was hard.", "2024", ("2023-04-01", "2024-03-31")),
        ("In Japan, fiscal 2023-24 was hard.", "2023", ("2023-04-01", "2024-03-31")),
        ("Fiscal 2023-24 was hard.", "2023", ("2023-01-01", "2024-12-31")),
        ("In Washington the third quarter of fiscal 2022 was hard.", "2022-Q3",
         ("2022-04-01", "2022-06-30")),
        ("In Japan the first half of fiscal 2022 was hard.", "2022-H1",
         ("2022-04-01", "2022-09-30")),
        ("At Microsoft the first quarter of fiscal 2024 was hard.", "2024-Q1",
         ("2023-07-01", "2023-09-30")),
        ("In Japan Q3 FY2023 was hard.", "2023-Q3", ("2023-10-01", "2023-12-31")),
        ("The third quarter of 2022 was hard in Japan.", "2022-Q3", ("2022-07-01", "2022-09-30")),
    ],
)  # fmt: skip
def test_parts_of_fiscal_years_are_in_their_months(
    text: str, value: str, expected: tuple[str, str]
) -> None:
    [time] = read(text)

    assert (time.value, days(time)) == (value, expected)
