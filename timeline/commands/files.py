"""Files on disk: texts in, outputs out, and what differs between an output and its file."""

import difflib
import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath

from attrs import frozen

from timeline.errors import OutputError

TEXTS = (".txt", ".md", ".markdown", ".html", ".htm")


@frozen
class Target:
    """What a file should hold. `label` is its path as the user should read it."""

    path: Path
    label: str
    content: bytes


def texts_in(folder: Path) -> list[Path]:
    """The texts in a folder and the folders in it, by path: files with a name like "minutes.md"."""
    found = (path for path in folder.rglob("*") if path.suffix.lower() in TEXTS)
    return sorted(path for path in found if path.is_file())


def relative(path: PurePath, folder: PurePath) -> str:
    """The path seen from a folder, with "/": the same on every machine."""
    return PurePath(os.path.relpath(path, folder)).as_posix()


def is_current(target: Target) -> bool:
    """Whether the file holds the content already. Line ends of calendars are of no account.

    Raises:
        OutputError: the file cannot be read.
    """
    old = _old(target)
    return old is not None and _lined(target, old) == _lined(target, target.content)


def write(target: Target, *, make_folder: bool = False) -> bool:
    """Whether the file had to be changed; it is written whole or not at all, its mode is kept.

    `make_folder` makes the folder first, if it is missing.

    Raises:
        OutputError: the file cannot be written.
    """
    path = Path(os.path.realpath(target.path))
    if path.is_dir():
        raise OutputError(f"{target.label}: is a folder, not a file")
    try:
        if make_folder:
            path.parent.mkdir(parents=True, exist_ok=True)
        if not path.parent.is_dir():
            raise OutputError(f"{target.label}: there is no folder {path.parent.name!r}")
        if path.exists() and not path.is_file():  # a pipe or a device
            path.write_bytes(target.content)
            return True
        if path.exists() and path.read_bytes() == target.content:
            return False
        _replace(path, target.content)
    except OSError as error:
        raise OutputError(f"{target.label}: cannot be written ({error.strerror})") from error
    return True


def _replace(path: Path, content: bytes) -> None:
    """Puts a new file in the place of the old one in one step."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("xb") as file:
            file.write(content)
        if path.exists():
            beside.chmod(stat.S_IMODE(path.stat().st_mode))
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def diff(target: Target) -> Iterator[str]:
    """The lines of a unified diff from the file as it is to what it should hold."""
    old = _old(target)
    was = "/dev/null" if old is None else f"a/{target.label}"
    before, after = _text(target, old or b""), _text(target, target.content)
    for line in difflib.unified_diff(before, after, was, f"b/{target.label}"):
        yield line if line.endswith("\n") else line + "\n\\ No newline at end of file\n"


def _text(target: Target, data: bytes) -> list[str]:
    return _lined(target, data).decode("utf-8", "replace").splitlines(keepends=True)


def _old(target: Target) -> bytes | None:
    try:
        return target.path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise OutputError(f"{target.label}: cannot be read ({error.strerror})") from error


def _lined(target: Target, data: bytes) -> bytes:
    """The content as it is compared: a checkout may have changed the line ends of a calendar."""
    return data.replace(b"\r\n", b"\n") if target.path.suffix == ".ics" else data
