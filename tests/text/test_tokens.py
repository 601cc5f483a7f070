import itertools
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Span
from timeline.text.tokens import Cut, split

JUNK = st.text(
    st.sampled_from([*"aZ 9.!?'\"-*_[](){}<>|#:;,/@&\n\r\t\u00a0\u2019\u201c\u2026\ufeff\u0301é中"])
)


def read(text: str) -> tuple[Cut, ...]:
    return split(text, Span(0, len(text)))


def words(text: str) -> list[list[str]]:
    return [[text[a:b] for a, b in zip(s.starts, s.ends, strict=True)] for s in read(text)]


def sentences(text: str) -> list[str]:
    return [text[s.starts[0] : s.ends[-1]] for s in read(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It didn't end.", "It did n't end ."),
        ("We'll see they've won", "We 'll see they 've won"),
        ("the mayor’s plan", "the mayor ’s plan"),
        ("the leaders' summit", "the leaders ' summit"),
        ("I cannot go", "I can not go"),
        ("on the 31st of the 1990s", "on the 31st of the 1990s"),
        ("at 10:30am, or 9 p.m. today", "at 10:30 am , or 9 p.m. today"),
        ("$1,000 and 3/4 of 5.5% is US$4bn", "$ 1,000 and 3/4 of 5.5 % is US$ 4 bn"),
        ("the U.S. in Jan. 2017", "the U.S. in Jan. 2017"),
        ("a 15-year term", "a 15 - year term"),
        ("a pre-war e-mail in mid-July", "a pre-war e-mail in mid-July"),
        ("see http://a.org/b?c=1.", "see http://a.org/b?c=1 ."),
        ("write to jo.doe@mail.co.uk, please", "write to jo.doe@mail.co.uk , please"),
        ("on 2025-10-27, from 2019-21", "on 2025-10-27 , from 2019 - 21"),
        ("O'Neill of AT&T", "O'Neill of AT&T"),
        ("the '90s", "the '90s"),
        ("Wait... what?!", "Wait ... what ?!"),
        ("yes—no – maybe", "yes — no – maybe"),
        ("Mr. A. Smith (Dr.)", "Mr. A. Smith ( Dr. )"),
        ("Plan B.", "Plan B ."),
    ],
)
def test_cuts_words_as_the_treebank_does(text: str, expected: str) -> None:
    assert [" ".join(s) for s in words(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "They met on Jan. 27, 2017 in Bonn.",
        "They met at 5 p.m. Friday.",
        "TOKYO, Oct. 27 (Agency) - Leaders met.",
        "LONDON — The talks failed.",
        "The U.S. President spoke.",
        "Acme Inc. Chairman Lee resigned.",
        "George W. Bunting and J. A. Moor came.",
        "W.H.S. Corner wrote to R.E. Grange.",
        "Gen. Hale met Mr. Ode.",
        "It is No. 5 on p. 12 of the list.",
        "“Stop!” Mr. Hale said.",
        "“Where?” he asked.",
        "“We won,” he said.",
        "He paid 5.5 million, e.g. Monday.",
        "The iPhone, i.e. Apple's, sold.",
    ],
)
def test_keeps_a_sentence_whole(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("They met at 5 p.m.", "The mayor spoke."),
        ("It was in the U.S.", "He left."),
        ("“We won.”", "The crowd cheered."),
        ("He said “we won.”", "Then he left."),
        ("It ended (badly).", "“Go,” she said."),
        ("Was it 1990?", "5 people knew."),
        ("Wait . . .", "What?"),
        ("It failed...", "They left."),
        ("It is plan B.", "It works."),
        ("A bomb fell.", "al-Fulan denied it."),
        ("he came late.", "the others left."),
        ("She sat.", "Nobody spoke."),
        ("It works at Acme Inc.", "But prices rose."),
    ],
)
def test_splits_two_sentences(first: str, second: str) -> None:
    assert sentences(f"{first} {second}") == [first, second]


def test_splits_lines_that_were_run_together() -> None:
    assert sentences("The talks ended.The mayor left.") == ["The talks ended.", "The mayor left."]


def test_gives_the_headline_first() -> None:
    text = "Talks fail\n\nThe talks failed in Bonn."
    first, second = split(text, Span(12, len(text)), Span(0, 10))

    assert (first.kind, first.ends[-1], second.kind, second.starts[0]) == (
        "heading",
        10,
        "prose",
        12,
    )


def test_cuts_the_headline_out_of_the_body() -> None:
    text = "Talks fail in Bonn The talks failed."
    first, second = split(text, Span(0, len(text)), Span(0, 18))

    assert (first.kind, first.ends[-1], second.kind) == ("heading", 18, "prose")


def test_leaves_what_stands_outside_the_body() -> None:
    text = "date: today\nIt rains."

    assert [s.starts[0] for s in split(text, Span(12, 21))] == [12]


def test_knows_where_mark_up_stood() -> None:
    text = "On **Monday**, [the _mayor_](http://a.b/c) left.[3]"

    assert words(text) == [["On", "Monday", ",", "the", "mayor", "left", "."]]


def test_cuts_what_never_ends() -> None:
    assert [len(s.starts) for s in read("la " * 1500)] == [1000, 500]


@given(st.one_of(st.text(), JUNK))
def test_spans_lie_inside_in_order_and_apart(text: str) -> None:
    found = read(text)
    spans = [span for s in found for span in zip(s.starts, s.ends, strict=True)]
    edges = [edge for span in spans for edge in span]

    assert edges == sorted(edges)
    assert all(start < end <= len(text) for start, end in spans)
    assert all(text[start:end].strip() for start, end in spans)
    assert all(s.starts for s in found)


@given(JUNK, st.data())
def test_headline_and_body_share_no_token(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.integers(0, len(text))) for _ in range(4))
    body, headline = Span(cuts[0], cuts[3]), Span(cuts[1], cuts[2])
    found = split(text, body, headline)
    spans = [span for s in found for span in zip(s.starts, s.ends, strict=True)]

    assert all(a[1] <= b[0] for a, b in itertools.pairwise(spans))
    assert all(body.start <= start and end <= body.end for start, end in spans)


@pytest.mark.parametrize("sign", [".", "!", "(", "*", "[", "<!--", "a.", "a@", "1,", "> ", "'"])
def test_takes_time_in_proportion_to_the_text(sign: str) -> None:
    start = time.process_time()
    read(sign * (50_000 // len(sign)))

    assert time.process_time() - start < 5
