import json

from hypothesis import given

from tests import samples, strategies
from timeline.export.json import write
from timeline.result import Timeline


def test_it_is_the_dictionary_and_ends_with_a_line_end() -> None:
    text = write(samples.STORY)

    assert json.loads(text) == samples.STORY.to_dict()
    assert text.endswith("}\n")


def test_letters_of_all_scripts_are_written_as_they_are() -> None:
    assert '"title": "Council votes £40 m for trams"' in write(samples.STORY)


@given(strategies.timelines())
def test_any_timeline_comes_back(line: Timeline) -> None:
    data = json.loads(write(line).encode())

    assert Timeline.from_dict(data).to_dict() == line.to_dict()
