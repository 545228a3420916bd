"""Which headings a paper is filed under: evidence for each, a weighted sum of it, and the best two to six.

A heading is a candidate by its own name or a synonym in the text, by a trigger, or as the parent of such a heading.
"""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.text.abbreviations import Definition
from extract.text.matching import Hit, Index
from extract.text.methods import Finding, probability
from extract.text.words import Words
from extract.vocabulary import Vocabulary
from graph.folding import phrase_key, phrase_words

FEWEST, MOST = 2, 6
_RULES = {"name": "heading", "alias": "heading", "trigger": "trigger", "parent": "parent"}


@dataclass(slots=True)
class Candidate:
    """A heading with its places (words) by the kind of form that stands there."""

    number: int
    places: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    children: set[int] = field(default_factory=set)

    def spots(self, *kinds: str) -> list[tuple[int, int]]:
        """Return the places of these kinds in the order of the text."""
        return sorted({place for kind in kinds if kind in self.places for place in self.places[kind]})


@dataclass(frozen=True, slots=True)
class Tree:
    """The headings' parents and number of children, by their place in the vocabulary."""

    parents: tuple[int | None, ...]
    children: tuple[int, ...]
    assigned: tuple[bool, ...]
    method_keys: frozenset[str]


def build_tree(vocabulary: Vocabulary) -> Tree:
    """Return the tree of the headings."""
    number = {heading.name: i for i, heading in enumerate(vocabulary.headings)}
    parents = tuple(number.get(heading.parent or "") for heading in vocabulary.headings)
    children = [0] * len(parents)
    for parent in parents:
        if parent is not None:
            children[parent] += 1
    method_keys = frozenset(phrase_key(form) for term in vocabulary.methods for form in (term.name, *term.aliases))
    return Tree(parents, tuple(children), tuple(heading.assigned for heading in vocabulary.headings), method_keys)


def find_topics(
    words: Words, candidates: list[Candidate], vocabulary: Vocabulary, tree: Tree, weights: Mapping[str, float]
) -> list[Finding]:
    """Return the headings of a paper, the surest first."""
    around = surroundings_of(candidates)
    rated = sorted(
        (
            (-probability(evidence_of(words, candidate, around, vocabulary, tree), weights), candidate)
            for candidate in candidates
        ),
        key=lambda pair: (pair[0], vocabulary.headings[pair[1].number].name),
    )
    kept = [
        (-score, candidate)
        for place, (score, candidate) in enumerate(rated[:MOST])
        if -score >= (weights["floor"] if place < FEWEST else weights["threshold"])
    ]
    return [_finding(words, candidate, vocabulary, score) for score, candidate in kept]


def topic_candidates(
    words: Words, hits: list[Hit], index: Index, definitions: tuple[Definition, ...], tree: Tree
) -> list[Candidate]:
    """Return the headings that the text or another heading speaks for, in the order of the vocabulary."""
    found: dict[int, Candidate] = {}

    def candidate(number: int) -> Candidate:
        return found.setdefault(number, Candidate(number))

    parts: dict[tuple[int, str], tuple[int, int]] = {}
    for hit in hits:
        if hit.entry.kind == "topic":
            candidate(hit.entry.number).places[hit.entry.form].add((hit.first, hit.stop))
        elif hit.entry.kind == "part":
            parts.setdefault((hit.entry.number, hit.entry.form), (hit.first, hit.stop))
    for number in sorted({number for number, _ in parts}):
        for entries in index.joint[number]:
            places = [parts[number, entry.form] for entry in entries if (number, entry.form) in parts]
            if len(places) == len(entries):
                candidate(number).places["trigger"].update(places)
    _add_short_forms(words, found, definitions)
    for number in list(found):
        parent = tree.parents[number]
        if parent is not None and tree.assigned[parent]:
            above = candidate(parent)
            above.children.add(number)
            above.places["parent"].update(found[number].spots("name", "alias", "trigger"))
    kept = (found[number] for number in sorted(found))
    return [one for one in kept if tree.assigned[one.number] and any(one.places.values())]


