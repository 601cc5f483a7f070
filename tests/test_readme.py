"""README shows what the program does today."""

import doctest
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "examples" / "2025-10-27-takaichi-trump.md"


def between(name: str) -> str:
    """The text between two markers of README."""
    [found] = re.findall(rf"<!-- {name}:start -->\n(.*?)<!-- {name}:end -->", README, re.DOTALL)
    return str(found).strip()


def test_the_timeline_shown_is_the_example() -> None:
    text = EXAMPLE.read_text(encoding="utf-8")
    body = text[text.index("## ") : text.index("## Sources")]
    shown = re.sub(r"^## (.*)$", r"**\1**", body, flags=re.MULTILINE).strip()

    assert between("example") == shown


def test_python_examples_run() -> None:
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)

    assert (results.failed, results.attempted > 0) == (0, True)
