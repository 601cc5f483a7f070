import subprocess
import sys

import pytest

from timeline.errors import DateError
from timeline.text.about import day_given


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-10-27", "2025-10-27"),
        (" 2025-10-27 ", "2025-10-27"),
        ("2025-10-27T09:30:00Z", "2025-10-27"),
        ("-0043-03-15", "-0043-03-15"),
        ("27 October 2025", "2025-10-27"),
        ("Mon, 27 Oct 2025", "2025-10-27"),
        ("October 27th, 2025", "2025-10-27"),
        ("4 mars 2012", "2012-03-04"),
        ("4. März 2012", "2012-03-04"),
        ("4 de marzo de 2012", "2012-03-04"),
        ("2025年10月27日", "2025-10-27"),
    ],
)
def test_a_full_date_in_any_usual_form(text: str, expected: str) -> None:
    assert str(day_given(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "now", "a", "we", "may", "Friday", "yesterday", "6 months", "Q1 2020", "March 2024",
        "2024", "3/4/2025", "5-7 May 2012", "27 October", "27 October 2025 and more",
    ],
)  # fmt: skip
def test_no_day_is_made_up(text: str) -> None:
    with pytest.raises(DateError, match="is not a date; write it like 2025-10-27"):
        day_given(text)


@pytest.mark.parametrize(
    "text", ["2024-02-30", "30 February 2024", "31 April 2024", "2024-13-01", "31 avril 2024"]
)
def test_impossible_days_are_refused(text: str) -> None:
    with pytest.raises(DateError):
        day_given(text)


def test_an_english_text_does_not_load_dateparser() -> None:
    code = (
        "import sys, timeline; timeline.extract('It opened on 3 May 2013.', date='27 Oct 2025');"
        "print('dateparser' in sys.modules)"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert run.stdout == "False\n"
