"""Which names of a document mean one party."""

from tests.events.samples import DAY
from timeline.events.aliases import aliases
from timeline.pipeline import look
from timeline.text.about import about


def stands(text: str) -> dict[str, str]:
    """The name that stands for each name of a text."""
    scene, _ = look(text, about(DAY, None, None, None))
    return dict(aliases(scene))


def test_a_government_stands_for_its_country() -> None:
    found = stands("The Norwegian Government met envoys in Oslo. Norway agreed.")

    assert found["Norwegian Government"] == found["Norway"]


def test_a_bank_does_not() -> None:
    found = stands("The Bank of Norway met envoys in Oslo on Monday. Norway agreed.")

    assert found["Bank of Norway"] != found["Norway"]
