"""Two topics as two sides: the papers of each one's subtree, the papers on both, and the sentences that say so."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Value
from graph.numbers import number, whole
from graph.stores import Store
from queries.analyses.networks import ALL
from queries.answers.why import marked
from queries.lookup import Entity

Row = Mapping[str, Value]

_SUBTREE = "MATCH (n:Topic)-[:BROADER*0..12]->(:Topic {id: $id}) RETURN DISTINCT n.id AS id ORDER BY id"
_FINDINGS = (
    "UNWIND $ids AS id MATCH (t:Topic {id: id})<-[r:HAS_TOPIC]-(p:Paper)"
    " RETURN p.id AS paper, p.year AS year, t.id AS topic, t.name AS name, r.score AS score, r.field AS field,"
    " r.start_char AS start_char, r.stop_char AS stop_char, r.evidence AS evidence ORDER BY paper, score DESC, topic"
)
_TEXTS = "UNWIND $ids AS id MATCH (p:Paper {id: id}) RETURN p.id AS id, p.title AS title, p.abstract AS abstract"


@dataclass(frozen=True, slots=True)
class Side:
    """A topic with its subtree, and by paper the findings that put the paper on this side, best first."""

    topic: Entity
    subtree: tuple[str, ...]
    findings: Mapping[str, tuple[Row, ...]]

    @property
    def own(self) -> int:
        """How many papers have the heading itself."""
        return sum(any(row["topic"] == self.topic.id for row in rows) for rows in self.findings.values())


@dataclass(frozen=True, slots=True)
class Joint:
    """A paper on both sides: a finding of each, of different words, and the smaller of their scores."""

    paper: str
    year: int | None
    balance: float
    first: Row
    second: Row


def side_of(store: Store, topic: Entity, *, exact: bool = False) -> Side:
    """Return the side of a topic: with its narrower topics, or with `exact` the heading alone."""
    subtree = [topic.id] if exact else [str(key) for (key,) in store.read(_SUBTREE, {"id": topic.id}, ALL).rows]
    findings: dict[str, list[Row]] = {}
    for row in store.read(_FINDINGS, {"ids": subtree}, ALL).dicts():
        findings.setdefault(str(row["paper"]), []).append(row)
    return Side(topic, tuple(subtree), {paper: tuple(rows) for paper, rows in findings.items()})


def joint_papers(first: Side, second: Side) -> tuple[list[Joint], int]:
    """Return the papers on both sides, the best balanced first, and how many were left out.

    A paper is left out where the same words stand for both topics: that says nothing of two topics.
    """
    joint, left_out = [], 0
    for paper in sorted(first.findings.keys() & second.findings.keys()):
        pairs = [(x, y) for x in first.findings[paper] for y in second.findings[paper] if not _overlap(x, y)]
        if not pairs:
            left_out += 1
            continue
        x, y = max(pairs, key=lambda pair: min(number(pair[0]["score"]), number(pair[1]["score"])))
        year = x["year"]
        balance = min(number(x["score"]), number(y["score"]))
        joint.append(Joint(paper, None if year is None else whole(year), balance, x, y))
    return sorted(joint, key=lambda j: (-j.balance, j.paper)), left_out


def _overlap(x: Row, y: Row) -> bool:
    """Return whether two findings have words of the text in common."""
    if x["field"] != y["field"]:
        return False
    return whole(x["start_char"]) < whole(y["stop_char"]) and whole(y["start_char"]) < whole(x["stop_char"])


def texts_of(store: Store, papers: Sequence[str]) -> dict[str, Row]:
    """Return title and abstract by paper."""
    return {str(row["id"]): row for row in store.read(_TEXTS + " ORDER BY id", {"ids": list(papers)}, ALL).dicts()}


def sentence(finding: Row, text: Row) -> str:
    """Return the sentence of a finding with its words marked."""
    return marked({**finding, "title": text["title"], "abstract": text["abstract"]})
