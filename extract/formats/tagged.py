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
    _first: dict[str, str] = field(default_factory=dict, repr=False)  # filled at the first question

    def all(self, *names: str) -> list[str]:
        """Return the values of tags that have one of the names, in the order of the entry."""
        return [value for tag, value in self.tags if tag in names and value]

    def first(self, *names: str) -> str:
        """Return the first value of the first name that has one, its lines joined by blanks; else nothing."""
        if not self._first:
            for tag, value in self.tags:
                if value and tag not in self._first:
                    self._first[tag] = value
        for name in names:
            if name in self._first:
                return " ".join(self._first[name].split())
        return ""


def tagged_entries(lines: Iterable[str], tag_of: Tag, *, start: str, end: str | None = None) -> Iterator[TaggedEntry]:
    """Yield the entries of lines: each begins with the tag `start`, and ends with `end` or before the next one.

    `tag_of` returns the tag and value of a line, None for one that carries on the value before, no tag for one to be
    passed over. Lines before the first
    entry and behind the end of one are no part of any.
    """
    entry: TaggedEntry | None = None
    pieces: list[str] = []
    for number, line in enumerate(lines, 1):
        found = tag_of(line)
        if found is None:
            if entry is not None and entry.tags and line and not line.isspace() and len(pieces) < MOST_LINES:
                pieces.append(line.strip())
            continue
        tag, value = found
        if not tag:
            continue
        if entry is not None and len(pieces) > 1:
            entry.tags[-1] = (entry.tags[-1][0], "\n".join(piece for piece in pieces if piece))
        if tag == start:
            if entry is not None:
                yield entry
            entry = TaggedEntry(number)
        elif tag == end:
            if entry is not None:
                entry.ended = True
                yield entry
            entry, pieces = None, []
            continue
        if entry is not None and len(entry.tags) < MOST_LINES:
            pieces = [value.strip()]
            entry.tags.append((tag, pieces[0]))
    if entry is not None:
        if len(pieces) > 1:
            entry.tags[-1] = (entry.tags[-1][0], "\n".join(piece for piece in pieces if piece))
        yield entry
