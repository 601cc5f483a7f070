"""How often each clue of order is right, on annotated timelines and on pairs of verbs.

    python tests/benchmarks/order.py BENCH/data [--half odd|even] [--errors CLUE] [--write]

The first figures count the relations between found events of which the annotated articles say how
they lie, whether the network kept them or not. The second give the clues the verbs of MATRES as
events, so they say how good a clue is wherever two verbs were found. A container is right on
MATRES if it starts first. Half "odd" is the first, third, fifth text and so on.
"""

import argparse
import json
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from attrs import frozen

import timeline
from timeline import times
from timeline.model import Event, Relation
from timeline.order import relations
from timeline.order.ground import Ground, lay
from timeline.text import about, parse_words, read
from timeline.text.clauses import parse
from timeline.text.syntax import Parse

Json = dict[str, Any]
Span = tuple[int, int]
TABLE = Path(timeline.__file__).parent / "data" / "clues.tsv"
FLIPPED = {"BEFORE": "AFTER", "AFTER": "BEFORE"}


@frozen
class Judged:
    """A relation, whether it is right (None: the gold standard is silent), and the words."""

    relation: Relation
    right: bool | None
    words: str


def halve(names: list[str], half: str | None) -> list[str]:
    """Every other name of a sorted list, or all."""
    return names if half is None else names[0 if half == "odd" else 1 :: 2]


def judge_articles(folder: Path, half: str | None) -> Iterator[Judged]:
    """The relations between events that the articles annotate."""
    for name in halve(sorted(path.stem for path in (folder / "gold").glob("*.json")), half):
        gold = json.loads((folder / "gold" / f"{name}.json").read_text("utf-8"))
        text = (folder / "texts" / f"{name}.txt").read_bytes().decode("utf-8")
        line = timeline.extract(text, date=gold["reference_date"])
        known = {event.id: gold_event(event, gold) for event in line.events}
        verdicts = {(p["a"], p["b"]): p["rel"] for p in gold["order_pairs"]}
        words = {e.id: text[e.trigger.span.start : e.trigger.span.end] for e in line.events}
        for relation in (*line.relations, *line.dropped):
            pair = known[relation.first], known[relation.second]
            right = is_right(relation, verdicts.get(pair), verdicts.get(pair[::-1]))
            mark = "" if relation in line.relations else " (dropped)"
            said = f"{name}: {words[relation.first]} / {words[relation.second]}{mark}"
            yield Judged(relation, right, said)


def is_right(relation: Relation, verdict: str | None, reverse: str | None) -> bool | None:
    """What the gold standard says of a relation: of the pair, or of the pair turned round."""
    if relation.kind == "with" or (verdict is None and reverse is None):
        return None
    if relation.kind == "before":
        return verdict == "BEFORE"
    return verdict == "INCLUDES"


def gold_event(event: Event, gold: Json) -> str:
    """The annotated event whose words an event tells, "" if none."""
    spans = [event.trigger.span, *(mention.span for mention in event.mentions)]
    for span in spans:
        for candidate in gold["events"]:
            for mention in candidate["mentions"] + candidate.get("alt_triggers", []):
                if span.start < mention["end"] and mention["start"] < span.end:
                    return str(candidate["id"])
    return ""


