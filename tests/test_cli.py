import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import timeline
from tests.samples import STORY
from timeline.cli import COMMANDS, main
from timeline.export.explanation import choose
from timeline.version import VERSION

TEXT = "The harbour bridge opened on 3 May 2013. The ministers met in Lima on 5 May 2013.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The current folder, with two texts in it."""
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text(TEXT, "utf-8")
    Path("b.txt").write_text("The museum closed on 4 May 2013.\n", "utf-8")
    yield tmp_path


pytestmark = pytest.mark.usefixtures("folder")


def run(*arguments: str, stdin: str | bytes | None = None, **env: str) -> Result:
    return CliRunner().invoke(main, arguments, input=stdin, env=env)


def extract(*arguments: str, **more: str) -> Result:
    return run("extract", "-d", "2013-06-01", *arguments, **more)


PATH = {"PYTHONPATH": str(Path(timeline.__file__).parent.parent)}


def python(*arguments: str, **env: str) -> subprocess.CompletedProcess[bytes]:
    """A real process, which sees this package wherever it runs."""
    command = [sys.executable, *arguments]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | PATH | env)


def shell(command: str) -> subprocess.CompletedProcess[bytes]:
    """The same by way of a shell, where "$0" is Python."""
    arguments = ["sh", "-c", command, sys.executable]
    return subprocess.run(arguments, capture_output=True, check=False, env=os.environ | PATH)


def test_help_names_each_command() -> None:
    result = run("-h")

    assert result.exit_code == 0
    assert [name for name in COMMANDS if f"  {name}  " in result.stdout] == list(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name: str) -> None:
    result = run(name, "--help")

    assert result.exit_code == 0
    assert f"Usage: main {name}" in result.stdout


def test_help_loads_no_heavy_library() -> None:
    result = python("-X", "importtime", "-m", "timeline", "--help")
    loaded = result.stderr.decode()

    assert result.returncode == 0
    assert [m for m in ("icalendar", "dateparser", "timeline.pipeline") if m in loaded] == []


def test_a_mistyped_command_is_guessed() -> None:
    result = run("biuld")

    assert result.exit_code == 2
    assert "Did you mean" in result.stderr
    assert "build" in result.stderr


def test_the_version_is_shown() -> None:
    assert run("--version").stdout.split()[-1] == VERSION


def test_markdown_goes_to_stdout() -> None:
    result = extract("a.txt")

    assert result.exit_code == 0
    assert "- ● **Fri 3 May 2013** — " in result.stdout
    assert result.stderr == ""


def test_standard_input_is_a_dash_or_nothing() -> None:
    assert extract("-", stdin=TEXT).stdout == extract(stdin=TEXT).stdout
    assert "Fri 3 May 2013" in extract(stdin=TEXT).stdout


