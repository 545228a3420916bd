"""Papers with their bylines, and the rows of people: who authored what, and who wrote with whom."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

from graph.identifiers import AUTHOR_IDS
from graph.model import Decisions, Link, Record, Value
from graph.rows.lookup import lookup_text

# Beyond this size a byline says who was in a collaboration, not who works with whom; its pairs would swamp the network.
LARGEST_TEAM = 100


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


def authored_rows(papers: Sequence[Paper], bylines: Sequence[Sequence[Link]]) -> Iterator[dict[str, Value]]:
    """One edge an authorship, by author and paper; `bylines` are the `authors_of` each of the papers."""
    teams = [paper.team for paper in papers]
    links = sorted((link.author, n, place) for n, byline in enumerate(bylines) for place, link in enumerate(byline))
    for author, n, place in links:
        link = bylines[n][place]
        yield {
            "start": author,
            "stop": papers[n].id,
            "position": link.position,
            "n_authors": teams[n],
            "printed_name": link.printed_name,
            "inferred": link.inferred,
            "rule": link.rule,
            "confidence": round(link.confidence, 4),
        }


def author_rows(
    decisions: Decisions, papers: Sequence[Paper], bylines: Sequence[Sequence[Link]]
) -> Iterator[dict[str, Value]]:
    """One row a person: names, ids (of several of a kind the smallest), papers, years, how sure the identity is."""
    years_of: dict[str, list[int | None]] = defaultdict(list)
    for paper, byline in zip(papers, bylines, strict=True):
        year = year_of(paper)
        for link in byline:
            years_of[link.author].append(year)
    for person in sorted(decisions.persons, key=lambda p: p.id):
        years = [year for year in years_of[person.id] if year is not None]
        known = dict(sorted(person.ids, reverse=True))
        yield {
            "id": person.id,
            "name": person.name,
            "names": sorted(person.names),
            "name_key": person.key,
            "lookup": lookup_text((person.name, *person.names)),
            **{kind.name: known.get(kind.name) for kind in AUTHOR_IDS},
            "papers": len(years_of[person.id]),
            "first_year": min(years, default=None),
            "last_year": max(years, default=None),
            "confidence": round(person.confidence, 4),
            "unverified": person.unverified,
            "could_be": sorted(person.could_be),
        }


def co_authored_rows(papers: Sequence[Paper], bylines: Sequence[Sequence[Link]]) -> Iterator[dict[str, Value]]:
    """One edge a pair, by its ends: full counts, Newman's weight (Newman 2001, PRE 64, 016132), years and papers.

    A pair on a paper is one number while they are sorted, as there can be millions.
    """
    authors = sorted({link.author for byline in bylines for link in byline})
    number = {author: n for n, author in enumerate(authors)}
    years, sizes = [year_of(paper) for paper in papers], [paper.at_least for paper in papers]
    joint = []
    for n, byline in enumerate(bylines):
        team = [(number[link.author], link.inferred) for link in byline] if sizes[n] <= LARGEST_TEAM else []
        for (a, one), (b, other) in combinations(team, 2):
            joint.append((((a * len(authors) + b) * len(papers) + n) << 1) + (one or other))
    joint.sort()
    for pair, found in groupby(joint, lambda place: (place >> 1) // len(papers)):
        shared = [((place >> 1) % len(papers), place & 1) for place in found]
        known = [year for n, _ in shared if (year := years[n]) is not None]
        yield {
            "start": authors[pair // len(authors)],
            "stop": authors[pair % len(authors)],
            "papers": len(shared),
            "weight": round(sum(1 / (sizes[n] - 1) for n, _ in shared), 6),
            "first_year": min(known, default=None),
            "last_year": max(known, default=None),
            "undated": len(shared) - len(known),
            "paper_ids": [papers[n].id for n, _ in shared],
            "inferred": all(inferred for _, inferred in shared),
        }
