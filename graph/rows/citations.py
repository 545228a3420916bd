"""From the references that records state to citations between papers: by id, else by title and year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.folding import title_key
from graph.model import Reference
from graph.rows.content import Content, Row
from graph.rows.papers import Paper, year_of
from graph.rows.publications import identifiers

FEWEST_WORDS = 4  # of a title that is taken for a work's own without any id
NEAR = 1  # years between a preprint, its publication and what a reference list prints

_PARTS = re.compile(r"[.,;:?!]\s+|[“”\"]")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MOST_PARTS = 12
_ID, _TITLE = "id ", "title "


@dataclass(frozen=True, slots=True)
class Citations:
    """Who cites whom (paper ids, sorted); how many references there are, and how many lead to a paper that is here."""

    edges: tuple[tuple[str, str], ...]
    references: int
    found: int


class Cited:
    """The papers that references can lead to: by id, and by a title that one paper alone has."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        known: dict[str, set[str]] = defaultdict(set)
        self._years: dict[str, int | None] = {}
        for paper in papers:
            self._years[paper.id] = year_of(paper)
            for key in cited_as(paper):
                known[key].add(paper.id)
        self._known = {key: min(found) for key, found in known.items() if len(found) == 1}

    def paper(self, reference: Reference) -> str | None:
        """Return the id of the paper that a reference names, None where it names none, or not without a doubt.

        An id decides. A title must be that of one paper, of four words or more, and the years must not be apart.
        """
        keys = {key: self._known[key] for key in candidates(reference) if key in self._known}
        return chosen(reference, {key: (paper, self._years[paper]) for key, paper in keys.items()})


def cited_as(paper: Paper) -> set[str]:
    """Return the keys by which references may lead to a paper: its ids, and its titles of four words or more."""
    keys = {f"{_ID}{id_}" for record in paper.records for id_ in identifiers(record)}
    titles = (title_key(record.title) for record in paper.records)
    return keys | {f"{_TITLE}{key}" for key in titles if key.count(" ") >= FEWEST_WORDS - 1}


def candidates(reference: Reference) -> list[str]:
    """Return the keys by which a reference may lead to a paper, the best first."""
    keys = [] if reference.id is None else [f"{_ID}{reference.id}"]
    parts = [reference.title] if reference.title else _PARTS.split(reference.text or "")[:_MOST_PARTS]
    return keys + [f"{_TITLE}{title_key(part)}" for part in parts if part.count(" ") >= FEWEST_WORDS - 1]


def chosen(reference: Reference, known: Mapping[str, tuple[str, int | None]]) -> str | None:
    """Return the paper that a reference names; `known` has the paper of a key with its year, where one alone has it."""
    years = [reference.year] if reference.year else [int(year) for year in _YEAR.findall(reference.text or "")]
    for key in candidates(reference):
        if key in known:
            paper, own = known[key]
            near = own is None or not years or any(abs(own - year) <= NEAR for year in years)
            if key.startswith(_ID) or near:
                return paper
    return None


def citations(papers: Sequence[Paper]) -> Citations:
    """Return the citations between papers; a paper never cites itself. No references, no citations."""
    if not any(record.references for paper in papers for record in paper.records):
        return Citations((), 0, 0)
    cited = Cited(papers)
    edges: set[tuple[str, str]] = set()
    references = resolved = 0
    for paper in papers:
        best = max(paper.records, key=lambda r: len(r.references))  # records of one paper repeat each other's lists
        references += len(best.references)
        resolved += sum(cited.paper(reference) is not None for reference in best.references)
        for record in paper.records:
            targets = {cited.paper(reference) for reference in record.references}
            edges.update((paper.id, target) for target in targets if target is not None and target != paper.id)
    return Citations(tuple(sorted(edges)), references, resolved)


def citation_rows(content: Content) -> list[Row]:
    """Return the rows of the edges from citing to cited papers."""
    return [{"start": start, "stop": stop} for start, stop in citations(content.papers).edges]
