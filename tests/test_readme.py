"""README shows what the program does today."""

import doctest
import re
import textwrap
from pathlib import Path

from tests.benchmarks.readme import shown_example
from timeline import background

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "examples" / "2025-10-27-takaichi-trump.md"


def between(name: str) -> str:
    """The text between two markers of README."""
    [found] = re.findall(rf"<!-- {name}:start -->\n(.*?)<!-- {name}:end -->", README, re.DOTALL)
    return str(found).strip()


def test_the_timeline_shown_is_the_example() -> None:
    page = EXAMPLE.read_text(encoding="utf-8")

    assert between("example") == shown_example(page)


def block(start: str) -> str:
    """The indented lines from the one that starts so."""
    [found] = re.findall(rf"^    {re.escape(start)}.*\n(?:    .*\n)*", README, re.MULTILINE)
    return textwrap.dedent(found)


def test_the_files_shown_are_read(tmp_path: Path) -> None:
    (tmp_path / "places.csv").write_text(block("name,aliases"), "utf-8")
    (tmp_path / "kinds.toml").write_text(block("[retrospective]"), "utf-8")
    known = background.read(None, tmp_path / "places.csv", tmp_path / "kinds.toml")

    assert [place.name for place in known.places] == ["Tram Shed", "Room 12"]
    assert "retrospective" in known.lexicon.kinds


def test_python_examples_run() -> None:
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)

    assert (results.failed, results.attempted > 0) == (0, True)
