"""Python's collector rests while a text is read, and only then."""

import gc
from collections.abc import Iterator

import pytest

import timeline
from timeline.errors import DateError
from timeline.memory import pause_collection


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    gc.enable()
    yield
    gc.enable()


def test_the_collector_runs_again_when_a_text_is_read() -> None:
    timeline.extract("The harbour bridge opened on 3 May 2013.")

    assert gc.isenabled()


def test_the_collector_runs_again_after_a_mistake() -> None:
    with pytest.raises(DateError):
        timeline.extract("The harbour bridge opened.", date="never")

    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    with pause_collection():
        pass

    assert not gc.isenabled()


def test_reading_a_text_leaves_no_cycles_behind() -> None:
    text = "The harbour bridge opened on 3 May 2013. Ana Moreau, the mayor, said she was glad."
    timeline.extract(text, date="2013-05-04")
    gc.collect()
    timeline.extract(text, date="2013-05-04")

    assert gc.collect() == 0
