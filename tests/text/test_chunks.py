import pytest

from tests.text.grammar import read
from timeline.model import Span
from timeline.text.clauses import noun_at, parse

# sentence -> its noun groups, each with its head in capitals
GROUPS = {
    "The new prime minister of Japan resigned.": ["the new prime MINISTER", "JAPAN"],
    "Japan's prime minister resigned.": ["JAPAN 's", "prime MINISTER"],
    "They praised his plan.": ["THEY", "HIS", "PLAN"],
    "Two of them resigned.": ["TWO", "THEM"],
    "The poor suffered.": ["the POOR"],
    "They paid $5 million.": ["THEY", "$ 5 million"],
    "A long, hard war began.": ["a long , hard WAR"],
    "More than 200 people died.": ["more than 200 PEOPLE"],
    "U.S.-led forces left.": ["u.s. - led FORCES"],
    "Elected officials met.": ["elected OFFICIALS"],
    "Rising prices hurt them.": ["rising PRICES", "THEM"],
    "They gave him a book.": ["THEY", "HIM", "a BOOK"],
    'The film "Psycho" won.': ["the FILM", "PSYCHO"],
    "They met last week.": ["THEY", "last WEEK"],
    "This surprised many.": ["THIS", "MANY"],
    "The killing of the king shocked/VBD Oslo.": ["the KILLING", "the KING", "OSLO"],
    "They all agreed.": ["THEY all"],
}


@pytest.mark.parametrize("example", GROUPS)
def test_groups_and_heads(example: str) -> None:
    text, sentence = read(example)
    words = [text[t.start : t.end].lower() for t in sentence.tokens]
    found = []
    for noun in parse(text, sentence).nouns:
        head = words[noun.head].upper()
        found.append(
            " ".join([*words[noun.first : noun.head], head, *words[noun.head + 1 : noun.end]])
        )

    assert found == GROUPS[example]


def test_a_time_is_one_group_that_hangs_on_the_verb() -> None:
    text, sentence = read("The talks began two days after the vote.")
    span = Span(text.index("two"), text.index("."))
    found = parse(text, sentence, (span,))
    time = noun_at(found, 3)

    assert time is not None
    assert (time.first, time.end, time.role, time.parent) == (3, 8, "time", 2)


def test_a_time_at_the_front_hangs_on_the_main_verb() -> None:
    text, sentence = read("In May 2020 the king, who was ill, resigned.")
    found = parse(text, sentence, (Span(3, 11),))
    time = noun_at(found, 1)

    assert time is not None
    assert (time.role, time.prep, time.parent) == ("time", "in", 10)


@pytest.mark.parametrize("example", ["The 2024 vote failed.", "Monday's vote failed."])
def test_a_time_can_belong_to_a_noun(example: str) -> None:
    text, sentence = read(example)
    start = 4 if example.startswith("The") else 0
    found = parse(text, sentence, (Span(start, text.index("'" if start == 0 else " vote")),))
    time = noun_at(found, start // 4)

    assert time is not None
    assert (time.role, time.parent) == ("time", 2)


def test_a_time_does_not_join_the_group_behind_it() -> None:
    text, sentence = read("On Monday Berg left.")
    found = parse(text, sentence, (Span(3, 9),))

    assert [(noun.first, noun.role) for noun in found.nouns] == [(1, "time"), (2, "subject")]
