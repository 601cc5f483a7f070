"""Measures speed and memory of the language stage: words, clauses and names of texts read once.

    python -m tests.benchmarks.language TEXT...

A TEXT is a file with one document, or a treebank (`.conllu`), whose sentences are read as documents
of 40. Speed is in characters per CPU second, with collection paused as `extract` has it. The first
round starts with nothing in the caches, the second reads the same again. Memory is the most that
the process has held beyond what it held before the first text: tables, caches, and the largest
document.
"""

import argparse
import resource
import time
from pathlib import Path

from timeline import names
from timeline.memory import pause_collection
from timeline.model import Document
from timeline.text import about, parse_words
from timeline.text.clauses import parse
from timeline.text.read import document

SENTENCES = 40  # of a treebank in a document
STAGES = ("words", "clauses", "names")


def read(path: Path) -> list[Document]:
    """The documents in a file."""
    text = path.read_text(encoding="utf-8")
    texts = [text]
    if path.suffix == ".conllu":
        lines = [line[9:] for line in text.splitlines() if line.startswith("# text = ")]
        texts = [" ".join(lines[at : at + SENTENCES]) for at in range(0, len(lines), SENTENCES)]
    return [document(text, about.about(None, None, None, None)) for text in texts]


@pause_collection()
def measure(documents: list[Document]) -> dict[str, float]:
    """The CPU seconds of each stage for all documents."""
    seconds = dict.fromkeys(STAGES, 0.0)
    for one in documents:
        times = [time.process_time()]
        sentences = parse_words(one)
        times.append(time.process_time())
        parses = tuple(parse(one.text, sentence, ()) for sentence in sentences)
        times.append(time.process_time())
        names.find(one, parses, ())
        times.append(time.process_time())
        for stage, start, end in zip(STAGES, times, times[1:], strict=False):
            seconds[stage] += end - start
    return seconds


def peak() -> float:
    """The most memory that the process has held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Prints a table of both rounds, then the memory."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("text", type=Path, nargs="+")
    documents = [one for path in parser.parse_args().text for one in read(path)]
    size = sum(len(one.text) for one in documents)
    before = peak()
    rounds = [measure(documents) for _ in range(2)]
    print(f"{len(documents)} documents, {size:,} characters")
    for stage in STAGES:
        cold, warm = (size / seconds[stage] for seconds in rounds)
        print(f"{stage:8} {cold:12,.0f} characters/s, read again {warm:12,.0f}")
    cold, warm = (size / sum(seconds.values()) for seconds in rounds)
    print(f"{'all':8} {cold:12,.0f} characters/s, read again {warm:12,.0f}")
    print(f"memory   {peak() - before:12,.1f} MB above {before:.1f} MB")


if __name__ == "__main__":
    main()
