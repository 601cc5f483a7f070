"""What an announced event is called."""

import pytest

from tests.events.notices.samples import only

WHEN = "Friday, March 22, 2024\n4:00 pm\nKern Hall 201\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Topic: Lamps of the north\nDate: 22 March\nTime: 4 pm\n", "Lamps of the north"),
        (f'Lamp Seminar\n{WHEN}\n"Lamps of the North"\n\nAda Lund\n', "Lamps of the North"),
        (f"Lamp Seminar\n{WHEN}\nLamps of the North\n\nAda Lund\n", "Lamps of the North"),
        (f"LAMP SEMINAR\n{WHEN}\nKEEPING LAMPS DRY IN WINTER\n", "Keeping Lamps Dry in Winter"),
        (f"{WHEN}\nLamps of the North:\nA Story of Oil\n\nAda Lund\n",
         "Lamps of the North: A Story of Oil"),
        (f"{WHEN}\nAn Evening with\n\nAda Lund\n", "An Evening with Ada Lund"),
        ("Ada Lund will give a talk on lamps of the north on Friday, March 22, at 4 pm.",
         "Talk on lamps of the north"),
        ("The harbour choir rehearsal will be held on Friday, March 22 at 4 pm.",
         "Harbour choir rehearsal"),
        (f"{WHEN}\nSeminar\n\nAda Lund\n", "Seminar"),
    ],
)  # fmt: skip
def test_title(text: str, title: str) -> None:
    assert only(text).title == title
