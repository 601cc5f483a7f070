import pytest

from timeline.times.tense import can_be_ahead, is_planned


@pytest.mark.parametrize(
    "left",
    [
        "The council is meeting on ",
        "She is due back on ",
        "A vote is likely on ",
        "He must appear in court on ",
        "The price may rise on ",
        "He was to appear in court on ",
        "They hope to sign it on ",
        "The talks were due to begin on ",
        "He has to leave on ",
        "Rain is forecast for ",
    ],
)
def test_words_that_put_a_weekday_ahead(left: str) -> None:
    assert is_planned(left)


@pytest.mark.parametrize(
    "left",
    [
        "The minister may have died on ",
        "A man will appear in court after a stabbing on ",
        "Police are asking anyone who saw him on ",
        "Schools closed due to snow on ",
        "She wants to talk about what happened on ",
        "They ruled that he must be freed and set ",
        "He was likely killed on ",
    ],
)
def test_words_that_govern_another_verb_put_no_weekday_ahead(left: str) -> None:
    assert not is_planned(left)


def test_due_to_a_cause_puts_no_month_ahead() -> None:
    assert can_be_ahead("It is due to open in ", notice=False)
    assert not can_be_ahead("It closed due to snow in ", notice=False)


@pytest.mark.parametrize(
    "left",
    [
        "A vote is likely in ",
        "The bridge must close in ",
        "The work should be done by ",
        "He retires in ",
        "They want it done by ",
        "It will be paid on a still undisclosed day in ",
    ],
)
def test_words_that_put_a_month_ahead(left: str) -> None:
    assert can_be_ahead(left, notice=False)
