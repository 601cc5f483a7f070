"""How often each reason to keep an event is right on the annotated texts, and what it adds.

    python tests/benchmarks/reasons.py BENCH/data/events/dev [--half odd|even]

A draft is right if one of its words overlaps a mention of a core event; drafts that overlap only an
optional event are left out. The last column is a logistic weight over all reasons together, in the
unit of `select.SLOPE`: a hint for the points, which are set by hand.
"""

import argparse
import json
import math
from collections.abc import Iterator
from pathlib import Path

from timeline import events, names, places, times
from timeline.events import kinds, scene, select
from timeline.events.detect import detect
from timeline.events.draft import Draft
from timeline.text import about, parse_words, read
from timeline.text.clauses import parse

ROUNDS, RATE, DECAY = 400, 0.5, 0.002


def drafts_of(text: str, day: str | None) -> Iterator[Draft]:
    """All drafts of a text that have a status, before any is dropped."""
    document = read.document(text, about.about(day))
    sentences = parse_words(document)
    when = times.find(document, sentences)
    parses = tuple(
        parse(text, s, tuple(t.span for t in when if s.start <= t.span.start < s.end))
        for s in sentences
    )
    where = places.find(document, sentences)
    view = scene.build(document, parses, when, where, names.find(document, parses, where))
    for number, found in enumerate(parses):
        hits = detect(found, number, kinds.shipped())
        for draft in events.read_sentence(view, number, hits):
            if draft.standing.status is not None:
                yield select.weigh(view, draft)


def judge(draft: Draft, gold: dict[str, object]) -> bool | None:
    """Whether a draft tells a core event; None for an optional one."""
    spans = [hit.span for hit in (draft.trigger, *draft.folded)]
    verdict: bool | None = False
    for event in gold["events"]:  # type: ignore[attr-defined]
        for mention in event["mentions"] + event["alt_triggers"]:
            if any(s.start < mention["end"] and mention["start"] < s.end for s in spans):
                if event["tier"] == "core":
                    return True
                verdict = None
    return verdict


def fit(rows: list[tuple[tuple[str, ...], bool]], names_: list[str]) -> dict[str, float]:
    """Logistic weights by gradient descent, with a little decay."""
    weights = dict.fromkeys(["", *names_], 0.0)
    for _ in range(ROUNDS):
        slope = dict.fromkeys(weights, 0.0)
        for reasons, right in rows:
            total = weights[""] + sum(weights[r] for r in reasons)
            error = float(right) - 1 / (1 + math.exp(-total))
            for reason in ("", *reasons):
                slope[reason] += error
        for reason in weights:
            weights[reason] += RATE * (slope[reason] * 20 / len(rows) - DECAY * weights[reason])
    return weights


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("odd", "even"))
    options = parser.parse_args()
    files = sorted((options.folder / "gold").glob("*.json"))
    if options.half:
        files = files[int(options.half == "odd") :: 2]
    rows = []
    for file in files:
        gold = json.loads(file.read_text(encoding="utf-8"))
        text = (options.folder / "texts" / f"{file.stem}.txt").read_bytes().decode("utf-8")
        for draft in drafts_of(text, gold["reference_date"]):
            verdict = judge(draft, gold)
            if verdict is not None:
                rows.append((draft.reasons, verdict))
    points = {reason.name: reason.points for reason in select.REASONS}
    weights = fit(rows, list(points))
    print(f"{len(rows)} drafts, {sum(right for _, right in rows)} right, base {weights['']:.2f}")
    for name, value in points.items():
        here = [right for reasons, right in rows if name in reasons]
        share = sum(here) / len(here) if here else 0.0
        hint = weights[name] / select.SLOPE
        print(f"{name:26}{len(here):5}{share:7.2f}{value:7.1f}{hint:7.2f}")


if __name__ == "__main__":
    main()
