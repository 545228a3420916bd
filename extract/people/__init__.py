"""Who is who: from the names printed in bylines to persons, with the rule and the confidence of each link."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from operator import itemgetter

from extract.people.candidates import form_pairs, forms_of
from extract.people.clustering import across_forms, join_all, within_form
from extract.people.corrections import NONE, Corrections
from extract.people.decided import Finder, Settled, settle, starting_cluster
from extract.people.doubts import doubt
from extract.people.names import Name
from extract.people.pair_model import judge_by, load_weights
from extract.people.persons import Draft, Result, answer, drafts_of, ids
from extract.people.profiles import Cluster, Profiles
from extract.people.separate_coauthors import doubted
from extract.people.shares import Keyed, Share, made_in_shares
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
    profiles, doubts = Profiles(lines, signatures), doubt(signatures)

    def found(decisions: Corrections) -> tuple[list[Draft], dict[str, int], list[str]]:
        """Return the persons under decisions, the names compared in part, and notes on the decisions."""
        settled = settle(decisions, finder, signatures)
        join = partial(_joined, identity, profiles, settled, signatures)
        if identity != "full":
            return *join(Share(_keyed(settled.sets(), signatures, identity))), settled.notes
        forms = forms_of(name for signature in signatures for name in signature.names)
        whole = Share(_keyed(settled.sets(), signatures, identity), form_pairs(forms))
        return *made_in_shares(join, whole, signatures), settled.notes

    def persons() -> Mapping[str, Sequence[int]]:
        plain = sorted(found(NONE)[0], key=itemgetter(0))
        return dict(zip(ids(plain, signatures), (list(draft.sure) for draft in plain), strict=True))

    finder = Finder(lines, signatures, persons)
    drafts, partly, notes = found(corrections)
    answered, links = answer(drafts, signatures)
    del drafts
    groups.sort(key=lambda group: (group.record, group.position))
    answered = doubted(answered, links) if identity == "full" else answered
    return People(tuple(answered), tuple(links), tuple(groups), tuple(doubts + notes + Trace(partly=partly).notes()))


def _keyed(sets: Iterable[list[int]], signatures: Sequence[Signature], identity: str) -> Keyed:
    """Return the sets of signatures by the key that makes their names one; "" for those that are joined with none."""
    keyed: Keyed = defaultdict(list)
    for members in sets:
        names = (name for signature in members for name in signatures[signature].names)
        keyed[key_of(names, identity)].append(members)
    return keyed


def key_of(names: Iterable[Name], identity: str) -> str:
    """Return what the names of a set of signatures are held to be one by under an `identity`; nothing for no letter."""
    if identity == "off":
        return ""
    name = max(names, key=lambda name: name.fullness)
    key = {"exact": name.printed, "initials": f"{name.joined_family}|{name.first[:1]}", "full": name.key}[identity]
    return key if name.family else ""


def _joined(
    identity: str, profiles: Profiles, settled: Settled, signatures: Sequence[Signature], share: Share
) -> tuple[list[Draft], dict[str, int]]:
    """Return the persons of a share, and the names compared in part; the share is used up."""
    trace, weights = Trace(), load_weights()
    judge = judge_by(profiles.counts, weights)

    def built(sets: Iterable[Sequence[int]]) -> list[Cluster]:
        return [starting_cluster(members, profiles.cluster, settled, trace) for members in sets]

    clusters = built(share.keyed.pop("", []))
    for key in sorted(share.keyed):  # profiles are built name by name, as there can be millions
        bearers = built(share.keyed.pop(key))
        if identity == "full":
            clusters += within_form(bearers, profiles.counts, weights, judge, trace)
        else:
            clusters += join_all(bearers, trace, 1.0, "same name" if identity == "exact" else "same initial")
    if identity == "full":
        clusters.sort(key=lambda cluster: cluster.seed)
        clusters = across_forms(clusters, profiles.counts, judge, trace, share.pairs)
    return drafts_of(Result(signatures, clusters, trace, weights)), trace.partly
