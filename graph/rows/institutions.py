"""The rows of institutions: whom they employ by what papers say, and what is credited to them in bylines."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from graph.folding import slug
from graph.model import Group
from graph.rows.content import Content, Row
from graph.rows.papers import Paper
from graph.rows.works import named_rows


def institution_id(name: str) -> str:
    """The id of an institution by its name."""
    return f"institution:{slug(name)}"


def affiliations(paper: Paper) -> Iterator[tuple[str, str]]:
    """Yield each author of a paper with the name of each institution that a record states for them."""
    stated = {(r.id, n): e.affiliations for r in paper.records for n, e in enumerate(r.authors) if e.affiliations}
    for link in paper.links if stated else ():
        for affiliation in stated.get((link.record, link.position), ()) if link.position is not None else ():
            yield link.author, affiliation


def institution_rows(content: Content) -> Iterator[Row]:
    """One row an institution, by id."""
    stated = (name for paper in content.papers for _, name in affiliations(paper))
    credited = (group.name for group in content.decisions.groups)
    return named_rows((institution_id(name), name) for names in (stated, credited) for name in names)


def affiliated_rows(content: Content) -> Iterator[Row]:
    """One edge an author and institution, by author, with the papers that say so."""
    edges: dict[tuple[str, str], set[str]] = defaultdict(set)
    for paper in content.papers:
        for author, name in affiliations(paper):
            edges[author, institution_id(name)].add(paper.id)
    return (affiliated_row(ends, edges[ends]) for ends in sorted(edges))


def affiliated_row(ends: tuple[str, str], papers: Iterable[str]) -> Row:
    """The edge from an author to an institution, with the papers that say so."""
    return {"start": ends[0], "stop": ends[1], "paper_ids": sorted(set(papers))}


def credited_rows(content: Content) -> Iterator[Row]:
    """One edge a paper and organisation in its byline, by paper."""
    rows: dict[tuple[str, str], list[Group]] = defaultdict(list)
    for group in content.decisions.groups:
        rows[group.paper, institution_id(group.name)].append(group)
    return (credited_row(ends, rows[ends]) for ends in sorted(rows))


def credited_row(ends: tuple[str, str], groups: Iterable[Group]) -> Row:
    """The edge from a paper to an organisation in its byline, as the first record prints it."""
    first = min(groups, key=lambda group: (group.record, group.position))
    return {"start": ends[0], "stop": ends[1], "position": first.position, "printed_name": first.printed_name}
