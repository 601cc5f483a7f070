"""The network: consistent, bounded, the same for any order of its input."""

import random

from hypothesis import given
from hypothesis import strategies as st

from timeline.days import Day, plus_days
from timeline.model import Relation
from timeline.order.network import Bounds, Item, Network, solve

START = Day(2024, 1, 1)
NAMES = tuple("abcdefgh")
days = st.integers(0, 60).map(lambda n: plus_days(START, n))


@st.composite
def items(draw: st.DrawFn) -> list[Item]:
    found = []
    for position, name in enumerate(NAMES[: draw(st.integers(1, len(NAMES)))]):
        low, high = sorted((draw(days), draw(days)))
        bounds = Bounds(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))
        found.append(Item(name, bounds, draw(st.integers(0, 2)), position, START))
    return found


relations = st.lists(
    st.builds(
        Relation,
        first=st.sampled_from(NAMES),
        second=st.sampled_from(NAMES),
        kind=st.sampled_from(["before", "contains"]),
        rule=st.just("test"),
        strength=st.integers(1, 4),
    ),
    max_size=20,
)


def before(first: str, second: str, strength: int = 4) -> Relation:
    return Relation(first, second, "before", "test", strength)


def undated(name: str, position: int) -> Item:
    return Item(name, Bounds(None, START), 0, position)


@given(items(), relations)
def test_no_event_is_lost(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    assert set(network.ranks) == set(network.bounds) == {item.id for item in some}


@given(items(), relations)
def test_kept_relations_hold_in_the_ranks(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    assert all(network.ranks[r.first] < network.ranks[r.second] for r in network.kept)


@given(items(), relations)
def test_bounds_never_cross(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    for bounds in network.bounds.values():
        assert not (bounds.earliest and bounds.latest) or bounds.earliest <= bounds.latest


@given(items(), relations, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    some: list[Item], clues: list[Relation], shuffler: random.Random
) -> None:
    expected = solve(some, clues)
    shuffler.shuffle(some)
    shuffler.shuffle(clues)

    assert solve(some, clues) == expected


def test_a_weaker_relation_that_contradicts_is_dropped() -> None:
    network: Network = solve(
        [undated("a", 0), undated("b", 1)], [before("a", "b", 4), before("b", "a", 2)]
    )

    assert network.dropped == (before("b", "a", 2),)


def test_an_undated_event_is_bounded_by_what_follows_it() -> None:
    day = Day(2019, 5, 4)
    dated = Item("b", Bounds(day, day), 0, 1)

    network = solve([undated("a", 0), dated], [before("a", "b")])

    assert network.bounds["a"] == Bounds(None, day)


def test_a_weak_relation_carries_no_bounds() -> None:
    day = Day(2019, 5, 4)
    dated = Item("b", Bounds(day, day), 0, 1)

    network = solve([undated("a", 0), dated], [before("a", "b", 1)])

    assert network.bounds["a"] == Bounds(None, START)


def test_events_that_nothing_orders_share_a_rank() -> None:
    network = solve([undated("a", 0), undated("b", 1)], [])

    assert network.ranks == {"a": 0, "b": 0}
