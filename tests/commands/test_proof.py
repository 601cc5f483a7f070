"""A user's kinds are tried by the sentences beside them."""

from pathlib import Path

from click.testing import CliRunner

from timeline.cli import main

KIND = '[dance]\nverbs = ["dance"]\n'


def warnings(folder: Path, sentences: str) -> list[str]:
    """What `extract` says on stderr with this kind of event."""
    (folder / "my.toml").write_text(KIND + sentences, "utf-8")
    (folder / "a.txt").write_text("It rained.", "utf-8")
    arguments = ["extract", str(folder / "a.txt"), "-d", "2024-03-13"]
    result = CliRunner().invoke(main, [*arguments, "--kinds", str(folder / "my.toml")])
    return [line for line in result.stderr.splitlines() if "my.toml" in line]


def test_sentences_that_do_what_they_should_are_passed_over(tmp_path: Path) -> None:
    assert warnings(tmp_path, 'yes = ["Two clubs danced in Riga on Monday."]\n') == []


def test_a_sentence_that_gives_no_event_is_named(tmp_path: Path) -> None:
    [line] = warnings(tmp_path, 'yes = ["Nobody knew."]\n')

    assert line.endswith("my.toml: [dance] yes: “Nobody knew.” gives no event")


def test_a_sentence_that_gives_an_event_against_its_will_is_named(tmp_path: Path) -> None:
    [line] = warnings(tmp_path, 'no = ["Two clubs danced in Riga on Monday."]\n')

    assert line.endswith("[dance] no: “Two clubs danced in Riga on Monday.” gives one")
