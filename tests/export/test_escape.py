import html
import re

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from tests.strategies import texts
from timeline.export.escape import address, escape, heading
from timeline.export.wording import clean

RENDER = MarkdownIt("commonmark").enable("strikethrough")


def shown(source: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", "", RENDER.render(source))).strip()


@given(texts | st.text("a*_`~[]()<>&;#!\\$", max_size=40))
@example("&amp; &#38; &nosuch; &AMP; **a** __b__ ~~c~~ [d](e) ![f](g) <h> `i` \\j")
@example("[the minister] said [1]: no")
def test_the_text_is_shown_as_it_is(text: str) -> None:
    assert shown(f"- x {escape(text)} x") == shown_in_list(clean(text))


def shown_in_list(text: str) -> str:
    return f"x {text} x".replace("x  x", "x  x")


@given(texts)
def test_a_heading_is_shown_as_it_is(text: str) -> None:
    assert shown(f"# x{heading(text)}") == f"x{clean(text)}"


@given(texts)
def test_an_address_stays_one_target(text: str) -> None:
    page = RENDER.render(f"[x](a{address(text)})")

    assert re.fullmatch(r'<p><a href="[^"]*">x</a></p>\n', page)


def test_plain_words_need_no_backslash() -> None:
    text = "Smith & Sons' 5 * 3 [sic] snake_case, 1 < 2, $5, #1 ~ x | y"

    assert escape(text) == text


def test_two_dollars_are_not_mathematics() -> None:
    assert escape("from $7 bn to $27 bn") == r"from \$7 bn to \$27 bn"
