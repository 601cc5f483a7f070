"""Writes into README what can be measured: the example's timeline and the tables of figures.

    python -m tests.benchmarks.readme [BENCH]

BENCH is the folder of `bench.py`; without it the figures stay as they are.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmarks import confidence

ROOT = Path(__file__).resolve().parents[2]
README = ROOT / "README.md"
EXAMPLE = ROOT / "examples" / "2025-10-27-takaichi-trump.md"
ROWS = (
    ("times: value F1, TimeBank", "times", "timebank", "value F1"),
    ("times: value F1, AQUAINT", "times", "aquaint", "value F1"),
    ("times: value F1, WikiWars (half)", "times", "wikiwars-dev", "value F1"),
    ("times: value F1, tweets", "times", "tweets", "value F1"),
    ("places: found and within 161 km, F1, LGL", "places", "lgl", "e2e F1"),
    ("places: the same, GeoWebNews", "places", "geowebnews", "e2e F1"),
    ("event words: overlap F1, TimeBank", "mentions", "timebank", "overlap F1"),
    ("announcements: day right", "announcements", "seminars-dev", "day right"),
    ("announcements: clock time right", "announcements", "seminars-dev", "start right"),
    ("calendar events: F1, 41 texts", "events", "dev", "F1"),
    ("– status right, of those found", "events", "dev", "status accuracy"),
    ("– date right", "events", "dev", "date accuracy"),
    ("– place right", "events", "dev", "place accuracy"),
    ("– participants F1", "events", "dev", "participant F1"),
    ("– order right, of pairs found", "events", "dev", "order accuracy"),
    ("speed: characters a second, one core", "speed", "all", "chars per CPU s"),
)


def shown_example(page: str) -> str:
    """The events of an example page, its headings as bold lines."""
    body = page[page.index("## ") : page.index("## Sources")]
    return re.sub(r"^## (.*)$", r"**\1**", body, flags=re.MULTILINE).strip()


def table(bench: Path) -> str:
    """The figures of a run of the benchmark, as a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "figures.json")
        command = [sys.executable, str(bench / "bench.py"), "--json", str(report)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        figures = json.loads(report.read_text("utf-8"))["figures"]
    found = {(f["area"], f["corpus"], f["metric"]): f for f in figures}
    lines = ["| what | timeline | best other |", "|---|---|---|"]
    for label, area, corpus, metric in ROWS:
        figure = found[area, corpus, metric]
        other = f"{_number(figure['peer'])} {figure['peer_name']}" if figure["peer"] else "–"
        lines.append(f"| {label} | {_number(figure['value'])} | {other} |")
    return "\n".join(lines)


def _number(value: float) -> str:
    """Two decimals for a share, thousands for a speed."""
    return f"{round(value, -3):,.0f}" if value > 1 else f"{value:.2f}"


def put(text: str, name: str, block: str) -> str:
    """The text with the block between the two markers of this name."""
    pattern = rf"(<!-- {name}:start -->\n).*?(<!-- {name}:end -->)"
    return re.sub(pattern, lambda m: f"{m[1]}\n{block}\n\n{m[2]}", text, flags=re.DOTALL)


def main() -> None:
    """Fill the blocks."""
    text = README.read_text("utf-8")
    text = put(text, "example", shown_example(EXAMPLE.read_text("utf-8")))
    if len(sys.argv) > 1:
        bench = Path(sys.argv[1])
        text = put(text, "figures", table(bench))
        verdicts = confidence.verdicts(bench / "data" / "events" / "dev")
        text = put(text, "confidence", confidence.table(tuple(verdicts)))
    README.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
