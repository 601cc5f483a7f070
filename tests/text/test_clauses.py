from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Sentence, Span, Token
from timeline.text.clauses import ancestors, clause_tokens, objects, parse, subjects
from timeline.text.syntax import Parse

TAGS = [
    "CC",
    "CD",
    "DT",
    "EX",
    "IN",
    "JJ",
    "MD",
    "NN",
    "NNP",
    "POS",
    "PRP",
    "PRP$",
    "RB",
    "RP",
    "TO",
    "VB",
    "VBD",
    "VBG",
    "VBN",
    "VBP",
    "VBZ",
    "WDT",
    "WP",
    "WRB",
    ",",
    ".",
    ":",
    "``",
    "''",
    "-LRB-",
    "-RRB-",
    "HYPH",
    "$",
]
WORDS = [
    "and",
    "that",
    "is",
    "have",
    "be",
    "to",
    "of",
    "said",
    "who",
    ",",
    "-",
    '"',
    "there",
    "not",
    "with",
    "for",
    "Bush",
    "it",
    "?",
    "going",
]


@st.composite
def parses(draw: st.DrawFn) -> Parse:
    words = draw(st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from(TAGS)), max_size=40))
    tokens, at = [], 0
    for word, tag in words:
        tokens.append(Token(at, at + len(word), tag, word))
        at += len(word) + 1
    text = " ".join(word for word, _ in words)
    blocked = draw(st.lists(st.tuples(st.integers(0, at), st.integers(1, 12)), max_size=2))
    spans = tuple(Span(start, start + size) for start, size in blocked)
    return parse(text, Sentence(0, len(text), tuple(tokens)), spans)


@given(parses())
def test_groups_lie_inside_the_sentence(found: Parse) -> None:
    count = len(found.sentence.tokens)

    for group in found.nouns + found.verbs:
        assert 0 <= group.first <= group.head < group.end <= count


@given(parses())
def test_noun_groups_stand_apart_in_order(found: Parse) -> None:
    for a, b in zip(found.nouns, found.nouns[1:], strict=False):
        assert a.end <= b.first


@given(parses())
def test_parents_are_heads_of_groups(found: Parse) -> None:
    heads = {group.head for group in found.nouns + found.verbs}

    for group in found.nouns + found.verbs:
        assert group.parent is None or group.parent in heads


@given(parses())
def test_groups_join_an_earlier_first_conjunct(found: Parse) -> None:
    for groups in (found.nouns, found.verbs):
        joined = {group.head: group.conjunct_of for group in groups}

        for head, first in joined.items():
            assert first is None or (first < head and joined[first] is None)


@given(parses())
def test_no_group_hangs_on_itself(found: Parse) -> None:
    for group in found.nouns + found.verbs:
        assert group.head not in ancestors(found, group.head)


@given(parses())
def test_look_ups_never_fail(found: Parse) -> None:
    for verb in found.verbs:
        subjects(found, verb)
        objects(found, verb)

        assert verb.head in clause_tokens(found, verb)
