"""Words of a clean text, with what may stand between two of them; their forms are folded by `graph.folding`."""

import re
from dataclasses import dataclass

from graph.folding import WORD, singular, spelled

# What may stand between two words of one phrase: nothing, blanks, one hyphen, dash, slash or underscore; a bare "&" as
# in "R&D".
GAP = re.compile(r" ?[-‐‑‒–/_·]? ?|&")
LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a clean text (title, line break, abstract), in parallel tuples.

    `joined[i]` says that words `i` and `i + 1` can belong to one phrase.
    """

    text: str
    title_stop: int
    surfaces: tuple[str, ...]
    starts: tuple[int, ...]
    stops: tuple[int, ...]
    folded: tuple[str, ...]
    last: tuple[str, ...]
    joined: tuple[bool, ...]

    def in_title(self, i: int) -> bool:
        """Say whether word `i` stands in the title."""
        return self.starts[i] < self.title_stop


def read_words(text: str, title_stop: int) -> Words:
    """Return the words of a clean text whose title ends at `title_stop`."""
    spans = [match.span() for match in WORD.finditer(text)]
    surfaces = tuple(text[a:b] for a, b in spans)
    folded = tuple(spelled(word) if len(word) <= LONGEST_WORD else "" for word in surfaces)
    following = [a for a, _ in spans[1:]]
    joined = tuple(
        following[i] - b <= 3 and GAP.fullmatch(text, b, following[i]) is not None
        for i, (_, b) in enumerate(spans[:-1])
    )
    return Words(
        text,
        title_stop,
        surfaces,
        tuple(a for a, _ in spans),
        tuple(b for _, b in spans),
        folded,
        tuple(singular(word) for word in folded),
        (*joined, False),
    )
