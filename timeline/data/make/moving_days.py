"""Makes `moving_days.tsv`: feasts of the lunar calendars, which no short rule finds.

    python timeline/data/make/moving_days.py

Needs the package `holidays` (0.60 or later), whose tables of the calendars it copies.
"""

import datetime as dt
from importlib.metadata import version

from holidays.calendars.buddhist import _BuddhistLunisolar
from holidays.calendars.chinese import _ChineseLunisolar
from holidays.calendars.hebrew import _HebrewLunisolar
from holidays.calendars.hindu import _HinduLunisolar
from holidays.calendars.islamic import _IslamicLunar

from timeline.lexicon import DATA

YEARS = range(1950, 2051)
SOURCES = (
    ("lunar new year", _ChineseLunisolar(), "lunar_new_year_date"),
    ("mid-autumn festival", _ChineseLunisolar(), "mid_autumn_date"),
    ("dragon boat festival", _ChineseLunisolar(), "dragon_boat_date"),
    ("vesak", _BuddhistLunisolar(), "vesak_may_date"),
    ("diwali", _HinduLunisolar(), "diwali_india_date"),
    ("holi", _HinduLunisolar(), "holi_date"),
    ("passover", _HebrewLunisolar(), "passover_date"),
    ("rosh hashanah", _HebrewLunisolar(), "rosh_hashanah_date"),
    ("yom kippur", _HebrewLunisolar(), "yom_kippur_date"),
    ("hanukkah", _HebrewLunisolar(), "hanukkah_date"),
    ("purim", _HebrewLunisolar(), "purim_date"),
    ("eid al-fitr", _IslamicLunar(), "eid_al_fitr_dates"),
    ("eid al-adha", _IslamicLunar(), "eid_al_adha_dates"),
    ("ramadan", _IslamicLunar(), "ramadan_beginning_dates"),
    ("ashura", _IslamicLunar(), "ashura_dates"),
)


def days(calendar: object, method: str, year: int) -> list[dt.date]:
    """The days of a feast in a year; a lunar year may have it twice in one of ours, or not at all.

    A date comes alone or with a mark of certainty, and one or several of them.
    """
    found = getattr(calendar, method)(year)
    if isinstance(found, dt.date) or (isinstance(found, tuple) and isinstance(found[-1], bool)):
        found = [found]
    plain = (one[0] if isinstance(one, tuple) else one for one in found)
    return sorted({day for day in plain if day is not None and day.year == year})


def main() -> None:
    """Write the table."""
    lines = [
        f"# source: the tables of the Python package holidays {version('holidays')} (MIT)",
        "# licence: MIT",
        "# columns: name day",
    ]
    for name, calendar, method in SOURCES:
        for year in YEARS:
            lines += [f"{name}\t{day}" for day in days(calendar, method, year)]
    (DATA / "moving_days.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
