"""What the readers say of a text: records and problems, through detection as users have it."""

from extract.formats import read_bytes
from graph.model import Authorship, Problem, Record


def read(text: str | bytes, format_name: str | None = None) -> tuple[list[Record], list[Problem]]:
    """Return the records and problems of a file with the text; its format must be found to be the one named."""
    contents = read_bytes(text.encode() if isinstance(text, str) else text, "file")
    assert format_name in (None, contents.format)
    items = list(contents.items)
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


def one(text: str | bytes, format_name: str | None = None) -> Record:
    """Return the only record of a file that gives no problem."""
    records, problems = read(text, format_name)
    assert problems == []
    assert len(records) == 1
    return records[0]


def shown(authors: tuple[Authorship, ...]) -> list[tuple[str, str | None]]:
    """Return names with their family names; groups with `group` instead."""
    return [(author.name, "group" if author.group else author.family) for author in authors]
