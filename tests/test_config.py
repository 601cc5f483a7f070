import re
from pathlib import Path

import pytest

from timeline.config import ALL_FORMATS, Files, find, load, show
from timeline.days import Day
from timeline.errors import ConfigError
from timeline.filters import Wanted

LEAST = 'sources = ["docs/*.txt"]\noutputs = ["out/{name}.{format}"]\n'


def own(folder: Path, text: str) -> Path:
    path = folder / "timeline.toml"
    path.write_text(text, "utf-8")
    return path


def test_the_least_configuration_has_defaults(tmp_path: Path) -> None:
    config = load(own(tmp_path, LEAST))

    assert config.sources == (Files("docs/*.txt"),)
    assert (config.formats, config.merge, config.undated) == (ALL_FORMATS, False, "anchor")
    assert config.root == tmp_path


def test_all_keys_are_taken(tmp_path: Path) -> None:
    text = """
        sources = [
            { files = "a.md", date = 2026-05-12, tz = "Europe/Oslo", title = "A", home = "Oslo" },
            { files = "b.md", genre = "history", day-first = true },
            "c.md",
        ]
        outputs = ["all.md", "all.{format}"]
        formats = ["ics"]
        merge = true
        date = "3 May 2013"
        tz = "+02:00"
        title = "Everything"
        home = "Dublin, Ohio"
        places = "places.csv"
        no-places = true
        kinds = "kinds.toml"
        genre = "notice"
        day-first = false
        undated = "omit"
        ics-span = true
    """
    config = load(own(tmp_path, text))

    [first, second, third] = config.sources
    assert first == Files("a.md", "2026-05-12", "Europe/Oslo", "A", "Oslo")
    assert second == Files("b.md", genre="history", day_first=True)
    assert third == Files("c.md")
    assert (config.date, config.tz, config.title) == ("2013-05-03", "+02:00", "Everything")
    assert (config.formats, config.merge) == (("ics",), True)
    assert (config.undated, config.ics_span) == ("omit", True)
    assert (config.home, config.places) == ("Dublin, Ohio", "places.csv")
    assert (config.no_places, config.kinds) == (True, "kinds.toml")
    assert (config.genre, config.day_first) == ("notice", False)


def test_it_may_stand_in_pyproject(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[tool.timeline]\n" + LEAST, "utf-8")

    assert load(path).outputs == ("out/{name}.{format}",)


def test_the_nearest_above_holds(tmp_path: Path) -> None:
    path = own(tmp_path, LEAST)
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "pyproject.toml").write_text("[project]\n", "utf-8")

    assert find(tmp_path / "a" / "b") == path


def test_the_search_ends_at_the_top_of_the_repository(tmp_path: Path) -> None:
    own(tmp_path, LEAST)
    (tmp_path / "repository" / ".git").mkdir(parents=True)

    with pytest.raises(ConfigError, match=r"no timeline\.toml, and no \[tool\.timeline\]"):
        find(tmp_path / "repository")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("sources = [", "is not TOML: "),
        (LEAST + 'sorces = ["x"]', "sorces: unknown key; did you mean 'sources'?"),
        (LEAST + "colour = 1", "colour: unknown key; known are sources, outputs, "),
        (LEAST.replace('["docs/*.txt"]', '"docs/*.txt"'), "sources: must be a list of texts or"),
        (LEAST.replace('"docs/*.txt"', "3"), "sources: must be a text, not 3"),
        (LEAST.replace('"docs/*.txt"', '""'), "sources: must not be empty"),
        (LEAST.replace('"docs/*.txt"', '{tz = "UTC"}'), "sources: a table needs the key 'files'"),
        (
            LEAST.replace('"docs/*.txt"', '{files = "a", zone = "UTC"}'),
            "sources: unknown key 'zone'; known are files, date, tz, title, home, genre, day-first",
        ),
        ("sources = []\noutputs = []", "sources: must be there and not empty"),
        ('sources = ["a"]', "outputs: must be there and not empty"),
        (LEAST + 'date = "3/4/2025"', "date: '3/4/2025' is not a date; write it like 2025-10-27"),
        (LEAST + 'tz = "Mars"', "tz: 'Mars' is not a time zone; write one like Europe/Zurich"),
        (LEAST + 'formats = ["pdf"]', "formats: 'pdf' is no format; the formats are ics, json, md"),
        (LEAST + 'merge = "yes"', "merge: must be true or false, not 'yes'"),
        (LEAST + 'undated = "drop"', "undated: must be one of anchor, omit, not 'drop'"),
        (LEAST + 'title = "A"', "title: is for merge = true; give a source its own"),
        (LEAST + "merge = true", r"outputs: 'out/{name}.{format}': with merge there is one"),
        (LEAST.replace("{name}", "{stem}"), "outputs: 'out/{stem}.{format}': only {name} and"),
        (LEAST.replace(".{format}", ".pdf"), "outputs: 'out/{name}.pdf': must end in one of .ics"),
    ],
)
def test_a_mistake_names_file_key_and_reason(tmp_path: Path, text: str, reason: str) -> None:
    path = own(tmp_path, text)

    with pytest.raises(ConfigError) as caught:
        load(path)
    assert str(caught.value).startswith(f"{path}: {reason}")
    assert "\n" not in str(caught.value)


