"""The network: consistent, bounded, the same for any order of its input."""

import itertools
import random

from hypothesis import given
from hypothesis import strategies as st

from timeline.model import Citation, Relation, Span
from timeline.order.network import BINDING, Bounds, Item, Network, solve

NAMES = tuple("abcdefgh")
NOW = 60
minutes = st.integers(0, 120)


@st.composite
def items(draw: st.DrawFn) -> list[Item]:
    found = []
    for position, name in enumerate(NAMES[: draw(st.integers(1, len(NAMES)))]):
        low, high = sorted((draw(minutes), draw(minutes)))
        bounds = Bounds(draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None])))
        found.append(Item(name, bounds, draw(st.integers(0, 2)), position, NOW))
    return found


relations = st.lists(
    st.builds(
        Relation,
        first=st.sampled_from(NAMES),
        second=st.sampled_from(NAMES),
        kind=st.sampled_from(["before", "contains", "with"]),
        rule=st.just("test"),
        strength=st.integers(1, 4),
        cue=st.none() | st.builds(Citation, st.just("a"), st.builds(Span, st.just(0), minutes)),
    ),
    max_size=20,
)


def before(first: str, second: str, strength: int = 4) -> Relation:
    return Relation(first, second, "before", "test", strength)


def contains(first: str, second: str, strength: int = 4) -> Relation:
    return Relation(first, second, "contains", "test", strength)


def undated(name: str, position: int) -> Item:
    return Item(name, Bounds(None, NOW), 0, position)


def dated(name: str, position: int, minute: int) -> Item:
    return Item(name, Bounds(minute, minute), 0, position)


def follows(network: Network) -> set[tuple[str, str]]:
    """Every pair of which the first comes before the second: the closure of what was kept."""
    pairs = {(r.first, r.second) for r in network.kept if r.kind == "before"}
    inner = {(r.first, r.second) for r in network.kept if r.kind == "contains"}
    while True:
        more = {(a, d) for (a, b), (c, d) in itertools.product(pairs, pairs) if b == c}
        more |= {
            (part, b) for (a, b), (whole, part) in itertools.product(pairs, inner) if a == whole
        }
        more |= {
            (a, part) for (a, b), (whole, part) in itertools.product(pairs, inner) if b == whole
        }
        if more <= pairs:
            return pairs
        pairs |= more


