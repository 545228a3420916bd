"""What to ask the canned queries for: values for their parameters, chosen from a graph and always the same ones."""

from collections.abc import Iterator
from itertools import product

from graph.model import Value
from graph.stores import Store
from queries.catalogue import Query

_THINGS = {
    "author": "MATCH (n:Author) RETURN n.id AS id ORDER BY n.papers DESC, id",
    "topic": "MATCH (n:Topic) RETURN n.id AS id ORDER BY n.papers DESC, id",
    "method": "MATCH (n:Method) RETURN n.id AS id ORDER BY n.papers DESC, id",
    "paper": (
        "MATCH (n:Paper) RETURN n.id AS id"
        " ORDER BY COUNT { (n)-[:HAS_TOPIC]->() } + COUNT { (n)<-[:AUTHORED]-() } DESC, id"
    ),
}
_YEARS = "MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN p.year AS year ORDER BY year"
_DIFFERENT_YEARS = "MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN DISTINCT p.year AS year ORDER BY year"
_PLAIN: dict[str, tuple[Value, ...]] = {
    "limit": (3, 1000),
    "papers": (1, 2),
    "methods": (1, 2),
    "each": (3, 1000),
    "usual": (1, 3),
    "years": (1, 2),
    "most": (30, 2),
    "confidence": (0.8, 1.1),
    "first_year": (None, 2016),
    "last_year": (None, 2022),
    "word": ("learning", "é", "' OR 1"),
}


class Asking:
    """The things of a graph, those with most papers first, and the combinations of them that a query is asked for."""

    def __init__(self, store: Store, most: int | None = None) -> None:
        """Choose among all things of a kind, or among the `most` with most papers: enough of a large graph."""
        end = "" if most is None else f" LIMIT {most}"
        self._things = {
            kind: [str(row[0]) for row in store.read(text + end, {}).rows] for kind, text in _THINGS.items()
        }
        years = [row[0] for row in store.read(_YEARS if most is None else _DIFFERENT_YEARS, {}).rows]
        self._years: list[Value] = [years[0], years[len(years) // 2], years[-1]] if years else [2020]

    def values(self, kind: str, size: int) -> list[str]:
        """The first `size` things of a kind, one from the middle, the last, and one that is not there."""
        things = self._things[kind]
        middle = len(things) // 2
        picked = [*things[:size], *things[middle : middle + 1], *things[-1:], f"{kind}:nobody"]
        return list(dict.fromkeys(picked))

    def given(self, query: Query, size: int = 6) -> Iterator[dict[str, Value]]:
        """The values to ask with; a query of two things gets every pair of a few, equal ones too."""
        things = [p for p in query.parameters if p.kind in self._things]
        choices = [self.values(p.kind, size) for p in things] or [[]]
        plain = [p for p in query.parameters if p.kind not in self._things]
        pairs = list(product(*choices)) if things else [()]
        for number, pair in enumerate(pairs):
            values: dict[str, Value] = dict(zip((p.name for p in things), pair, strict=True))
            yield values | {p.name: self._plain(p.name, number) for p in plain}
        if not things:
            yield {p.name: self._plain(p.name, 1) for p in plain}

    def _plain(self, name: str, number: int) -> Value:
        if name == "authors":
            return sorted(self._things["author"][: 12 * (number + 1)])
        options = _PLAIN.get(name) or self._years
        return options[number % len(options)]