def test_the_suffix_picks_the_format() -> None:
    result = extract("a.txt", "-o", "x.ics", "-o", "x.md", "-o", "x.json")

    assert (result.exit_code, result.stdout) == (0, "")
    assert Path("x.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert Path("x.md").read_text("utf-8").startswith("# A\n")
    assert json.loads(Path("x.json").read_text("utf-8"))["schema"] == "timeline/1"


def test_a_given_format_comes_before_the_suffix() -> None:
    extract("a.txt", "-f", "json", "-o", "x.txt")

    assert json.loads(Path("x.txt").read_text("utf-8"))["documents"][0]["id"] == "a.txt"


def test_a_calendar_on_stdout_keeps_its_line_ends() -> None:
    result = python("-m", "timeline", "extract", "-d", "2013-06-01", "-f", "ics", "a.txt")

    assert result.stdout.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
    assert result.stdout.count(b"\r\n") == result.stdout.count(b"\n")


def test_several_texts_give_one_timeline() -> None:
    page = extract("a.txt", "b.txt", "--title", "Both").stdout
    dates = [line.split("**")[1] for line in page.splitlines() if line.startswith("- ●")]

    assert page.startswith("# Both\n")
    assert dates == ["Fri 3 May 2013", "Sat 4 May 2013", "Sun 5 May 2013"]


def test_links_lead_from_the_folder_of_the_output() -> None:
    Path("out").mkdir()
    extract("a.txt", "-o", "out/x.md")

    assert "- [A](../a.txt), 1 June 2013" in Path("out/x.md").read_text("utf-8")


def test_a_path_of_this_machine_gets_into_no_output(folder: Path) -> None:
    for form in ("md", "json", "ics"):
        assert str(folder) not in extract(str(folder / "a.txt"), "-f", form).stdout


def test_the_zone_makes_clock_times_exact() -> None:
    text = "The museum opens at 10 a.m. on 3 June 2013."

    assert "T080000Z" in extract("-f", "ics", "--tz", "+02:00", stdin=text).stdout


def test_options_can_come_from_the_environment() -> None:
    assert run("extract", "a.txt", TIMELINE_EXTRACT_FORMAT="json").stdout.startswith("{")


def test_remarks_name_the_text() -> None:
    Path("c.txt").write_text("The ministers met yesterday.", "utf-8")
    result = run("extract", "c.txt")

    assert result.exit_code == 0
    assert result.stderr.startswith("Warning: c.txt: no reference date")


def test_quiet_leaves_errors_only() -> None:
    assert run("extract", "-q", "a.txt").stderr == ""
    assert run("extract", "-q", "none.txt").stderr == "Error: none.txt: there is no such file\n"


def test_verbose_names_each_file() -> None:
    lines = extract("-v", "a.txt", "-o", "x.md").stderr.splitlines()

    assert [line.partition(":")[0] for line in lines] == ["read a.txt", "wrote x.md"]
    assert extract("-v", "a.txt", "-o", "x.md").stderr.endswith("unchanged x.md\n")


def test_another_encoding_is_named() -> None:
    text = "The minister’s visit was “a success”. She met the mayor of Málaga on 3 May 2013. " * 3
    Path("c.txt").write_bytes(text.encode("cp1252"))

    assert "Warning: c.txt: read as cp1252, not UTF-8\n" in extract("c.txt").stderr


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["none.txt"], 3, "none.txt: there is no such file"),
        (["."], 3, ".: is a folder; name the files in it"),
        (["binary.bin"], 3, "binary.bin: is a binary file, not a text"),
        (["empty.txt"], 3, "empty.txt: is empty"),
        (["odd.txt"], 3, "odd.txt: is not UTF-8 (byte 0xa0 at 14) and no other encoding is sure; "
         "save it as UTF-8"),
        (["a.txt", "-d", "3/4/2025"], 2, "'3/4/2025' is not a date; write it like 2025-10-27, "
         "27 October 2025 or October 27, 2025"),
        (["a.txt", "--tz", "Mars"], 2, "'Mars' is not a time zone; write one like Europe/Zurich "
         "or +08:00"),
        (["a.txt", "--kind", "visits"], 2, "'visits' is no kind of event; did you mean 'visit'?"),
        (["a.txt", "--from", "2014-01-01", "--to", "2013-01-01"], 2,
         "nothing lies from 2014-01-01 to 2013-01-01: that is backwards"),
        (["a.txt", "-o", "none/x.md"], 3, "none/x.md: there is no folder 'none'"),
        (["a.txt", "-o", "a.txt/x.md"], 3, "a.txt/x.md: there is no folder 'a.txt'"),
        (["a.txt", "-o", "dir.md"], 3, "dir.md: is a folder, not a file"),
        (["a.txt", "-o", "x.docx"], 2, "x.docx: the suffix must be one of .ics, .json, .md, "
         ".geojson"),
        (["a.txt", "-o", "x"], 2, "x: the suffix must be one of .ics, .json, .md, "
         ".geojson"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_clear_line(arguments: list[str], status: int, message: str) -> None:
    Path("binary.bin").write_bytes(b"\0\1\2")
    Path("empty.txt").touch()
    Path("odd.txt").write_bytes(b"The mayor of M\xa0laga")
    Path("dir.md").mkdir()
    result = run("extract", "-q", *arguments)

    assert result.stderr == f"Error: {message}\n"
    assert (result.exit_code, result.stdout) == (status, "")


def test_a_full_disk_behind_standard_output_is_one_clear_line() -> None:
    result = shell('"$0" -m timeline extract -q a.txt > /dev/full')

    reason = b"standard output: cannot be written (No space left on device)"
    assert (result.returncode, result.stderr) == (3, b"Error: " + reason + b"\n")


def test_a_closed_standard_input_is_one_clear_line() -> None:
    result = shell('"$0" -m timeline extract -q <&-')

    assert result.stderr == b"Error: standard input: is closed; name a text file\n"
    assert result.returncode == 3


def test_another_language_is_named() -> None:
    text = "Am Montag reiste der Minister nach Rom und traf dort den König von Norwegen."
    result = extract("-", stdin=text)

    assert "Warning: standard input: this does not look like English" in result.stderr


def test_an_unknown_format_lists_those_that_are_known() -> None:
    result = extract("a.txt", "-f", "pdf")

    assert result.exit_code == 2
    assert "'pdf' is not one of 'ics', 'json', 'md', 'geojson'" in result.stderr


def test_each_text_that_cannot_be_read_is_named_and_nothing_is_written() -> None:
    result = extract("none.txt", "a.txt", ".", "-o", "x.md")

    assert result.exit_code == 3
    assert [line.partition(": ")[2].partition(":")[0] for line in result.stderr.splitlines()] == [
        "none.txt",
        ".",
    ]
    assert not Path("x.md").exists()


def test_an_unchanged_file_is_not_touched() -> None:
    extract("a.txt", "-o", "x.md")
    os.utime("x.md", ns=(1, 1))
    extract("a.txt", "-o", "x.md")

    assert Path("x.md").stat().st_mtime_ns == 1


def test_a_changed_file_keeps_its_mode_and_leaves_nothing_beside_it(folder: Path) -> None:
    Path("x.md").write_text("old", "utf-8")
    Path("x.md").chmod(0o640)
    extract("a.txt", "-o", "x.md")

    assert stat.S_IMODE(Path("x.md").stat().st_mode) == 0o640
    assert sorted(path.name for path in folder.iterdir()) == ["a.txt", "b.txt", "x.md"]


def test_a_link_stays_a_link() -> None:
    Path("real.md").touch()
    Path("x.md").symlink_to("real.md")
    extract("a.txt", "-o", "x.md")

    assert Path("x.md").is_symlink()
    assert Path("real.md").read_text("utf-8").startswith("# A")


def test_a_device_is_written_to() -> None:
    assert extract("a.txt", "-f", "md", "-o", os.devnull).exit_code == 0
    assert not Path(os.devnull).is_file()


def test_explain_says_why() -> None:
    result = run("explain", "-d", "2013-06-01", "a.txt")

    assert result.exit_code == 0
    assert result.stdout.startswith("a.txt\nreference date: 1 June 2013, from the option\n\n1. ")
    for name in ("told", "words", "date", "range", "status", "order", "rules", "id"):
        assert f"\n   {name:8}" in result.stdout
    assert "line 1: “The harbour bridge opened on 3 May 2013.”" in result.stdout


def test_explain_takes_one_event() -> None:
    whole = run("explain", "-d", "2013-06-01", "a.txt").stdout
    second = run("explain", "-d", "2013-06-01", "a.txt", "2").stdout

    assert second.startswith("a.txt\n")
    assert "\n2. " in second
    assert "\n1. " not in second
    assert second.partition("\n2. ")[2] in whole


def test_explain_refuses_an_event_that_is_not_there() -> None:
    result = run("explain", "-q", "a.txt", "coronation")

    assert result.exit_code == 2
    assert "no event is 'coronation'; give a number up to 2, an id" in result.stderr


@pytest.mark.parametrize(
    ("wanted", "titles"),
    [
        ("2", ["Council votes £40 m for trams"]),
        ("Site survey", ["Site survey"]),
        ("Site", ["Site survey"]),
        ("gate", ["Protest at the gate"]),
        ("12", []),
        ("0", []),
    ],
)
def test_an_event_is_chosen_by_number_id_or_title(wanted: str, titles: list[str]) -> None:
    assert [event.title for event in choose(STORY, wanted)] == titles


def test_the_same_text_gives_the_same_bytes_everywhere() -> None:
    places = [
        {"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "Asia/Tokyo", "LC_ALL": "C.UTF-8", "SOURCE_DATE_EPOCH": "9"},
    ]
    for form in ("ics", "md", "json"):
        command = ("-m", "timeline", "extract", "-d", "2013-06-01", "-f", form, "a.txt", "b.txt")
        [one, other] = [python(*command, **place) for place in places]

        assert one.returncode == 0
        assert one.stdout == other.stdout


def test_ctrl_c_is_told_in_one_line_and_is_no_stale_output(monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("timeline.cli.importlib.import_module", stop)
    result = CliRunner().invoke(main, ["extract", "a.txt"])

    assert (result.exit_code, result.stderr) == (130, "Error: stopped\n")
