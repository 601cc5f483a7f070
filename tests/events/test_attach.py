"""Which event of a sentence a time dates."""

import pytest

from tests.events.samples import called, only
from timeline.model import Interval


def days(text: str, word: str) -> tuple[str, str]:
    interval: Interval = called(text, word).date.interval
    return str(interval.earliest), str(interval.latest)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Two men have been charged with the murder of Anna Berg in Riga last year.", "murder"),
        (
            "On Monday police arrested a man for the murder of Anna Berg in Riga last year.",
            "murder",
        ),
        ("The party would look into the murder of two men in Riga last year.", "murder"),
        ("Juan Soto was serving a sentence for a fraud conviction in Lima in 2023.", "conviction"),
    ],
)
def test_a_time_that_the_verb_cannot_have_dates_the_noun_beside_it(text: str, word: str) -> None:
    assert days(text, word) == ("2023-01-01", "2023-12-31")


def test_what_was_done_has_no_day_to_come() -> None:
    text = "Ministers held talks in Oslo before the vote in Geneva next week."

    assert days(text, "vote") == ("2024-03-18", "2024-03-24")
    assert called(text, "talks").status == "past"


@pytest.mark.parametrize(
    "text",
    [
        "It was quiet until 2023, when the army attacked Riga.",
        "Three died, the last of them in 2023 when the army attacked Riga.",
    ],
)
def test_a_time_dates_the_clause_that_tells_what_was_then(text: str) -> None:
    assert days(text, "attacked") == ("2023-01-01", "2023-12-31")


@pytest.mark.parametrize("word", ["after", "before", "since", "until"])
def test_what_is_after_the_event_of_a_day_does_not_limit_that_day(word: str) -> None:
    text = f"Juan Soto had led the party {word} last year's murder of Anna Berg in Riga."

    assert days(text, "murder") == ("2023-01-01", "2023-12-31")


def test_what_has_been_done_since_does_not_share_the_time_before_it() -> None:
    text = "In 2020 Anna Berg bought the mill and has since moved to Oslo."
    date = called(text, "moved").date

    assert (str(date.interval.earliest), str(date.interval.latest)) == ("2020-01-01", "2024-03-13")


def test_what_is_a_reason_keeps_the_time_beside_it() -> None:
    text = "Juan Soto attacked the bank in retaliation for the arrest of Anna Berg in 2023."

    assert days(text, "arrest") == ("2023-01-01", "2023-12-31")
    assert called(text, "attacked").date.interval.precision == "open"


def test_a_second_time_dates_the_next_noun() -> None:
    text = "Juan Soto resigned on Monday to mark his last summit as the guest of Peru in 2023."

    assert days(text, "resigned") == ("2024-03-11", "2024-03-11")
    assert days(text, "summit") == ("2023-01-01", "2023-12-31")


def test_what_is_told_in_passing_has_the_time_beside_it() -> None:
    text = "The council closed the mill in Riga due to fires, including two explosions last year."

    assert called(text, "closed").date.interval.earliest is None


def test_what_follows_a_deed_does_not_have_its_time() -> None:
    text = "Juan Soto fled to Lima after the murder of Anna Berg in 2023."

    assert days(text, "murder") == ("2023-01-01", "2023-12-31")
    assert called(text, "fled").date.interval.precision == "open"


def test_a_verb_without_another_time_keeps_the_one_behind_its_object() -> None:
    text = "Anna Berg visited the site of the battle of Riga on Monday."

    assert days(text, "visited") == ("2024-03-11", "2024-03-11")


def test_of_two_mentions_the_one_that_says_it_more_exactly_dates_the_event() -> None:
    text = (
        "Juan Soto was arrested after last year's murder of Anna Berg. "
        "The murder of Anna Berg took place on 7 August 2023."
    )

    assert days(text, "murder") == ("2023-08-07", "2023-08-07")


def test_what_is_tied_to_what_was_told_before_is_surer() -> None:
    event = called("Anna Berg bought the mill in Riga. She has since moved to Oslo.", "moved")

    assert "kept: tied" in event.trace


