"""The candidates for methods of one paper: forms that name the same thing, with the places where they stand."""

from collections import defaultdict
from dataclasses import dataclass, field

from extract.text.abbreviations import Definition
from extract.text.lexicon import FUNCTION, GENERIC_HEADS, LIGHT, NO_NAMES, NOT_HEADS, ONLY_DATA
from extract.text.matching import Entry, Hit, Index, add_form, find
from extract.text.methods.candidates import Form, is_coined, is_title_case
from extract.text.words import Words
from graph.folding import phrase_key, phrase_words

_NO_END = FUNCTION | {"based", "using"}
# of a name that stands more often only the first places are looked at; abstracts have fewer, whole books do not
MOST_PLACES = 50


@dataclass(slots=True)
class Group:
    """Forms that name one method, dataset or neither; `number` is its place in the vocabulary, if it stands there."""

    kind: str = "method"
    number: int | None = None
    forms: dict[str, None] = field(default_factory=dict)
    rules: set[str] = field(default_factory=set)
    defined: bool = False
    places: list[tuple[int, int]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Known:
    """Keys of phrases that are no methods by themselves: generic phrases, topic headings, and outside computing
    `apparatus`.
    """

    generic: frozenset[str]
    topics: frozenset[str]
    banned: frozenset[str]
    apparatus: frozenset[str] = frozenset()


def group_forms(
    words: Words, hits: list[Hit], forms: list[Form], definitions: tuple[Definition, ...], known: Known
) -> list[Group]:
    """Return the candidate groups of a paper with all their places in the text."""
    groups: dict[str, Group] = {}
    for hit in hits:
        if hit.entry.kind in ("method", "dataset"):
            key = f"{hit.entry.kind}:{hit.entry.number}"
            group = groups.setdefault(key, Group(hit.entry.kind, hit.entry.number))
            group.forms[_surface(words, hit.first, hit.stop)] = None
            group.rules.add(hit.entry.form)
    vocabulary_keys = {name_key(form): key for key, group in groups.items() for form in group.forms}
    for form in forms:
        surface = _trimmed(words, form)
        if surface is None or is_generic(surface, known):
            continue
        known_key = vocabulary_keys.get(name_key(surface))
        group = groups.setdefault(known_key or name_key(surface), Group())
        group.forms[surface] = None
        if known_key is None or form.rule != "coined" or not is_title_case(surface):
            group.rules.add(form.rule)
    _join_definitions(groups, vocabulary_keys, definitions, known)
    _locate(words, list(groups.values()))
    return [group for group in groups.values() if group.places]


def name_key(name: str) -> str:
    """Return what the variants of a name within a paper share: spelling, number and a generic head left aside.

    Names of a coined shape keep their case, so that `RAG` is not `rag`.
    """
    words = phrase_words(name)
    if len(words) > 1 and words[-1].lower().rstrip("s") in GENERIC_HEADS:
        words = words[:-1]
    if len(words) == 1 and words[0] != words[0].lower() and not words[0].istitle():
        return words[0][:-1] if words[0].endswith("s") and words[0][:-1].isupper() else words[0]
    return phrase_key(" ".join(words))


def is_generic(name: str, known: Known) -> bool:
    """Say whether a name is a generic phrase, a field's acronym or banned."""
    lower = name.lower()
    key = phrase_key(name)
    if (
        lower in NO_NAMES
        or lower.rstrip("s") in NO_NAMES
        or key in known.generic
        or key in known.banned
        or len(key) < 2
    ):
        return True
    words = [word.lower() for word in phrase_words(name)]
    return all(word in LIGHT or word.rstrip("s") in GENERIC_HEADS or word.isdigit() for word in words)


def _surface(words: Words, first: int, stop: int) -> str:
    return words.text[words.starts[first] : words.stops[stop - 1]]


def _trimmed(words: Words, form: Form) -> str | None:
    """Return the form without what it can do without: small words, a generic head, the noun before a coined name.

    None for a bare generic head.
    """
    first, stop = form.first, form.stop
    while stop - first > 1 and words.folded[stop - 1] in _NO_END and words.surfaces[stop - 1].islower():
        stop -= 1
    lead = FUNCTION | GENERIC_HEADS | NOT_HEADS if is_coined(words.surfaces[stop - 1]) else FUNCTION
    while stop - first > 1 and words.folded[first] in lead and words.surfaces[first].islower():
        first += 1
    if words.last[stop - 1] in GENERIC_HEADS:
        if stop - first == 1:
            return None
        if words.surfaces[first][0].isupper() and stop - first == 2:
            stop -= 1
    elif words.folded[stop - 1] in ONLY_DATA and stop - first > 1 and not words.surfaces[stop - 2].islower():
        stop -= 1
    return _surface(words, first, stop)


def _join_definitions(
    groups: dict[str, Group], vocabulary_keys: dict[str, str], definitions: tuple[Definition, ...], known: Known
) -> None:
    """Join the groups of a short and a long form; where only one is a candidate the other becomes a form of it."""
    for definition in definitions:
        short_key = vocabulary_keys.get(name_key(definition.short)) or name_key(definition.short)
        long_key = vocabulary_keys.get(name_key(definition.long)) or name_key(definition.long)
        if is_generic(definition.long, known) or (phrase_key(definition.long) in known.topics and ":" not in long_key):
            groups.pop(short_key, None)
            continue
        short, long = groups.get(short_key), groups.get(long_key)
        if short is None and long is None:
            continue
        if short is not None and short.number is not None and (long is None or long.number != short.number):
            # the paper's own definition outweighs what the short form means elsewhere
            del groups[short_key]
            short = None
        target = long if long is not None else groups.setdefault(long_key, Group())
        if short is not None and short is not target:
            target.rules |= short.rules
            target.forms |= short.forms
            del groups[short_key]
        target.forms |= {definition.long: None, definition.short: None}
        target.defined = True


def _locate(words: Words, groups: list[Group]) -> None:
    """Find every place of every form of the groups."""
    index = Index()
    for number, group in enumerate(groups):
        for form in group.forms:
            add_form(index, form, Entry(group.kind, number, form))
    spans: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for hit in find(words, index.close()):
        spans[hit.entry.number].add((hit.first, hit.stop))
    for number, group in enumerate(groups):
        group.places = _outer(spans[number])


def _outer(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the places that overlap no longer one, in the order of the text."""
    kept: list[tuple[int, int]] = []
    taken: set[int] = set()
    for first, stop in sorted(spans, key=lambda span: (span[0] - span[1], span[0])):
        if taken.isdisjoint(range(first, stop)):
            kept.append((first, stop))
            taken.update(range(first, stop))
    return sorted(kept)


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the places of a paper's groups lie in each other: per word the longest place on it, and the known places."""

    longest: dict[int, int]
    known: frozenset[tuple[int, int]]

    def alone(self, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Return the places that do not lie inside longer ones."""
        return [
            (first, stop)
            for first, stop in spans
            if not all(self.longest.get(i, 0) > stop - first for i in range(first, stop))
        ]

    def holds_known(self, spans: list[tuple[int, int]]) -> bool:
        """Say whether the place of a vocabulary's entry lies strictly inside one of the places."""
        return any(
            (a, b) in self.known and (a, b) != (first, stop)
            for first, stop in spans
            for a in range(first, stop)
            for b in range(a + 1, stop + 1)
        )


def coverage_of(groups: list[Group]) -> Coverage:
    """Return the coverage of a paper's groups."""
    longest: dict[int, int] = {}
    for group in groups:
        for first, stop in group.places:
            for i in range(first, stop):
                longest[i] = max(longest.get(i, 0), stop - first)
    known = frozenset(place for group in groups if group.number is not None for place in group.places)
    return Coverage(longest, known)