def test_a_missing_file_says_so(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no such file"):
        load(tmp_path / "none.toml")


def test_a_file_that_is_not_utf_8_says_so(tmp_path: Path) -> None:
    path = tmp_path / "timeline.toml"
    path.write_bytes(b"title = '\xff'")

    with pytest.raises(ConfigError, match="is not UTF-8"):
        load(path)


def test_pyproject_without_the_table_says_so(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text("[project]\n", "utf-8")

    with pytest.raises(ConfigError, match=r"there is no \[tool\.timeline\]"):
        load(path)


def test_each_value_is_shown_with_where_it_is_from(tmp_path: Path) -> None:
    text = 'sources = ["a", { files = "b", tz = "UTC" }]\noutputs = ["{name}.md"]\nmerge = false\n'

    assert show(load(own(tmp_path, text))).splitlines() == [
        'sources = ["a", { files = "b", tz = "UTC" }]  # timeline.toml',
        'outputs = ["{name}.md"]  # timeline.toml',
        'formats = ["ics", "md", "json"]  # default',
        "merge = false  # timeline.toml",
        "date = none  # default",
        "tz = none  # default",
        "title = none  # default",
        "home = none  # default",
        "places = none  # default",
        "no-places = false  # default",
        "kinds = none  # default",
        "known = []  # default",
        "genre = none  # default",
        "day-first = none  # default",
        "about = []  # default",
        "from = none  # default",
        "to = none  # default",
        "kind = []  # default",
        "status = []  # default",
        "place = []  # default",
        "min-confidence = 0  # default",
        'undated = "anchor"  # default',
        "ics-span = false  # default",
    ]


def test_what_to_keep_is_read_from_one_text_or_a_list(tmp_path: Path) -> None:
    text = """
        sources = ["a"]
        outputs = ["{name}.md"]
        about = "Ada Lund"
        kind = ["visit", "meeting"]
        from = 2024-01-01
        min-confidence = 0.5
        """

    wanted = load(own(tmp_path, text)).wanted

    assert wanted == Wanted(
        about=("Ada Lund",), kinds=("visit", "meeting"), first=Day(2024, 1, 1), confidence=0.5
    )


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('status = "done"', "status: 'done' is no status"),
        ("min-confidence = 2", "min-confidence: must be a number from 0 to 1, not 2"),
        ("min-confidence = true", "min-confidence: must be a number from 0 to 1, not True"),
        ('to = "soon"', "to: 'soon' is not a date"),
        ("about = 3", "about: must be a list of texts, not 3"),
    ],
)
def test_what_to_keep_is_checked(tmp_path: Path, line: str, reason: str) -> None:
    text = f'sources = ["a"]\noutputs = ["{{name}}.md"]\n{line}\n'

    with pytest.raises(ConfigError, match=re.escape(reason)):
        load(own(tmp_path, text))
