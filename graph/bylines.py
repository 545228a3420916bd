"""Papers with their bylines, and the rows of people: who authored what, and who wrote with whom."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.model import Decisions, Link, Record, Value

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


def authored_rows(paper: Paper) -> list[dict[str, Value]]:
    """One edge a person: of the most complete record that prints it, an inferred one only where none does."""
    whole = {r.id: (not r.authors_complete, r.id) for r in paper.records}
    best: dict[str, Link] = {}
    for link in sorted(
        paper.links, key=lambda k: (k.inferred, whole[k.record], k.position if k.position is not None else -1)
    ):
        best.setdefault(link.author, link)
    return [
        {
            "start": author,
            "stop": paper.id,
            "position": link.position,
            "n_authors": paper.team,
            "printed_name": link.printed_name,
            "inferred": link.inferred,
            "rule": link.rule,
            "confidence": round(link.confidence, 4),
        }
        for author, link in sorted(best.items())
    ]


def author_rows(
    decisions: Decisions, papers: Sequence[Paper], authored: Sequence[dict[str, Value]]
) -> list[dict[str, Value]]:
    """One row a person: names, papers, first and last year, how sure the identity is."""
    year = {paper.id: year_of(paper) for paper in papers}
    works: dict[Value, list[str]] = defaultdict(list)
    for row in authored:
        works[row["start"]].append(str(row["stop"]))
    rows: list[dict[str, Value]] = []
    for person in decisions.persons:
        years = [y for p in works[person.id] if (y := year[p]) is not None]
        rows.append(
            {
                "id": person.id,
                "name": person.name,
                "names": sorted(person.names),
                "name_key": person.key,
                "orcid": person.orcid,
                "papers": len(works[person.id]),
                "first_year": min(years, default=None),
                "last_year": max(years, default=None),
                "confidence": round(person.confidence, 4),
                "unverified": person.unverified,
                "could_be": sorted(person.could_be),
            }
        )
    return rows


def co_authored_rows(papers: Sequence[Paper], authored: Sequence[Sequence[dict[str, Value]]]) -> list[dict[str, Value]]:
    """One edge a pair: full counts, Newman's weight (Newman 2001, PRE 64, 016132), years and papers."""
    joint: dict[tuple[str, str], list[tuple[Paper, bool]]] = defaultdict(list)
    for paper, group in zip(papers, authored, strict=True):
        if paper.at_least > LARGEST_TEAM:
            continue
        for a, b in combinations(group, 2):
            pair = (str(a["start"]), str(b["start"]))
            joint[min(pair), max(pair)].append((paper, bool(a["inferred"] or b["inferred"])))
    rows: list[dict[str, Value]] = []
    for (start, stop), shared in sorted(joint.items()):
        years = [y for paper, _ in shared if (y := year_of(paper)) is not None]
        rows.append(
            {
                "start": start,
                "stop": stop,
                "papers": len(shared),
                "weight": round(sum(1 / (paper.at_least - 1) for paper, _ in shared), 6),
                "first_year": min(years, default=None),
                "last_year": max(years, default=None),
                "paper_ids": [paper.id for paper, _ in shared],
                "inferred": all(inferred for _, inferred in shared),
            }
        )
    return rows