@given(items(), relations)
def test_no_event_is_lost(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    assert set(network.ranks) == set(network.bounds) == {item.id for item in some}


@given(items(), relations)
def test_no_relation_is_lost(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    assert {*network.kept, *network.dropped} == set(clues)
    assert len(network.kept) + len(network.dropped) == len(set(clues))


@given(items(), relations)
def test_the_closure_has_no_circle(some: list[Item], clues: list[Relation]) -> None:
    pairs = follows(solve(some, clues))

    assert not any((b, a) in pairs for a, b in pairs)


@given(items(), relations)
def test_the_closure_holds_in_the_ranks(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    assert all(network.ranks[a] < network.ranks[b] for a, b in follows(network))


@given(items(), relations)
def test_a_part_is_ranked_after_its_whole(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)
    inner = [r for r in network.kept if r.kind == "contains"]

    assert all(network.ranks[r.first] < network.ranks[r.second] for r in inner)


@given(items(), relations)
def test_bounds_never_cross(some: list[Item], clues: list[Relation]) -> None:
    for bounds in solve(some, clues).bounds.values():
        if bounds.earliest is not None and bounds.latest is not None:
            assert bounds.earliest <= bounds.latest


@given(items(), relations)
def test_bounds_only_narrow(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    for item in some:
        own, found = item.bounds, network.bounds[item.id]
        assert own.earliest is None or (found.earliest or 0) >= own.earliest
        assert own.latest is None or (found.latest or 0) <= own.latest


@given(items(), relations)
def test_what_comes_first_starts_no_later(some: list[Item], clues: list[Relation]) -> None:
    network = solve(some, clues)

    for relation in (r for r in network.kept if r.kind != "with"):
        first, second = network.bounds[relation.first], network.bounds[relation.second]
        if relation.strength >= BINDING and first.earliest is not None:
            assert second.earliest is not None
            assert first.earliest <= second.earliest


@given(items(), relations, st.randoms(use_true_random=False))
def test_the_order_of_the_input_does_not_matter(
    some: list[Item], clues: list[Relation], shuffler: random.Random
) -> None:
    expected = solve(some, clues)
    shuffler.shuffle(some)
    shuffler.shuffle(clues)

    assert solve(some, clues) == expected


def test_a_weaker_relation_that_contradicts_is_dropped() -> None:
    network = solve([undated("a", 0), undated("b", 1)], [before("a", "b", 4), before("b", "a", 2)])

    assert network.dropped == (before("b", "a", 2),)


def test_a_relation_that_contradicts_dates_is_dropped() -> None:
    network = solve([dated("a", 0, 20), dated("b", 1, 10)], [before("a", "b")])

    assert network.dropped == (before("a", "b"),)


def test_a_relation_that_contradicts_dates_over_others_is_dropped() -> None:
    some = [dated("a", 0, 20), undated("b", 1), dated("c", 2, 10)]

    network = solve(some, [before("a", "b", 4), before("b", "c", 3)])

    assert network.dropped == (before("b", "c", 3),)


def test_what_lies_within_comes_before_what_follows_the_whole() -> None:
    some = [undated(name, position) for position, name in enumerate("bpw")]

    network = solve(some, [contains("w", "p"), before("w", "b")])

    assert network.ranks == {"w": 0, "p": 1, "b": 2}


def test_a_whole_that_comes_first_cannot_be_inside_its_part() -> None:
    some = [undated("a", 0), undated("b", 1)]

    network = solve(some, [contains("a", "b", 4), contains("b", "a", 3), before("b", "a", 2)])

    assert network.kept == (contains("a", "b", 4),)


def test_a_relation_to_an_unknown_event_is_dropped() -> None:
    network = solve([undated("a", 0)], [before("a", "x")])

    assert network.dropped == (before("a", "x"),)


def test_an_undated_event_is_bounded_by_what_follows_it() -> None:
    network = solve([undated("a", 0), dated("b", 1, 5)], [before("a", "b")])

    assert network.bounds["a"] == Bounds(None, 5)


def test_a_part_is_bounded_by_its_whole() -> None:
    whole = Item("w", Bounds(10, 20), 0, 0)

    network = solve([whole, undated("p", 1)], [contains("w", "p")])

    assert network.bounds["p"] == Bounds(10, 20)


def test_a_whole_is_not_bounded_by_its_part() -> None:
    network = solve([undated("w", 0), dated("p", 1, 10)], [contains("w", "p")])

    assert network.bounds["w"] == Bounds(None, NOW)


def test_a_weak_relation_carries_no_bounds() -> None:
    network = solve([undated("a", 0), dated("b", 1, 5)], [before("a", "b", BINDING - 1)])

    assert network.bounds["a"] == Bounds(None, NOW)


def test_a_weak_relation_orders_all_the_same() -> None:
    network = solve([undated("a", 0), dated("b", 1, 5)], [before("a", "b", 1)])

    assert network.ranks == {"a": 0, "b": 1}


def test_events_that_nothing_orders_share_a_rank() -> None:
    network = solve([undated("a", 0), undated("b", 1)], [])

    assert network.ranks == {"a": 0, "b": 0}


def test_clock_times_of_one_day_order_what_starts_in_them() -> None:
    some = [Item("a", Bounds(100, 1000, 100), 0, 0), Item("b", Bounds(50, 1000, 50), 0, 1)]

    network = solve(some, [before("a", "b")])

    assert (network.ranks, network.kept) == ({"b": 0, "a": 1}, ())
