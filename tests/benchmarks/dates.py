"""How often each clue dates an event rightly, on annotated articles and on the links of TimeML.

    python tests/benchmarks/dates.py BENCH/data [--half odd|even] [--errors CLUE]

The first table judges the dates of the core events that were found: "same" is right by the rules of
the articles, "apart" is not. The second judges events that TimeBank and AQUAINT link to a time,
directly or by way of an event at the same time: "same" days, days "within" those of the time, days
"around" them, some of them ("partly"), or none ("apart"). The clue is what an event's date names in
brackets, else the rule of the time. Half "odd" is the second, fourth, sixth text and so on.
"""

import argparse
import importlib
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from attrs import frozen

import timeline
from timeline.days import Day, month_end, ordinal
from timeline.model import Event, Interval

Days = tuple[int, int]  # ordinals of the first and the last day
INSIDE = ("IS_INCLUDED", "DURING", "SIMULTANEOUS", "IDENTITY")
AROUND = ("INCLUDES", "SIMULTANEOUS", "IDENTITY")
SAME = ("SIMULTANEOUS", "IDENTITY")
STEPS = 3  # events of one time that a link is followed over
VERDICTS = ("same", "within", "around", "partly", "apart")
ARTICLES, CORPORA = "events/dev", ("timebank", "aquaint")
EVER, NEVER = -(10**9), 10**9


@frozen
class Judged:
    """The clue of a date, what became of it, and the words."""

    clue: str
    verdict: str
    words: str


def halve(paths: Iterable[Path], half: str | None) -> list[Path]:
    """Every other path, sorted, or all."""
    known = sorted(paths)
    return known if half is None else known[int(half == "odd") :: 2]


def clue_of(event: Event) -> str:
    """What dates an event: the clue in brackets, else the rule, without days and bounds."""
    _, _, named = event.date.basis.partition("(")
    basis = named.partition(")")[0] or event.date.basis
    return basis.split(",")[0].split(" 1")[0].split(" 2")[0]


def judge_articles(folder: Path, half: str | None) -> Iterator[Judged]:
    """The dates of the core events of articles that were found."""
    score = _score(folder)
    for path in halve((folder / "gold").glob("*.json"), half):
        gold = json.loads(path.read_text("utf-8"))
        text = (folder / "texts" / f"{path.stem}.txt").read_bytes().decode("utf-8")
        line = timeline.extract(text, date=gold["reference_date"])
        told = line.to_dict()["events"]
        matched = score.match(gold, told)
        for wanted in gold["events"]:
            at = matched.get(wanted["id"]) if wanted["tier"] == "core" else None
            if at is None:
                continue
            verdict = "same" if score.date_right(wanted, told[at]["date"]) else "apart"
            said = f"{path.stem}: {wanted['title']}: {wanted['date']['edtf']}"
            yield Judged(clue_of(line.events[at]), verdict, f"{said}, found {_said(told[at])}")


def _score(folder: Path) -> Any:
    """The scorer of the articles, which lies beside the data."""
    sys.path.insert(0, str(folder.parents[2]))
    return importlib.import_module("score_timeline")


def _said(event: dict[str, Any]) -> str:
    return f"{event['date']['edtf'] or 'nothing'} ({event['date']['basis']})"


def judge_links(data: Path, half: str | None) -> Iterator[Judged]:
    """The dates of events that TimeML links to a time."""
    paths = [path for name in CORPORA for path in (data / "times" / name).glob("*.tml")]
    for path in halve(paths, half):
        root = ElementTree.fromstring(path.read_bytes())  # noqa: S314 (files of our own)
        body, written = root.find(".//TEXT"), root.find(".//DCT//TIMEX3")
        if body is None:
            continue
        text = "".join(body.itertext())
        linked = _linked(root)
        wanted = {
            start: linked[node.get("eid", "")]
            for node, start in _starts(body)
            if node.tag == "EVENT" and node.get("eid", "") in linked
        }
        day = "" if written is None else written.get("value", "")[:10]
        for event in timeline.extract(text, date=day or None).events:
            for span in (mention.span for mention in event.mentions):
                here = [wanted[at] for at in range(span.start, span.end) if at in wanted]
                if here:
                    around = " ".join(text[max(span.start - 60, 0) : span.end + 40].split())
                    said = f"{path.stem}: {text[span.start : span.end]}: …{around}…"
                    yield Judged(clue_of(event), compare(event.date.interval, here[0]), said)


