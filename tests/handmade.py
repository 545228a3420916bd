"""Small graphs made by hand, row by row, on either engine: papers with topics, methods and authors."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from graph.build import Target
from graph.lookup_forms import lookup_text, short_form
from graph.model import Value
from graph.schema import (
    AUTHOR,
    AUTHORED,
    CO_AUTHORED,
    EDGE_KINDS,
    HAS_TOPIC,
    METHOD,
    NODE_KINDS,
    PAPER,
    TOPIC,
    USES_METHOD,
    EdgeKind,
    Kind,
    NodeKind,
)
from graph.stores import Reader, open_store, open_writer, promote

RUN = "run-1"
EXAMPLES: dict[str, Value] = {"string": "x", "integer": 7, "number": 0.5, "boolean": True, "strings": ["a", "b"]}


def example(kind: Kind, number: int = 0, run: str = RUN) -> dict[str, Value]:
    """A row of a kind with a value for every property; its ends, or its id, carry the number."""
    row = {p.name: EXAMPLES[p.type] for p in kind.properties} | {"run": run}
    if isinstance(kind, NodeKind):
        return row | {"id": f"{kind.label.lower()}:{number}"}
    return row | {"start": f"{kind.start.label.lower()}:{number}", "stop": f"{kind.stop.label.lower()}:{number}"}


@dataclass(slots=True)
class Made:
    """A paper made by hand: its topics with scores, its methods, its authors by name; all ids are prefixed names."""

    topics: Mapping[str, float] = field(default_factory=dict)
    methods: Sequence[str] = ()
    authors: Sequence[str] = ()
    year: int | None = 2020
    inferred: Sequence[str] = ()
    complete: bool = True
    team: int | None = None


def rows_by_hand(papers: Mapping[str, Made]) -> dict[Kind, list[dict[str, Value]]]:
    """The rows that these papers come to; counts are taken here, again, and not by the code under test."""
    rows: dict[Kind, list[dict[str, Value]]] = {kind: [] for kind in (*NODE_KINDS, *EDGE_KINDS)}
    for key, made in papers.items():
        size = made.team or len(made.authors)
        abstract = " ".join(f"Paper on {name}." for name in (*made.topics, *made.methods))
        facts = {"title": f"Paper {key}", "title_key": key, "abstract": abstract, "year": made.year, "n_authors": size}
        facts |= {"lookup": lookup_text([f"Paper {key}"]), "n_authors_min": size, "authors_complete": made.complete}
        rows[PAPER].append({"id": f"title:{key}", **facts})
        for position, name in enumerate(made.authors):
            edge = {"position": position, "n_authors": size, "printed_name": name, "inferred": name in made.inferred}
            rows[AUTHORED].append(_edge(f"author:{name}", key, "start") | edge | {"rule": "by hand"})
        for name, score in made.topics.items():
            rows[HAS_TOPIC].append(_edge(f"topic:{name}", key) | _finding(name, score, abstract))
        for name in made.methods:
            rows[USES_METHOD].append(_edge(f"method:{name}", key) | _finding(name, 0.9, abstract) | {"role": "uses"})
    _add_nodes(rows, papers)
    _add_pairs(rows, papers)
    return rows


def _edge(other: str, key: str, side: str = "stop") -> dict[str, Value]:
    return {"start": f"title:{key}", "stop": f"title:{key}"} | {side: other}


def _finding(name: str, score: float, abstract: str) -> dict[str, Value]:
    sentence = f"Paper on {name}."
    start = abstract.index(sentence) + len("Paper on ")
    words = {"field": "abstract", "start_char": start, "stop_char": start + len(name), "evidence": sentence}
    return {"score": score, **words, "rule": "by hand", "mentions": 1}


def _add_nodes(rows: dict[Kind, list[dict[str, Value]]], papers: Mapping[str, Made]) -> None:
    for kind, of in ((TOPIC, lambda m: m.topics), (METHOD, lambda m: m.methods), (AUTHOR, lambda m: m.authors)):
        names = sorted({name for made in papers.values() for name in of(made)})
        for name in names:
            row: dict[str, Value] = {"id": f"{kind.label.lower()}:{name}", "name": name, "aliases": []}
            row["lookup"] = lookup_text([name], others=[form for form in [short_form(name)] if form])
            row["papers"] = sum(name in of(made) for made in papers.values())
            if kind is AUTHOR:
                years = [made.year for made in papers.values() if name in made.authors and made.year is not None]
                row |= {"names": [name], "name_key": name.lower(), "confidence": 1.0, "unverified": False}
                row |= {"first_year": min(years, default=None), "last_year": max(years, default=None)}
                del row["aliases"]
            rows[kind].append(row)


def _add_pairs(rows: dict[Kind, list[dict[str, Value]]], papers: Mapping[str, Made]) -> None:
    pairs: dict[tuple[str, str], list[tuple[str, Made]]] = {}
    for key, made in papers.items():
        for pair in combinations(sorted(made.authors), 2):
            pairs.setdefault(pair, []).append((key, made))
    for (a, b), shared in pairs.items():
        years = [made.year for _, made in shared if made.year is not None]
        rows[CO_AUTHORED].append(
            {
                "start": f"author:{a}",
                "stop": f"author:{b}",
                "papers": len(shared),
                "weight": sum(1 / ((made.team or len(made.authors)) - 1) for _, made in shared),
                "first_year": min(years, default=None),
                "last_year": max(years, default=None),
                "undated": len(shared) - len(years),
                "paper_ids": [f"title:{key}" for key, _ in shared],
                "inferred": all(a in made.inferred or b in made.inferred for _, made in shared),
            }
        )


def graph_of(target: Target, rows: Mapping[Kind, Sequence[Mapping[str, Value]]]) -> Reader:
    """A published graph with these rows, opened to read; the caller closes it."""
    store = open_writer(target.place, target.login, store="by hand", run=RUN)
    try:
        store.claim(force=True)
        store.define()
        for kind in (*NODE_KINDS, *EDGE_KINDS):
            given = [{**row, "run": RUN} for row in rows.get(kind, ())]
            assert store.load(kind, given) == len(given)
        store.publish()
    finally:
        store.close()
    assert promote(target.place, RUN)
    return open_store(target.place, target.login)


Maker = Callable[[Mapping[str, Made]], Reader]
__all__ = ["EXAMPLES", "RUN", "EdgeKind", "Made", "Maker", "example", "graph_of", "rows_by_hand"]
