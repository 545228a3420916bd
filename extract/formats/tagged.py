"""Entries of lines that begin with a tag (RIS, MEDLINE, Web of Science, EndNote): streamed, an entry at a time."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

MOST_LINES = 400_000  # of one entry; what comes behind is left out

Tag = Callable[[str], tuple[str, str] | None]


@dataclass(slots=True)
class TaggedEntry:
    """One entry: its first line, its tags and values in order, and whether its end was marked.

    A value of several lines holds line breaks.
    """

    line: int
    tags: list[tuple[str, str]] = field(default_factory=list)
    ended: bool = False
    _values: dict[str, list[str]] = field(default_factory=dict, repr=False)

    def all(self, *names: str) -> list[str]:
        """Return the values of tags that have one of the names, in the order of the entry."""
        named = [name for name in names if name in self._of_tags()]
        if len(named) < 2:
            return list(self._values[named[0]]) if named else []
        return [value for tag, value in self.tags if tag in named and value]

    def first(self, *names: str) -> str:
        """Return the first value of the first name that has one, its lines joined by blanks; else nothing."""
        values = self._of_tags()
        for name in names:
            if name in values:
                return " ".join(values[name][0].split())
        return ""

    def _of_tags(self) -> dict[str, list[str]]:
        """Return the values that are not empty by tag, gathered at the first question."""
        if not self._values:
            for tag, value in self.tags:
                if value:
                    self._values.setdefault(tag, []).append(value)
        return self._values


def tagged_entries(lines: Iterable[str], tag_of: Tag, *, start: str, end: str | None = None) -> Iterator[TaggedEntry]:
    """Yield the entries of lines: each begins with the tag `start`, and ends with `end` or before the next one.

    `tag_of` returns the tag and value of a line, None for one that carries on the value before, no tag for one to be
    passed over. Lines before the first
    entry and behind the end of one are no part of any.
    """
    entry: TaggedEntry | None = None
    tags: list[tuple[str, str]] = []
    pieces: list[str] = []  # of the last value, where it has several lines
    for number, line in enumerate(lines, 1):
        tagged = tag_of(line)
        if tagged is None:
            if tags and len(pieces) < MOST_LINES and (piece := line.strip()):
                pieces.append(piece)
            continue
        tag, value = tagged
        if not tag:
            continue
        if pieces:
            _close(tags, pieces)
            pieces = []
        if tag == start:
            if entry is not None:
                yield entry
            entry = TaggedEntry(number)
            tags = entry.tags
        elif tag == end:
            if entry is not None:
                entry.ended = True
                yield entry
            entry, tags = None, []
            continue
        if entry is not None and len(tags) < MOST_LINES:
            tags.append((tag, value.strip()))
    if entry is not None:
        if pieces:
            _close(tags, pieces)
        yield entry


def _close(tags: list[tuple[str, str]], pieces: list[str]) -> None:
    """Put the lines that carry a value on behind the last tag's value."""
    tag, value = tags[-1]
    tags[-1] = (tag, "\n".join([value, *pieces] if value else pieces))
