"""What a history tells without a date happened between the dates around it."""

import pytest

from tests.events.samples import called

STORY = (
    "1890\n\n"
    "The army left Riga in the spring.\n"
    "On 3 May the army attacked Lima. The mayor fled to Oslo. The army captured the harbour on "
    "7 June. The king resigned.\n\n"
    "1891\n\n"
    "The parliament met in Oslo. On 2 March it elected Anna Berg. She had visited Rome. "
    "By 4 April she left for Riga."
)


@pytest.mark.parametrize(
    ("word", "first", "last"),
    [
        ("fled", "1890-05-03", "1890-06-07"),
        ("resigned", "1890-06-07", "1890-12-31"),
        ("met", "1891-01-01", "1891-03-02"),
    ],
)
def test_what_stands_between_two_dates_happened_between_them(
    word: str, first: str, last: str
) -> None:
    date = called(STORY, word).date

    assert (str(date.interval.earliest), str(date.interval.latest)) == (first, last)
    assert date.basis == f"told between {first} and {last}"


def test_what_only_stands_in_a_chapter_with_a_year_happened_in_that_year() -> None:
    text = STORY + "\n\n1892\n\nHeld in Rome, the summit of kings failed."

    assert called(text, "summit").date.basis == "told between 1892-01-01 and 1892-12-31"


def test_what_had_been_before_is_not_framed() -> None:
    assert called(STORY, "visited").date.interval.earliest is None


def test_news_is_not_told_in_the_order_of_time() -> None:
    text = "On Monday Anna Berg met the king. The mayor fled to Oslo. On Tuesday Juan Soto died."

    assert called(text, "fled").date.interval.earliest is None


def test_a_headline_in_the_present_tells_the_news_of_the_day_or_the_day_before() -> None:
    text = "Anna Berg resigns as mayor\n\nThe council of Riga mourns the loss."
    date = called(text, "resigns").date

    assert (str(date.interval.earliest), str(date.interval.latest)) == ("2024-03-12", "2024-03-13")
    assert date.basis == "headline in the present"
