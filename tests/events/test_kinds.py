"""Each kind of event is proved by the sentences written beside it in `data/events.toml`."""

from pathlib import Path

import pytest

from timeline import extract
from timeline.errors import DataError
from timeline.events.kinds import read, read_kind, shipped
from timeline.model import Event

DAY = "2024-03-13"
YES = [(kind.name, text) for kind in shipped().kinds.values() for text in kind.yes]
NO = [(kind.name, text) for kind in shipped().kinds.values() for text in kind.no]


def events(text: str) -> tuple[Event, ...]:
    return extract(text, date=DAY).events


@pytest.mark.parametrize(("kind", "text"), YES)
def test_a_sentence_gives_an_event_of_its_kind(kind: str, text: str) -> None:
    assert kind in {event.kind for event in events(text)}


@pytest.mark.parametrize(("kind", "text"), NO)
def test_a_sentence_gives_no_event_of_the_kind(kind: str, text: str) -> None:
    assert kind not in {event.kind for event in events(text)}


def test_every_kind_has_examples() -> None:
    assert all(kind.yes and kind.no for kind in shipped().kinds.values())


def test_an_unknown_key_is_named_with_file_and_table() -> None:
    with pytest.raises(DataError, match=r"my\.toml: \[party\] has an unknown key 'verb'"):
        read_kind("party", {"verb": ["dance"]}, "my.toml")


def test_a_list_must_be_a_list() -> None:
    with pytest.raises(DataError, match=r"\[party\] verbs must be a list"):
        read_kind("party", {"verbs": "dance"}, str(Path("my.toml")))


WRONG = [
    ({"weak": ["dance"]}, "has no words that name it; give one of verbs, nouns, adjectives"),
    ({"verbs": ["dance"], "weak": ["sing"]}, "weak: 'sing' is none of its verbs, nouns"),
    ({"verbs": ["dance"], "roles": {"of": "boss"}}, "roles: 'boss' is no role; known: agent, "),
]


@pytest.mark.parametrize(("row", "message"), WRONG)
def test_what_does_not_fit_together_is_named(row: dict[str, object], message: str) -> None:
    with pytest.raises(DataError, match=message):
        read_kind("party", row, "my.toml")


def test_the_words_of_a_users_kind_go_before_shipped_ones(tmp_path: Path) -> None:
    file = tmp_path / "my.toml"
    file.write_text('[party]\nnouns = ["protest"]\nweak = ["protest"]\n', "utf-8")
    triggers = read(file).nouns["protest"]

    assert [t.kind.name for t in triggers if not t.second] == ["party", "protest"]


THREE_WORDS = [("Tickets go on sale on Friday.", "launch"), ("Nurses went on strike.", "protest")]


@pytest.mark.parametrize(("text", "kind"), THREE_WORDS)
def test_a_kind_may_be_named_by_three_words(text: str, kind: str) -> None:
    assert [event.kind for event in events(text)] == [kind]
