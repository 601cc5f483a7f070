"""What the user knows beyond the texts, by options and by configuration."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from timeline.cli import main

TEXT = "The board opened the Tram Shed in Dublin at 10 a.m. on 3 June 2013.\n"
PLACES = "name,lat,lon,zone\nTram Shed,39.96,-83,America/New_York\n"
KINDS = '[launch-party]\nverbs = ["open"]\n'


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("places.csv").write_text(PLACES, "utf-8")
    Path("kinds.toml").write_text(KINDS, "utf-8")
    yield


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def json(*arguments: str) -> str:
    result = run("extract", "-d", "2013-06-10", "-f", "json", "a.txt", *arguments)

    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def test_home_settles_names_and_zones() -> None:
    assert '"Ohio"' not in json()
    assert '"Ohio"' in json("--home", "Columbus, Ohio")
    assert '"tz": "America/New_York"' in json("--home", "Columbus, Ohio")


def test_places_of_a_file_have_their_points() -> None:
    assert '"lat": 39.96' not in json()
    assert '"lat": 39.96' in json("--places", "places.csv")


def test_no_places_leaves_only_those_of_the_file() -> None:
    assert '"name": "Dublin"' in json()
    assert '"places": []' in json("--no-places")
    assert '"lat": 39.96' in json("--no-places", "--places", "places.csv")


def test_the_order_of_numeric_dates_is_an_option() -> None:
    Path("a.txt").write_text("The council met on 4/3/2013.\n", "utf-8")

    assert '"edtf": "2013-04-03"' in json("--month-first")
    assert '"edtf": "2013-03-04"' in json("--day-first")


def test_the_genre_is_an_option() -> None:
    Path("a.txt").write_text("The council will meet in 1920. It opens on 4 May.\n", "utf-8")

    assert '"value": "2013-05-04"' in json("--genre", "news")
    assert '"value": "1920-05-04"' in json("--genre", "history")


def test_kinds_of_a_file_are_found() -> None:
    assert '"kind": "launch-party"' not in json()
    assert '"kind": "launch-party"' in json("--kinds", "kinds.toml")


def test_a_home_that_is_not_known_is_a_warning() -> None:
    result = run("extract", "-d", "2013-06-10", "a.txt", "--home", "Hall 3")

    assert result.exit_code == 0
    assert result.stderr == (
        "Warning: a.txt: home: 'Hall 3' is no place that is known; "
        "write one like Galway or Dublin, Ohio\n"
    )


def test_explain_takes_the_same_options() -> None:
    options = ("--home", "Columbus, Ohio", "--places", "places.csv", "--kinds", "kinds.toml")
    result = run("explain", "-d", "2013-06-10", "a.txt", *options)

    assert "Tram Shed" in result.stdout
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--places", "none.csv"], "none.csv: there is no such file"),
        (["--places", "kinds.toml"], "kinds.toml:2: the columns are name, aliases, lat, lon, zone"),
        (["--kinds", "none.toml"], "none.toml: there is no such file"),
        (["--kinds", "."], ".: cannot be read (Is a directory)"),
        (["--places", "."], ".: cannot be read (Is a directory)"),
    ],
)
def test_a_wrong_file_is_one_clear_line(options: list[str], message: str) -> None:
    result = run("extract", "-d", "2013-06-10", "a.txt", *options)

    assert (result.exit_code, result.stdout) == (3, "")
    assert result.stderr == f"Error: {message}\n"


def build(settings: str) -> Result:
    start = 'sources = ["a.txt"]\noutputs = ["{name}.json"]\ndate = 2013-06-10\n'
    Path("timeline.toml").write_text(start + settings, "utf-8")
    return run("build")


def test_build_takes_all_of_them_from_the_configuration() -> None:
    keys = ('home = "Columbus, Ohio"', 'places = "places.csv"', 'kinds = "kinds.toml"')
    build("\n".join(keys))
    wanted = json("--home", "Columbus, Ohio", "--places", "places.csv", "--kinds", "kinds.toml")

    assert Path("a.json").read_text("utf-8") == wanted


def test_build_can_leave_places_out() -> None:
    build("no-places = true")

    assert Path("a.json").read_text("utf-8") == json("--no-places")


def test_a_source_may_have_a_home_of_its_own() -> None:
    build('home = "Cork"')
    text = Path("timeline.toml").read_text("utf-8")
    own = '{ files = "a.txt", home = "Columbus, Ohio" }'
    Path("timeline.toml").write_text(text.replace('"a.txt"', own), "utf-8")
    run("build")

    assert Path("a.json").read_text("utf-8") == json("--home", "Columbus, Ohio")


def test_a_source_may_say_how_its_dates_are_read() -> None:
    Path("a.txt").write_text("The council met on 4/3/2013.\n", "utf-8")
    build('genre = "news"\nday-first = true')
    text = Path("timeline.toml").read_text("utf-8")
    own = '{ files = "a.txt", genre = "history", day-first = false }'
    before = Path("a.json").read_text("utf-8")
    Path("timeline.toml").write_text(text.replace('"a.txt"', own), "utf-8")
    run("build")

    assert before == json("--genre", "news", "--day-first")
    assert Path("a.json").read_text("utf-8") == json("--genre", "history", "--month-first")


def test_a_kind_that_there_is_not_is_named() -> None:
    build('kind = "trails"')
    result = run("build")

    assert result.exit_code == 3
    assert "timeline.toml: 'trails' is no kind of event; did you mean 'trial'?" in result.stderr


def test_files_are_seen_from_the_folder_of_the_configuration(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Path("sub").mkdir()
    monkeypatch.chdir("sub")
    Path("../timeline.toml").write_text(
        'sources = ["a.txt"]\noutputs = ["a.json"]\nplaces = "places.csv"\nkinds = "none.toml"\n',
        "utf-8",
    )

    assert run("build").stderr == "Error: ../none.toml: there is no such file\n"
