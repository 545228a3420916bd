"""Which papers have which topics, as arrays; and how many papers each pair of topics has in common."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from graph.numbers import whole
from graph.stores import Limits, Store

ALL = Limits(seconds=600, rows=50_000_000)
NO_YEAR = -(2**31)
Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Findings:
    """Topics of papers: `paper[i]` and `topic[i]` are numbers of one paper and of one topic that it has.

    `years` holds the year of each paper, NO_YEAR where there is none; `topics` and `names` are those of the topics by
    number, ids in order; `above` holds every pair (topic, topic above it), over any number of steps.
    """

    years: Numbers
    topics: Sequence[str]
    names: Sequence[str]
    paper: Numbers
    topic: Numbers
    above: frozenset[tuple[int, int]]

    @property
    def sizes(self) -> Numbers:
        """How many papers each topic has."""
        return np.bincount(self.topic, minlength=len(self.topics))


def findings(store: Store) -> Findings:
    """Return the topics of all papers; without papers or topics, empty arrays."""
    papers = store.read("MATCH (p:Paper) RETURN p.id AS id, p.year AS year", {}, ALL).rows
    years = {str(key): year for key, year in sorted(papers, key=lambda row: str(row[0]))}
    named = store.read("MATCH (t:Topic) RETURN t.id AS id, t.name AS name", {}, ALL).rows
    topics = sorted((str(key), str(name)) for key, name in named)
    rows = store.read("MATCH (p:Paper)-[:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.id AS topic", {}, ALL).rows
    paper_number = {key: n for n, key in enumerate(years)}
    topic_number = {key: n for n, (key, _) in enumerate(topics)}
    ends = np.array([(paper_number[str(p)], topic_number[str(t)]) for p, t in rows], dtype=np.int64).reshape(-1, 2)
    ends = np.unique(ends, axis=0)  # in order of paper and topic, whatever the engine's
    tree = store.read("MATCH (n:Topic)-[:BROADER]->(b:Topic) RETURN n.id AS topic, b.id AS above", {}, ALL).rows
    return Findings(
        np.array([NO_YEAR if year is None else whole(year) for year in years.values()], dtype=np.int64),
        [key for key, _ in topics],
        [name for _, name in topics],
        ends[:, 0],
        ends[:, 1],
        _above([(topic_number[str(n)], topic_number[str(b)]) for n, b in tree]),
    )


def _above(steps: Sequence[tuple[int, int]]) -> frozenset[tuple[int, int]]:
    """Every pair of a topic and one above it, from the pairs that are one step apart; circles end."""
    parents: dict[int, list[int]] = {}
    for topic, above in steps:
        parents.setdefault(topic, []).append(above)
    pairs = set()
    for topic in parents:
        todo, seen = list(parents[topic]), set()
        while todo:
            if (above := todo.pop()) not in seen:
                seen.add(above)
                todo += parents.get(above, [])
        pairs |= {(topic, above) for above in seen}
    return frozenset(pairs)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Pairs of topics that some group has both of: `first` < `second`, in order; `where` numbers the pair of each
    meeting, and `group` the group (a paper, say) in which it is."""

    first: Numbers
    second: Numbers
    where: Numbers
    group: Numbers

    @property
    def counts(self) -> Numbers:
        """In how many groups each pair meets."""
        return np.bincount(self.where, minlength=len(self.first))


def pairs_of(group: Numbers, topic: Numbers, size: int) -> Pairs:
    """Return which topics, numbers below `size`, meet in the same groups; each topic at most once a group."""
    order = np.lexsort((topic, group))
    group, topic = group[order], topic[order]
    most = int(np.bincount(group).max(initial=0)) if len(group) else 0
    meetings, groups = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for apart in range(1, most):
        together = np.flatnonzero(group[apart:] == group[:-apart])
        meetings.append(topic[together] * size + topic[together + apart])
        groups.append(group[together])
    keys, where = np.unique(np.concatenate(meetings), return_inverse=True)
    return Pairs(keys // max(size, 1), keys % max(size, 1), where.astype(np.int64), np.concatenate(groups))
