"""The picture of what joins two topics: papers on both, methods used on both sides, people who work on both."""

from collections.abc import Sequence
from itertools import pairwise

from graph.cells import counted
from graph.errors import UsageError
from graph.model import Value
from graph.numbers import number
from graph.stores import Store
from queries.catalogue import find
from queries.catalogue.asking import run
from queries.draw.picture import NODES, Colouring, Column, Node, Picture, Tie
from queries.draw.works import works_of
from queries.lookup import Entity, resolve

MOST = 30
COLUMNS = (
    Column("kind", "Kind", in_table=True),
    Column(
        "strength", "Strength", "papers: the smaller score; methods: rarity; people: the smaller count", in_table=True
    ),
    Column("here", "On the left", "evidence on the first topic's side"),
    Column("there", "On the right", "evidence on the second topic's side"),
    Column("since", "Year", year=True),
)
KINDS = ("paper", "method", "person", "step between")
EMPTY = "No paper, method, person or chain of topics joins the two. Take broader topics, or read more papers."


def bridge_picture(store: Store, topic: str, other: str, most: int = MOST) -> Picture:
    """What joins two topics, the first on the left, the second on the right; UsageError for unknown or equal topics.

    What leans to one side stands nearer to it; where nothing joins them, the picture is empty and says what to do.
    """
    a, b = resolve(store, "topic", topic), resolve(store, "topic", other)
    if a.id == b.id:
        raise UsageError(f"{a.name} is one topic; give two.")
    middle = [*_papers(store, a, b, most), *_methods(store, a, b, most), *_people(store, a, b, most)]
    chain = () if middle else _chain(store, a, b)
    works = works_of(store, {node.id for node, *_ in middle if node.kind == "paper"})
    place = {work.id: n for n, work in enumerate(works)}
    ends = (_end(a), _end(b))
    nodes = (*ends, *(_with_work(node, place) for node, *_ in middle), *chain)
    where = [(-1.0, 0.0), (1.0, 0.0), *_stacked(middle)]
    where += [(-1 + 2 * (n + 1) / (len(chain) + 1), 0.0) for n in range(len(chain))]
    joined = bool(middle or chain)
    kinds = tuple(kind for kind in ("topic", *KINDS) if any(n.kind == kind for n in nodes))
    return Picture(
        title=f"{a.name} and {b.name}",
        facts=", ".join(
            f"{counted(k, kind, _many(kind))}" for kind in KINDS if (k := sum(n.kind == kind for n in nodes))
        )
        or "nothing joins them",
        words=NODES,
        nodes=nodes if joined else (),
        ties=_ties(middle, chain),
        positions=tuple(where) if joined else (),
        colourings=(Colouring("kind", "Kind", kinds, tuple(kinds.index(n.kind) for n in nodes)),) if joined else (),
        columns=COLUMNS,
        works=works,
        notes=(f"At most {most} of a kind are drawn, strongest first; what leans to a topic stands nearer to it.",),
        empty=EMPTY,
    )


Middle = tuple[Node, float, float]  # with its strength towards the first and the second topic


def _many(kind: str) -> str:
    return {"person": "people", "step between": "steps between"}.get(kind, f"{kind}s")


def _end(topic: Entity) -> Node:
    return Node(topic.id, topic.name, "topic", 40, {"kind": "topic", "strength": None})


def _papers(store: Store, a: Entity, b: Entity, most: int) -> list[Middle]:
    rows = run(store, find("bridge-papers"), {"topic": a.id, "other": b.id, "limit": most}).rows
    middle = []
    for key, title, year, balance, on_topic, on_other in rows:
        values: dict[str, Value] = {
            "kind": "paper",
            "strength": balance,
            "here": on_topic,
            "there": on_other,
            "since": year,
        }
        middle.append((Node(str(key), str(title), "paper", 12, values), 1.0, 1.0))
    return middle


def _methods(store: Store, a: Entity, b: Entity, most: int) -> list[Middle]:
    rows = run(store, find("bridge-methods"), {"topic": a.id, "other": b.id, "limit": most}).rows
    return [
        _shared("method", (key, name, rarity), (a, number(x)), (b, number(y))) for key, name, x, y, _, rarity in rows
    ]


def _people(store: Store, a: Entity, b: Entity, most: int) -> list[Middle]:
    rows = run(store, find("bridge-authors"), {"topic": a.id, "other": b.id, "limit": most}).rows
    return [_shared("person", (key, name, least), (a, number(x)), (b, number(y))) for key, name, x, y, least in rows]


def _shared(
    kind: str, row: tuple[Value, Value, Value], left: tuple[Entity, float], right: tuple[Entity, float]
) -> Middle:
    key, name, strength = row
    values: dict[str, Value] = {"kind": kind, "strength": strength}
    values["here"] = f"{counted(int(left[1]), 'paper')} on {left[0].name}"
    values["there"] = f"{counted(int(right[1]), 'paper')} on {right[0].name}"
    return Node(str(key), str(name), kind, 4 + left[1] + right[1], values), left[1], right[1]


def _chain(store: Store, a: Entity, b: Entity) -> tuple[Node, ...]:
    """The topics of the shortest chain between two, ends left out."""
    rows = run(store, find("topic-path"), {"topic": a.id, "other": b.id, "limit": 1}).rows
    names = rows[0][1] if rows and isinstance(rows[0][1], list) else []
    between = [name for name in names if name not in (a.name, b.name)]
    return tuple(
        Node(f"chain:{n}", str(x), "step between", 12, {"kind": "step between"}) for n, x in enumerate(between)
    )


def _with_work(node: Node, place: dict[str, int]) -> Node:
    works = ((place[node.id], ""),) if node.id in place else ()
    return Node(node.id, node.name, node.kind, node.size, node.values, works)


def _stacked(middle: Sequence[Middle]) -> list[tuple[float, float]]:
    """Return positions one below the other, each kind in its own band; left or right towards the closer topic."""
    positions = []
    for n, (_, left, right) in enumerate(middle):
        lean = (right - left) / max(left + right, 1e-9)
        y = 0.9 - 1.8 * (n + 0.5) / len(middle)
        shift = 0.22 * (n % 3 - 1)  # neighbours in the stack stand beside each other: room for their names
        positions.append((round(0.45 * lean + shift, 4), round(y, 4)))
    return positions


def _ties(middle: Sequence[Middle], chain: Sequence[Node]) -> tuple[Tie, ...]:
    ties = []
    for n, (node, left, right) in enumerate(middle):
        since = node.values.get("since")
        year = since if isinstance(since, int) else None
        ties.append(Tie(0, n + 2, left, left, year))
        ties.append(Tie(1, n + 2, right, right, year))
    if chain:
        stops = [0, *range(2 + len(middle), 2 + len(middle) + len(chain)), 1]
        ties += [Tie(x, y, 1.0, 1) for x, y in pairwise(stops)]
    return tuple(ties)
