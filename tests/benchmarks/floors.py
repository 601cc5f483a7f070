"""Checks that no figure of the benchmark has fallen below its floor.

    python tests/benchmarks/floors.py BENCH [--raise]

BENCH is the folder of `bench.py`. Floors stand in `floors.toml` beside this file and only go up:
`--raise` lifts each floor to the measured figure where that is higher.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from attrs import frozen

FLOORS = Path(__file__).with_name("floors.toml")
HEAD = """\
# The least figures of the benchmark on its development data: area, corpus, metric, value.
# They only go up: python tests/benchmarks/floors.py BENCH --raise
"""


@frozen(order=True)
class Name:
    """What is measured, on which corpus, by which metric."""

    area: str
    corpus: str
    metric: str


def measure(bench: Path) -> dict[Name, float]:
    """The figures of a run of `bench.py`.

    Raises:
        SystemExit: it fails, or the package raises on one of its texts.
    """
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "figures.json")
        command = [sys.executable, str(bench / "bench.py"), "--json", str(report)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        found = json.loads(report.read_text("utf-8"))
    if found["failed"] or found["bad_spans"]:
        raise SystemExit(f"{found['failed']} texts failed, {found['bad_spans']} spans are wrong")
    return {Name(f["area"], f["corpus"], f["metric"]): f["value"] for f in found["figures"]}


def read(path: Path) -> dict[Name, float]:
    """The floors in a file."""
    table = tomllib.loads(path.read_text("utf-8"))
    return {
        Name(area, corpus, metric): value
        for area, corpora in table.items()
        for corpus, metrics in corpora.items()
        for metric, value in metrics.items()
    }


def write(floors: dict[Name, float]) -> str:
    """The text of a file of floors."""
    lines, section = [HEAD.rstrip()], ("", "")
    for name, value in sorted(floors.items()):
        if (name.area, name.corpus) != section:
            section = (name.area, name.corpus)
            lines.append(f'\n["{name.area}"."{name.corpus}"]')
        lines.append(f'"{name.metric}" = {value:g}')
    return "\n".join(lines) + "\n"


def _thousandths(figures: dict[Name, float], name: Name) -> float:
    """The figure, rounded down."""
    return int(figures.get(name, 0.0) * 1000) / 1000


def main() -> int:
    """0 if all floors hold, 1 if one is broken."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("bench", type=Path)
    parser.add_argument("--raise", dest="lift", action="store_true")
    asked = parser.parse_args()
    floors, figures = read(FLOORS), measure(asked.bench)
    broken = [name for name, floor in floors.items() if figures.get(name, 0.0) < floor]
    for name in broken:
        floor, value = floors[name], figures.get(name, 0.0)
        print(f"{name.area} {name.corpus} {name.metric}: {value:.4f} is below {floor:g}")
    if asked.lift:
        lifted = {name: max(floors[name], _thousandths(figures, name)) for name in floors}
        FLOORS.write_text(write(lifted), encoding="utf-8")
    print(f"{len(floors) - len(broken)} of {len(floors)} floors hold")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
