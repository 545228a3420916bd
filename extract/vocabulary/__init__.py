"""The reader of the vocabulary files: topic headings, method names, dataset names and phrases that name no method.

The files are plain text, one entry a line, `#` for comments:

    topics/*.txt     heading | parent | synonym; synonym | trigger; trigger | weak | field, field
    methods/*.txt    name | alias; alias | ordinary | field, field
    datasets/*.txt   name | alias; alias | ordinary
    generic.txt      a phrase that names no method | away     (away: only outside computing, an apparatus or the like)
    fields.txt       field of science | arXiv code; code | arXiv class name; name | venue's word; word | file; file

Entries know the file that they stand in (`home`). An entry with fields is meant in texts of these fields only;
elsewhere its words mean something else, or need support.

`!heading` is a heading that serves as a parent only. Trailing empty fields may be left out. A user's own file has the
same lines under `[topics]`, `[methods]`, `[datasets]` and `[generic]`; its entries replace shipped ones of the same
name, and `-name` bans a name everywhere. How entries are found in a text is told in `extract.text.matching`.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, TypeVar

from extract.vocabulary.entries import Field, HeadingEntry, Term, Vocabulary, form_key, forms_of
from graph.errors import InputError
from graph.files import read_small
from graph.folding import slug
from graph.model import Heading

FOLDER = Path(__file__).parent
__all__ = [
    "Field",
    "HeadingEntry",
    "Term",
    "Vocabulary",
    "form_key",
    "headings",
    "load_fields",
    "load_vocabulary",
    "vocabulary_files",
]

SECTIONS = ("topics", "methods", "datasets", "generic")
WIDTHS = {"topics": 6, "methods": 4, "datasets": 3, "generic": 2, "fields": 5}
_FLAG_AT = {"topics": 4, "methods": 2, "datasets": 2, "generic": 1}


_Entry = TypeVar("_Entry", HeadingEntry, Term)


class _Line(NamedTuple):
    """An entry's fields and where it stands; `home` is the name of a shipped file."""

    section: str
    fields: list[str]
    file: Path
    number: int
    home: str

    def error(self, reason: str) -> InputError:
        return InputError(f"{self.file}:{self.number}: {reason}")


def vocabulary_files() -> tuple[Path, ...]:
    """Return the shipped vocabulary files, sorted by their path."""
    found = [path for section in SECTIONS[:3] for path in sorted((FOLDER / section).glob("*.txt"))]
    generic = FOLDER / "generic.txt"
    return (*found, generic) if generic.is_file() else tuple(found)


def load_vocabulary(extra: Path | None = None) -> Vocabulary:
    """Read the shipped vocabulary, and a user's own file on top of it.

    Raises:
        InputError: for a file that cannot be read, a bad line, a form given to two entries, a heading whose parent is
            not there, and a heading that is its own ancestor; the message names file and line.
    """
    return _shipped(FOLDER) if extra is None else _assembled(_shipped_lines(), list(_lines(extra, None)))


@cache
def _shipped(folder: Path) -> Vocabulary:  # noqa: ARG001 # in tests another folder takes the place of the shipped one
    return _assembled(_shipped_lines(), [])


def _shipped_lines() -> list[_Line]:
    return [line for path in vocabulary_files() for line in _lines(path, _section_of(path))]


def load_fields() -> tuple[Field, ...]:
    """Return the fields of science in the order of their file; raise `InputError` for a bad line."""
    return _shipped_fields(FOLDER)


@cache
def _shipped_fields(folder: Path) -> tuple[Field, ...]:
    lines = _lines(folder / "fields.txt", "fields")
    return tuple(Field(line.fields[0], *map(_several, line.fields[1:])) for line in lines)


def headings(extra: Path | None = None) -> tuple[Heading, ...]:
    """Return the headings as topics of the graph: their ids, and the id of the one above each.

    Raises:
        InputError: as `load_vocabulary`.
    """
    return _shipped_topics(FOLDER) if extra is None else _topics(load_vocabulary(extra))


