"""What two sides have in common besides papers: methods, people, teams, and chains from one side to the other."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Value
from graph.numbers import whole
from graph.stores import Store
from queries.analyses.networks import ALL
from queries.answers.why import marked

MOST_STEPS = 12  # of a chain; papers and what joins them alternate
_METHODS = (
    "UNWIND $ids AS id MATCH (p:Paper {id: id})-[u:USES_METHOD]->(m:Method)"
    " RETURN m.id AS id, m.name AS name, m.papers AS papers, p.id AS paper, p.title AS title, p.abstract AS abstract,"
    " u.score AS score, u.field AS field, u.start_char AS start_char, u.stop_char AS stop_char,"
    " u.evidence AS evidence ORDER BY id, score DESC, paper"
)
_PEOPLE = (
    "UNWIND $ids AS id MATCH (p:Paper {id: id})<-[:AUTHORED]-(a:Author)"
    " RETURN a.id AS id, a.name AS name, p.id AS paper, p.title AS title, p.year AS year ORDER BY id, year, paper"
)
_PAIRS = (
    "UNWIND $ids AS id MATCH (a:Author {id: id})-[c:CO_AUTHORED]-(b:Author) WHERE c.first_year IS NOT NULL"
    " RETURN a.id AS first, b.id AS second, c.first_year AS year, c.paper_ids AS papers ORDER BY first, second"
)
_YEARS = "UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id, p.title AS title, p.year AS year ORDER BY id"
_NAMED = "RETURN p.id AS paper, x.id AS node, x.name AS name ORDER BY paper, node"
_EDGES = (
    f"MATCH (p:Paper)-[:HAS_TOPIC]->(x:Topic) {_NAMED}",
    f"MATCH (p:Paper)-[:USES_METHOD]->(x:Method) {_NAMED}",
    f"MATCH (p:Paper)<-[:AUTHORED]-(x:Author) {_NAMED}",
)


@dataclass(frozen=True, slots=True)
class Common:
    """A method, a person or a team with papers on both sides, and what says so on each."""

    id: str | None
    name: str
    year: int | None
    on_first: int
    on_second: int
    first: str
    second: str


def methods_in_common(store: Store, first: Collection[str], second: Collection[str]) -> list[Common]:
    """Return the methods that papers on both sides use, with a sentence of each side.

    In order of the smaller number of papers times the logarithm of all papers over the method's (TF-IDF): a method
    that is used everywhere joins nothing in particular. `first` and `second` are the papers of the sides.
    """
    total = whole(store.read("MATCH (p:Paper) RETURN count(p) AS n", {}).rows[0][0])
    sides = [_by_node(store.read(_METHODS, {"ids": sorted(side)}, ALL).dicts()) for side in (first, second)]
    weighed = []
    for key in sorted(sides[0].keys() & sides[1].keys()):
        a, b = sides[0][key], sides[1][key]
        weight = min(len(a), len(b)) * math.log(total / max(whole(a[0]["papers"]), 1))
        common = Common(key, str(a[0]["name"]), None, len(a), len(b), marked(a[0]), marked(_another(b, a[0])))
        weighed.append((-round(weight, 9), key, common))
    return [common for *_, common in sorted(weighed, key=lambda w: w[:2])]


def people_in_common(store: Store, first: Collection[str], second: Collection[str]) -> list[Common]:
    """Return the people with papers on both sides, and the papers; those with most on their smaller side first."""
    sides = [_by_node(store.read(_PEOPLE, {"ids": sorted(side)}, ALL).dicts()) for side in (first, second)]
    people = [
        Common(key, str(a[0]["name"]), None, len(a), len(b), _titles(a), _titles(b))
        for key in sorted(sides[0].keys() & sides[1].keys())
        for a, b in [(sides[0][key], sides[1][key])]
    ]
    return sorted(people, key=lambda c: (-min(c.on_first, c.on_second), -(c.on_first + c.on_second), c.id or ""))


def team_bridges(store: Store, first: Collection[str], second: Collection[str]) -> list[Common]:
    """Return the first joint papers of people who had worked on one side with people who had worked on the other.

    `on_first` and `on_second` count the people of each side. Papers without a year cannot be put in order and are left
    out. The earliest first.
    """
    names: dict[str, str] = {}
    begun = []
    for side in (first, second):
        years: dict[str, int] = {}
        for row in store.read(_PEOPLE, {"ids": sorted(side)}, ALL).dicts():
            names[str(row["id"])] = str(row["name"])
            if row["year"] is not None:
                years[str(row["id"])] = min(years.get(str(row["id"]), whole(row["year"])), whole(row["year"]))
        begun.append(years)
    teams: dict[tuple[str, int], tuple[set[str], set[str]]] = defaultdict(lambda: (set(), set()))
    pairs = store.read(_PAIRS, {"ids": sorted(begun[0])}, ALL).dicts() if begun[0] and begun[1] else []
    for pair in pairs:
        a, b, year = str(pair["first"]), str(pair["second"]), whole(pair["year"])
        if begun[0][a] < year and begun[1].get(b, year) < year and isinstance(pair["papers"], list):
            for paper in pair["papers"]:
                teams[paper, year][0].add(a)
                teams[paper, year][1].add(b)
    papers = sorted({paper for paper, _ in teams})
    facts = {str(row["id"]): row for row in store.read(_YEARS, {"ids": papers}, ALL).dicts()} if papers else {}
    bridges = [
        Common(paper, str(facts[paper]["title"]), year, len(one), len(two), _people(one, names), _people(two, names))
        for (paper, year), (one, two) in teams.items()
        if facts[paper]["year"] == year  # only the first paper of a pair counts
    ]
    return sorted(bridges, key=lambda c: (c.year or 0, c.id or ""))


def _people(people: Collection[str], names: Mapping[str, str]) -> str:
    return _listed(sorted(names[person] for person in people))


@dataclass(frozen=True, slots=True)
class Chain:
    """A shortest chain from one side to the other: the names of papers and, by turns, of what joins them."""

    names: tuple[str, ...]

    @property
    def steps(self) -> int:
        """How many edges it has."""
        return len(self.names) - 1


def chains(store: Store, first: Collection[str], second: Collection[str], most: int = 3) -> list[Chain]:
    """Return shortest chains between the papers of two sides over topics, methods and people; at most `most`.

    Each step goes through the topic, method or author of fewest papers. None where nothing joins the sides.
    """
    papers_of: dict[str, list[str]] = defaultdict(list)
    nodes_of: dict[str, list[str]] = defaultdict(list)
    names: dict[str, str] = {}
    for query in _EDGES:
        for paper, node, name in store.read(query, {}, ALL).rows:
            papers_of[str(node)].append(str(paper))
            nodes_of[str(paper)].append(str(node))
            names[str(node)] = str(name)
    rare_first = {paper: sorted(nodes, key=lambda t: (len(papers_of[t]), t)) for paper, nodes in nodes_of.items()}
    before: dict[str, str | None] = dict.fromkeys(sorted(first))
    level, ends = sorted(first), []
    for step in range(1, MOST_STEPS + 1):
        following: list[str] = []
        for node in level:
            for other in rare_first.get(node, []) if step % 2 else papers_of[node]:
                if other not in before:
                    before[other] = node
                    following.append(other)
        ends = [node for node in following if node in second]
        level = following
        if ends or not level:
            break
    ways = [_back(end, before) for end in ends[:most]]
    nodes = sorted({node for way in ways for node in way})
    titles = store.read(_YEARS, {"ids": nodes}, ALL).dicts() if nodes else []
    names |= {str(row["id"]): f"“{row['title']}”" for row in titles}
    return [Chain(tuple(names[node] for node in way)) for way in ways]


def _back(end: str, before: Mapping[str, str | None]) -> list[str]:
    way, node = [end], before[end]
    while node is not None:
        way.append(node)
        node = before[node]
    return way[::-1]


def _by_node(rows: Iterable[Mapping[str, Value]]) -> dict[str, list[Mapping[str, Value]]]:
    grouped: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for row in rows:
        grouped[str(row["id"])].append(row)
    return grouped


def _another(rows: Sequence[Mapping[str, Value]], shown: Mapping[str, Value]) -> Mapping[str, Value]:
    """A row of another paper than the one that is shown, where there is one."""
    return next((row for row in rows if row["paper"] != shown["paper"]), rows[0])


def _titles(rows: Sequence[Mapping[str, Value]], most: int = 2) -> str:
    listed = [f"“{row['title']}”" + (f" ({row['year']})" if row["year"] is not None else "") for row in rows[:most]]
    return _listed([*listed, *([f"{len(rows) - most} more"] if len(rows) > most else [])])


def _listed(names: Iterable[str], most: int = 5) -> str:
    names = list(names)
    return "; ".join(names[:most]) + (f"; {len(names) - most} more" if len(names) > most else "")