def _starts(node: ElementTree.Element, at: int = 0) -> Iterator[tuple[ElementTree.Element, int]]:
    """An element and all in it, each with the place in the text at which it starts."""
    yield node, at
    at += len(node.text or "")
    for child in node:
        yield from _starts(child, at)
        at += len("".join(child.itertext())) + len(child.tail or "")


def _linked(root: ElementTree.Element) -> dict[str, Days]:
    """The days of each event that is linked to a time, of several times those of the shortest."""
    event_of = {i.get("eiid"): i.get("eventID", "") for i in root.iter("MAKEINSTANCE")}
    times = {t.get("tid"): days_of(t.get("value", "")) for t in root.iter("TIMEX3")}
    found: dict[str, list[Days]] = defaultdict(list)
    same = []
    for link in root.iter("TLINK"):
        kind = link.get("relType")
        first = event_of.get(link.get("eventInstanceID"))
        second = event_of.get(link.get("relatedToEventInstance"))
        inside, around = times.get(link.get("relatedToTime")), times.get(link.get("timeID"))
        if first and inside and kind in INSIDE:
            found[first].append(inside)
        elif second and around and kind in AROUND:
            found[second].append(around)
        elif first and second and kind in SAME:
            same += [(first, second), (second, first)]
    for _ in range(STEPS):
        for first, second in same:
            if first in found:
                found.setdefault(second, found[first])
    return {event: min(days, key=lambda d: d[1] - d[0]) for event, days in found.items()}


def days_of(value: str) -> Days | None:
    """The days of a TIMEX3 value that is a year, month or day; None of others."""
    parts = value.partition("T")[0].split("-")
    if not all(part.isdigit() for part in parts):
        return None
    year, month, day = (*map(int, parts), 0, 0)[:3]
    try:
        first = Day(year, month or 1, day or 1)
        last = first if day else month_end(year, month or 12)
    except ValueError:
        return None
    return ordinal(first), ordinal(last)


def compare(interval: Interval, wanted: Days) -> str:
    """How the days of an interval lie to those that are wanted."""
    first = ordinal(interval.earliest) if interval.earliest else EVER
    last = ordinal(interval.latest) if interval.latest else NEVER
    if (first, last) == wanted:
        return "same"
    if last < wanted[0] or wanted[1] < first:
        return "apart"
    if wanted[0] <= first and last <= wanted[1]:
        return "within"
    return "around" if first <= wanted[0] and wanted[1] <= last else "partly"


def show(title: str, judged: Sequence[Judged], errors: str | None) -> None:
    """Prints a line for each clue, the most frequent first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in judged:
        counts[one.clue][one.verdict] += 1
        if one.clue == errors and one.verdict in ("partly", "apart"):
            print(f"    {one.words}")
    print(f"{title:32}{'n':>5}" + "".join(f"{verdict:>8}" for verdict in VERDICTS))
    for clue, count in sorted(counts.items(), key=lambda row: (-row[1].total(), row[0])):
        cells = "".join(f"{count[verdict]:>8}" for verdict in VERDICTS)
        print(f"{clue[:31]:32}{count.total():>5}{cells}")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--errors", help="print what this clue gets wrong")
    asked = parser.parse_args()
    show("articles", list(judge_articles(asked.data / ARTICLES, asked.half)), asked.errors)
    show("links", list(judge_links(asked.data, asked.half)), asked.errors)


if __name__ == "__main__":
    main()