@cache
def _shipped_topics(folder: Path) -> tuple[Heading, ...]:
    return _topics(_shipped(folder))


def _topics(vocabulary: Vocabulary) -> tuple[Heading, ...]:
    ids = {entry.name: f"topic:{slug(entry.name)}" for entry in vocabulary.headings}
    return tuple(
        Heading(ids[entry.name], entry.name, ids[entry.parent] if entry.parent else None, entry.synonyms)
        for entry in vocabulary.headings
    )


def _section_of(path: Path) -> str:
    return "generic" if path.parent == FOLDER else path.parent.name


def _lines(path: Path, section: str | None) -> Iterator[_Line]:
    """Yield the entries of a file; without a `section`, `[section]` lines give it."""
    own = section is None
    try:
        lines = read_small(path, regular=True).decode("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"{path}: cannot be read as UTF-8 text ({getattr(error, 'strerror', None) or type(error).__name__})"
        ) from error
    home = path.stem if path.parent.parent == FOLDER else ""
    for number, raw in enumerate(lines, start=1):
        text = raw.strip()
        if not text or text[0] == "#":
            continue
        line = _Line(section or "", [field.strip() for field in text.split("|")], path, number, home)
        if own and (heading := re.fullmatch(r"\[(\w+)\]", text)):
            section = heading[1]
            if section not in SECTIONS:
                raise line.error(f"no such section: {text}; there are {', '.join(SECTIONS)}")
        elif own and text[0] == "-":
            yield _Line("banned", [text[1:].strip()], path, number, home)
        elif section is None:
            raise line.error("an entry stands before the first [section] line")
        else:
            _fill_up(line)
            yield line


def _fill_up(line: _Line) -> None:
    """Add the empty fields that the line leaves out."""
    fields, width = line.fields, WIDTHS[line.section]
    if len(fields) > width:
        raise line.error(f"{len(fields)} fields where {line.section} have {width}")
    if not fields[0].strip("! "):
        raise line.error("the name is missing")
    fields.extend([""] * (width - len(fields)))


def _several(field: str) -> tuple[str, ...]:
    if ";" not in field:
        return (field,) if field else ()
    return tuple(dict.fromkeys(part.strip() for part in field.split(";") if part.strip()))


def _flag(line: _Line, flag: str) -> bool:
    value = line.fields[_FLAG_AT[line.section]]
    if value and value != flag:
        raise line.error(f"unknown flag {value!r}; only {flag!r} may stand there")
    return bool(value)


def _meant_in(line: _Line) -> tuple[str, ...]:
    """Return the fields that an entry names; raise for one that is not in the list of fields."""
    column = line.fields[-1] if line.section in ("topics", "methods") else ""
    if not column:
        return ()
    names = tuple(name.strip() for name in column.split(","))
    if unknown := set(names) - _field_names(FOLDER):
        raise line.error(f"no such field: {min(unknown)!r}; fields.txt lists them")
    return names


@cache
def _field_names(folder: Path) -> frozenset[str]:
    return frozenset(field.name for field in _shipped_fields(folder))


def _heading(line: _Line) -> HeadingEntry:
    name, parent, synonyms, triggers, _, _ = line.fields
    several = _several(triggers)
    for trigger in several:
        if any(len(part.strip().rstrip("*")) < 2 for part in trigger.split("&")):
            raise line.error(f"the trigger {trigger!r} is too short")
    return HeadingEntry(
        name.lstrip("! "),
        parent.lstrip("! ") or None,
        _several(synonyms),
        several,
        _flag(line, "weak"),
        name[0] != "!",
        _meant_in(line),
        line.home,
    )


def _term(line: _Line) -> Term:
    return Term(line.fields[0], _several(line.fields[1]), _flag(line, "ordinary"), _meant_in(line), line.home)


