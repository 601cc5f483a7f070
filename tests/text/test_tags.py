import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Sentence, Span
from timeline.text.tags import tag
from timeline.text.tokens import Cut, split


def read(text: str) -> tuple[Sentence, ...]:
    return tag(text, split(text, Span(0, len(text))))


def tags(text: str) -> str:
    return " ".join(token.tag for sentence in read(text) for token in sentence.tokens)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor will visit Bonn on Friday.", "DT NN MD VB NNP IN NNP ."),
        ("She didn't leave the town.", "PRP VBD RB VB DT NN ."),
        ("They have signed an agreement.", "PRP VBP VBN DT NN ."),
        ("The bridge was closed by guards.", "DT NN VBD VBN IN NNS ."),
        ("He’s the mayor’s son.", "PRP VBZ DT NN POS NN ."),
    ],
)
def test_tags_plain_sentences(text: str, expected: str) -> None:
    assert tags(text) == expected


@pytest.mark.parametrize("text", ["a\x00b c", "\ud800 x\udfff", "\u00ad\u00ad"])
def test_reads_what_no_table_can_hold(text: str) -> None:
    [sentence] = tag(text, (Cut((0,), (len(text),), "prose"),))

    assert sentence.tokens[0].tag


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# Mayor Visits Flooded Towns", "NNP VBZ VBN NNS"),
        ("# Hundreds Flee as Volcano Erupts", "NNS VBP IN NN VBZ"),
        ("REBELS SEIZE TOWN NEAR BONN", "NNS VBP NN IN NNP"),
    ],
)
def test_reads_titles_as_running_text(text: str, expected: str) -> None:
    assert tags(text) == expected


def test_gives_lemmas() -> None:
    [sentence] = read("Lee visited two cities.")

    assert [token.lemma for token in sentence.tokens] == ["Lee", "visit", "two", "city", "."]


@given(st.text(st.characters()))
def test_keeps_spans_and_kinds(text: str) -> None:
    cuts = split(text, Span(0, len(text)))
    tagged = tag(text, cuts)
    tokens = [token for sentence in tagged for token in sentence.tokens]

    assert [token.start for token in tokens] == [start for cut in cuts for start in cut.starts]
    assert [token.end for token in tokens] == [end for cut in cuts for end in cut.ends]
    assert [(s.start, s.end, s.kind) for s in tagged] == [
        (cut.starts[0], cut.ends[-1], cut.kind) for cut in cuts
    ]
    assert all(token.tag and token.lemma for token in tokens)


def test_a_name_of_no_dictionary_is_one_at_the_start_of_a_sentence_too() -> None:
    assert tags("They met Zorvina. Zorvina deals with it.").split()[4] == "NNP"


def test_capitals_inside_a_word_make_a_name() -> None:
    assert tags("He founded NeXT.") == "PRP VBD NNP ."
