"""Bridges: what joins two topics, and which papers reach widest, with the evidence."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from types import MappingProxyType

from graph.errors import UsageError
from graph.model import Value
from graph.stores import Store
from queries.answer import Answer
from queries.answers.why import marked
from queries.catalogue import find, run
from queries.cells import counted
from queries.lookup import Thing, resolve
from queries.networks import ALL
from queries.numbers import number, whole

BETWEEN = ("kind", "id", "name", "year", "strength", "evidence", "evidence_other")
WIDEST = ("id", "title", "year", "spread", "topics", "farthest", "distance")


def between(store: Store, topic: str, other: str, limit: int) -> Answer:
    """What joins two topics: the papers about both with a sentence for each; when there are none, methods that papers
    on both sides use, people who work on both, and the shortest chains from one to the other.

    Rows have a kind (`paper`, `method`, `person`, `chain`), its strength (the weaker of both scores, the rarity of the
    method, the smaller number of papers, the length of the chain) and the evidence on both sides. Raises UsageError
    for a topic that is unknown, ambiguous or twice the same.
    """
    a, b = resolve(store, "topic", topic), resolve(store, "topic", other)
    if a.id == b.id:
        raise UsageError(f"{a.name} is one topic; give two.")
    given: dict[str, str | Value] = {"topic": a.id, "other": b.id}
    parameters: dict[str, Value] = {"topic": a.id, "other": b.id, "limit": limit}
    papers = _papers(store, {"topic": a.id, "other": b.id, "limit": limit})
    notes = _expected(store, a, b)
    if papers:
        notes.append("strength is the smaller of the two scores: a paper is a bridge as far as it is about both.")
        return Answer("bridges", parameters, BETWEEN, tuple(papers), tuple(notes))
    rows = _methods(store, a, b, given, limit) + _people(store, a, b, given, limit) + _chains(store, given)
    if not rows:
        notes.append("no method, no person and no chain of up to six steps joins them either.")
    return Answer("bridges", parameters, BETWEEN, tuple(rows), tuple(notes))


def _expected(store: Store, a: Thing, b: Thing) -> list[str]:
    """How often the topics meet, and how often they would if topics fell on papers by chance (independence); which of
    them stands on no paper, as it only groups others.
    """
    query = (
        "MATCH (p:Paper) WITH count(p) AS n MATCH (x:Topic {id: $a}), (y:Topic {id: $b})"
        " RETURN n, x.papers AS x, y.papers AS y,"
        " COUNT { (x)<-[:HAS_TOPIC]-(:Paper)-[:HAS_TOPIC]->(y) } AS together ORDER BY n"
    )
    n, x, y, both = (whole(v) for v in store.read(query, {"a": a.id, "b": b.id}).rows[0])
    chance = f"{x * y / max(n, 1):.1f}"
    meet = f"meet in {both or 'none'} of {counted(n, 'paper')}"
    one_would = f"by chance one would expect {'less than 0.1' if chance == '0.0' and x * y else chance}"
    grouping = [topic for topic, papers in ((a, x), (b, y)) if not papers]
    return [f"{a.name} ({counted(x, 'paper')}) and {b.name} ({y}) {meet}; {one_would}."] + [
        f'{topic.name} only groups others; `paperkg ask topic-subtree --topic "{topic.name}"` shows them.'
        for topic in grouping
    ]


_JOINT = (
    "MATCH (x:Topic {id: $topic})<-[ra:HAS_TOPIC]-(p:Paper)-[rb:HAS_TOPIC]->(y:Topic {id: $other})"
    " RETURN p.id AS id, p.title AS title, p.abstract AS abstract, p.year AS year,"
    " CASE WHEN ra.score < rb.score THEN ra.score ELSE rb.score END AS balance,"
    " ra.field AS field, ra.start_char AS start_char, ra.stop_char AS stop_char, ra.evidence AS evidence,"
    " rb.field AS field_b, rb.start_char AS start_b, rb.stop_char AS stop_b, rb.evidence AS evidence_b"
    " ORDER BY balance DESC, id LIMIT $limit"
)


def _papers(store: Store, given: Mapping[str, Value]) -> list[tuple[Value, ...]]:
    """The papers about both topics, best balanced first, with the words of each topic marked in a sentence."""
    found: list[tuple[Value, ...]] = []
    for row in store.read(_JOINT, given).dicts():
        other = {"field": row["field_b"], "start_char": row["start_b"], "stop_char": row["stop_b"]}
        there = marked({**row, **other, "evidence": row["evidence_b"]})
        found.append(("paper", row["id"], row["title"], row["year"], row["balance"], marked(row), there))
    return found


def _methods(store: Store, a: Thing, b: Thing, given: Mapping[str, str | Value], limit: int) -> list[tuple[Value, ...]]:
    found = run(store, find("bridge-methods"), {**given, "limit": limit}).rows
    return [
        ("method", key, name, None, rarity, f"{x} on {a.name}", f"{y} on {b.name}")
        for key, name, x, y, _, rarity in found
    ]


def _people(store: Store, a: Thing, b: Thing, given: Mapping[str, str | Value], limit: int) -> list[tuple[Value, ...]]:
    found = run(store, find("bridge-authors"), {**given, "limit": limit}).rows
    return [
        ("person", key, name, None, balance, f"{x} on {a.name}", f"{y} on {b.name}")
        for key, name, x, y, balance in found
    ]


def _chains(store: Store, given: Mapping[str, str | Value]) -> list[tuple[Value, ...]]:
    found = run(store, find("topic-path"), {**given, "limit": 3}).rows
    return [
        ("chain", None, f"{hops} steps", None, hops, " – ".join(chain), None)
        for hops, chain in found
        if isinstance(chain, list)
    ]


@dataclass(frozen=True, slots=True)
class Spread:
    """How wide a paper reaches: Rao-Stirling diversity over its topics, and the two that are farthest apart."""

    paper: str
    value: float
    farthest: tuple[str, str]
    distance: float


def spreads(
    shares: Mapping[str, Mapping[str, float]], broader: Mapping[str, str] = MappingProxyType({})
) -> list[Spread]:
    """Rao-Stirling diversity of each paper over its topics: sum over ordered pairs of p_i p_j d_ij (Stirling 2007).

    `shares` has each paper's topics with their scores, which are scaled to sum to 1; `broader` the topic above a topic.
    d_ij is 1 less the cosine of the sets of papers of both topics, the paper itself left out, so that a rare pair is
    far apart; but topics k steps apart in the tree are k/(k+1) apart at most: a topic and the one above it never are.
    Topics that no other paper has are left out, as nothing tells how far they are, and papers with less than two
    others. Widest first, ties by id.
    """
    papers: dict[str, set[str]] = defaultdict(set)
    for paper, topics in shares.items():
        for topic in topics:
            papers[topic].add(paper)
    found = []
    for paper, given in sorted(shares.items()):
        topics = {topic: share for topic, share in given.items() if len(papers[topic]) > 1}
        total = sum(topics.values())
        apart = {
            (i, j): min(_distance(papers[i], papers[j], paper), _most_apart(i, j, broader))
            for i, j in combinations(sorted(topics), 2)
        }
        if not apart or total <= 0:
            continue
        value = 2 * sum(topics[i] * topics[j] * d for (i, j), d in apart.items()) / total**2
        farthest = min(apart, key=lambda pair: (-apart[pair], -topics[pair[0]] * topics[pair[1]], pair))
        found.append(Spread(paper, round(value, 6), farthest, round(apart[farthest], 4)))
    return sorted(found, key=lambda s: (-s.value, s.paper))


def _distance(x: set[str], y: set[str], paper: str) -> float:
    """One less the cosine of two sets without `paper`, which both hold beside others."""
    return float(1 - len((x & y) - {paper}) / ((len(x) - 1) * (len(y) - 1)) ** 0.5)


def _most_apart(x: str, y: str, broader: Mapping[str, str]) -> float:
    """How far two topics can be by the tree: k/(k+1) for k steps over what is above both, 1 where nothing is."""
    above = {topic: steps for steps, topic in enumerate(_upwards(x, broader))}
    meets = (steps + above[topic] for steps, topic in enumerate(_upwards(y, broader)) if topic in above)
    steps = next(meets, None)
    return 1.0 if steps is None else steps / (steps + 1)


def _upwards(topic: str | None, broader: Mapping[str, str]) -> Iterator[str]:
    while topic is not None:
        yield topic
        topic = broader.get(topic)


def widest(store: Store, limit: int) -> Answer:
    """The papers that reach widest over their topics, with the topics and the two that are farthest apart."""
    found = store.read(
        "MATCH (p:Paper)-[r:HAS_TOPIC]->(t:Topic) RETURN p.id AS id, p.title AS title, p.year AS year, t.id AS topic,"
        " t.name AS name, r.score AS score ORDER BY id, topic",
        {},
        ALL,
    )
    shares: dict[str, dict[str, float]] = defaultdict(dict)
    facts: dict[str, tuple[Value, Value]] = {}
    names: dict[str, str] = {}
    for key, title, year, topic, name, score in found.rows:
        shares[str(key)][str(topic)] = number(score)
        facts[str(key)] = (title, year)
        names[str(topic)] = str(name)
    tree = store.read(
        "MATCH (n:Topic)-[:BROADER]->(b:Topic) RETURN n.id AS topic, b.id AS above ORDER BY topic", {}, ALL
    )
    broader = {str(topic): str(above) for topic, above in tree.rows}
    rows = [
        (
            s.paper,
            *facts[s.paper],
            round(s.value, 4),
            sorted(names[t] for t in shares[s.paper]),
            [names[t] for t in s.farthest],
            s.distance,
        )
        for s in spreads(shares, broader)[:limit]
    ]
    notes = (
        "spread: Rao-Stirling diversity over a paper's topics (Stirling 2007): many, even, seldom together is wide.",
        "topics near each other in the tree of headings are never far apart; those of one paper do not count.",
        f"{len(shares)} papers and {len(names)} topics count; values depend on the vocabulary and on what was read.",
    )
    return Answer("bridges", {"limit": limit}, WIDEST, tuple(rows), notes)
