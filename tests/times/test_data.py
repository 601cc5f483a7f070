import re
import zoneinfo

import pytest

from timeline import lexicon
from timeline.days import Day


@pytest.mark.parametrize("row", lexicon.table("time_zones"), ids=lambda row: row["name"])
def test_zones_exist(row: dict[str, str]) -> None:
    names = [row["zone"], *row["homes"].split()]
    known = zoneinfo.available_timezones()

    assert all(not name or name in known or re.fullmatch(r"[+-]\d\d:\d\d", name) for name in names)


def test_an_abbreviation_of_several_countries_has_homes() -> None:
    rows = lexicon.table("time_zones")
    names = [row["name"] for row in rows]

    assert all(row["homes"] for row in rows if names.count(row["name"]) > 1)


def test_moving_days_are_days_of_known_holidays() -> None:
    moving = {row["name"] for row in lexicon.table("holidays") if row["day"] == "moving"}
    rows = lexicon.table("moving_days")

    assert {row["name"] for row in rows} == moving
    assert all(Day.parse(row["day"]) for row in rows)


def test_fiscal_years_begin_in_a_month_and_are_named_by_an_end() -> None:
    rows = lexicon.table("fiscal_years")

    assert all(1 <= int(row["month"]) <= 12 for row in rows)
    assert {row["names"] for row in rows} == {"start", "end"}
