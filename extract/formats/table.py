"""FORMATS, the table of the formats that can be read, in the order in which they are tried."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from extract.formats import jsonl
from extract.formats.listing import author_page, daily_page, search_page
from graph.model import Problem, Record


@dataclass(frozen=True, slots=True)
class Format:
    """A format: how to know it by its first lines, how to read it, what it gives and what files of it are called.

    `detect` and `facts` take the first lines of a file from its first filled one on; `read` takes all lines and
    the source's name. `gives` names the fields beside the title that its records may have.
    """

    name: str
    detect: Callable[[Sequence[str]], bool]
    read: Callable[[Iterable[str], str], Iterator[Record | Problem]]
    facts: Callable[[Sequence[str]], tuple[tuple[str, str], ...]]
    about: str
    suffixes: tuple[str, ...]
    gives: tuple[str, ...]


FORMATS = (
    Format(
        author_page.NAME,
        author_page.detect,
        author_page.read,
        author_page.facts,
        "saved page of one author: figures on top, then papers with the first three authors",
        (".txt",),
        ("abstract", "authors", "affiliation", "listed_for", "date", "category", "score"),
    ),
    Format(
        daily_page.NAME,
        daily_page.detect,
        daily_page.read,
        daily_page.facts,
        "saved “Daily Papers” page: papers with the number of their authors and a date",
        (".txt",),
        ("abstract", "n_authors", "affiliation", "date", "count"),
    ),
    Format(
        search_page.NAME,
        search_page.detect,
        search_page.read,
        search_page.facts,
        "saved page of search results: titles and abstracts by turns",
        (".txt",),
        ("abstract",),
    ),
    Format(
        jsonl.NAME,
        jsonl.detect,
        jsonl.read,
        jsonl.facts,
        "JSON lines, an object with a title on each, packed with gzip or not",
        (".jsonl", ".jsonl.gz"),
        ("abstract", "authors", "date", "year", "venue", "doi", "arxiv", "acl", "subjects"),
    ),
)
