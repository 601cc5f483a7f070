import pytest

from timeline.model import SentenceKind
from timeline.text.capitals import run_on


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("Mayor Visits Flooded Towns", "heading", "Mayor visits flooded towns"),
        ("MAYOR RESIGNS AFTER NATO TALKS", "prose", "Mayor resigns after Nato talks"),
        ("US TROOPS LEAVE", "heading", "US troops leave"),
        ("New Trial Opens on May 12", "heading", "New trial opens on May 12"),
        ("What People May Not Know", "heading", "What people may not know"),
        ("NATO Chief Visits Ukraine", "heading", "NATO chief visits Ukraine"),
    ],
)
def test_makes_words_small(text: str, kind: SentenceKind, expected: str) -> None:
    assert " ".join(run_on(text.split(), kind)) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mayor Visits Flooded Towns", "prose"),
        ("Mayor visits Bonn on Friday", "heading"),
        ("Annual Report", "heading"),
        ("The UN and the EU agreed", "prose"),
        ("12 - 14 !", "heading"),
    ],
)
def test_leaves_running_text(text: str, kind: SentenceKind) -> None:
    assert " ".join(run_on(text.split(), kind)) == text
