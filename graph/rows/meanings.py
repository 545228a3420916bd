"""What short forms of methods mean over a whole corpus: one long form, several, or nothing but themselves."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from graph.folding import slug
from graph.model import Reading


@dataclass(frozen=True, slots=True)
class Meanings:
    """What the corpus says of its short forms; small, and the same for all papers.

    `several` are the methods of a short form that papers define by different long forms; `same` leads from a method
    known by a short form alone to that of its long form.
    """

    several: Set[str] = frozenset()
    same: Mapping[str, str] = field(default_factory=dict)


def meanings_of(readings: Mapping[str, Reading]) -> tuple[Meanings, dict[str, Reading]]:
    """Return what short forms mean in the `readings` of all papers, and the readings as they are to be taken."""
    several = ambiguous(pair for reading in readings.values() for pair in spelled_out(reading).items())
    taken = {paper: parted(reading, several) for paper, reading in readings.items()}
    return Meanings(several, one_method(taken.values())), taken


def parted_methods(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """Readings in which a short form that papers define by different long forms is a method of each long form.

    Papers that do not say what it stands for keep the short form.
    """
    return meanings_of(readings)[1]


def ambiguous(defined: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the methods that have several of the long forms that they are `defined` by."""
    longs: dict[str, set[str]] = defaultdict(set)
    for method, long in defined:
        longs[method].add(slug(long))
    return frozenset(method for method, forms in longs.items() if len(forms) > 1)


def spelled_out(reading: Reading) -> dict[str, str]:
    """Of the methods that go by a short form alone: what the paper defines it by."""
    defined = {f"method:{slug(pair.short)}": pair.long for pair in reading.abbreviations}
    return {m.id: defined[m.id] for m in reading.mentions if m.kind == "method" and m.id in defined}


def parted(reading: Reading, several: Set[str]) -> Reading:
    """Return a reading in which each of the methods in `several` is that of the long form that the paper gives."""
    if not several:
        return reading
    longs = {method: long for method, long in spelled_out(reading).items() if method in several}
    if not longs:
        return reading
    mentions = (
        replace(m, id=f"method:{slug(longs[m.id])}", name=longs[m.id]) if m.kind == "method" and m.id in longs else m
        for m in reading.mentions
    )
    return replace(reading, mentions=tuple(mentions))


def one_method(readings: Iterable[Reading]) -> dict[str, str]:
    """Ids of methods known by a short form alone, to the id of the long form that other papers define it by.

    A short form that the corpus defines in two ways leads nowhere: it would be a guess.
    """
    printed: dict[str, set[str]] = defaultdict(set)
    meant: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        forms, means = forms_of(reading)
        for method, surfaces in forms.items():
            printed[method] |= surfaces
        for short, method in means:
            meant[short].add(method)
    return long_forms(printed, meant)


def forms_of(reading: Reading) -> tuple[dict[str, set[str]], set[tuple[str, str]]]:
    """Return the printed forms of each method of a text, and which methods it defines: (short form, method)."""
    forms: dict[str, set[str]] = defaultdict(set)
    for m in reading.mentions:
        if m.kind == "method":
            forms[m.id].add(m.surface)
    means: set[tuple[str, str]] = set()
    for pair in reading.abbreviations:
        long = pair.long.casefold()
        for method, surfaces in forms.items():
            if pair.short in surfaces and long in {form.casefold() for form in surfaces}:
                means.add((pair.short, method))
    return forms, means


def long_forms(printed: Mapping[str, Set[str]], meant: Mapping[str, Set[str]]) -> dict[str, str]:
    """Return where methods with one printed form lead: to the only method that this form is `meant` as."""
    same = {}
    for method, forms in printed.items():
        means = meant.get(min(forms), frozenset())
        if len(forms) == 1 and len(means) == 1 and method not in means:
            same[method] = min(means)
    return same