def test_a_day_within_a_verb_dates_it() -> None:
    event = only("Anna Berg was yesterday elected mayor of Riga.")

    assert (str(event.date.interval.earliest), event.status) == ("2024-03-12", "past")


def test_now_within_a_verb_leaves_it_whole() -> None:
    event = only("The summit in Riga will now take place on 28 March 2024.")

    assert (event.kind, event.status) == ("summit", "scheduled")


def test_a_former_mayor_does_not_break_up_a_trial() -> None:
    event = only("The trial of former mayor Juan Soto will begin on 8 April 2024.")

    assert [p.name for p in event.participants] == ["Juan Soto"]


def test_after_an_hour_is_on_that_day() -> None:
    interval = only("A bomb went off in Riga shortly after 6 a.m. on Monday.").date.interval

    assert (str(interval.earliest), str(interval.latest)) == ("2024-03-11", "2024-03-11")
    assert interval.precision == "day"


@pytest.mark.parametrize(
    "text",
    [
        "The board approved the accounts for the first quarter.",
        "The board approved last year's accounts.",
        "The board approved a museum for the 2006 champions.",
        "The board approved third-quarter bonuses.",
        "The board approved 2023 grants for three schools.",
        "The board approved bonds due in 2030.",
    ],
)
def test_a_time_that_tells_which_thing_is_meant_dates_nothing(text: str) -> None:
    assert days(text, "approved") == ("None", "2024-03-13")


def test_a_time_before_a_subject_is_not_its_own() -> None:
    assert days("Last year the board approved a museum.", "approved")[0] == "2023-01-01"


def test_a_time_before_and_reaches_over_what_governs_the_next_event() -> None:
    text = "On 3 March the army left Riga, and rebels began attacking the harbour."

    assert days(text, "attacking") == ("2024-03-03", "2024-03-03")


def test_a_gerund_behind_for_tells_the_kind_of_a_verb() -> None:
    assert (
        called("Police cited Anna Berg for parking in a road on 3 March.", "cited").kind == "trial"
    )


def test_a_time_beside_a_noun_before_the_verb_is_of_the_noun() -> None:
    text = "After the death of her husband in 1850 Anna Berg sold the mill."

    assert days(text, "death") == ("1850-01-01", "1850-12-31")


def test_what_has_gone_on_since_a_year_goes_on_up_to_now() -> None:
    assert days("Anna Berg has led the party since 2020.", "led") == ("2020-01-01", "2024-03-13")


def test_a_second_time_goes_to_the_noun_beside_it() -> None:
    text = "Thousands thanked the men who launched the war forty years ago in a rally on Saturday."

    assert days(text, "war")[0] == "1984-01-01"
    assert days(text, "rally")[0] == "2024-03-09"


@pytest.mark.parametrize(
    ("text", "word", "first"),
    [
        ("Ministers met in Riga to discuss the flood on Friday.", "met", "2024-03-08"),
        ("Ministers will meet in Riga to discuss the flood on Friday.", "meet", "2024-03-15"),
        ("The party rejected a proposal to raise taxes in 2021.", "rejected", "2021-01-01"),
        ("The board approved a plan to close the mill in 2030.", "close", "2030-01-01"),
        ("Anna Berg managed to escape in 2021.", "escape", "2021-01-01"),
    ],
)
def test_a_time_behind_an_aim_is_that_of_what_is_done_for_it(
    text: str, word: str, first: str
) -> None:
    assert days(text, word)[0] == first


def test_a_time_before_a_subject_is_that_of_its_verb() -> None:
    text = "On the night of 4 May 2023 the assembly abolished the tax in Riga."

    assert days(text, "abolished") == ("2023-05-04", "2023-05-04")


def test_a_time_before_and_stops_at_who_acts_on_days_of_their_own() -> None:
    text = "On 3 March the crowd broke the gate, and ten were arrested in Riga and hanged in April."

    assert days(text, "arrested")[0] == "None"


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Juan Soto won the cup for the first time since 2015.", "won"),
        ("The rebels attacked Riga for the third time since January.", "attacked"),
    ],
)
def test_what_was_done_for_the_first_time_since_a_year_was_not_done_then(
    text: str, word: str
) -> None:
    assert days(text, word) == ("None", "2024-03-13")
