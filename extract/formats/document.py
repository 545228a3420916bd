"""An opened file as readers see it: its first characters, and its bytes, text or lines as often as they are needed."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, BinaryIO

from extract.formats.lines import Pieces, read_head, read_lines, read_text, unpacked
from graph.model import Problem, Record

EVERY_READER = 2  # which authors a printed list gives, whatever the format; raised as `Format.version` is
HEAD = 64 * 1024  # characters that formats are told apart by
_HEAD_LINES = 60
_LONGEST_HEAD = 8 * 1024 * 1024  # a first line of JSON may be long
_PROLOGUE = re.compile(r"(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE\b(?:[^\[>]|\[.*?\]\s*(?=>))*>)*", re.DOTALL)
_ROOT = re.compile(r"<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)")


class Document:
    """A file, or what came through a pipe; `name` is its source's name.

    `notes` collects what had to be mended (encoding, NUL, damage); whoever goes through the items hands them on.
    Only one of `raw`, `text` and `lines` may be in use at a time: each begins at the first byte again. `options` are
    those of the user for single readers; `shared` is room for what detection has parsed and reading can use again.
    """

    def __init__(
        self, open_stream: Callable[[], BinaryIO], name: str, options: Mapping[str, str] | None = None
    ) -> None:
        self.name = name
        self.notes: list[Problem] = []
        self.shared: dict[str, Any] = {}
        self.options = dict(options or {})
        self._open = open_stream

    def raw(self) -> BinaryIO:
        """Return the bytes, unpacked and else as they are; for parsers that decode themselves."""
        return unpacked(self._open(), self.name)

    def text(self) -> Iterator[str]:
        """Yield the decoded text in pieces of about 256 KB, line ends as `\\n`; without limits for lines."""
        return read_text(self._open, self.name, self.notes)

    def lines(self) -> Iterator[str]:
        """Yield the lines without their ends; a line over 8 MB comes as an empty one, with a note."""
        return read_lines(self._open, self.name, self.notes)

    @cached_property
    def _beginning(self) -> str:
        return read_head(self._open, self.name, Pieces(HEAD, _HEAD_LINES, _LONGEST_HEAD))

    @property
    def head(self) -> str:
        """The first 64 KB of text from the first letter on, without a mark."""
        return self._beginning[:HEAD]

    @cached_property
    def head_lines(self) -> Sequence[str]:
        """The first 60 lines from the first filled one on, whole; of longer lines those in the first 8 MB."""
        return self._beginning.split("\n", _HEAD_LINES)[:_HEAD_LINES]

    @cached_property
    def root(self) -> str | None:
        """The name of the first element without its prefix, if the file begins like XML or HTML; else None."""
        if not self.head.startswith("<"):
            return None
        end = _PROLOGUE.match(self.head)
        match = _ROOT.match(self.head, end.end() if end else 0)
        return match[1] if match else None

    @property
    def is_html(self) -> bool:
        """Whether the file begins like a page: an HTML element or doctype first."""
        root = (self.root or "").lower()
        return root in {"html", "head", "body", "div"} or self.head[:200].lower().startswith("<!doctype html")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how to know it, how to read it, what it gives, what files of it are called, how people get one.

    `detect` looks at `document.head` (or parses, and keeps the result in `document.shared`); formats are tried in the
    order of FORMATS. `facts` returns what a file says about itself. `gives` names the fields beside the title that
    records may have. Raise `version` when the reader gives another result for the same file, and `EVERY_READER` when
    all do.
    """

    name: str
    about: str
    detect: Callable[[Document], bool]
    read: Callable[[Document], Iterator[Record | Problem]]
    suffixes: tuple[str, ...]
    gives: tuple[str, ...]
    facts: Callable[[Document], tuple[tuple[str, str], ...]] | None = None
    version: int = 1
    get: str = ""

    @property
    def key(self) -> int:
        """The version of the reader and of what all readers share; a file read under a lower one is read again."""
        return self.version + EVERY_READER
