import io
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from timeline.errors import InputError
from timeline.text.encoding import decode, load

LINE = "The minister’s visit to Zürich was “a success”, officials in Málaga said on Friday. "


def test_utf_8_text_encoded_again_gives_the_same_bytes() -> None:
    data = "\ufeffZoë’s\u00a0café\r\nopened.\r".encode()
    loaded = decode(data, "a.txt")

    assert loaded.text.encode() == data
    assert loaded.encoding == "utf-8"


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "utf-16", "utf-32"])
def test_another_encoding_is_found_and_named(encoding: str) -> None:
    loaded = decode((LINE * 4).encode(encoding), "a.txt")

    assert loaded.text == LINE * 4
    assert loaded.encoding == encoding


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman", "cp850"])
@pytest.mark.parametrize("text", ["The café opened.", "It cost £2.4m at 21° in São Tomé."])
def test_a_few_letters_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt").text == text


@pytest.mark.parametrize("encoding", ["koi8-r", "shift_jis", "gb18030"])
def test_an_encoding_of_another_script_is_not_guessed(encoding: str) -> None:
    data = ("会談" if encoding != "koi8-r" else "Министр прибыл в Москву").encode(encoding)

    with pytest.raises(InputError, match=r"a\.txt: is not UTF-8 \(byte 0x.. at 0\)"):
        decode(data, "a.txt")


def test_bytes_that_fit_two_encodings_are_not_guessed() -> None:
    with pytest.raises(InputError, match="save it as UTF-8"):
        decode(b"The mayor of M\xa0laga", "a.txt")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\t", "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "is a binary file, not a text"),
        (b"\xff\xfea\0\0", "is not the UTF-16 that it says"),
    ],
)
def test_what_is_no_text_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(InputError, match=f"^a.txt: {reason}"):
        decode(data, "a.txt")


def test_a_file_that_is_missing_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="there is no such file"):
        load(tmp_path / "none.txt")


def test_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is a folder"):
        load(tmp_path)


def test_no_path_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Talks\r\nbegan.")))

    assert load(None).text == "Talks\r\nbegan."


@given(st.binary() | st.binary().map(lambda data: b"Talks began " + data))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        loaded = decode(data, "a.txt")
    except InputError as error:
        assert str(error).startswith("a.txt: is ")
    else:
        assert loaded.text.replace("\ufeff", "").strip()