def judge_verbs(data: Path, half: str | None) -> Iterator[Judged]:
    """The relations between verbs that MATRES orders."""
    gold: dict[str, dict[tuple[Span, Span], str]] = defaultdict(dict)
    for row in (data / "order/matres/pairs.tsv").read_text("utf-8").splitlines()[1:]:
        cells = row.split("\t")
        first, second = (int(cells[2]), int(cells[3])), (int(cells[4]), int(cells[5]))
        pairs = gold[f"{cells[0]}/{cells[1]}"]
        pairs[first, second] = cells[6]
        pairs[second, first] = FLIPPED.get(cells[6], cells[6])
    for name in halve(sorted(gold), half):
        text, day = read_timeml(data / "times" / f"{name}.tml")
        parses = parse_text(text, day)
        verbs = {span for pair in gold[name] for span in pair}
        ground = ground_of_verbs(parses, verbs)
        for relation in relations.search(ground, name):
            spans = [tuple(map(int, end.split("-"))) for end in (relation.first, relation.second)]
            verdict = gold[name].get((spans[0], spans[1]))  # type: ignore[arg-type]
            silent = verdict not in FLIPPED or relation.kind == "with"
            right = None if silent else verdict == "BEFORE"
            shown = " / ".join(text[a:b] for a, b in spans)
            low, high = min(s[0] for s in spans), max(s[1] for s in spans)
            around = " ".join(text[max(low - 60, 0) : high + 40].split())
            yield Judged(relation, right, f"{name}: {shown}: …{around}…")


def read_timeml(path: Path) -> tuple[str, str]:
    """The text of a TimeML file and its date."""
    root = ElementTree.fromstring(path.read_bytes())  # noqa: S314 (files of our own)
    body = root.find(".//TEXT")
    time = root.find(".//DCT//TIMEX3")
    text = "" if body is None else "".join(body.itertext())
    return text, "" if time is None else time.get("value", "")[:10]


def parse_text(text: str, day: str) -> tuple[Parse, ...]:
    """The parsed sentences of a text."""
    document = read.document(text, about.about(day or None))
    sentences = parse_words(document)
    when = [time.span for time in times.find(document, sentences)]
    return tuple(
        parse(text, s, tuple(span for span in when if s.start <= span.start < s.end))
        for s in sentences
    )


def ground_of_verbs(parses: tuple[Parse, ...], verbs: set[Span]) -> Ground:
    """The ground on which each of some verbs is an event; its id is its span."""
    starts = [parse.sentence.start for parse in parses]
    sites = {}
    for first, end in sorted(verbs):
        row = bisect_right(starts, first) - 1
        for token, word in enumerate(parses[row].sentence.tokens if row >= 0 else ()):
            if word.start <= first < word.end:
                sites[row, token] = f"{first}-{end}"
    return lay(parses, sites, ())


def show(title: str, judged: list[Judged], errors: str | None) -> None:
    """Prints a line for each clue: relations, those judged, and the share that is right."""
    print(f"{title:22}{'relations':>10}{'judged':>8}{'right':>7}")
    counts: dict[str, Counter[bool | None]] = defaultdict(Counter)
    for one in judged:
        counts[one.relation.rule][one.right] += 1
        if errors == one.relation.rule and one.right is not True:
            print(f"    {one.words}")
    for clue in relations.CLUES:
        count = counts[clue.name]
        known = count[True] + count[False]
        share = f"{count[True] / known:.2f}" if known else "-"
        print(f"{clue.name:22}{count.total():>10}{known:>8}{share:>7}")


def write(judged: list[Judged]) -> None:
    """Writes how often each clue was right, on articles and verbs together."""
    lines = [
        "# source: tests/benchmarks/order.py --write, on the annotated articles and on MATRES",
        "# licence: MIT",
        "# columns: clue judged right",
    ]
    for clue in relations.CLUES:
        known = [one.right for one in judged if one.relation.rule == clue.name]
        known = [right for right in known if right is not None]
        lines.append(f"{clue.name}\t{len(known)}\t{sum(map(bool, known))}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--half", choices=("odd", "even"))
    parser.add_argument("--errors", help="print what this clue gets wrong")
    parser.add_argument("--write", action="store_true", help="write timeline/data/clues.tsv")
    asked = parser.parse_args()
    articles = list(judge_articles(asked.data / "events/dev", asked.half))
    verbs = list(judge_verbs(asked.data, asked.half))
    if asked.write:
        write([*articles, *verbs])
    show("timelines", articles, asked.errors)
    show("verbs", verbs, asked.errors)


if __name__ == "__main__":
    main()
