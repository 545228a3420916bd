"""From clusters to persons: ids, the name that is shown, and how sure each link is."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import count
from math import log2
from operator import itemgetter
from typing import NamedTuple

from extract.people.author_ids import AUTHOR, mark_of
from extract.people.identifiers import HARD, KINDS
from extract.people.names import Name
from extract.people.pair_model import Weights
from extract.people.profiles import Cluster
from extract.people.signatures import Signatures
from extract.people.trace import Trace
from graph.folding import slug
from graph.model import Link, Person

COULD_BE = 0.1  # from this probability on, two people left apart are named at each other
MOST_COULD_BE = 20
DOUBTFUL = 0.9  # a person less sure than this is unverified
CUT_LIST = 0.95  # a name on a cut list has fewer co-authors to be judged by
OWNER = 0.95  # that a page's owner is among the hidden authors is an inference
PAGE_OWNER = "page owner"
Linked = tuple[float, str]
Facts = tuple[str, tuple[str, ...], str, tuple[tuple[str, str], ...], float, bool, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Result:
    """The clusters, the signatures they are of, and how they came about."""

    signatures: Signatures
    clusters: Sequence[Cluster]
    trace: Trace
    weights: Weights


class Draft(NamedTuple):
    """A person without an id; of plain values, so that a process hands it over quickly.

    `seed` is the smallest signature, `base` the id unless a namesake has it; `sure` is how sure the link of each
    signature is, and its rule; `near` are the seeds of those that the person may be one with, and how likely; `facts`
    are the fields of `Person` from `name` to `rules`.
    """

    seed: int
    base: str
    sure: Mapping[int, Linked]
    near: Sequence[tuple[float, int]]
    facts: Facts


def ids(made: Iterable[Draft], signatures: Signatures) -> list[str]:
    """Return the id of each person, by seed: the `base`; of namesakes only the first has it bare."""
    taken: set[str] = set()
    return [unique(d.base, marks(d.seed, d.sure, signatures), taken) for d in sorted(made, key=itemgetter(0))]


def base(cluster: Cluster) -> str:
    """Return the id that a person has unless a namesake has it: of the fullest name."""
    return AUTHOR + slug(fullest(cluster).shown)


def marks(seed: int, members: Iterable[int], signatures: Signatures) -> Iterator[str]:
    """Yield what tells a person's id from those of namesakes: the marks of the mentions, the first one first."""
    return (mark_of(signatures[signature]) for signature in [seed, *sorted(members)])


def unique(name: str, marks: Iterable[str], taken: set[str]) -> str:
    """Return an id that is not `taken` yet, and take it: `name`, else with the first mark that does."""
    id_ = name
    for mark in marks:
        if id_ not in taken:
            break
        id_ = f"{name}-{mark}"
    if id_ in taken:  # two records of a paper that have nothing in common but the place of this name
        id_ = next(more for n in count(2) if (more := f"{id_}-{n}") not in taken)
    taken.add(id_)
    return id_


def fullest(cluster: Cluster) -> Name:
    """Return the fullest printed form of a person's name, which the id is made of, so that it changes rarely."""
    return max(cluster.names, key=lambda name: name.fullness)


def usual(cluster: Cluster, signatures: Signatures) -> str:
    """Return the name a person is shown by, given name first: the commonest spelling, on a tie the fuller one.

    A spelling with an initial for the first name, or all in capitals, counts only where there is no other.
    """
    if len(cluster.names) == 1:  # as most have; every mention has one of the names
        return cluster.names[0].shown
    by_printed = {name.printed: name for name in cluster.names}
    spellings: dict[str, tuple[int, Name]] = {}
    counts = Counter(printed for signature in cluster.signatures for _, _, printed in signatures[signature].mentions)
    if len(counts) == 1:
        return by_printed[min(counts)].shown
    for printed, times in counts.items():
        name = by_printed[printed]
        before, known = spellings.get(name.shown, (0, name))
        spellings[name.shown] = before + times, max(name, known, key=lambda n: n.fullness)
    return max(spellings, key=lambda text: (*_readable(text, spellings[text][1]), *_order(spellings[text]), text))


def _readable(text: str, name: Name) -> tuple[bool, bool, bool]:
    return "\ufffd" not in text, len(name.first) > 1 or not name.given, not text.isupper()


def _order(spelling: tuple[int, Name]) -> tuple[int, tuple[int, int, int, str]]:
    return spelling[0], spelling[1].fullness


def drafts_of(result: Result) -> list[Draft]:
    """Return the persons of clusters that are all there is, or between which and others nothing was left open."""
    near = _near(result.trace, {cluster.seed for cluster in result.clusters})
    return [_draft(cluster, near.get(cluster.seed, ()), result) for cluster in result.clusters]


