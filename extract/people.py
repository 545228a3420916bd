"""Who is who: from the names printed in bylines to persons, with the rule and the confidence of each link."""

import gc
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from extract.corrections import NONE, Corrections
from extract.people_answer import Result, answer, ids
from extract.people_clusters import Trace, across_forms, join_all, within_form
from extract.people_decided import Finder, doubt_orcids, settle, starting_clusters
from extract.people_evidence import Cluster, Corpus
from extract.people_mentions import Byline, lay_over, ordered
from extract.people_model import Weights, judge_by, load_weights
from graph.errors import UsageError
from graph.model import Group, Link, Person

__all__ = ["IDENTITIES", "Byline", "Group", "Link", "People", "Person", "resolve"]

IDENTITIES = ("off", "exact", "initials", "full")


@dataclass(frozen=True, slots=True)
class People:
    """All persons, the link of every printed name, the organisations, and what the user should know."""

    persons: tuple[Person, ...]
    links: tuple[Link, ...]
    groups: tuple[Group, ...]
    notes: tuple[str, ...]


def resolve(bylines: Sequence[Byline], corrections: Corrections = NONE, identity: str = "full") -> People:
    """Decide which printed names are one person's.

    Every printed name comes out in exactly one link or one group, whatever is printed; beside them stand the inferred
    links of pages' owners. `identity` is how far names are joined: `off` not at all, `exact` as printed, `initials` by
    family name and first initial, `full` by names and evidence. Corrections hold under each of them. The order of the
    bylines does not matter. Raises UsageError for another `identity`.
    """
    if identity not in IDENTITIES:
        raise UsageError(f"There is no identity {identity!r}; use one of {', '.join(IDENTITIES)}.")
    with _no_collector():
        return _resolve(bylines, corrections, identity)


@contextmanager
def _no_collector() -> Iterator[None]:
    """Keep the collector of cycles still: there are none, and it would visit millions of values again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _resolve(bylines: Sequence[Byline], corrections: Corrections, identity: str) -> People:
    lines = ordered(bylines)
    slots, groups = lay_over(lines)
    corpus, weights = Corpus(lines, slots), load_weights()

    doubts = doubt_orcids(slots)

    def joined(decisions: Corrections, finder: Finder, trace: Trace) -> tuple[list[Cluster], list[str]]:
        settled = settle(decisions, finder, slots)
        clusters = starting_clusters(corpus, settled, trace)
        return _join(clusters, identity, corpus, weights, trace), settled.notes

    def persons() -> Mapping[str, Sequence[int]]:
        clusters, _ = joined(NONE, finder, Trace())
        return dict(zip(ids(clusters, slots), (c.slots for c in clusters), strict=True))

    finder, trace = Finder(lines, slots, persons), Trace()
    clusters, notes = joined(corrections, finder, trace)
    found, links = answer(Result(lines, slots, clusters, trace, weights))
    groups.sort(key=lambda group: (group.record, group.position))
    return People(tuple(found), tuple(links), tuple(groups), tuple(doubts + notes))


def _join(clusters: list[Cluster], identity: str, corpus: Corpus, weights: Weights, trace: Trace) -> list[Cluster]:
    """Join the clusters as far as `identity` goes; names without letters stay alone."""
    if identity == "off":
        return clusters
    keyed: dict[str, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        keyed[_key(cluster, identity)].append(cluster)
    judge = judge_by(corpus, weights)
    joined: list[Cluster] = keyed.pop("", [])
    for key in sorted(keyed):
        if identity == "full":
            joined += within_form(keyed[key], corpus, weights, judge, trace)
        else:
            joined += join_all(keyed[key], trace, 1.0, "same name" if identity == "exact" else "same initial")
    joined.sort(key=lambda cluster: cluster.seed)
    return across_forms(joined, judge, trace) if identity == "full" else joined


def _key(cluster: Cluster, identity: str) -> str:
    """Return what names are held to be one by; nothing for a name without letters."""
    name = max(cluster.names, key=lambda name: name.fullness)
    if not name.family:
        return ""
    return {"exact": name.printed, "initials": f"{name.joined_family}|{name.first[:1]}", "full": name.key}[identity]
