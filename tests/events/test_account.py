"""What the trace of an event tells of its making."""

from tests.events.samples import called, only


def test_a_word_that_helps_to_tell_is_named_with_its_rule() -> None:
    assert "folded: “made” (support-verb)" in only("Anna Berg made her debut on Monday.").trace


def test_a_further_mention_is_named_with_what_it_shares() -> None:
    text = "Anna Berg met Juan Soto in Oslo on Monday. Anna Berg met Juan Soto for an hour."

    assert "joined: “met” (same word, Anna Berg, Juan Soto)" in only(text).trace


def test_a_mention_by_another_word_says_so() -> None:
    text = "Rebels raided the town of Bergen on Monday. The attack lasted an hour."

    assert any(line.startswith("joined: “attack” (") for line in called(text, "raided").trace)