def _assembled(shipped: list[_Line], own: list[_Line]) -> Vocabulary:
    banned = frozenset(line.fields[0].lower() for line in own if line.section == "banned")
    headings = _entries(_parsed(shipped, "topics", _heading), _parsed(own, "topics", _heading), banned)
    methods = _entries(_parsed(shipped, "methods", _term), _parsed(own, "methods", _term), banned)
    datasets = _entries(_parsed(shipped, "datasets", _term), _parsed(own, "datasets", _term), banned)
    generic: dict[bool, set[str]] = {True: set(), False: set()}
    for line in (*shipped, *own):
        if line.section == "generic":
            generic[_flag(line, "away")].add(line.fields[0].lower())
    return Vocabulary(
        _with_parents(headings, banned),
        tuple(entry for _, entry in methods),
        tuple(entry for _, entry in datasets),
        frozenset(generic[False] - banned),
        banned,
        frozenset(generic[True] - banned),
    )


def _parsed(lines: list[_Line], section: str, parse: Callable[[_Line], _Entry]) -> Iterator[tuple[_Line, _Entry]]:
    return ((line, parse(line)) for line in lines if line.section == section)


def _entries(
    shipped: Iterable[tuple[_Line, _Entry]], own: Iterable[tuple[_Line, _Entry]], banned: frozenset[str]
) -> list[tuple[_Line, _Entry]]:
    """Join shipped entries and a user's; the user's replace those of the same name, and take forms from the others."""
    ours: list[tuple[_Line, _Entry]] = _unique(own)
    replaced = {form_key(form) for _, entry in ours for form in forms_of(entry)}
    names = {form_key(entry.name) for _, entry in ours}
    kept: list[tuple[_Line, _Entry]] = _unique(shipped)
    if ours:
        kept = [(line, _without(entry, replaced)) for line, entry in kept if form_key(entry.name) not in names]
    kept += ours
    return [(line, entry) for line, entry in kept if entry.name.lower() not in banned] if banned else kept


def _without(entry: _Entry, taken: set[str]) -> _Entry:
    """Return the entry without the further forms that another entry has taken over."""
    if not taken:
        return entry
    if isinstance(entry, HeadingEntry):
        return replace(entry, synonyms=tuple(form for form in entry.synonyms if form_key(form) not in taken))
    return replace(entry, aliases=tuple(form for form in entry.aliases if form_key(form) not in taken))


def _unique(entries: Iterable[tuple[_Line, _Entry]]) -> list[tuple[_Line, _Entry]]:
    """Return the entries; raise for a form that stands for two of them."""
    owner: dict[str, _Line] = {}
    pairs = list(entries)
    for line, entry in pairs:
        for form in forms_of(entry):
            first = owner.setdefault(form_key(form), line)
            if first is not line:
                raise line.error(f"{form!r} also stands at {first.file}:{first.number}")
    return pairs


def _with_parents(headings: list[tuple[_Line, HeadingEntry]], banned: frozenset[str]) -> tuple[HeadingEntry, ...]:
    """Check the parents and return the headings; raise for one that is not there and for a chain that comes back."""
    kept = headings
    if banned:
        kept = [
            (line, replace(heading, parent=None) if (heading.parent or "").lower() in banned else heading)
            for line, heading in headings
        ]
    parents = {heading.name: heading.parent for _, heading in kept}
    checked: set[str] = set()
    for line, heading in kept:
        parent = heading.parent
        if parent in checked or parent is None:
            checked.add(heading.name)
            continue
        seen = {heading.name}
        while parent is not None and parent not in checked:
            if parent not in parents:
                raise line.error(f"the parent {parent!r} is not a heading")
            if parent in seen:
                raise line.error(f"{heading.name!r} is among its own parents")
            seen.add(parent)
            parent = parents[parent]
        checked |= seen
    return tuple(heading for _, heading in kept)
