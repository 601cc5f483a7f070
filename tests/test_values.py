"""Values are made like frozen attrs classes, only faster."""

import pytest
from attrs import evolve

from timeline.model import Span
from timeline.values import value


@value
class Point:
    x: int
    y: int = 0


@value(eq=False)
class Thing:
    name: str


def test_values_with_the_same_fields_are_one() -> None:
    assert len({Point(1), Point(1, 0), Point(2)}) == 2


def test_things_with_the_same_fields_are_two() -> None:
    assert len({Thing("a"), Thing("a")}) == 2


def test_a_changed_value_is_a_new_one() -> None:
    point = Point(1)

    assert evolve(point, y=2) == Point(1, 2)
    assert point == Point(1)


def test_a_value_has_no_other_fields() -> None:
    with pytest.raises(AttributeError):
        Point(1).z = 3  # type: ignore[attr-defined]


def test_validators_run() -> None:
    with pytest.raises(ValueError, match="a span goes from"):
        Span(3, 2)
