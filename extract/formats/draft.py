"""An entry while it is being read, and the rules that all formats share when it becomes a record."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from extract.formats.authorships import MOST_AUTHORS
from extract.formats.dates import Dated
from extract.formats.venues import arxiv_in, is_repository
from graph.identifiers import normal_arxiv
from graph.model import Authorship, Problem, Record, Reference

# The fields beside the title that most formats give.
GIVES = (
    *("abstract", "authors", "date", "venue", "type", "language", "volume", "issue", "pages", "keywords"),
    *("doi", "arxiv"),
)
MOST_REFERENCES = 100_000
UNDATED = Dated()
LONGEST_FIELD = 4_000_000  # characters, the most that a store takes
NO_TITLE = "the entry has no title; it has been left out"
_NO_TITLES = frozenset({"[no title available]", "no title available", "[no title]", "untitled", "[not available]"})
_MAYBE_PREPRINT = frozenset({None, "article", "other", "preprint"})


@dataclass(slots=True)
class Draft:
    """What one entry says so far; `line` is where it begins, `key` its own id in the source, `reasons` what was wrong.

    `complete` is false where the list of authors is cut; `n_authors` is the number that the source prints. An entry
    that is no paper (a volume, a person's page) has `paper` false: it counts, and gives neither record nor problem. One
    with a `fault` is left out, and told.
    """

    line: int
    key: str | None = None
    title: str = ""
    abstract: str = ""
    authors: list[Authorship] = field(default_factory=list)
    complete: bool = True
    n_authors: int | None = None
    dated: Dated = UNDATED
    venue: str | None = None
    more_venues: list[str] = field(default_factory=list)
    type: str | None = None
    language: str | None = None
    volume: str | None = None
    issue: str | None = None
    pages: str | None = None
    category: str | None = None
    keywords: list[str] = field(default_factory=list)
    subjects: list[str] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    n_references: int | None = None
    n_citations: int | None = None
    retracted: bool = False
    listed_for: str | None = None
    affiliation: str | None = None
    ids: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)
    paper: bool = True
    fault: str | None = None


class Keys:
    """Keys that are unique in a source: the second of one key gets `~2` behind it."""

    def __init__(self) -> None:
        self._times: dict[str, int] = {}

    def unique(self, key: str) -> str:
        """Return the key, or with a number behind it where it was there before."""
        times = self._times
        times[key] = times.get(key, 0) + 1
        if times[key] == 1:
            return key
        while (candidate := f"{key}~{times[key]}") in times:
            times[key] += 1
        times[candidate] = 1
        return candidate


def records(entries: Iterable[Draft | Problem], source: str, format_name: str) -> Iterator[Record | Problem]:
    """Yield the records of drafts, and the problems between and within them.

    The key of an entry without one is its running number from 0, which counts all entries, those left out too.
    """
    keys = Keys()
    index = -1
    for entry in entries:
        if isinstance(entry, Problem):
            yield entry
            continue
        index += 1
        if entry.fault is not None:
            yield Problem(source, entry.line, entry.fault, entry.key)
        if entry.fault is not None or not entry.paper:
            continue
        key = keys.unique(" ".join((entry.key or "").split()) or str(index))
        record = _record(entry, (source, format_name, key))
        if record is not None:
            yield record
        for reason in dict.fromkeys(entry.reasons):
            yield Problem(source, entry.line, reason, key)


def ids_of(**texts: str | None) -> dict[str, str]:
    """Return the ids that have a value, by kind."""
    return {kind: value for kind, value in texts.items() if value}


def distinct(texts: Iterable[str]) -> list[str]:
    """Return texts with single blanks, each once, the empty left out."""
    return [text for text in dict.fromkeys(" ".join(text.split()) for text in texts) if text]


def _record(draft: Draft, place: tuple[str, str, str]) -> Record | None:
    source, format_name, key = place
    if not draft.title or draft.title.lower() in _NO_TITLES:
        draft.reasons.append(NO_TITLE)
        return None
    _cut(draft)
    _place_in_print(draft)
    complete = draft.complete and bool(draft.authors)
    return Record(
        source=source,
        format=format_name,
        key=key,
        line=draft.line,
        title=draft.title,
        abstract=draft.abstract,
        authors=tuple(draft.authors),
        authors_complete=complete,
        n_authors=len(draft.authors) if complete else draft.n_authors,
        affiliation=draft.affiliation,
        listed_for=draft.listed_for,
        date=draft.dated.date,
        year=draft.dated.year,
        category=draft.category,
        venue=draft.venue,
        more_venues=tuple(draft.more_venues) if draft.venue else (),
        subjects=tuple(draft.subjects),
        keywords=tuple(draft.keywords),
        type=draft.type,
        language=draft.language,
        volume=draft.volume or None,
        issue=draft.issue or None,
        pages=draft.pages or None,
        references=tuple(draft.references),
        n_references=draft.n_references,
        n_citations=draft.n_citations,
        retracted=draft.retracted,
        **draft.ids,  # type: ignore[arg-type]
    )


def _place_in_print(draft: Draft) -> None:
    """Take a repository for no venue, and what stands nowhere else for a preprint; find its arXiv id."""
    if draft.venue and is_repository(draft.venue):
        arxiv = arxiv_in(draft.venue) or arxiv_in(draft.volume)
        if arxiv:
            draft.ids.setdefault("arxiv", arxiv)
        draft.volume = None if (draft.volume or "").startswith("abs/") else draft.volume
        draft.venue = None
        if draft.type in _MAYBE_PREPRINT:
            draft.type = "preprint"
    doi = draft.ids.get("doi", "")
    if doi.startswith("10.48550/arxiv."):
        arxiv = normal_arxiv(doi)
        if arxiv:
            draft.ids.setdefault("arxiv", arxiv)
    if not draft.venue and "arxiv" in draft.ids and draft.type in _MAYBE_PREPRINT:
        draft.type = "preprint"


def _cut(draft: Draft) -> None:
    """Cut off what is over a limit, and say so."""
    if len(draft.title) > LONGEST_FIELD or len(draft.abstract) > LONGEST_FIELD:
        draft.title, draft.abstract = draft.title[:LONGEST_FIELD], draft.abstract[:LONGEST_FIELD]
        draft.reasons.append(
            f"a text is longer than {LONGEST_FIELD // 1_000_000} million characters and has been cut off"
        )
    if len(draft.authors) > MOST_AUTHORS:
        draft.authors, draft.complete = draft.authors[:MOST_AUTHORS], False
        draft.reasons.append(f"the entry has more than {MOST_AUTHORS:,} authors; the rest has been left out")
    if len(draft.references) > MOST_REFERENCES:
        draft.references = draft.references[:MOST_REFERENCES]
        draft.reasons.append(f"the entry has more than {MOST_REFERENCES:,} references; the rest has been left out")
