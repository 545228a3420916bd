"""In which fields of science a text lies: a linear model over its words; stated categories and venues win over it.

The model, `extract/model/fields.npz`, has a whole number for each word and field; `extract.training.fields` makes it.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.text.lexicon import words_of
from extract.text.words import Words
from extract.vocabulary import load_fields

FILE = Path(__file__).parents[1] / "model" / "fields.npz"
_STATED = 0.9
COMPUTING = words_of("""
    machine_learning language computer_vision robotics-control security-networks-systems software-engineering
    theory-algorithms human-computer_interaction information-science electrical_engineering statistics
""")
"""Fields in which the words of the computing files of the vocabulary are at home, with a blank for each `_`."""
_COMPUTING_FILES = words_of("""
    language-and-speech machine-learning optimisation statistics-and-theory
    systems vision-and-robotics language vision
""")


class FieldModel:
    """The loaded weights: the fields' names, for each word its row, and what turns sums into log-odds."""

    def __init__(
        self, names: Sequence[str], words: Sequence[str], weights: Any, bias: Sequence[float], scale: float
    ) -> None:
        """Take the names of fields and words, whole numbers (word, field), a bias a field, the scale of a sum."""
        self.names, self._bias, self._scale = tuple(names), tuple(bias), scale
        self._rows, self._weights = {word: i for i, word in enumerate(words)}, weights

    def chances(self, words: Iterable[str]) -> dict[str, float]:
        """Return the probability of each field for some folded singular words; without a known word, the usual shares.

        A word counts once. The sum of the words' numbers over the root of how many there are is the log-odds, on the
        model's scale: a softmax regression over vectors of length one.
        """
        rows = sorted({self._rows[word] for word in set(words) if word in self._rows})
        factor = self._scale / math.sqrt(len(rows)) if rows else 0.0
        sums = self._weights[rows].sum(0).tolist()
        odds = [bias + factor * total for bias, total in zip(self._bias, sums, strict=True)]
        top = max(odds)
        shares = [math.exp(value - top) for value in odds]
        total = sum(shares)
        return {name: share / total for name, share in zip(self.names, shares, strict=True)}


@lru_cache(maxsize=1)
def load_field_model() -> FieldModel:
    """Return the shipped model."""
    import numpy as np

    with np.load(FILE, allow_pickle=False) as data:
        words = data["words"].tobytes().decode().split("\n")
        names = data["fields"].tobytes().decode().split("\n")
        return FieldModel(names, words, data["weights"].astype(np.int32), data["bias"].tolist(), float(data["scale"]))


def fields_of(words: Words) -> dict[str, float]:
    """Return the probability of each field of science for the words of a title and an abstract."""
    return load_field_model().chances(words.last)


@lru_cache(maxsize=1)
def _homes() -> dict[str, tuple[str, ...]]:
    """Return the fields where each vocabulary file is at home; one that names no files is home to all of computing."""
    files = {file for field in load_fields() for file in field.files} | _COMPUTING_FILES
    return {
        file: tuple(f.name for f in load_fields() if file in f.files or (not f.files and file in _COMPUTING_FILES))
        for file in files
    }


def home_share(fields: Sequence[str], home: str, chances: Mapping[str, float], *, strict: bool = False) -> float:
    """Return how likely a text is of a field where a vocabulary entry means what it says, 0 to 1.

    `fields` are those that the entry names; without any its file, `home`, tells: entries of the computing files are at
    home in computing, all others everywhere. With `strict` all files are at home only in the fields that name them.
    """
    names = fields or (_homes().get(home, ()) if strict else ())
    if not names:
        return computing_share(chances) if home in _COMPUTING_FILES and not strict else 1.0
    return min(sum(chances.get(name, 0.0) for name in names), 1.0)


def is_of_computing(home: str) -> bool:
    """Say whether a vocabulary file is one of computing."""
    return home in _COMPUTING_FILES


def computing_share(chances: Mapping[str, float]) -> float:
    """Return how likely a text is of a field of computing or statistics."""
    return min(sum(share for name, share in chances.items() if name.replace(" ", "_") in COMPUTING), 1.0)


@lru_cache(maxsize=1)
def _stated_names() -> tuple[dict[str, str], dict[str, str]]:
    """Return the field of each arXiv code as it is written, and that of each class name in lower case."""
    codes = {code: field.name for field in load_fields() for code in field.codes}
    return codes, {name.lower(): field.name for field in load_fields() for name in field.classes}


def stated_fields(subjects: Iterable[str], venue: str = "") -> tuple[str, ...]:
    """Return the fields that arXiv codes or class names, and words of a venue's name, state; none is an empty tuple.

    A code without a line of its own counts as the archive that it belongs to (`astro-ph.CO` as `astro-ph`). Codes are
    taken as they are written: "Physics", as other catalogues say, is not arXiv's `physics`.
    """
    codes, classes = _stated_names()
    stated = [codes.get(one) or codes.get(one.partition(".")[0]) or classes.get(one.lower()) for one in subjects]
    name = f" {venue.lower()} "
    by_venue = [f.name for f in load_fields() if venue and any(f" {word} " in name for word in f.words)]
    return tuple(dict.fromkeys(field for field in (*stated, *by_venue[:1]) if field))


def with_stated(chances: Mapping[str, float], stated: Sequence[str]) -> dict[str, float]:
    """Return the probabilities with nine tenths for the `stated` fields, shared by what the text says of each."""
    if not stated:
        return dict(chances)
    within = sum(chances.get(name, 0.0) for name in stated) or 1.0
    rest = 1.0 - sum(chances.get(name, 0.0) for name in stated) or 1.0
    return {
        name: _STATED * share / within if name in stated else (1 - _STATED) * share / rest
        for name, share in chances.items()
    }
