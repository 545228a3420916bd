"""A picture before it is drawn: nodes with their papers and facts, ties, ways to colour, and what was left out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from graph.errors import UsageError
from graph.model import Value

MOST_COLOURS = 7  # hues that can be distinguished with any colour vision; further classes are grey
OTHER = -1
HALF_WIDTH = 430  # pixels, of a picture on a desk's screen
# The smallest dot and what the largest has more, in pixels, by the number of nodes.
_RADII = ((40, (5.0, 13.0)), (150, (4.0, 11.0)), (600, (2.6, 9.0)), (2_000, (1.7, 6.5)), (10**9, (1.2, 4.8)))


@dataclass(frozen=True, slots=True)
class Words:
    """The words for nodes and ties: `person`, `people`, `co-author`, `co-authors`, `papers together`."""

    node: str
    nodes: str
    neighbour: str
    neighbours: str
    tie: str


PEOPLE = Words("person", "people", "co-author", "co-authors", "papers together")
TOPICS = Words("topic", "topics", "neighbouring topic", "neighbouring topics", "papers on both")
NODES = Words("node", "nodes", "neighbour", "neighbours", "strength")


@dataclass(frozen=True, slots=True)
class Work:
    """A paper as a card lists it: title, year, the address of its page, and where the graph has it from."""

    id: str
    title: str
    year: int | None
    link: str
    stated: str


@dataclass(frozen=True, slots=True)
class Node:
    """One dot: `size` is what its area stands for, `works` are (index of a work, sentence) as its card lists them."""

    id: str
    name: str
    kind: str
    size: float
    values: Mapping[str, Value]
    works: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """One line between two nodes by index; `count` is what the picture's words call it, `since` its first year."""

    start: int
    stop: int
    weight: float
    count: float
    since: int | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A value that table and card show: its key in a node's values, its heading, and what it means."""

    key: str
    label: str
    about: str = ""
    in_table: bool = False
    year: bool = False


@dataclass(frozen=True, slots=True)
class Colouring:
    """A way to colour: by classes (each node's index into `names`, OTHER for none) or along a scale of numbers."""

    key: str
    label: str
    names: tuple[str, ...] = ()
    classes: tuple[int, ...] = ()
    scale: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """Everything that page and print show; positions and nodes are in the same order, all indexes point into them."""

    title: str
    facts: str
    words: Words
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    positions: tuple[tuple[float, float], ...]
    colourings: tuple[Colouring, ...] = ()
    columns: tuple[Column, ...] = ()
    works: tuple[Work, ...] = ()
    notes: tuple[str, ...] = ()
    empty: str = "Nothing to draw."
    source: str = ""
    chosen: int | None = None

    def __str__(self) -> str:
        return f"{self.title}: {self.facts}"

    def html(self, colouring: str | None = None) -> str:
        """The picture as a page of its own, coloured at first by the colouring of this key."""
        from queries.draw.page import page_of

        return page_of(as_data(self, colouring))

    def _repr_html_(self) -> str:
        """The page in a frame for a notebook; what it shows cannot reach the notebook."""
        page = escape(self.html(), quote=True)
        return (
            f'<iframe sandbox="allow-scripts" title="{escape(str(self), quote=True)}" srcdoc="{page}"'
            ' style="width:100%;height:640px;border:1px solid #ccc"></iframe>'
        )


def classes(names: Sequence[str | None], most: int = MOST_COLOURS) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The most frequent names as classes, and each item's class; OTHER beyond them and for None. Ties by name."""
    counts: dict[str, int] = {}
    for name in names:
        if name is not None:
            counts[name] = counts.get(name, 0) + 1
    kept = tuple(sorted(counts, key=lambda name: (-counts[name], name))[:most])
    number = {name: n for n, name in enumerate(kept)}
    return kept, tuple(OTHER if name is None else number.get(name, OTHER) for name in names)


def radii(sizes: Sequence[float]) -> list[float]:
    """The radius of each dot, its area in proportion to its size, as a share of half the picture's width.

    Large pictures get smaller dots. No sizes, no radii; sizes of 0 the smallest dot.
    """
    n, largest = len(sizes), max([*sizes, 1.0])
    least, gain = next(value for most, value in _RADII if n <= most)
    return [round((least + gain * (size / largest) ** 0.5) / HALF_WIDTH, 5) for size in sizes]


def degrees(picture: Picture) -> list[int]:
    """How many ties each node of a picture has."""
    counts = [0] * len(picture.nodes)
    for tie in picture.ties:
        counts[tie.start] += 1
        counts[tie.stop] += 1
    return counts


def chosen_colouring(picture: Picture, key: str | None) -> Colouring | None:
    """The colouring of this key, the first without a key; None where a picture has none; UsageError if unknown."""
    known = {c.key: c for c in picture.colourings}
    if key is None or not known:
        return next(iter(known.values()), None)
    if key not in known:
        raise UsageError(f"this picture cannot be coloured by {key}; it can by {', '.join(known)}.")
    return known[key]


def as_data(picture: Picture, colouring: str | None = None) -> dict[str, object]:
    """What the page's script reads: columns of nodes and ties as plain lists, so that they pack well.

    `colouring` is the key of the colouring to begin with; UsageError where the picture has no such.
    """
    first = chosen_colouring(picture, colouring)
    return {
        "title": picture.title,
        "facts": picture.facts,
        "words": {name: getattr(picture.words, name) for name in Words.__slots__},
        "notes": list(picture.notes),
        "empty": picture.empty,
        "source": picture.source,
        "chosen": picture.chosen,
        "colouring": picture.colourings.index(first) if first else 0,
        "columns": [
            {"key": c.key, "label": c.label, "about": c.about, "table": c.in_table, "year": c.year}
            for c in picture.columns
        ],
        "colourings": [
            {"key": c.key, "label": c.label, "names": c.names, "classes": c.classes, "scale": c.scale}
            for c in picture.colourings
        ],
        "nodes": _nodes(picture),
        "ties": {
            "start": [t.start for t in picture.ties],
            "stop": [t.stop for t in picture.ties],
            "weight": [round(t.weight, 3) for t in picture.ties],
            "count": [t.count for t in picture.ties],
            "since": [t.since for t in picture.ties],
        },
        "works": [[w.title, w.year, w.link, w.stated] for w in picture.works],
    }


def _nodes(picture: Picture) -> dict[str, object]:
    nodes = picture.nodes
    return {
        "id": [n.id for n in nodes],
        "name": [n.name for n in nodes],
        "kind": [n.kind for n in nodes],
        "size": [n.size for n in nodes],
        "radius": radii([n.size for n in nodes]),
        "x": [x for x, _ in picture.positions],
        "y": [y for _, y in picture.positions],
        "works": [[[i, text] if text else i for i, text in n.works] for n in nodes],
        "values": {c.key: [n.values.get(c.key) for n in nodes] for c in picture.columns},
    }
