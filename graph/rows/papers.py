"""Papers as their records and links make them: who wrote one, in which year, and the text that stands for it."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from graph.model import Decisions, Link, PaperText, Record
from graph.rows.publications import is_published


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper with its records (the first by record id wins where they disagree) and its printed names' persons."""

    id: str
    records: tuple[Record, ...]
    links: tuple[Link, ...]

    def first(self, field: str) -> object:
        """The value of the first record that has one."""
        return next((v for r in self.records if (v := getattr(r, field)) not in (None, "", ())), None)

    @property
    def complete(self) -> bool:
        """Whether some record lists all authors; a cut list never counts as a whole team."""
        return any(r.authors and r.authors_complete for r in self.records)

    @property
    def team(self) -> int | None:
        """The true number of authors where a record says it."""
        whole = next((len(r.authors) for r in self.records if r.authors and r.authors_complete), None)
        stated = next((r.n_authors for r in self.records if r.n_authors), None)
        return whole or stated

    @property
    def at_least(self) -> int:
        """The smallest number of authors that the records allow; the true one where it is known.

        Records that disagree can name more people than the one that counts.
        """
        cut = max((len(r.authors) + 1 for r in self.records if r.authors), default=0)
        return max(self.team or cut, len({link.author for link in self.links}))


def papers_of(records: Iterable[Record], decisions: Decisions) -> list[Paper]:
    """The papers by id, each with its records: those of a publication first, then by id."""
    paper_of = {link.record: link.paper for link in decisions.papers}
    members: dict[str, list[Record]] = defaultdict(list)
    for record in records:
        members[paper_of[record.id]].append(record)
    links: dict[str, list[Link]] = defaultdict(list)
    for link in decisions.links:
        links[link.paper].append(link)
    return [paper_of_records(key, members[key], links.get(key, ())) for key in sorted(members)]


def paper_of_records(paper: str, records: Iterable[Record], links: Iterable[Link]) -> Paper:
    """One paper of its records, in any order, and of the links of its names, by record and position."""
    return Paper(paper, tuple(sorted(records, key=lambda r: (not is_published(r), r.id))), tuple(links))


def text_of(records: Sequence[Record]) -> PaperText:
    """The text that stands for a paper: title, abstract and venue of the first record that has one, all subjects."""
    return PaperText(
        next((r.title for r in records if r.title), ""),
        next((r.abstract for r in records if r.abstract), ""),
        tuple(dict.fromkeys(s for r in records for s in (r.category, *r.subjects) if s)),
        next((r.venue for r in records if r.venue), ""),
    )


def text_digest(pipeline: str, text: PaperText) -> str:
    """The name under which a reading is kept: changes with the text, what is stated of it, and the pipeline."""
    parts = (pipeline, text.title, text.abstract, text.venue, *text.subjects)
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def year_of(paper: Paper) -> int | None:
    """The year of the first record that has one."""
    value = paper.first("year")
    return value if isinstance(value, int) else None


def authors_of(paper: Paper) -> list[Link]:
    """One link a person, by person: of the most complete record that prints it, an inferred one where none does."""
    whole = {r.id: (not r.authors_complete, r.id) for r in paper.records}
    best: dict[str, Link] = {}
    for link in sorted(
        paper.links, key=lambda k: (k.inferred, whole[k.record], k.position if k.position is not None else -1)
    ):
        best.setdefault(link.author, link)
    return [link for _, link in sorted(best.items())]
