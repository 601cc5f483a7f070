import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest
from click.testing import CliRunner, Result

from timeline.cli import main
from timeline.commands import files, project
from timeline.config import find, load

SETTINGS = 'sources = ["docs/*.txt"]\noutputs = ["out/{name}.{format}"]\n'
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, a project of two texts."""
    monkeypatch.chdir(tmp_path)
    Path("docs").mkdir()
    Path("docs/2013-06-01-bridge.txt").write_text("The bridge opened on 3 May 2013.\n", "utf-8")
    Path("docs/2013-06-02-museum.txt").write_text("The museum closed on 4 May 2013.\n", "utf-8")
    Path("timeline.toml").write_text(SETTINGS, "utf-8")
    yield tmp_path


pytestmark = pytest.mark.usefixtures("folder")


def build(*arguments: str, **env: str) -> Result:
    return CliRunner().invoke(main, ("build", *arguments), env=env, color="FORCE_COLOR" in env)


def configure(text: str) -> None:
    Path("timeline.toml").write_text(text, "utf-8")


def test_all_outputs_are_written_and_counted() -> None:
    result = build()

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "6 files written, 0 unchanged\n"
    assert sorted(path.name for path in Path("out").iterdir()) == [
        f"2013-06-0{name}.{form}"
        for name in ("1-bridge", "2-museum")
        for form in ("ics", "json", "md")
    ]


def test_a_second_build_writes_nothing() -> None:
    build()

    assert build().stderr == "0 files written, 6 unchanged\n"


def test_it_can_be_built_from_any_folder_of_the_project(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    monkeypatch.chdir(folder / "docs")

    assert build().stderr == "0 files written, 6 unchanged\n"


def test_a_change_counts_if_the_user_says_so() -> None:
    assert build("--exit-non-zero-on-change").exit_code == 1
    assert build("--exit-non-zero-on-change").exit_code == 0


def test_check_is_silent_when_all_is_current() -> None:
    build()
    result = build("--check")

    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


def test_check_names_each_stale_file_and_writes_nothing() -> None:
    build()
    Path("out/2013-06-01-bridge.md").write_text("old", "utf-8")
    Path("out/2013-06-02-museum.json").unlink()
    result = build("--check")

    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines() == [
        "out/2013-06-01-bridge.md: out of date; run timeline build",
        "out/2013-06-02-museum.json: out of date; run timeline build",
    ]
    assert Path("out/2013-06-01-bridge.md").read_text("utf-8") == "old"


def test_a_calendar_that_a_checkout_gave_other_line_ends_is_current() -> None:
    build()
    path = Path("out/2013-06-01-bridge.ics")
    path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n"))

    assert build("--check").exit_code == 0


def test_diff_shows_what_would_change_and_writes_nothing() -> None:
    build()
    path = Path("out/2013-06-01-bridge.md")
    path.write_text(path.read_text("utf-8").replace("Fri 3", "Thu 2"), "utf-8")
    result = build("--diff")

    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines()[:2] == [f"--- a/{path}", f"+++ b/{path}"]
    assert "\n-- ● **Thu 2 May 2013**" in result.stdout
    assert "\n+- ● **Fri 3 May 2013**" in result.stdout
    assert "Thu 2" in path.read_text("utf-8")


def test_diff_of_a_new_file_starts_from_nothing() -> None:
    assert build("--diff").stdout.startswith("--- /dev/null\n+++ b/out/2013-06-01-bridge.ics\n")


def test_a_diff_is_coloured_as_the_environment_says() -> None:
    assert "\x1b[32m" in build("--diff", FORCE_COLOR="1").stdout
    assert "\x1b[" not in build("--diff", FORCE_COLOR="1", NO_COLOR="1").stdout


def test_one_timeline_of_all_texts() -> None:
    configure(
        'sources = ["docs/*.txt"]\noutputs = ["all.md"]\nmerge = true\ntitle = "Everything"\n'
    )
    build()
    page = Path("all.md").read_text("utf-8")

    assert page.startswith("# Everything\n")
    assert "([2013-06-01-bridge](docs/2013-06-01-bridge.txt))" in page
    assert "([2013-06-02-museum](docs/2013-06-02-museum.txt))" in page


def test_what_the_configuration_says_of_a_text_is_used() -> None:
    configure(
        'sources = [{ files = "docs/*bridge.txt", date = 2014-01-01, title = "The bridge" }]\n'
        'outputs = ["{name}.md"]\n'
    )
    build()

    page = Path("2013-06-01-bridge.md").read_text("utf-8")
    assert page.startswith("# The bridge\n")
    assert "as known on 1 January 2014." in page


def test_each_setting_is_shown_with_its_origin() -> None:
    result = build("--show-config")

    assert 'outputs = ["out/{name}.{format}"]  # timeline.toml\n' in result.stdout
    assert not Path("out").exists()


def test_the_configuration_can_be_named() -> None:
    Path("other.toml").write_text(SETTINGS.replace("out/", "other/"), "utf-8")
    build("--config", "other.toml")

    assert Path("other/2013-06-01-bridge.md").exists()


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('sources = ["none/*"]\noutputs = ["{name}.md"]', "sources: 'none/*' matches no file"),
        ('sources = ["/*"]\noutputs = ["{name}.md"]', "sources: '/*': Non-relative patterns are"),
        ('sources = ["**x"]\noutputs = ["{name}.md"]', "sources: '**x': Invalid pattern"),
        ('sources = ["docs/*.txt"]\noutputs = ["one.md"]', "outputs: 'one.md' would be written"),
        (
            'sources = ["docs/a.md"]\noutputs = ["docs/{name}.md"]',
            "outputs: 'docs/a.md' is one of the sources",
        ),
        (SETTINGS + "merge = 1", "merge: must be true or false, not 1"),
    ],
)
def test_a_wrong_configuration_is_one_clear_line(folder: Path, settings: str, message: str) -> None:
    Path("docs/a.md").write_text("Talks began.", "utf-8")
    configure(settings)
    result = build()

    assert result.exit_code == 3
    assert result.stderr.startswith(f"Error: {folder / 'timeline.toml'}: {message}")
    assert result.stderr.count("\n") == 1


def test_no_configuration_is_one_clear_line() -> None:
    Path("timeline.toml").unlink()
    Path(".git").mkdir()
    result = build()

    assert result.exit_code == 3
    assert result.stderr.startswith("Error: no timeline.toml, and no [tool.timeline]")


def test_each_text_that_cannot_be_read_is_named(folder: Path) -> None:
    Path("docs/x.txt").write_bytes(b"\0")
    Path("docs/y.txt").touch()
    result = build()

    assert result.exit_code == 3
    assert [line.partition(": is")[0] for line in result.stderr.splitlines()] == [
        f"Error: {folder / 'docs' / name}" for name in ("x.txt", "y.txt")
    ]
    assert not Path("out").exists()


def test_an_output_whose_folder_is_a_file_is_one_clear_line() -> None:
    Path("out").touch()
    result = build()

    assert result.exit_code == 3
    assert result.stderr == "Error: out/2013-06-01-bridge.ics: cannot be written (File exists)\n"


def test_the_examples_are_what_the_seeds_give() -> None:
    built = project.build(load(find(ROOT)))
    stale = [target.path.name for target in built.targets if not files.is_current(target)]

    assert stale == []


def test_each_seed_has_its_examples() -> None:
    names = {path.stem for path in (ROOT / "seeds").iterdir()}

    assert {path.stem for path in (ROOT / "examples").iterdir()} == names


def test_khal_imports_the_examples_and_shows_their_events(tmp_path: Path) -> None:
    settings = tmp_path / "khal.conf"
    settings.write_text(
        f"[calendars]\n[[told]]\npath = {tmp_path / 'told'}\n"
        f"[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n",
        "utf-8",
    )
    (tmp_path / "told").mkdir()
    khal = (str(Path(sys.executable).with_name("khal")), "-c", str(settings))
    env = os.environ | {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    wanted = set()
    for path in sorted((ROOT / "examples").glob("*.ics")):
        command = [*khal, "import", "--batch", "-a", "told", str(path)]
        subprocess.run(command, check=True, capture_output=True, env=env)
        calendar = icalendar.Calendar.from_ical(path.read_bytes())
        wanted |= {str(entry["UID"]) for entry in calendar.walk("VEVENT")}
    command = [*khal, "search", "--format", "{uid}", "As written"]
    shown = subprocess.run(command, check=True, capture_output=True, env=env, text=True).stdout

    assert wanted <= set(shown.split())
