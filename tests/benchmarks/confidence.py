"""How often events of each confidence are right on the annotated texts.

    python -m tests.benchmarks.confidence BENCH/data/events/dev [--half odd|even]

An event is right if its trigger lies in a mention of an event of the annotation that no surer one
has told; it is told twice if one has. Those that the annotation leaves open are not counted.
"""

import argparse
import itertools
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from timeline import extract
from timeline.model import Event, Span

BOUNDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
Verdict = tuple[float, str]  # confidence; "right", "twice" or "wrong"


def judge(events: Sequence[Event], gold: Sequence[Mapping[str, Any]]) -> Iterator[Verdict]:
    """The verdict on each event of a text, the surest first."""
    told: set[str] = set()
    for event in sorted(events, key=lambda e: -e.confidence):
        meant = [row for row in gold if _tells(event.trigger.span, row)]
        new = next((row for row in meant if row["id"] not in told), None)
        if any(row["tier"] != "core" for row in meant):
            continue
        if new is not None:
            told.add(new["id"])
        yield event.confidence, "right" if new is not None else "twice" if meant else "wrong"


def _tells(span: Span, row: Mapping[str, Any]) -> bool:
    words = (*row["mentions"], *row["alt_triggers"])
    return any(span.start < word["end"] and word["start"] < span.end for word in words)


def verdicts(folder: Path, half: str | None = None) -> Iterator[Verdict]:
    """The verdicts on all texts of a folder, or on every other one."""
    files = sorted((folder / "gold").glob("*.json"))
    for file in files[int(half == "odd") :: 2] if half else files:
        gold = json.loads(file.read_text("utf-8"))
        text = (folder / "texts" / f"{file.stem}.txt").read_bytes().decode("utf-8")
        yield from judge(extract(text, date=gold["reference_date"]).events, gold["events"])


def table(found: Sequence[Verdict]) -> str:
    """The share that is right by confidence, as a Markdown table."""
    lines = ["| confidence | events | right | told twice | wrong |", "|---|---|---|---|---|"]
    for low, high in itertools.pairwise(BOUNDS):
        counts = Counter(verdict for sure, verdict in found if low <= sure < high)
        total = max(counts.total(), 1)
        shares = " | ".join(f"{counts[v] / total:.2f}" for v in ("right", "twice", "wrong"))
        lines.append(f"| {low:.2f} to {min(high, 1.0):.2f} | {counts.total()} | {shares} |")
    return "\n".join(lines)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even"))
    options = parser.parse_args()
    print(table(tuple(verdicts(options.folder, options.half))))


if __name__ == "__main__":
    main()
