"""Pictures of people who write together: the whole network, one person's surroundings, a topic's, a cohort's."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.cells import counted
from graph.model import Value
from graph.stores import Store
from queries.analyses.centrality import betweenness
from queries.analyses.groups import communities
from queries.analyses.layout import layout
from queries.analyses.networks import ALL, Filter, Network, authorships, network_of, surroundings
from queries.analyses.sampling import LARGEST_EXACT
from queries.draw.cut import MOST_NODES, Cut, cut
from queries.draw.picture import OTHER, PEOPLE, Colouring, Column, Node, Picture, Tie, classes, radii
from queries.draw.works import works_of

COLUMNS = (
    Column("papers", "Papers", "papers of this picture", in_table=True),
    Column("degree", "Co-authors", "people with whom a paper of this picture was written", in_table=True),
    Column("between", "Betweenness", "share of shortest chains of collaboration through the person", in_table=True),
    Column("since", "First year", "year of the first paper here", in_table=True, year=True),
    Column("until", "Last year", "year of the last paper here", year=True),
    Column("identity", "Identity", "how sure it is that these papers are one person's"),
    Column("inferred", "By inference", "papers that rest on whose page they stood on"),
)
EMPTY = "No two people here wrote a paper together. Widen the years, take another topic, or read more papers."


@dataclass(frozen=True, slots=True)
class Subject:
    """Which people: around one (an id, with steps away), on a topic (in `only`), of a cohort (years of first paper)."""

    only: Filter = Filter()  # noqa: RUF009  # frozen
    around: str | None = None
    steps: int = 1
    cohort: tuple[int, int] | None = None
    title: str = "Co-authors"
    most: int = MOST_NODES


def coauthors(store: Store, subject: Subject = Subject()) -> Picture:
    """The picture of a co-author network; without ties, a picture that is empty and says what to do."""
    rows = authorships(store, subject.only)
    years = _years(store)
    if subject.cohort:
        rows = _cohort(rows, years, subject.cohort)
    network = network_of(rows)
    if subject.around:
        network = surroundings(network, subject.around, subject.steps)
    part = cut(network, ("person", "people", "pairs"), subject.most, subject.around)
    shown = frozenset(part.nodes)
    papers: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        if row["author"] in shown:
            papers[str(row["author"])].append(str(row["paper"]))
    drawn: Network = network.edge_subgraph(part.ties).copy() if part.ties else network.subgraph(part.nodes).copy()
    return _picture(store, subject, drawn, part, _Papers(papers, years, network))


@dataclass(frozen=True, slots=True)
class _Papers:
    """The papers of the people drawn, the year of every paper, and the network before it was cut."""

    of: Mapping[str, list[str]]
    years: Mapping[str, int]
    network: Network


def _picture(store: Store, subject: Subject, drawn: Network, part: Cut, papers: _Papers) -> Picture:
    number = {node: n for n, node in enumerate(part.nodes)}
    ties = tuple(_tie(number, a, b, drawn, papers) for a, b in part.ties)
    listed = _listed(part, papers)
    works = works_of(store, {p for each in listed.values() for p in each})
    index = {work.id: n for n, work in enumerate(works)}
    between = betweenness(drawn) if 2 < len(drawn) <= LARGEST_EXACT else {}
    nodes = tuple(
        Node(
            id=node,
            name=str(papers.network.nodes[node]["name"]),
            kind="person",
            size=drawn.degree(node) if node in drawn else 0,
            values=_values(node, papers, between),
            works=tuple((index[p], "") for p in listed[node] if p in index),
        )
        for node in part.nodes
    )
    where = layout(len(nodes), [(t.start, t.stop, t.weight) for t in ties], radii([n.size for n in nodes]))
    return Picture(
        title=subject.title,
        facts=f"{counted(len(nodes), 'person', 'people')}, {counted(len(ties), 'pair')}, {_span(ties)}",
        words=PEOPLE,
        nodes=nodes,
        ties=ties,
        positions=tuple((float(x), float(y)) for x, y in where),
        colourings=_colourings(store, drawn, part, papers),
        columns=COLUMNS if between else tuple(c for c in COLUMNS if c.key != "between"),
        works=works,
        notes=(*_notes(papers.network), *part.notes),
        empty=EMPTY,
        chosen=number.get(subject.around) if subject.around else None,
    )


def _tie(number: Mapping[str, int], a: str, b: str, drawn: Network, papers: _Papers) -> Tie:
    facts = drawn.edges[a, b]
    joint = set(papers.of[a]) & set(papers.of[b])
    since = min((papers.years[p] for p in joint if p in papers.years), default=None)
    return Tie(number[a], number[b], float(facts["weight"]), int(facts["papers"]), since)


def _values(node: str, papers: _Papers, between: Mapping[str, float]) -> dict[str, Value]:
    facts = papers.network.nodes[node]
    years = sorted(papers.years[p] for p in papers.of[node] if p in papers.years)
    doubt = ", not verified" if facts["unverified"] else ""
    return {
        "papers": int(facts["papers"]),
        "degree": int(papers.network.degree(node)),
        "between": round(between[node], 4) if node in between else None,
        "since": years[0] if years else None,
        "until": years[-1] if years else None,
        "identity": f"{float(facts['confidence']):.2f}{doubt}",
        "inferred": int(facts["inferred"]) or None,
    }


def _listed(part: Cut, papers: _Papers) -> dict[str, list[str]]:
    """The papers on each card: all in a small picture, in a large one the newest few; joint ones first."""
    most = 60 if len(part.nodes) <= 300 else 3 if len(part.nodes) <= 1_000 else 1
    shared = Counter(p for each in papers.of.values() for p in each)

    def order(paper: str) -> tuple[bool, int, str]:
        return shared[paper] < 2, -papers.years.get(paper, 0), paper

    return {node: sorted(papers.of[node], key=order)[:most] for node in part.nodes}


def _colourings(store: Store, drawn: Network, part: Cut, papers: _Papers) -> tuple[Colouring, ...]:
    group = communities(drawn)
    members: dict[int, list[str]] = defaultdict(list)
    for node in part.nodes:
        members[group.get(node, -1)].append(node)
    strength = {node: float(value) for node, value in drawn.degree(weight="weight")}
    leader = {
        number: f"around {papers.network.nodes[max(nodes, key=lambda n: (strength.get(n, 0), n))]['name']}"
        for number, nodes in members.items()
    }
    names, indices = classes([leader[group.get(node, -1)] for node in part.nodes])
    topics, topic = classes(_main_topics(store, part, papers))
    mean = tuple(_mean(papers.years[p] for p in papers.of[n] if p in papers.years) for n in part.nodes)
    made = [Colouring("community", "Community", names, indices)]
    made += [Colouring("topic", "Topic", topics, topic)] if topics else []
    dated = [Colouring("year", "Mean year", scale=mean)] if any(m is not None for m in mean) else []
    few = 2 * sum(n != OTHER for n in indices) < len(indices)  # a picture that is mostly grey says little
    return tuple([*dated, *made] if few else [*made, *dated])


def _main_topics(store: Store, part: Cut, papers: _Papers) -> list[str | None]:
    """For each person the topic, of the few that most people here share, that most of their papers have."""
    wanted = {p for node in part.nodes for p in papers.of[node]}
    query = "MATCH (p:Paper)-[r:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.name AS topic ORDER BY paper, topic"
    topics: dict[str, list[str]] = defaultdict(list)
    for paper, topic in store.read(query, {}, ALL).rows:
        if paper in wanted:
            topics[str(paper)].append(str(topic))
    counts = [Counter(t for p in papers.of[node] for t in topics[p]) for node in part.nodes]
    spread = Counter(topic for each in counts for topic in each)
    common = sorted(spread, key=lambda t: (-spread[t], t))[:7]
    return [
        max((t for t in common if each[t]), key=lambda t: (each[t], -common.index(t)), default=None) for each in counts
    ]


def _mean(years: Iterable[int]) -> float | None:
    known = list(years)
    return round(sum(known) / len(known), 1) if known else None


def _cohort(
    rows: Sequence[dict[str, Value]], years: Mapping[str, int], cohort: tuple[int, int]
) -> list[dict[str, Value]]:
    """The authorships of the people whose first paper with a year falls into a range of years, ends included."""
    first: dict[Value, int] = {}
    for row in rows:
        if (year := years.get(str(row["paper"]))) is not None:
            first[row["author"]] = min(year, first.get(row["author"], year))
    low, high = cohort
    return [row for row in rows if row["author"] in first and low <= first[row["author"]] <= high]


def _years(store: Store) -> dict[str, int]:
    query = "MATCH (p:Paper) WHERE p.year IS NOT NULL RETURN p.id AS id, p.year AS year ORDER BY id"
    return {str(key): int(str(year)) for key, year in store.read(query, {}, ALL).rows}


def _span(ties: Sequence[Tie]) -> str:
    years = sorted(t.since for t in ties if t.since is not None)
    return f"{years[0]} to {years[-1]}" if years else "years unknown"


def _notes(network: Network) -> list[str]:
    notes = ["Two people are tied when they share a paper; weight: 1/(n−1) a paper of n authors (Newman 2001)."]
    if network.graph.get("cut"):
        notes.append(f"{counted(network.graph['cut'], 'paper has', 'papers have')} a cut list of authors.")
    if network.graph.get("large"):
        notes.append(f"{counted(network.graph['large'], 'paper')} with too many authors to make ties.")
    return notes
