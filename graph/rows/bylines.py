"""The rows of people: who authored what, and who wrote with whom."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations, groupby

from graph.identifiers import AUTHOR_IDS
from graph.lookup_forms import lookup_text
from graph.model import Link, Person
from graph.rows.content import Content, Row
from graph.rows.papers import year_of
from graph.schema import LARGEST_TEAM


def authored_rows(content: Content) -> Iterator[Row]:
    """One edge an authorship, by author and paper."""
    papers, bylines = content.papers, content.bylines
    teams = [paper.team for paper in papers]
    links = sorted((link.author, n, place) for n, byline in enumerate(bylines) for place, link in enumerate(byline))
    for _, n, place in links:
        yield authored_row(bylines[n][place], teams[n])


def authored_row(link: Link, team: int | None) -> Row:
    """The edge of an authorship; `team` is the true number of authors of the paper, where a record says it."""
    return {
        "start": link.author,
        "stop": link.paper,
        "position": link.position,
        "n_authors": team,
        "printed_name": link.printed_name,
        "inferred": link.inferred,
        "rule": link.rule,
        "confidence": round(link.confidence, 4),
    }


def author_rows(content: Content) -> Iterator[Row]:
    """One row a person, by id."""
    years_of: dict[str, list[int | None]] = defaultdict(list)
    for paper, byline in zip(content.papers, content.bylines, strict=True):
        year = year_of(paper)
        for link in byline:
            years_of[link.author].append(year)
    for person in sorted(content.decisions.persons, key=lambda p: p.id):
        yield author_row(person, years_of.pop(person.id, ()))


def author_row(person: Person, years: Sequence[int | None]) -> Row:
    """The row of a person: names, ids (of several of a kind the smallest), papers, years, how sure the identity is.

    `years` are those of all papers, None for one without.
    """
    known = dict(sorted(person.ids, reverse=True))
    dated = [year for year in years if year is not None]
    return {
        "id": person.id,
        "name": person.name,
        "names": sorted(person.names),
        "name_key": person.key,
        "lookup": lookup_text((person.name, *person.names)),
        **{kind.name: known.get(kind.name) for kind in AUTHOR_IDS},
        "papers": len(years),
        "first_year": min(dated, default=None),
        "last_year": max(dated, default=None),
        "confidence": round(person.confidence, 4),
        "unverified": person.unverified,
        "could_be": sorted(person.could_be),
    }


def co_authored_rows(content: Content) -> Iterator[Row]:
    """One edge a pair, by its ends.

    A pair on a paper is one number while they are sorted, as there can be millions.
    """
    papers, bylines = content.papers, content.bylines
    authors = sorted({link.author for byline in bylines for link in byline})
    number = {author: n for n, author in enumerate(authors)}
    years, sizes = [year_of(paper) for paper in papers], [paper.at_least for paper in papers]
    joint = []
    for n, byline in enumerate(bylines):
        for one, other, inferred in pairs_of(byline, sizes[n]):
            joint.append((((number[one] * len(authors) + number[other]) * len(papers) + n) << 1) + inferred)
    joint.sort()
    for pair, shared in groupby(joint, lambda place: place // (2 * len(papers))):
        ends = authors[pair // len(authors)], authors[pair % len(authors)]
        together = (divmod(place % (2 * len(papers)), 2) for place in shared)
        yield co_authored_row(ends, [(papers[n].id, sizes[n], years[n], bool(mark)) for n, mark in together])


def pairs_of(byline: Sequence[Link], size: int) -> Iterator[tuple[str, str, bool]]:
    """Yield the pairs of a paper's authors, who are sorted by id, and whether one of the two is inferred.

    A paper of more than LARGEST_TEAM authors (`size`) has none.
    """
    team = [(link.author, link.inferred) for link in byline] if size <= LARGEST_TEAM else []
    return ((one, other, a or b) for (one, a), (other, b) in combinations(team, 2))


def co_authored_row(ends: tuple[str, str], shared: Iterable[tuple[str, int, int | None, bool]]) -> Row:
    """The edge of a pair: full counts, Newman's weight (Newman 2001, PRE 64, 016132), years and papers.

    `shared` are its papers by id: (id, the smallest team that the records allow, year, whether it is inferred).
    """
    papers = list(shared)
    known = [year for _, _, year, _ in papers if year is not None]
    if len(papers) == 1:  # as most are
        weight, inferred = 1 / (papers[0][1] - 1), papers[0][3]
    else:
        weight, inferred = sum(1 / (size - 1) for _, size, _, _ in papers), all(mark for _, _, _, mark in papers)
    return {
        "start": ends[0],
        "stop": ends[1],
        "papers": len(papers),
        "weight": round(weight, 6),
        "first_year": min(known, default=None),
        "last_year": max(known, default=None),
        "undated": len(papers) - len(known),
        "paper_ids": [paper for paper, _, _, _ in papers],
        "inferred": inferred,
    }
