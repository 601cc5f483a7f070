import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Sentence, Span, Token
from timeline.text.tags import tag
from timeline.text.tokens import split


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


def test_gives_lemmas() -> None:
    [sentence] = read("Lee visited two cities.")

    assert [token.lemma for token in sentence.tokens] == ["Lee", "visit", "two", "city", "."]


@given(st.text())
def test_keeps_spans_and_kinds(text: str) -> None:
    sentences = split(text, Span(0, len(text)))
    tagged = tag(text, sentences)

    assert [[Token(t.start, t.end) for t in s.tokens] for s in tagged] == [
        list(s.tokens) for s in sentences
    ]
    assert [(s.start, s.end, s.kind) for s in tagged] == [
        (s.start, s.end, s.kind) for s in sentences
    ]
    assert all(token.tag and token.lemma for s in tagged for token in s.tokens)
