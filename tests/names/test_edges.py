"""Rows of capitals of which nothing is left but an edge."""

from timeline import extract


def test_a_line_of_one_joint_in_capitals_is_no_name() -> None:
    line = extract("Anna Berg will speak.\n\nAND\n\nJuan Soto will sing.", date="2024-03-13")

    assert [name.name for name in line.readings[0].names] == ["Anna Berg", "Juan Soto"]
