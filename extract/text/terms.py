"""How common words and noun phrases are in papers of all sciences, and what a word mostly is: noun, adjective, verb.

The table, `extract/model/terms.npz`, holds counts only; `extract.training.terms` makes it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).parents[1] / "model" / "terms.npz"
_LEVELS = 8
"""Levels of the table to a doubling of the count."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The table: of a folded word its kind and level, of a phrase (words with blanks, the last singular) its level."""

    papers: int
    kinds: Mapping[str, str]
    levels: Mapping[str, int]
    phrases: Mapping[str, int]

    def kind(self, word: str) -> str:
        """Return `n` (noun), `a` (adjective or participle), `v` (verb), `m` (noun as often as verb), `o` (other).

        A word that no paper has is taken for a noun.
        """
        return self.kinds.get(word, "n")

    def rarity(self, word: str) -> float:
        """Return the logarithm (base 2) of all papers to those with the word: 0 for a word that all have."""
        return max(math.log2(self.papers) - self.levels.get(word, 0) / _LEVELS, 0.0)

    def spread(self, phrase: str) -> float:
        """Return the logarithm (base 2) of one more than the papers in which a phrase stands; 0 if it is unknown."""
        return self.phrases.get(phrase, 0) / _LEVELS


@lru_cache(maxsize=1)
def load_terms() -> Terms:
    """Return the shipped table."""
    import numpy as np

    with np.load(FILE, allow_pickle=False) as data:
        words, phrases = (data[name].tobytes().decode().split("\n") for name in ("words", "phrases"))
        kinds = data["kinds"].tobytes().decode()
        return Terms(
            int(data["papers"]),
            dict(zip(words, kinds, strict=True)),
            dict(zip(words, data["levels"].tolist(), strict=True)),
            dict(zip(phrases, data["phrase_levels"].tolist(), strict=True)),
        )
