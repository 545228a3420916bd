"""From the references that records state to citations between papers: by id, else by title and year."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.folding import title_key
from graph.model import Reference, Value
from graph.rows.bylines import Paper, year_of
from graph.rows.publications import identifiers

FEWEST_WORDS = 4  # of a title that is taken for a work's own without any id
NEAR = 1  # years between a preprint, its publication and what a reference list prints

_PARTS = re.compile(r"[.,;:?!]\s+|[“”\"]")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Citations:
    """Who cites whom (paper ids, sorted); how many references there are, and how many lead to a paper that is here."""

    edges: tuple[tuple[str, str], ...]
    references: int
    found: int


class Cited:
    """The papers that references can lead to: by id, and by a title that one paper alone has."""

    def __init__(self, papers: Iterable[Paper]) -> None:
        ids: dict[str, set[str]] = defaultdict(set)
        titles: dict[str, set[str]] = defaultdict(set)
        self._years: dict[str, int | None] = {}
        for paper in papers:
            self._years[paper.id] = year_of(paper)
            for record in paper.records:
                for id_ in identifiers(record):
                    ids[id_].add(paper.id)
                key = title_key(record.title)
                if key.count(" ") >= FEWEST_WORDS - 1:
                    titles[key].add(paper.id)
        self._by_id = {id_: min(found) for id_, found in ids.items() if len(found) == 1}
        self._by_title = {key: min(found) for key, found in titles.items() if len(found) == 1}

    def paper(self, reference: Reference) -> str | None:
        """Return the id of the paper that a reference names, None where it names none, or not without a doubt.

        An id decides. A title must be that of one paper, of four words or more, and the years must not be apart.
        """
        if reference.id is not None and (paper := self._by_id.get(reference.id)) is not None:
            return paper
        text = reference.text or ""
        years = [reference.year] if reference.year else [int(year) for year in _YEAR.findall(text)]
        for title in [reference.title] if reference.title else _PARTS.split(text)[:_MOST_PARTS]:
            if title.count(" ") < FEWEST_WORDS - 1:
                continue
            paper = self._by_title.get(title_key(title))
            if paper is not None and self._fits(paper, years):
                return paper
        return None

    def _fits(self, paper: str, years: Sequence[int]) -> bool:
        own = self._years[paper]
        return own is None or not years or any(abs(own - year) <= NEAR for year in years)


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


def citation_rows(papers: Sequence[Paper]) -> list[dict[str, Value]]:
    """Return the rows of the edges from citing to cited papers."""
    return [{"start": start, "stop": stop} for start, stop in citations(papers).edges]
