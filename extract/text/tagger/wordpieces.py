"""Words, their pieces, and the windows that the tagger reads: the same for its use and for its training."""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extract.text.sentences import trained_stops

CASES = 10
WINDOW = 128
_MOST_PIECES = 20
_LONGEST_WORD = 100
_WORD = re.compile(r"[^\W_]+|\S")


@dataclass(frozen=True, slots=True)
class Window:
    """Words read together: their places in the text, pieces, the pieces' classes of case, each word's first piece."""

    words: tuple[tuple[int, int], ...]
    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    first: tuple[int, ...]


class Pieces:
    """Splits words into the pieces of an uncased BERT vocabulary, the longest first."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers."""
        self._number = {piece: i for i, piece in enumerate(lines)}
        self.unknown, self.begin, self.end = (self._number[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self.of = lru_cache(maxsize=50_000)(self._split)

    def _split(self, word: str) -> tuple[int, ...]:
        folded = unicodedata.normalize("NFD", word.lower())
        folded = "".join(c for c in folded if unicodedata.category(c) != "Mn")
        if not folded or len(folded) > _LONGEST_WORD:
            return (self.unknown,)
        numbers: list[int] = []
        start = 0
        while start < len(folded):
            mark = "##" if start else ""
            for stop in range(len(folded), start, -1):
                number = self._number.get(mark + folded[start:stop])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            numbers.append(number)
            start = stop
        return tuple(numbers[:_MOST_PIECES])


@lru_cache(maxsize=50_000)
def _case(word: str) -> int:
    """Return the class of a word's letters, which the uncased pieces do not tell; marks are 2."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if word[0].isdigit() else 2
    if len(letters) < len(word):
        return 9
    if word.islower():
        return 4
    if word.isupper():
        return 6 if len(word) > 1 else 7
    return 5 if word[0].isupper() and word[1:].islower() else 8


def windows_of(text: str, pieces: Pieces) -> Iterator[Window]:
    """Yield the windows of a text: whole sentences up to `WINDOW` pieces, of about the same size; none for a blank."""
    room = WINDOW - 2
    words = [match.span() for match in _WORD.finditer(text)]
    split = [pieces.of(text[start:stop]) for start, stop in words]
    sizes = [len(numbers) for numbers in split]
    total = sum(sizes)
    if not total:
        return
    wanted = total / math.ceil(total / room)
    ends = trained_stops(text)
    sentences = [i for i, (start, _) in enumerate(words) if start in ends]
    begun = size = 0
    for first, after in zip([0, *sentences], [*sentences, len(words)], strict=True):
        sentence = sum(sizes[first:after])
        if size and (size + sentence > room or size >= wanted):
            yield _window(text, pieces, words[begun:first], split[begun:first])
            begun, size = first, 0
        for i in range(first, after):
            if size + sizes[i] > room:
                yield _window(text, pieces, words[begun:i], split[begun:i])
                begun, size = i, 0
            size += sizes[i]
    yield _window(text, pieces, words[begun:], split[begun:])


def _window(text: str, pieces: Pieces, words: list[tuple[int, int]], split: list[tuple[int, ...]]) -> Window:
    numbers, cases, first = [pieces.begin], [0], []
    for (start, stop), parts in zip(words, split, strict=True):
        case = _case(text[start:stop])
        if case == 2 and text[start - 1 : start].isalnum() and text[stop : stop + 1].isalnum():
            case = 3  # a mark inside a compound
        first.append(len(numbers))
        numbers.extend(parts)
        cases.extend([case] * len(parts))
    return Window(tuple(words), (*numbers, pieces.end), (*cases, 0), tuple(first))
