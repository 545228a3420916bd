"""The headings that a text speaks for: by a name, a synonym, a trigger, or as the parent of such a heading."""

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field

from extract.text.abbreviations import Definition
from extract.text.fields import is_of_computing
from extract.text.matching import Hit, Index
from extract.text.words import Words
from extract.vocabulary import HeadingEntry, Vocabulary
from graph.folding import phrase_key, phrase_words, singular, spelled

_SAME = 0.75
"""The share of a heading's words that the long form of a paper has where its short form means the heading."""


@dataclass(slots=True)
class Candidate:
    """A heading with its places (words) by the kind of form that stands there.

    `related` says that the text's words speak for it, which never name it.
    """

    number: int
    places: dict[str, set[tuple[int, int]]] = field(default_factory=lambda: defaultdict(set))
    children: set[int] = field(default_factory=set)
    related: bool = False

    def spots(self, *kinds: str) -> list[tuple[int, int]]:
        """Return the places of these kinds in the order of the text."""
        some = [self.places[kind] for kind in kinds if kind in self.places]
        return sorted(set().union(*some)) if some else []


@dataclass(frozen=True, slots=True)
class Tree:
    """The headings with their parents and number of children, by their place in the vocabulary."""

    headings: tuple[HeadingEntry, ...]
    parents: tuple[int | None, ...]
    children: tuple[int, ...]
    assigned: tuple[bool, ...]
    method_keys: frozenset[str]
    kept: dict[int, Mapping[str, float]] = field(default_factory=dict)

    def facts(self, number: int) -> Mapping[str, float]:
        """Return what speaks for and against a heading in every paper, by the names of the table of weights."""
        if number not in self.kept:
            heading = self.headings[number]
            size = len(phrase_words(heading.name))
            self.kept[number] = {
                "bias": 1.0,
                "weak": float(heading.weak),
                "two words": float(size == 2),
                "three words": float(size >= 3),
                "top": float(self.parents[number] is None),
                "broad": min(math.log2(1 + self.children[number]), 5.0),
                "method": float(phrase_key(heading.name) in self.method_keys),
                "foreign": float(bool(heading.home) and not is_of_computing(heading.home)),
            }
        return self.kept[number]


def build_tree(vocabulary: Vocabulary, method_keys: frozenset[str]) -> Tree:
    """Return the tree of the headings; `method_keys` are the keys of all names of methods."""
    number = {heading.name: i for i, heading in enumerate(vocabulary.headings)}
    parents = tuple(number.get(heading.parent or "") for heading in vocabulary.headings)
    children = [0] * len(parents)
    for parent in parents:
        if parent is not None:
            children[parent] += 1
    assigned = tuple(heading.assigned for heading in vocabulary.headings)
    return Tree(vocabulary.headings, parents, tuple(children), assigned, method_keys)


def topic_candidates(
    words: Words, hits: list[Hit], index: Index, definitions: tuple[Definition, ...], tree: Tree
) -> list[Candidate]:
    """Return the headings that the text or another heading speaks for, in the order of the vocabulary."""
    candidates: dict[int, Candidate] = {}

    def candidate(number: int) -> Candidate:
        return candidates.setdefault(number, Candidate(number))

    parts: dict[tuple[int, str], tuple[int, int]] = {}
    for hit in _as_defined(words, hits, definitions, tree):
        if hit.entry.kind == "topic":
            candidate(hit.entry.number).places[hit.entry.form].add((hit.first, hit.stop))
        elif hit.entry.kind == "part":
            parts.setdefault((hit.entry.number, hit.entry.form), (hit.first, hit.stop))
    for number in sorted({number for number, _ in parts}):
        for entries in index.joint[number]:
            places = [parts[number, entry.form] for entry in entries if (number, entry.form) in parts]
            if len(places) == len(entries):
                candidate(number).places["trigger"].update(places)
    _add_short_forms(words, candidates, definitions)
    for number in list(candidates):
        parent = tree.parents[number]
        if parent is not None and tree.assigned[parent]:
            above = candidate(parent)
            above.children.add(number)
            above.places["parent"].update(candidates[number].spots("name", "alias", "trigger"))
    kept = (candidates[number] for number in sorted(candidates))
    return [one for one in kept if tree.assigned[one.number] and any(one.places.values())]


def _as_defined(words: Words, hits: list[Hit], definitions: tuple[Definition, ...], tree: Tree) -> list[Hit]:
    """Return the hits without those on a short form that the paper itself defines as something else."""
    long_spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for definition in definitions:
        first = bisect_left(words.starts, definition.long_start)
        stop = bisect_left(words.starts, definition.long_start + len(definition.long))
        long_spans[definition.short.removesuffix("s")].append((first, stop))
    if not long_spans:
        return hits

    def is_meant(hit: Hit) -> bool:
        short = words.text[words.starts[hit.first] : words.stops[hit.stop - 1]].removesuffix("s")
        spans = long_spans.get(short) if hit.entry.kind in ("topic", "part") else None
        return spans is None or any(_says(words, hit.entry.number, span, hits, tree) for span in spans)

    return [hit for hit in hits if is_meant(hit)]


def _says(words: Words, number: int, span: tuple[int, int], hits: list[Hit], tree: Tree) -> bool:
    """Say whether a long form (words) names a heading, or has nearly all words of one of its names."""
    first, stop = span
    if any(h.entry.kind == "topic" and h.entry.number == number and first <= h.first and h.stop <= stop for h in hits):
        return True
    own, heading = set(words.last[first:stop]), tree.headings[number]
    for form in (heading.name, *heading.synonyms):
        parts = [singular(spelled(part)) for part in phrase_words(form)]
        if len(parts) > 1 and sum(part in own for part in parts) >= _SAME * len(parts):
            return True
    return False


def _add_short_forms(words: Words, candidates: dict[int, Candidate], definitions: tuple[Definition, ...]) -> None:
    """Count the short form that the paper defines for a heading as the heading."""
    if not definitions:
        return
    short_forms: dict[str, list[str]] = defaultdict(list)
    for definition in definitions:
        short_forms[phrase_key(definition.long)].append(definition.short)
    where: dict[str, list[int]] = defaultdict(list)
    for i, surface in enumerate(words.surfaces):
        where[surface].append(i)
    for candidate in candidates.values():
        keys = {
            phrase_key(words.text[words.starts[a] : words.stops[b - 1]]) for a, b in candidate.spots("name", "alias")
        }
        for short in (short for key in sorted(keys) for short in short_forms.get(key, ())):
            candidate.places["alias"].update((i, i + 1) for i in (*where.get(short, ()), *where.get(short + "s", ())))
