"""Where the entries of the vocabulary stand in a text.

An entry in lower case is found in any letter case, with hyphen, blank or nothing between its words, with its last word
singular or plural, in British or American spelling. A single word with a capital is found as it is written, or with a
plural s. Several words with capitals are found in any case. A trigger's word may end in `*` for any ending; the parts
of `a & b` may stand anywhere.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extract.text.cleaning import clean
from extract.text.lexicon import FUNCTION
from extract.text.words import Words
from extract.vocabulary import HeadingEntry, Term, Vocabulary
from graph.folding import phrase_key, phrase_words, spelled, words_key

LONGEST_PHRASE = 8
_PREFIXES = (2, 3, 4)
_MOST_KEPT = 200_000
_HYPHENS = "-‐‑"
# "f(R) gravity", "the O(N) model": what stands in such brackets belongs to the phrase
_NOTATION = re.compile(r"(?<!\w)\w{1,4}\(\w{1,4}(?:,\w{1,4})*\)[- ]?(?=\w)")
_EQUAL_HEADS = (
    frozenset(("method", "technique", "approach", "formalism", "procedure")),
    frozenset(("code", "program", "package", "software")),
)
"""Last words of methods' names that stand for each other: the Hartree method, the Hartree approach."""


class Entry(NamedTuple):
    """What a form stands for: its kind and place in the vocabulary, and whether it is a name, an alias or a trigger."""

    kind: str
    number: int
    form: str


class Hit(NamedTuple):
    """An entry found at the words `first` to `stop`."""

    entry: Entry
    first: int
    stop: int


@dataclass(slots=True)
class Index:
    """The forms of a vocabulary, by the keys under which they are found in a text."""

    folded: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    exact: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))
    # by the first letters of their first word: the words of triggers with a `*`
    open: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=lambda: defaultdict(list))
    # by heading: the triggers that need several parts, each part with an entry of its own
    joint: dict[int, list[tuple[Entry, ...]]] = field(default_factory=lambda: defaultdict(list))
    # the keys of forms of several words; a form of one word is not found over small words: "graph on" is no graphon
    of_several_words: set[str] = field(default_factory=set)
    # by kind: the `phrase_key` of every name, synonym and alias
    named: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    # the keys of forms that begin with a small word of their own; "a real data" is no areal data
    from_small: set[str] = field(default_factory=set)
    # all keys in order, to see early that none begins with the words so far
    keys: list[str] = field(default_factory=list)
    # of letters seen before: whether keys go on after them, and the open triggers that begin with them
    going_on: dict[str, bool] = field(default_factory=dict)
    opening: dict[str, list[tuple[tuple[str, ...], Entry]]] = field(default_factory=dict)

    def close(self) -> "Index":
        """Return the index ready for searching; nothing may be added after it."""
        self.keys = sorted({*self.folded, *self.exact})
        return self

    def at(self, key: str, exact: str) -> Sequence[Entry]:
        """Return the entries for some words: by their folded key, and as they are written, with or without an s."""
        written = self.exact.get(exact) or (self.exact.get(exact[:-1]) if exact[-1] == "s" else None)
        found = self.folded.get(key)
        return [*found, *written] if found and written else found or written or ()

    def continues(self, start: str) -> bool:
        """Say whether some key begins with these letters and goes on; the answer is kept, as words come again."""
        answer = self.going_on.get(start)
        if answer is None:
            place = bisect_right(self.keys, start)
            answer = self.going_on[start] = place < len(self.keys) and self.keys[place].startswith(start)
        return answer

    def opened(self, word: str, last: str) -> list[tuple[tuple[str, ...], Entry]]:
        """Return the open triggers whose first word fits a folded word, with or without a plural ending; keep them."""
        prefixes = sorted({word[:length] for length in _PREFIXES})
        listed = [trigger for prefix in prefixes for trigger in self.open.get(prefix, ())]
        triggers = self.opening[word] = [trigger for trigger in listed if _fits(trigger[0][0], word, last)]
        return triggers

    def forget(self) -> None:
        """Let go of the words seen before, if they are many."""
        if len(self.going_on) + len(self.opening) > _MOST_KEPT:
            self.going_on.clear()
            self.opening.clear()


def build_index(vocabulary: Vocabulary) -> Index:
    """Return the index of a vocabulary."""
    index = Index()
    for number, heading in enumerate(vocabulary.headings):
        _add_heading(index, number, heading)
    for kind, terms in (("method", vocabulary.methods), ("dataset", vocabulary.datasets)):
        for number, term in enumerate(terms):
            _add_term(index, kind, number, term)
    _add_other_heads(index, vocabulary.methods)
    return index.close()


def _add_other_heads(index: Index, methods: Sequence[Term]) -> None:
    """Add names that end in a word such as "method" with the words that stand for it, where they are no entry's."""
    for number, term in enumerate(methods):
        for form in (term.name, *term.aliases):
            stem, _, head = form.rpartition(" ")
            # a single everyday word needs its own head: the coupling method is no coupling procedure
            if " " in stem or "-" in stem or stem != stem.lower():
                for other in sorted(next((some for some in _EQUAL_HEADS if head in some), frozenset()) - {head}):
                    if phrase_key(f"{stem} {other}") not in index.folded:
                        add_form(index, f"{stem} {other}", Entry("method", number, "alias"))


