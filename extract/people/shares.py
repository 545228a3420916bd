"""Who is who, in shares that processes can take: names that may be one person's are never in two of them."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from extract.disjoint_sets import smallest, unite
from extract.people.candidates import FormPair
from extract.people.persons import Draft
from extract.people.signatures import Signature
from graph.child_process import in_copies, processors

MANY = 50_000  # signatures that are worth several processes
Keyed = dict[str, list[list[int]]]  # sets of signatures by the key that makes their names one


@dataclass(frozen=True, slots=True)
class Share:
    """Sets of signatures by key, and the pairs of their names that may be one person's, with how well they fit."""

    keyed: Keyed = field(default_factory=dict)
    pairs: dict[FormPair, int] = field(default_factory=dict)


def made_in_shares(
    make: Callable[[Share], tuple[list[Draft], dict[str, int]]], whole: Share, signatures: Sequence[Signature]
) -> tuple[list[Draft], dict[str, int]]:
    """Return what `make` makes of all sets: persons in any order, and the names compared in part.

    Of many signatures each processor makes a share; across shares nothing is ever compared. `whole` is used up.
    """
    number = processors() if len(signatures) >= MANY else 1
    made: list[Draft] = []
    partly: dict[str, int] = {}
    for drafts, names in in_copies(make, divided(whole, signatures, number) if number > 1 else [whole]):
        made += drafts
        partly |= names
    return made, partly


def divided(whole: Share, signatures: Sequence[Signature], number: int) -> list[Share]:
    """Return `number` shares of about as many signatures each; names hang together by pairs, and where a set has both.

    The largest component goes first, each to the share that has the fewest. Sets without a family name are alone.
    """
    root = _components(whole, signatures)
    sizes = Counter[str]()
    for key, sets in whole.keyed.items():
        sizes[smallest(root, key)] += sum(map(len, sets))
    loads, share_of = [0] * number, dict[str, int]()
    for label, size in sorted(sizes.items(), key=lambda item: (-item[1], item[0])):
        share_of[label] = loads.index(min(loads))
        loads[share_of[label]] += size
    shares = [Share() for _ in range(number)]
    for key, sets in whole.keyed.items():
        shares[share_of[smallest(root, key)]].keyed[key] = sets
    for pair, fits in whole.pairs.items():
        shares[share_of[smallest(root, pair[0])]].pairs[pair] = fits
    return shares


def _components(whole: Share, signatures: Sequence[Signature]) -> dict[str, str]:
    """Return the names as disjoint sets of those that hang together."""
    root: dict[str, str] = {}
    for key, sets in whole.keyed.items():
        root.setdefault(key, key)
        for name in (name for members in sets for n in members for name in signatures[n].names if name.family):
            if name.key != key:
                root.setdefault(name.key, name.key)
                unite(root, key, name.key)
    for one, other in whole.pairs:
        unite(root, one, other)
    return root
