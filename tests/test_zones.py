import datetime as dt

import pytest

from timeline.zones import zone


def test_a_name_is_a_zone_with_its_summer_time() -> None:
    summer = dt.datetime(2026, 7, 1, tzinfo=zone("Europe/Zurich"))

    assert summer.utcoffset() == dt.timedelta(hours=2)


def test_an_offset_is_a_zone() -> None:
    assert zone("-03:30").utcoffset(None) == -dt.timedelta(hours=3, minutes=30)


@pytest.mark.parametrize("name", ["", "Europe", "Mars/Base", "../etc/passwd", "+24:00", "+1", "\0"])
def test_what_is_no_zone_says_which_forms_work(name: str) -> None:
    with pytest.raises(ValueError, match="is not a time zone; write one like Europe/Zurich"):
        zone(name)
