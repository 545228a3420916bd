"""What the user and ids decide about people, on a cluster: of the few signatures that it touches, in one process."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from extract.people.author_ids import AUTHOR, slug_of
from extract.people.corrections import Corrections
from extract.people.decided import Finder, Settled, settle
from extract.people.doubts import doubt
from extract.people.identifiers import Id
from extract.people.names import parse
from extract.people.signatures import Byline, Signature
from extract.spark.counts import Lines, Numbered

if TYPE_CHECKING:
    from pyspark import RDD

Papers = tuple[str, list[Numbered]]


@dataclass(frozen=True, slots=True)
class Decided:
    """What is decided before any name is compared: sets of signatures, doubted ids, cannot-links, and rules.

    `root` has the smallest signature of its set for each signature that is not alone; `ids` the ids that a signature
    keeps.
    """

    root: Mapping[int, int] = field(default_factory=dict)
    ids: Mapping[int, frozenset[Id]] = field(default_factory=dict)
    settled: Settled = field(default_factory=lambda: Settled([]))
    notes: tuple[str, ...] = ()


def decided(
    papers: "RDD[Papers]",
    lines: "RDD[Lines]",
    corrections: Corrections,
    persons: Callable[[set[str]], Mapping[str, set[int]]],
) -> Decided:
    """Return what ids and the user's corrections decide.

    `persons` gives the signatures of authors, by id, as they are without corrections.
    """
    wanted = [name for same in corrections.same for name in same.names]
    wanted += [name for different in corrections.different for name in different.names]
    named = {name for name in wanted if name.startswith(AUTHOR)}
    authors = persons(named) if named else {}
    wanted_signatures = {signature for name in wanted for signature in authors.get(name, ())}
    touched: list[Any] = papers.flatMap(_touched(_shared_ids(papers), wanted, wanted_signatures)).sortByKey().collect()
    numbers = [n for n, _ in touched]
    local_number = {n: i for i, n in enumerate(numbers)}
    signatures = [signature for _, signature in touched]
    before = [signature.ids for signature in signatures]
    notes = doubt(signatures)
    local = {name: sorted(local_number[n] for n in members if n in local_number) for name, members in authors.items()}
    fixed = settle(
        corrections, Finder(_lines_of(lines, signatures) if wanted else [], signatures, lambda: local), signatures
    )
    sets = {numbers[i]: numbers[fixed.find(i)] for i in range(len(signatures)) if len(fixed.members(fixed.find(i))) > 1}
    return Decided(
        root=sets,
        ids={numbers[i]: signature.ids for i, signature in enumerate(signatures) if signature.ids != before[i]},
        settled=Settled(
            [],
            parted={numbers[i]: marks for i, marks in fixed.parted.items()},
            rules={numbers[i]: rule for i, rule in fixed.rules.items()},
        ),
        notes=(*notes, *fixed.notes),
    )


def _shared_ids(papers: "RDD[Papers]") -> set[Id]:
    """Return the ids that several signatures bear: the others decide nothing."""
    borne = papers.flatMap(lambda paper: ((one, 1) for _, signature in paper[1] for one in signature.ids))
    return set(borne.reduceByKey(lambda one, other: one + other).filter(lambda item: item[1] > 1).keys().collect())


def _touched(ids: set[Id], wanted: list[str], signatures: set[int]) -> Callable[[Papers], Iterator[Numbered]]:
    """Return what picks, of a paper's signatures, those with a shared id and those that a correction may mean."""
    names = {name.strip() for name in wanted if not name.startswith(AUTHOR)}
    keys = {parse(name).key for name in names} | names
    slugs = {name.removeprefix(AUTHOR) for name in wanted if name.startswith(AUTHOR)}
    slugs |= {slug.rpartition("-")[0] for slug in slugs}

    def is_meant(number: int, signature: Signature) -> bool:
        if number in signatures or (names and any(printed in names for _, _, printed in signature.mentions)):
            return True
        return (bool(keys) and any(name.key in keys for name in signature.names)) or (
            bool(slugs) and slug_of(signature) in slugs
        )

    def pick(paper: Papers) -> Iterator[Numbered]:
        return (
            (n, signature) for n, signature in paper[1] if not signature.ids.isdisjoint(ids) or is_meant(n, signature)
        )

    return pick


def _lines_of(lines: "RDD[Lines]", signatures: list[Signature]) -> list[Byline]:
    """Return the bylines of the papers that some signatures stand on, in order."""
    papers = {signature.paper for signature in signatures}
    found: list[Any] = lines.filter(lambda paper: paper[0] in papers).sortByKey().collect()
    return [line for _, members in found for line in members]
