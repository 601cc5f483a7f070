"""What tense, modality and governor say of an event."""

import pytest

from tests.events.samples import called, events
from timeline.days import Day

STATUSES = [
    ("The minister resigned on Monday.", "resigned", "past"),
    ("The minister will resign on Friday.", "resign", "scheduled"),
    ("Anna Berg is to visit Oslo in May.", "visit", "scheduled"),
    ("Anna Berg plans to visit Oslo in May.", "visit", "scheduled"),
    ("Anna Berg is scheduled to visit Oslo in May.", "visit", "scheduled"),
    ("Anna Berg is expected to visit Oslo in May.", "visit", "possible"),
    ("Anna Berg may visit Oslo in May.", "visit", "possible"),
    ("Anna Berg has visited Oslo.", "visited", "past"),
    ("Anna Berg managed to visit Oslo in January.", "visit", "past"),
    ("The museum opens on 4 May.", "opens", "scheduled"),
    ("The two banks failed to agree on Monday.", "agree", "negated"),
    ("Anna Berg cancelled her visit to Oslo.", "visit", "negated"),
    ("The tug was to have sailed to Oslo in May 2023.", "sailed", "negated"),
    ("Nobody was killed in the attack on Monday.", "attack", "past"),
    ("Anna Berg spoke of her forthcoming visit to Oslo.", "visit", "scheduled"),
]


@pytest.mark.parametrize(("text", "word", "status"), STATUSES)
def test_the_words_give_the_status(text: str, word: str, status: str) -> None:
    assert called(text, word).status == status


NOTHING = [
    "If the council agrees, Anna Berg will be glad.",
    "Anna Berg wants to visit Oslo.",
    "Anna Berg hopes that the council agrees.",
    "Trains leave every hour.",
    "Anna Berg said nothing.",
    "If no deal is reached by Friday, the town will wait.",
    "New pumps would have to be flown to Oslo.",
    "A law allowed Anna Berg to sell the mill.",
    "The town hopes for the release of Anna Berg.",
    "No passengers were injured on Monday.",
    "Neither driver was arrested on Monday.",
    "Nobody resigned on Monday.",
    "Two farmers remained in hospital on Monday.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_wishes_conditions_and_habits_are_no_events(text: str) -> None:
    assert events(text) == ()


def test_a_plan_whose_day_is_past_has_happened() -> None:
    event = called("The council was to meet Anna Berg on 4 March 2024.", "meet")

    assert event.status == "past"


def test_what_was_to_happen_in_a_month_was_to_happen_in_the_last_such_month() -> None:
    event = called("The museum was to open in January, but a pipe burst.", "open")

    assert (event.status, event.date.interval.earliest) == ("past", Day(2024, 1, 1))


@pytest.mark.parametrize(
    ("text", "word", "status"),
    [
        ("The union wants her to compete in this year's vote.", "vote", "scheduled"),
        ("Anna Berg said that the 2016 election was not tainted.", "election", "past"),
        ("The page on the 1992 demolition of the mill may be deleted.", "demolition", "past"),
        ("The mayor expects little of next week's summit.", "summit", "scheduled"),
        ("The town cancelled Friday's concert.", "concert", "negated"),
        ("Friday's concert did not take place.", "concert", "negated"),
    ],
)
def test_what_is_called_by_its_time_is_taken_for_granted(text: str, word: str, status: str) -> None:
    assert called(text, word).status == status


def test_what_is_wished_for_a_year_is_not_taken_for_granted() -> None:
    assert events("The union wants a 2026 election.") == ()


@pytest.mark.parametrize("words", ["postponed to", "postponed until", "put off until"])
def test_what_is_put_off_to_a_day_is_planned_for_it(words: str) -> None:
    event = called(f"The opening of the museum has been {words} 2 June.", "opening")

    assert event.status == "scheduled"
    assert event.date.interval.earliest == Day(2024, 6, 2)


def test_what_is_put_off_without_a_new_day_is_not_held() -> None:
    event = called("The opening of the museum on 2 June has been postponed.", "opening")

    assert event.status == "negated"


def test_the_cue_is_cited() -> None:
    text = "Anna Berg plans to visit Oslo in May."
    event = called(text, "visit")

    assert event.cue is not None
    assert text[event.cue.span.start : event.cue.span.end] == "plans"


def test_what_is_looked_into_is_over() -> None:
    event = called("The panel will investigate the murder of Anna Berg in Riga.", "murder")

    assert event.status == "past"


def test_a_verb_with_its_preposition_looks_back() -> None:
    text = "The council will look at the closure of the mill."

    assert called(text, "closure").status == "past"


def test_a_plain_present_with_a_weekday_is_a_timetable() -> None:
    event = called("Tickets go on sale on Friday.", "go")

    assert (event.status, event.date.interval.earliest) == ("scheduled", Day(2024, 3, 15))


def test_a_noun_beside_a_plain_present_is_no_timetable() -> None:
    event = called("The strike follows Monday's arrest of Anna Berg in Riga.", "arrest")

    assert (event.status, event.date.interval.earliest) == ("past", Day(2024, 3, 11))


def test_days_later_is_not_after_a_day_to_come_for_what_was_done() -> None:
    text = "Juan Soto will be sentenced on 2 May. Days later, Anna Berg was killed in Riga."

    assert called(text, "killed").status == "past"


def test_what_was_put_off_and_will_be_held_is_planned_for_the_new_day() -> None:
    event = called("The match, suspended on Monday, will now be held on Friday.", "match")

    assert (event.status, event.date.interval.earliest) == ("scheduled", Day(2024, 3, 15))


@pytest.mark.parametrize(
    "text",
    [
        "The meeting was postponed from 4 May to 8 June.",
        "The meeting, which was postponed from 4 May to 8 June, will be held in Riga.",
        "The board postponed the meeting from 4 May to 8 June.",
        "The meeting, scheduled for 4 May, was postponed to 8 June.",
    ],
)
def test_what_is_put_off_from_a_day_to_another_is_on_that(text: str) -> None:
    event = called(text, "meeting")

    assert (event.status, event.date.interval.earliest) == ("scheduled", Day(2024, 6, 8))
    assert event.date.interval.earliest == event.date.interval.latest


def test_the_first_since_a_year_is_not_of_that_year() -> None:
    text = "Porto won the cup in Lisbon on Monday. The victory is its first since 1994."

    assert all(event.date.interval.earliest != Day(1994, 1, 1) for event in events(text))


def test_what_went_on_until_something_says_that_it_took_place() -> None:
    assert called("Anna Berg led the party until her death in 2020.", "death").status == "past"