def _add_heading(index: Index, number: int, heading: HeadingEntry) -> None:
    named = index.named["topic"]
    if heading.assigned:
        named.add(add_form(index, heading.name, Entry("topic", number, "name")))
        if heading.synonyms:
            alias = Entry("topic", number, "alias")
            named.update([add_form(index, synonym, alias) for synonym in heading.synonyms])
    else:
        named.update(map(phrase_key, (heading.name, *heading.synonyms)))
    for trigger in heading.triggers:
        parts = [part.strip() for part in trigger.split("&")]
        if len(parts) == 1:
            add_form(index, trigger, Entry("topic", number, "trigger"))
            continue
        entries = tuple(Entry("part", number, part) for part in parts)
        for part, entry in zip(parts, entries, strict=True):
            add_form(index, part, entry)
        index.joint[number].append(entries)


def _add_term(index: Index, kind: str, number: int, term: Term) -> None:
    named = index.named[kind]
    named.add(add_form(index, term.name, Entry(kind, number, "ordinary" if term.ordinary else "name")))
    if term.aliases:
        alias = Entry(kind, number, "alias")
        named.update([add_form(index, form, alias) for form in term.aliases])


def add_form(index: Index, form: str, entry: Entry) -> str:
    """Put one form into the index, and return its `phrase_key`; a form without a letter or digit is left out."""
    plain = clean(form).text if "\\" in form or "$" in form else form
    if "*" in plain and entry.kind in ("topic", "part") and _is_open(plain):
        pattern = tuple(_open_word(word) for word in plain.replace("-", " ").split())
        index.open[pattern[0].rstrip("*")[: _PREFIXES[-1]]].append((pattern, entry))
        return phrase_key(form)
    parts = phrase_words(plain)
    folded = words_key(parts)
    exact = plain != plain.lower() and len(plain.split()) == 1
    if key := "".join(parts) if exact else folded:
        (index.exact if exact else index.folded)[key].append(entry)
        if len(parts) > 1:
            index.of_several_words.add(key)
            if _is_small(parts[0].lower()):
                index.from_small.add(key)
    return folded if plain is form else phrase_key(form)


def _is_open(form: str) -> bool:
    return any(word[-1] == "*" and len(word) > 2 for word in form.split())


def _is_small(word: str) -> bool:
    return word in FUNCTION or len(word) < 2


def _open_word(word: str) -> str:
    if not word.endswith("*"):
        return spelled(word)
    start = word[:-1].lower()
    folded = (
        spelled(start + "ation")[: -len("ation")] if start.endswith("is") else start.replace("parametr", "parameter")
    )
    return folded.replace("parameterer", "parameter") + "*"


def find(words: Words, index: Index) -> list[Hit]:
    """Return every place where an entry stands, in the order of the text; places may lie inside each other."""
    hits = _direct(words, index)
    if index.open:
        hits.extend(_open(words, index))
    index.forget()
    return sorted(hits, key=lambda hit: (hit.first, -hit.stop, hit.entry.kind, hit.entry.number))


def _direct(words: Words, index: Index) -> list[Hit]:
    hits: list[Hit] = []
    folded, last, surfaces, joined = words.folded, words.last, words.surfaces, _joined(words)
    going_on, continues, at = index.going_on, index.continues, index.at
    for first, (start, exact) in enumerate(zip(folded, surfaces, strict=True)):
        if not start:
            continue
        if entries := at(last[first], exact):
            hits.extend(Hit(entry, first, first + 1) for entry in entries)
        # most words begin no phrase: what was seen of them before is looked up right here
        if not (joined[first] and (going_on.get(start, True) or going_on.get(exact, True))):
            continue
        if _is_glued(words, first):
            continue
        small = _is_small(start)
        known = index.from_small if small and words.text[words.stops[first]] not in _HYPHENS else index.of_several_words
        i = first
        while joined[i] and (continues(start) or continues(exact)) and i + 1 - first < LONGEST_PHRASE:
            i += 1
            if not folded[i]:
                break
            exact += surfaces[i]
            small = small or _is_small(folded[i])
            key = start + last[i]
            entries = at(key, exact)
            if entries and (not small or key in known or exact in known):
                hits.extend(Hit(entry, first, i + 1) for entry in entries)
            start += folded[i]
    return hits


def _joined(words: Words) -> Sequence[bool]:
    """Return `words.joined` with the words of a mathematical notation, and the word after it, joined as well."""
    if "(" not in words.text:
        return words.joined
    joined = list(words.joined)
    for match in _NOTATION.finditer(words.text):
        first, stop = bisect_left(words.starts, match.start()), bisect_left(words.starts, match.end())
        joined[first:stop] = [True] * (stop - first)
    return joined


def _is_glued(words: Words, i: int) -> bool:
    """Say whether word `i` hangs on the one before by a hyphen, so that no phrase begins with it: "non-convex" ..."""
    start = words.starts[i]
    return start > 1 and words.text[start - 1] in _HYPHENS and words.text[start - 2].isalnum()


def _open(words: Words, index: Index) -> Iterator[Hit]:
    for first, word in enumerate(words.folded):
        triggers = index.opening.get(word)
        if triggers is None:
            triggers = index.opened(word, words.last[first])
        for pattern, entry in triggers:
            stop = first + len(pattern)
            if stop > first + 1 and _is_glued(words, first):
                continue
            if stop <= len(words.folded) and all(words.joined[first : stop - 1]):
                rest = range(first + 1, stop)
                if all(_fits(pattern[i - first], words.folded[i], words.last[i]) for i in rest):
                    yield Hit(entry, first, stop)


def _fits(part: str, folded: str, last: str) -> bool:
    return folded.startswith(part[:-1]) if part[-1] == "*" else part in (folded, last)
