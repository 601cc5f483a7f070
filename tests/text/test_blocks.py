import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.text.blocks import blocks, smooth


def read(text: str) -> list[tuple[str, str]]:
    plain = smooth(text)
    found = blocks(plain, 0, len(plain))
    return [(block.kind, " ".join(plain[block.start : block.end].split())) for block in found]


def texts(text: str) -> list[str]:
    return [line for _, line in read(text)]


def test_joins_lines_wrapped_to_fit() -> None:
    text = (
        "The council of the town of Ode met for\nthe first time after the flood. Mayor\nLee spoke."
    )

    assert len(read(text)) == 1


def test_breaks_at_a_blank_line_whatever_ends_lines() -> None:
    assert texts("It rains\r\n\r\nThe sun shines\r\rIt snows") == [
        "It rains",
        "The sun shines",
        "It snows",
    ]


def test_breaks_after_a_line_that_had_room() -> None:
    text = "Background\nThe council of the town met on Monday for the first time."

    assert texts(text)[0] == "Background"


def test_breaks_between_paragraphs_of_one_line_each() -> None:
    first, second = "The council met again " * 10, "Nobody came to the town hall " * 8

    assert len(read(f"{first}\n{second}")) == 2


def test_breaks_between_lines_that_all_begin_anew() -> None:
    assert len(read("Mayor visits school\nStorm hits coast\nTeam wins cup")) == 3


def test_joins_a_line_that_cannot_end_there() -> None:
    assert len(read("They met the\nMayor")) == 1


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("- eat", ("item", "eat")),
        ("• eat", ("item", "eat")),
        ("1. eat", ("item", "eat")),
        ("2.1) eat", ("item", "eat")),
        ("(a) eat", ("item", "eat")),
        ("* [x] eat", ("item", "eat")),
        ("10:30 Coffee", ("item", "10:30 Coffee")),
        ("### Plan ###", ("heading", "Plan")),
        ("When: Friday", ("label", "When: Friday")),
        ("**Where:** the hall", ("label", "Where: the hall")),
        ("He said: we won", ("prose", "He said: we won")),
        ("The question is: who won", ("prose", "The question is: who won")),
        ("1914. War", ("prose", "1914. War")),
        ("> It rains.", ("prose", "It rains.")),
    ],
)
def test_knows_lines_by_their_opening(line: str, expected: tuple[str, str]) -> None:
    assert read(line) == [expected]


def test_a_long_sentence_behind_a_colon_is_prose() -> None:
    text = "Another gripe: the new toll makes it harder for people from the hills to sell in town."

    assert read(text) == [("prose", text)]


def test_titles_stand_alone() -> None:
    text = "What Is To Be Done\n\nIt rains\n\nHe was there and it rained on all of us\n\nIt ended."

    assert [kind for kind, _ in read(text)] == ["heading", "heading", "prose", "prose"]


def test_underlined_titles_are_titles() -> None:
    assert read("Plan\n====\nIt rains.") == [("heading", "Plan"), ("prose", "It rains.")]


def test_a_lone_line_is_prose() -> None:
    assert read("Council meets in Bonn") == [("prose", "Council meets in Bonn")]


def test_a_number_at_the_start_of_a_wrapped_line_is_no_item() -> None:
    text = "The battle of the river went on for weeks and the town lost\n12. Then it was over."

    assert len(read(text)) == 1


def test_items_follow_a_line_that_announces_them() -> None:
    assert [kind for kind, _ in read("We need:\n- bread\n- wine")] == ["prose", "item", "item"]


def test_table_rows_are_items_and_their_rule_is_nothing() -> None:
    assert read("| a | b |\n|---|:-:|\n| c | d |") == [("item", "| a | b |"), ("item", "| c | d |")]


def test_html_breaks_lines() -> None:
    assert texts("<p>It <b>rains</b></p><p>It snows<br>a lot</p>") == [
        "It rains",
        "It snows",
        "a lot",
    ]


@given(st.text())
def test_smoothing_keeps_every_place(text: str) -> None:
    plain = smooth(text)

    assert len(plain) == len(text)
    assert all(a == b for a, b in zip(text, plain, strict=True) if a.isalpha() and b.isalpha())


def test_a_heading_in_bold_before_its_text_is_a_block() -> None:
    text = "**6. Square** The mayor spoke.\n\n**Finance.** All paid.\n\n**The mayor** spoke."

    assert texts(text) == [
        "Square",
        "The mayor spoke.",
        "Finance.",
        "All paid.",
        "The mayor spoke.",
    ]


def test_a_label_in_bold_stays_with_its_value() -> None:
    assert texts("**When:** Thursday at noon") == ["When: Thursday at noon"]
