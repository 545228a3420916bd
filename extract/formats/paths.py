"""From what a user names (files, folders, globs) to files and the names of their sources."""

import glob
import os
from collections.abc import Iterable
from pathlib import Path

from extract.formats.reading import known
from graph.errors import InputError

STANDARD_INPUT = "-"


def expand(paths: Iterable[str]) -> list[tuple[Path, str]]:
    """Return the files that paths stand for, each once, with its source's name: the path as given, `/` between parts.

    Folders are gone through whole, in order of names; hidden files and files of no format that we know are passed
    over there. `-` stands for itself: the caller reads standard input. Raises InputError for a path that does not
    exist, a glob that fits nothing and a folder without a file to read.
    """
    found: dict[str, tuple[Path, str]] = {}
    for given in paths:
        if given == STANDARD_INPUT:
            found.setdefault(given, (Path(given), given))
            continue
        for path in _files(given):
            found.setdefault(os.path.realpath(path), (path, Path(os.path.normpath(path)).as_posix()))
    return list(found.values())


def expand_each(paths: Iterable[str]) -> tuple[list[tuple[Path, str]], list[str]]:
    """Return what `expand` does for the paths that stand for something, and why the others do not."""
    found: dict[str, tuple[Path, str]] = {}
    refused: list[str] = []
    for given in paths:
        try:
            files = expand([given])
        except InputError as error:
            refused.append(str(error))
            continue
        for path, name in files:
            found.setdefault(name if given == STANDARD_INPUT else os.path.realpath(path), (path, name))
    return list(found.values()), refused


def _files(given: str) -> list[Path]:
    if os.path.lexists(given):
        return _within(Path(given))
    if not glob.has_magic(given):
        raise InputError(f"{given or 'an empty path'} does not exist; check the path")
    matches = sorted(glob.glob(given, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
    if not matches:
        raise InputError(f"no file fits {given}; check the pattern")
    # A file that a pattern fits is given, as if the shell had put it there; a folder is gone through.
    files = [file for path in map(Path, matches) for file in (_folder(path) if path.is_dir() else [path])]
    if not files:
        raise InputError(f"{given} fits only folders without a listing page or JSON lines in them; give another")
    return files


def _within(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = _folder(path)
    if not files:
        raise InputError(f"{path} is a folder without a listing page or JSON lines in it; give another")
    return files


def _folder(path: Path) -> list[Path]:
    found: list[Path] = []
    for folder, folders, files in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        inside = (Path(folder, name) for name in files if not name.startswith("."))
        found.extend(file for file in inside if file.is_file() and known(file))
    return sorted(found)
