"""What the files given say that the store does not know yet: new, changed, moved, or read by an older reader."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from extract.formats import FORMATS, contents_of
from extract.inputs import Found, Input, Opened, find_inputs, opened, useless_folders
from graph.errors import InputError, NotAnInput
from graph.limits import within_limits
from graph.model import Problem, Record, Source
from graph.progress import Progress, silent

Copies = dict[str, tuple[str, str]]  # further places of sources: place → name, sha256
VERSIONS = {format_.name: format_.key for format_ in FORMATS}
KINDS = ("new", "replaced", "read again", "unchanged", "known by another name")
GIVEN_COLUMNS = "columns given"


@dataclass(slots=True)
class News:
    """Sources to keep with their place and items, files by what became of them, places that changed, what to know.

    `copies` are the further places of sources, as far as they are known.
    """

    sources: list[tuple[Source, str, list[Record | Problem]]] = field(default_factory=list)
    files: dict[str, list[str]] = field(
        default_factory=lambda: {
            "new": [],
            "replaced": [],
            "read again": [],
            "unchanged": [],
            "known by another name": [],
        }
    )
    moved: dict[str, str] = field(default_factory=dict)
    copies: Copies = field(default_factory=dict)
    unreadable: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def read_news(
    paths: Sequence[str],
    known: Mapping[str, Source],
    *,
    stdin: bytes | None = None,
    columns: str = "",
    copies: Copies | None = None,
    progress: Progress = silent,
) -> News:
    """Read the files that are new or changed; one that cannot be read does not keep the others out.

    `known` are the stored sources by place, `copies` their further places; `columns` maps the columns of tables. The
    same bytes under another path are the same source; of new files it is the first by name. Stored sources that an
    older reader read are read again where their file is as it was.
    """
    inputs = find_inputs(paths)
    again, older = _outdated(known, {source.place for source in inputs.inputs})
    reader = _Reader(known, News(unreadable=inputs.refused, notes=older, copies=copies or {}), stdin, columns)
    total = len(inputs.inputs) + len(again)
    for number, source in enumerate([*sorted(inputs.inputs, key=lambda source: source.name), *again]):
        progress("reading", number, total)
        reader.read(source, inputs)
    progress("reading", total, total)
    reader.news.unreadable.extend(useless_folders(inputs.inputs, reader.fruitful))
    reader.news.notes[:0] = inputs.notes()
    return reader.news


def _outdated(known: Mapping[str, Source], given: set[str]) -> tuple[list[Input], list[str]]:
    """Return stored sources that an older reader read and that are there to be read again, and a note on the others."""
    old = [(p, s) for p, s in known.items() if s.version < VERSIONS.get(s.format, 0) and p not in given]
    present = [Input(source.name, place, place) for place, source in old if os.path.isfile(place)]  # noqa: PTH113
    gone = sorted(source.name for place, source in old if not os.path.isfile(place))  # noqa: PTH113
    notes = [
        f"read by an older version of its reader, and the file is gone: {name}; give it again to read it again."
        for name in gone
    ]
    return present, notes


class _Reader:
    """Reads inputs one by one into news."""

    def __init__(self, known: Mapping[str, Source], news: News, stdin: bytes | None, columns: str) -> None:
        self.news = news
        self.fruitful: set[str] = set()
        self._known = known
        self._stdin, self._columns = stdin, columns
        self._names = {source.name: place for place, source in known.items()}
        self._digests = {source.sha256: source.name for source in known.values()}

    def read(self, source: Input, inputs: Found) -> None:
        """Read one input, unless it is known; what is no input inside of a folder is counted."""
        try:
            with opened(source, self._stdin) as file:
                self._opened(source, file)
        except NotAnInput as error:
            if source.inside:
                inputs.passed_over[error.kind] += 1
            else:
                self.news.unreadable.append(str(error))
        except InputError as error:
            self.news.unreadable.append(str(error))
        else:
            self.fruitful.add(source.inside or "")

    def _opened(self, source: Input, file: Opened) -> None:
        old = self._known.get(source.place)
        options = self._options(old)
        if old and old.sha256 == file.sha256 and not self._is_outdated(old, options):
            self.news.files["unchanged"].append(old.name)
            return
        if old is None and file.sha256 in self._digests:
            self._same(source, self._digests[file.sha256], file.sha256)
            return
        self.news.copies.pop(source.place, None)  # its bytes are its own now
        name = old.name if old else self._name(source)
        contents = contents_of(file, name, options)
        stated = Source(name, name, contents.sha256, contents.format, contents.facts, contents.version)
        self.news.sources.append((stated, source.place, list(within_limits(contents.items))))
        is_same = old is not None and old.sha256 == file.sha256
        self.news.files["read again" if is_same else "replaced" if old else "new"].append(name)
        self._names[name] = source.place
        self._digests[file.sha256] = name
        columns = dict(contents.facts).get("columns")
        if columns and not options:
            self.news.notes.append(f"{name} is a table, read as {columns}; other columns: --columns FIELD=COLUMN,….")

    def _name(self, one: Input) -> str:
        return one.name if one.name not in self._names else one.place

    def _options(self, old: Source | None) -> dict[str, str]:
        """Return the mapping of columns: the one given now, else the one given when the source was first read."""
        kept = dict(old.facts).get(GIVEN_COLUMNS, "") if old else ""
        columns = self._columns or kept
        return {"columns": columns} if columns else {}

    def _is_outdated(self, old: Source, options: Mapping[str, str]) -> bool:
        changed = options.get("columns", "") != dict(old.facts).get(GIVEN_COLUMNS, "") and old.format == "csv"
        return changed or old.version < VERSIONS.get(old.format, 0)

    def _same(self, source: Input, name: str, sha256: str) -> None:
        """Note that a file holds the bytes of a source that is there already; a source whose file is gone moves."""
        place = self._names[name]
        self.news.files["known by another name"].append(source.name)
        if place in self._known and not os.path.exists(place):  # noqa: PTH110
            self.news.moved[name] = source.place
            self._names[name] = source.place
            self.news.copies.pop(source.place, None)
            self.news.notes.append(
                f"{source.name} holds the same bytes as {name}, whose file is gone: it is the same source."
            )
        else:
            self.news.copies.setdefault(source.place, (self._name(source), sha256))
            self.news.notes.append(f"{source.name} holds the same bytes as {name}: it is the same source, read once.")
