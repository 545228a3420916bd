"""Who is who: from the names printed in bylines to persons, with the rule and the confidence of each link."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from extract.people.clustering import across_forms, join_all, within_form
from extract.people.corrections import NONE, Corrections
from extract.people.counts import Counts
from extract.people.decided import Finder, settle, starting_cluster
from extract.people.doubts import doubt
from extract.people.names import Name
from extract.people.pair_model import judge_by, load_weights
from extract.people.persons import Result, answer, ids
from extract.people.profiles import Cluster, Profiles
from extract.people.separate_coauthors import doubted
from extract.people.signatures import Byline, Signature, lay_over, ordered
from extract.people.trace import Trace
from graph.collector import no_collector
from graph.errors import BadParameter
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
        raise BadParameter(f"There is no identity {identity!r}; use one of {', '.join(IDENTITIES)}.")
    with no_collector():
        return _resolve(bylines, corrections, identity)


def _resolve(bylines: Sequence[Byline], corrections: Corrections, identity: str) -> People:
    lines = ordered(bylines)
    signatures, groups = lay_over(lines)
    profiles = Profiles(lines, signatures)

    doubts = doubt(signatures)

    def joined(decisions: Corrections, finder: Finder, trace: Trace) -> tuple[list[Cluster], list[str]]:
        settled = settle(decisions, finder, signatures)

        def build(members: Sequence[int]) -> Cluster:
            return starting_cluster(members, profiles.cluster, settled, trace)

        if identity == "off":
            return [build(members) for members in settled.sets()], settled.notes
        keyed = _keyed(settled.sets(), signatures, identity)
        if identity == "full":
            return _by_evidence(keyed, build, profiles.counts, trace), settled.notes
        rule = "same name" if identity == "exact" else "same initial"
        clusters = [build(members) for members in keyed.pop("", [])]
        for key in sorted(keyed):
            clusters += join_all([build(members) for members in keyed[key]], trace, 1.0, rule)
        return clusters, settled.notes

    def persons() -> Mapping[str, Sequence[int]]:
        clusters, _ = joined(NONE, finder, Trace())
        return dict(zip(ids(clusters, signatures), (c.signatures for c in clusters), strict=True))

    finder, trace = Finder(lines, signatures, persons), Trace()
    clusters, notes = joined(corrections, finder, trace)
    answered, links = answer(Result(signatures, clusters, trace, load_weights()))
    groups.sort(key=lambda group: (group.record, group.position))
    answered = doubted(answered, links) if identity == "full" else answered
    return People(tuple(answered), tuple(links), tuple(groups), tuple(doubts + notes + trace.notes()))


def _keyed(sets: Iterable[list[int]], signatures: Sequence[Signature], identity: str) -> dict[str, list[list[int]]]:
    """Return the sets of signatures by the key that makes their names one; "" for names without letters."""
    keyed: dict[str, list[list[int]]] = defaultdict(list)
    for members in sets:
        keyed[key_of((name for signature in members for name in signatures[signature].names), identity)].append(members)
    return keyed


def key_of(names: Iterable[Name], identity: str) -> str:
    """Return what the names of a set of signatures are held to be one by under an `identity`; nothing for no letter."""
    name = max(names, key=lambda name: name.fullness)
    key = {"exact": name.printed, "initials": f"{name.joined_family}|{name.first[:1]}", "full": name.key}[identity]
    return key if name.family else ""


def _by_evidence(
    keyed: dict[str, list[list[int]]], build: Callable[[Sequence[int]], Cluster], counts: Counts, trace: Trace
) -> list[Cluster]:
    """Join within each folded name, then across names; profiles are built name by name, as there can be millions."""
    weights = load_weights()
    judge = judge_by(counts, weights)
    clusters = [build(members) for members in keyed.pop("", [])]
    for key in sorted(keyed):
        clusters += within_form([build(members) for members in keyed.pop(key)], counts, weights, judge, trace)
    clusters.sort(key=lambda cluster: cluster.seed)
    return across_forms(clusters, counts, judge, trace)
