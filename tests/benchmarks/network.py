"""How long the network takes for many events, in documents and in one long chain.

    python tests/benchmarks/network.py [--events 100000]

Each document has 50 events, a third of them dated, and 100 relations of all strengths between
events that stand near each other, some against the order of time. The chain is one document.
"""

import argparse
import random
import time

from timeline.model import Relation
from timeline.order.moments import DAY
from timeline.order.network import Bounds, Item, solve

SIZE, TIES, REACH = 50, 100, 10
KINDS = ("before", "before", "before", "contains")


def documents(count: int, seed: int = 1) -> tuple[list[Item], list[Relation]]:
    """Events of many documents, with relations within each."""
    dice = random.Random(seed)  # noqa: S311
    items = [
        Item(str(i), _bounds(dice, i) if i % 3 == 0 else Bounds(None, None), i % 3, i)
        for i in range(count)
    ]
    relations = []
    for first in range(0, count, SIZE):
        for _ in range(TIES):
            a = first + dice.randrange(SIZE)
            b = min(max(a + dice.randint(-REACH, REACH), first), min(first + SIZE, count) - 1)
            relations.append(_relation(dice, a, b))
    return items, relations


def chain(count: int) -> tuple[list[Item], list[Relation]]:
    """Events of one document, each before the next, with the first and the last one dated."""
    items = [Item(str(i), Bounds(None, None), 0, i) for i in range(count)]
    items[0] = Item("0", Bounds(0, DAY), 0, 0)
    items[-1] = Item(str(count - 1), Bounds(2 * DAY, 3 * DAY), 0, count - 1)
    ties = [Relation(str(i), str(i + 1), "before", "test", 4) for i in range(count - 1)]
    return items, ties


def _bounds(dice: random.Random, position: int) -> Bounds:
    day = (position + dice.randint(-REACH, REACH)) * DAY
    return Bounds(day, day + DAY - 1)


def _relation(dice: random.Random, a: int, b: int) -> Relation:
    low, high = (min(a, b), max(a, b)) if dice.random() < 0.9 else (max(a, b), min(a, b))
    kind = dice.choice(KINDS)
    return Relation(str(low), str(high), kind, "test", dice.randint(1, 4))  # type: ignore[arg-type]


def main() -> None:
    """Print CPU seconds."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--events", type=int, default=100_000)
    asked = parser.parse_args()
    for name, (items, relations) in (
        ("documents", documents(asked.events)),
        ("chain", chain(asked.events)),
        ("chain, backwards", (chain(asked.events)[0], chain(asked.events)[1][::-1])),
    ):
        start = time.process_time()
        network = solve(items, relations)
        seconds = time.process_time() - start
        kept, dropped = len(network.kept), len(network.dropped)
        print(f"{name:18}{len(items):>8} events, {kept} kept, {dropped} dropped: {seconds:.2f} s")


if __name__ == "__main__":
    main()
