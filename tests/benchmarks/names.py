"""Measures who the names, descriptions and pronouns of annotated texts stand for.

    python -m tests.benchmarks.names [--events FOLDER] [--scorer FILE] [--half odd|even] [--errors]

FOLDER has `texts/<id>.txt` and `gold/<id>.json` (see the scheme beside the benchmark). Asked are
the mentions of participants of events whose entity has a proper name: which name has its mention
there? Recall is the share of all mentions given to the right name, precision the share of those
given to any. Places are left out: they are not the business of this stage.
"""

import argparse
import importlib.util
import json
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from attrs import frozen

from timeline import names, places, times
from timeline.model import Name, Sentence, Span
from timeline.names import NameIndex
from timeline.text import about, parse_words, read
from timeline.text.clauses import parse
from timeline.text.syntax import Parse

BENCH = Path(__file__).resolve().parents[3] / "shared" / "bench"
SKIPPED = ("gpe", "group", "venue", "vehicle", "product", "animal")
PRONOUNS = frozenset(["he", "she", "it", "they", "him", "her", "his", "its", "their", "them"])
SameName = Callable[[str, list[str]], bool]


@frozen
class Asked:
    """A mention of a participant in the gold standard, with every name that is right."""

    span: Span
    text: str
    form: str
    right: tuple[str, ...]


@frozen
class Answer:
    """What we say for it: a name, None for nothing."""

    doc: str
    asked: Asked
    name: str | None
    right: bool


def read_scorer(path: Path) -> SameName:
    """The scorer's own comparison of names."""
    spec = importlib.util.spec_from_file_location("score_timeline", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    same: SameName = module.same_name
    return same


def asked_in(gold: dict[str, Any]) -> Iterator[Asked]:
    """The mentions of named participants, each once."""
    seen = set()
    for event in gold["events"]:
        for part in event["participants"]:
            entity = gold["entities"].get(part.get("entity"), {})
            mention = part["mention"]
            proper = any(word[0].isupper() for word in part["name"].split())
            if mention is None or not proper or entity.get("type") in SKIPPED:
                continue
            if (mention["start"], part["name"]) in seen:
                continue
            seen.add((mention["start"], part["name"]))
            yield Asked(
                Span(mention["start"], mention["end"]),
                mention["text"],
                form_of(mention["text"]),
                (part["name"], *entity.get("aliases", ())),
            )


def form_of(text: str) -> str:
    """What kind of mention it is, by its words: name, role or pronoun."""
    if text.lower() in PRONOUNS:
        return "pronoun"
    inside = text.split()[1:] if text[:2] in ("A ", "An") or text[:3] == "The" else text.split()
    return "name" if any(word[0].isupper() for word in inside) else "role"


def answer(index: NameIndex, asked: Asked) -> str | None:
    """The name that stands at the mention: the one whose own words end it."""
    found = names.at(index, asked.span)
    return found.name if found else None


def analyse(path: Path, day: str) -> tuple[tuple[Parse, ...], tuple[Name, ...], float, int]:
    """The names of a text, the seconds of CPU they took, and the number of characters."""
    text = path.read_text(encoding="utf-8")
    document = read.document(text, about.about(day, None, None, None))
    sentences = parse_words(document)
    when = times.find(document, sentences)
    parses = tuple(map(partial(parse, text), sentences, blocked(sentences, [t.span for t in when])))
    where = places.find(document, sentences)
    start = time.process_time()
    found = names.find(document, parses, where)
    return parses, found, time.process_time() - start, len(text)


def blocked(sentences: Sequence[Sentence], spans: Sequence[Span]) -> Iterator[tuple[Span, ...]]:
    """The spans of each sentence."""
    for sentence in sentences:
        yield tuple(span for span in spans if sentence.start <= span.start < sentence.end)


def report(answers: Sequence[Answer]) -> Iterator[str]:
    """A line for each form of mention and one for all."""
    for form in ("name", "role", "pronoun", "all"):
        chosen = [each for each in answers if form in (each.asked.form, "all")]
        counts = Counter((each.name is not None, each.right) for each in chosen)
        right, given = counts[True, True], counts[True, True] + counts[True, False]
        recall = right / len(chosen) if chosen else 0.0
        precision = right / given if given else 0.0
        yield f"{form:8} {len(chosen):4}  recall {recall:.3f}  precision {precision:.3f}"


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--events", type=Path, default=BENCH / "data" / "events" / "dev")
    parser.add_argument("--scorer", type=Path, default=BENCH / "score_timeline.py")
    parser.add_argument("--half", choices=("odd", "even", "all"), default="all")
    parser.add_argument("--errors", action="store_true")
    options = parser.parse_args()
    same_name = read_scorer(options.scorer)
    paths = sorted((options.events / "gold").glob("*.json"))
    answers: list[Answer] = []
    seconds, chars = 0.0, 0
    for number, path in enumerate(paths, 1):
        if options.half != "all" and (number % 2 == 1) != (options.half == "odd"):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = options.events / "texts" / f"{path.stem}.txt"
        _, found, took, size = analyse(text, gold["reference_date"])
        seconds, chars = seconds + took, chars + size
        index = NameIndex(found)
        for asked in asked_in(gold):
            name = answer(index, asked)
            right = name is not None and same_name(name, list(asked.right))
            answers.append(Answer(path.stem, asked, name, right))
    print(*report(answers), sep="\n")
    print(f"{chars / seconds:,.0f} characters a second")
    wrong = [each for each in answers if options.errors and not each.right]
    for each in wrong:
        asked, gold_name = each.asked, each.asked.right[0]
        print(f"{each.doc:24} {asked.form:8} {asked.text!r} {gold_name!r} <- {each.name!r}")


if __name__ == "__main__":
    main()
