"""What the tagger says of one paper: names that it found, and how likely any stretch of the text is one."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.text.methods.candidates import LONGEST_NAME, Form, words_inside
from extract.text.methods.groups import Group
from extract.text.tagger import Marked, Tagger
from extract.text.words import Words

# The tagger leans towards names when it proposes them: the weights decide, with more to go by.
LEAN = 2.0
KINDS = ("method", "dataset")
_FARTHEST = 5.0
# a formula is no name
_NAMED = re.compile("[A-Za-z]{2}")
# of a name that stands more often only the first places are looked at
_MOST_PLACES = 20


@dataclass(frozen=True, slots=True)
class Tagged:
    """Title and abstract as the tagger read them; `shift` is where the abstract begins in the text of both."""

    title: Marked
    abstract: Marked
    shift: int

    def forms(self, words: Words) -> Iterator[Form]:
        """Yield the names that the tagger found."""
        for marked, shift in ((self.title, 0), (self.abstract, self.shift)):
            for span in marked.spans:
                first, stop = words_inside(words, span.start + shift, span.stop + shift)
                named = _NAMED.search(words.text, span.start + shift, span.stop + shift)
                if span.label in KINDS and first < stop <= first + LONGEST_NAME and named:
                    yield Form(first, stop, "tagger")

    def evidence(self, words: Words, group: Group) -> dict[str, float]:
        """Return what the tagger says of a candidate where it says most: log-odds of its words, of its first one
        beginning a name, of the word behind it going on with one.
        """
        features = {}
        for kind in KINDS:
            places = [self._chance(kind, words.starts[a], words.stops[b - 1]) for a, b in group.places[:_MOST_PLACES]]
            mean, begins, goes_on = max(places, key=lambda place: (place[0], place[1]))
            features[f"tagged {kind}"] = log_odds(mean)
            features[f"tagged {kind}, begins"] = log_odds(begins)
            features[f"tagged {kind}, goes on"] = log_odds(goes_on)
        return features

    def _chance(self, kind: str, start: int, stop: int) -> tuple[float, float, float]:
        if start < self.shift:
            return self.title.chance(kind, start, stop)
        return self.abstract.chance(kind, start - self.shift, stop - self.shift)


def log_odds(chance: float) -> float:
    """Return the logarithm of the odds, within bounds."""
    chance = min(max(chance, 1e-6), 1 - 1e-6)
    return max(-_FARTHEST, min(_FARTHEST, math.log(chance / (1 - chance))))


def read_tagged(tagger: Tagger, title: str, abstract: str) -> Tagged:
    """Return what the tagger says of a cleaned title and abstract, which it reads apart."""
    marked = tagger.mark([title, abstract], lean=LEAN)
    return Tagged(marked[0], marked[1], len(title) + 1)
