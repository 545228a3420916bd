"""Where the entries of the vocabulary stand in a text.

An entry in lower case is found in any letter case, with hyphen, blank or nothing between its words, with its last word
singular or plural, in British or American spelling. A single word with a capital is found as it is written, or with a
plural s. Several words with capitals are found in any case. A trigger's word may end in `*` for any ending; the parts
of `a & b` may stand anywhere.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from extract.text.cleaning import clean
from extract.text.words import Words, phrase_key, phrase_words, spelled
from extract.vocabulary import HeadingEntry, Term, Vocabulary

LONGEST_PHRASE = 8
_PREFIXES = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for: its kind and place in the vocabulary, and whether it is a name, an alias or a trigger."""

    kind: str
    number: int
    form: str


@dataclass(frozen=True, slots=True)
class Hit:
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
    # all keys in order, to see early that none begins with the words so far
    keys: list[str] = field(default_factory=list)

    def close(self) -> "Index":
        """Return the index ready for searching; nothing may be added after it."""
        self.keys = sorted({*self.folded, *self.exact})
        return self

    def continues(self, start: str) -> bool:
        """Say whether some key begins with these letters and goes on."""
        place = bisect_right(self.keys, start)
        return place < len(self.keys) and self.keys[place].startswith(start)


def build_index(vocabulary: Vocabulary) -> Index:
    """Return the index of a vocabulary."""
    index = Index()
    for number, heading in enumerate(vocabulary.headings):
        _add_heading(index, number, heading)
    for kind, terms in (("method", vocabulary.methods), ("dataset", vocabulary.datasets)):
        for number, term in enumerate(terms):
            _add_term(index, kind, number, term)
    return index.close()


def _add_heading(index: Index, number: int, heading: HeadingEntry) -> None:
    if heading.assigned:
        add_form(index, heading.name, Entry("topic", number, "name"))
        for synonym in heading.synonyms:
            add_form(index, synonym, Entry("topic", number, "alias"))
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
    add_form(index, term.name, Entry(kind, number, "ordinary" if term.ordinary else "name"))
    for alias in term.aliases:
        add_form(index, alias, Entry(kind, number, "alias"))


def add_form(index: Index, form: str, entry: Entry) -> None:
    """Put one form into the index; a form without a letter or digit is left out."""
    plain = clean(form).text if "\\" in form or "$" in form else form
    words = plain.split()
    if any(word.endswith("*") and len(word) > 2 for word in words) and entry.kind in ("topic", "part"):
        opened = tuple(_open_word(word) for word in plain.replace("-", " ").split())
        index.open[opened[0].rstrip("*")[: _PREFIXES[-1]]].append((opened, entry))
    elif len(words) == 1 and plain != plain.lower():
        index.exact["".join(phrase_words(plain))].append(entry)
    elif key := phrase_key(plain):
        index.folded[key].append(entry)


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
    hits = list(_direct(words, index))
    hits.extend(_open(words, index))
    return sorted(hits, key=lambda hit: (hit.first, -hit.stop, hit.entry.kind, hit.entry.number))


def _direct(words: Words, index: Index) -> Iterator[Hit]:
    for first in range(len(words.surfaces)):
        folded = exact = ""
        for stop in range(first + 1, min(first + LONGEST_PHRASE, len(words.surfaces)) + 1):
            last = stop - 1
            if not words.folded[last]:
                break
            for entry in index.folded.get(folded + words.last[last], ()):
                yield Hit(entry, first, stop)
            exact += words.surfaces[last]
            found = index.exact.get(exact) or (index.exact.get(exact[:-1]) if exact[-1] == "s" else None)
            for entry in found or ():
                yield Hit(entry, first, stop)
            folded += words.folded[last]
            if not (words.joined[last] and (index.continues(folded) or index.continues(exact))):
                break


def _open(words: Words, index: Index) -> Iterator[Hit]:
    for first, word in enumerate(words.folded):
        for prefix in sorted({word[:length] for length in _PREFIXES}):
            for pattern, entry in index.open.get(prefix, ()):
                stop = first + len(pattern)
                if stop <= len(words.folded) and _fits(words, first, pattern) and all(words.joined[first : stop - 1]):
                    yield Hit(entry, first, stop)


def _fits(words: Words, first: int, pattern: tuple[str, ...]) -> bool:
    return all(
        words.folded[first + i].startswith(part[:-1])
        if part[-1] == "*"
        else part in (words.folded[first + i], words.last[first + i])
        for i, part in enumerate(pattern)
    )