def _draft(cluster: Cluster, near: Sequence[tuple[float, int]], result: Result) -> Draft:
    sure = {signature: _confidence(signature, cluster, result) for signature in cluster.signatures}
    facts = _facts(cluster, sure, result.signatures, may_be_another=bool(near))
    return Draft(cluster.seed, base(cluster), sure, near, facts)


def answer(made: Iterable[Draft], signatures: Signatures) -> tuple[list[Person], list[Link]]:
    """Return persons sorted by id and links sorted by record and position."""
    by_seed = sorted(made, key=itemgetter(0))
    names = dict(zip((draft.seed for draft in by_seed), ids(by_seed, signatures), strict=True))
    return answer_as(names, by_seed, signatures)


def answer_as(
    names: Mapping[int, str], made: Iterable[Draft], signatures: Signatures
) -> tuple[list[Person], list[Link]]:
    """Return persons and links as `answer` does; `names` are the ids by seed."""
    persons, links = [], []
    for draft in made:
        links += _links(names[draft.seed], draft.sure, signatures)
        could_be = tuple(
            name for _, name in sorted((-chance, names[seed]) for chance, seed in draft.near)[:MOST_COULD_BE]
        )
        persons.append(Person(names[draft.seed], *draft.facts, could_be))
    links.sort(key=lambda link: (link.record, 1_000_000 if link.position is None else link.position))
    return sorted(persons, key=lambda person: person.id), links


def _near(trace: Trace, seeds: Set[int]) -> dict[int, list[tuple[float, int]]]:
    """Return for each cluster those of `seeds` that it may be one with, and how likely."""
    near: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (first, second), chance in trace.open.items():
        if chance >= COULD_BE and first in seeds and second in seeds:
            near[first].append((chance, second))
            near[second].append((chance, first))
    return near


def _confidence(signature: int, cluster: Cluster, result: Result) -> Linked:
    """Return how sure the link of one signature is, and its rule."""
    sure, rule = result.trace.joins.get(signature, (None, ""))
    if sure is None:
        sure, rule = (
            (1.0, "only mention") if len(cluster.signatures) == 1 else (_core(cluster, result), "first mention")
        )
    if rule not in HARD:
        sure = result.weights.calibrated(sure)
        if not result.signatures[signature].complete:
            sure *= CUT_LIST
    if not result.signatures[signature].name.family:
        sure, rule = 0.0, "unreadable"
    if result.signatures[signature].position is None:
        sure, rule = sure * OWNER, f"{PAGE_OWNER}, {rule}" if rule else PAGE_OWNER
    return round(sure, 3), rule


def _core(cluster: Cluster, result: Result) -> float:
    """Return how sure the mention is that the others joined: as sure as the surest of these."""
    return max(result.trace.joins[signature][0] for signature in cluster.signatures if signature in result.trace.joins)


def _links(author: str, sure: Mapping[int, Linked], signatures: Signatures) -> list[Link]:
    links = []
    for signature, (confidence, rule) in sure.items():
        paper = signatures[signature].paper
        for record, position, printed in signatures[signature].mentions:
            links.append(Link(record, paper, position, printed, author, rule, confidence, position is None))
    return links


def _facts(cluster: Cluster, sure: Mapping[int, Linked], signatures: Signatures, *, may_be_another: bool) -> Facts:
    """Return what is known of a person before ids are given: the fields of `Person` from `name` to `rules`."""
    rules = {rule for _, rule in sure.values()}
    mean = sum(found for found, _ in sure.values()) / len(sure)
    printed = {printed for signature in cluster.signatures for _, _, printed in signatures[signature].mentions}
    hard = rules <= HARD or bool(cluster.ids and len(cluster.signatures) == 1)
    return (
        usual(cluster, signatures),
        tuple(sorted(printed)),
        fullest(cluster).key,
        tuple(sorted((kind, value) for kind, value in cluster.ids if kind in KINDS)),
        of_person(list(sure.values())),
        not hard and (round(mean, 3) < DOUBTFUL or may_be_another),
        tuple(sorted(rules)),
    )


def of_person(links: Sequence[Linked]) -> float:
    """Return how sure it is that all links are of one person: their mean, less for each time that their number doubles.

    A link says how sure one join is, and a person of many joins is wrong as soon as one of them is. Of 323 labelled
    people 12 were two (3.7 %): the mean alone expects 1.5 %, with half as much again for each doubling 3.1 %.
    Decisions, identifiers and the owner of a page are no joins.
    """
    joins = sum(not (rule in HARD or rule.startswith(PAGE_OWNER)) for _, rule in links)
    more = 1 + log2(joins) / 2 if joins > 1 else 1.0
    lowered = [
        sure if rule in HARD or rule.startswith(PAGE_OWNER) else max(0.0, 1 - (1 - sure) * more) for sure, rule in links
    ]
    return round(sum(lowered) / len(links), 3)