def _add_short_forms(words: Words, found: dict[int, Candidate], definitions: tuple[Definition, ...]) -> None:
    """Count the short form that the paper defines for a heading as the heading."""
    if not definitions:
        return
    short_forms: dict[str, list[str]] = defaultdict(list)
    for definition in definitions:
        short_forms[phrase_key(definition.long)].append(definition.short)
    where: dict[str, list[int]] = defaultdict(list)
    for i, surface in enumerate(words.surfaces):
        where[surface].append(i)
    for one in found.values():
        keys = {phrase_key(words.text[words.starts[a] : words.stops[b - 1]]) for a, b in one.spots("name", "alias")}
        for short in (short for key in sorted(keys) for short in short_forms.get(key, ())):
            one.places["alias"].update((i, i + 1) for i in (*where.get(short, ()), *where.get(short + "s", ())))


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a heading's evidence needs of the others: which are named, where, and how many speak for themselves."""

    named: frozenset[int]
    longest: dict[int, int]
    rivals: int


def surroundings_of(candidates: list[Candidate]) -> Surroundings:
    """Return the surroundings that all candidates of a paper share."""
    spots = {candidate.number: candidate.spots("name", "alias") for candidate in candidates}
    own = sum(any(candidate.places.get(kind) for kind in ("name", "alias", "trigger")) for candidate in candidates)
    longest: dict[int, int] = {}
    for first, stop in (place for found in spots.values() for place in found):
        for i in range(first, stop):
            longest[i] = max(longest.get(i, 0), stop - first)
    return Surroundings(frozenset(number for number, found in spots.items() if found), longest, own)


def evidence_of(
    words: Words, candidate: Candidate, around: Surroundings, vocabulary: Vocabulary, tree: Tree
) -> dict[str, float]:
    """Return what speaks for and against a heading, by the names of the table of weights."""
    heading = vocabulary.headings[candidate.number]
    named, triggered = candidate.spots("name", "alias"), candidate.spots("trigger")
    own = candidate.spots("name", "alias", "trigger")
    size = len(phrase_words(heading.name))
    evidence = {
        "bias": 1.0,
        "weak": float(heading.weak),
        "name": float(bool(candidate.places.get("name"))),
        "named": float(bool(named)),
        "triggered": float(bool(triggered)),
        "only triggered": float(bool(triggered) and not named),
        "only a parent": float(not own),
        "narrower ones": float(len(candidate.children)) if own else 0.0,
        "children of a parent": float(len(candidate.children)) if not own else 0.0,
        "two words": float(size == 2),
        "three words": float(size >= 3),
        "top": float(tree.parents[candidate.number] is None),
        "broad": min(math.log2(1 + tree.children[candidate.number]), 5.0),
        "method": float(phrase_key(heading.name) in tree.method_keys),
    }
    return evidence | _places(words, named, triggered, own) | _neighbours(candidate, around, tree, named)


def _places(
    words: Words, named: list[tuple[int, int]], triggered: list[tuple[int, int]], own: list[tuple[int, int]]
) -> dict[str, float]:
    total = max(len(words.surfaces), 1)
    title = bisect_left(words.starts, words.title_stop)
    often = len({first for first, _ in own})
    evidence = {
        "name in title": float(any(words.in_title(first) for first, _ in named)),
        "trigger in title": float(any(words.in_title(first) for first, _ in triggered)),
        "often": min(math.log2(often), 3.0) if often else 0.0,
        "once": float(often == 1),
    }
    inner = [first for first, _ in own if first >= title]
    if inner:
        evidence["early"] = 1.0 - (inner[0] - title) / total
        evidence["late"] = inner[-1] / total
        evidence["only late"] = float(not evidence["name in title"] and (inner[0] - title) / total > 0.6)
    return evidence


def _neighbours(
    candidate: Candidate, around: Surroundings, tree: Tree, named: list[tuple[int, int]]
) -> dict[str, float]:
    inside = [
        (first, stop) for first, stop in named if all(around.longest[i] > stop - first for i in range(first, stop))
    ]
    return {
        "always inside a longer one": float(bool(named) and len(inside) == len(named)),
        "parent named": float(tree.parents[candidate.number] in around.named),
        "rivals": math.log2(1 + around.rivals),
    }


def _finding(words: Words, candidate: Candidate, vocabulary: Vocabulary, score: float) -> Finding:
    kind = next(
        kind for kinds in (("name", "alias"), ("trigger",), ("parent",)) for kind in kinds if candidate.places.get(kind)
    )
    places = candidate.spots(*(("name", "alias") if kind in ("name", "alias") else (kind,)))
    forms = tuple(dict.fromkeys(words.text[words.starts[first] : words.stops[stop - 1]] for first, stop in places))
    name = vocabulary.headings[candidate.number].name
    return Finding("topic", name, forms, tuple(places), _RULES[kind], round(score, 3), None)
