"""Labels and the values behind and below them."""

from tests.events.notices.samples import known


def values(text: str) -> dict[str, str]:
    """What the labels of a text mean, with the words of their values."""
    facts = known(text)
    return {
        "+".join(sorted(field.meanings)): " | ".join(text[p.start : p.end] for p in field.parts)
        for field in facts.fields
    }


def test_a_label_and_its_value() -> None:
    assert values("Venue: Kern Hall 201\nLecturer: Ada Lund") == {
        "place": "Kern Hall 201",
        "speaker": "Ada Lund",
    }


def test_an_indented_line_goes_on_with_the_value() -> None:
    text = "PLACE:  Harbour Museum\n        12 Quay Street\n\nAll are welcome."

    assert values(text) == {"place": "Harbour Museum | 12 Quay Street"}


def test_a_label_stands_over_its_value() -> None:
    assert values("Date\nFriday, 22 March\n\nTime\n4 pm") == {
        "date": "Friday, 22 March",
        "time": "4 pm",
    }


def test_two_labels_on_one_line() -> None:
    assert values("Date: Friday, 22 March   Time: 4 pm   Place: Kern Hall") == {
        "date": "Friday, 22 March",
        "time": "4 pm",
        "place": "Kern Hall",
    }


def test_one_label_on_two_lines() -> None:
    assert values("DATE &\nTIME:  Friday, 22 March, 4 pm") == {
        "date+time": "Friday, 22 March, 4 pm"
    }


def test_mark_up_is_no_part_of_a_label() -> None:
    assert values("**When:** Friday at 4 pm") == {"when": "Friday at 4 pm"}


def test_a_sentence_with_a_colon_has_no_label() -> None:
    assert values("He said one thing: the time is now, and the place is here.") == {}
