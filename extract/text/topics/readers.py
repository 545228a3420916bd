"""How readers filed papers: which headings they gave, to what texts, and how often they took those that a text names.

The table, `extract/model/readers.npz`, has counts and words of labelled papers of all sciences, and no text;
`extract.training.readers` makes it.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.text.topics.candidates import Candidate
from extract.text.topics.related import MOST, Associations, Related, Table, associations_of, table_in
from extract.vocabulary import Vocabulary

FILE = Path(__file__).parents[2] / "model" / "readers.npz"
MOST_PROPOSED = 12
"""Headings that a text proposes since readers gave them to texts of such words."""
_LIKELY = 0.05  # the probability from which a field counts
_USUAL = {"named": 0.45, "unnamed": 0.1}
"""The share of headings that readers took, of those that a text names and of those that it only speaks for."""
_AS_IF = 4.0  # papers in which the usual share is taken to have been seen
_RARE = 3e-4  # the share of papers of a field from which it says something of a heading
_MOST_WORDS = 8.0


@dataclass(frozen=True, slots=True)
class File:
    """The file: a table of words and headings, the names of the fields, and counts by heading and by field.

    `counts` has rows of five numbers: in how many papers readers gave the heading; how many name it, and in how many of
    these they gave it; how many only speak for it, and in how many of these they gave it. `given` (headings by fields)
    and `papers` (by field) are sums of the probabilities of the fields of papers.
    """

    table: Table
    fields: tuple[str, ...]
    counts: Any
    given: Any
    papers: Any


@dataclass(frozen=True, slots=True)
class Readers:
    """The file for one vocabulary: what words say, and the facts on each heading, by its number."""

    associations: Associations
    rows: Mapping[int, int]
    file: File | None


def load_file() -> File | None:
    """Return the shipped file; None where it is missing."""
    return _load(FILE) if FILE.is_file() else None


@lru_cache(maxsize=1)
def _load(path: Path) -> File:
    import numpy as np

    with np.load(path, allow_pickle=False) as data:
        return file_of(dict(data))


def file_of(arrays: Mapping[str, Any]) -> File:
    """Return the file with these arrays."""
    fields = tuple(arrays["fields"].tobytes().decode().split("\n"))
    return File(table_in(arrays), fields, arrays["facts"], arrays["given"], arrays["papers"])


def readers_of(vocabulary: Vocabulary, file: File | None) -> Readers:
    """Return a file for the headings of a vocabulary that are assigned; what it does not have is left out."""
    if file is None:
        return Readers(associations_of(vocabulary, None), {}, None)
    row = {name: i for i, name in enumerate(file.table.headings)}
    rows = {n: row[h.name] for n, h in enumerate(vocabulary.headings) if h.assigned and h.name in row}
    return Readers(associations_of(vocabulary, file.table), rows, file)


def likely_fields(table: Readers, chances: Mapping[str, float]) -> list[tuple[int, float]]:
    """Return the fields (by their place in the table) of which a text is likely enough, with their probabilities."""
    fields = table.file.fields if table.file else ()
    return [(number, chances[field]) for number, field in enumerate(fields) if chances.get(field, 0.0) > _LIKELY]


def evidence_of(
    candidate: Candidate, spoken: Related, table: Readers, likely: Sequence[tuple[int, float]]
) -> dict[str, float]:
    """Return what readers' habits say of a heading.

    `spoken` is what the words of the text say by the table's words, `likely` are the fields that it is likely of.
    """
    row = table.rows.get(candidate.number)
    if row is None or table.file is None:
        return {"readers unknown": 1.0}
    papers, named, named_taken, unnamed, unnamed_taken = table.file.counts[row].tolist()
    is_named = bool(candidate.spots("name", "alias", "trigger"))
    seen, taken = (named, named_taken) if is_named else (unnamed, unnamed_taken)
    usual = _USUAL["named" if is_named else "unnamed"]
    amount = float(spoken.sums[candidate.number]) if spoken.places else 0.0
    rank = math.log2(1 + 2 * MOST) - math.log2(1 + spoken.ranks.get(candidate.number, 2 * MOST))
    often, words = math.log2(1 + papers), min(amount, _MOST_WORDS)
    return {
        "readers, taken": math.log((taken + _AS_IF * usual) / (seen - taken + _AS_IF * (1 - usual)))
        - math.log(usual / (1 - usual)),
        "readers, seen": math.log2(1 + seen),
        "readers, given": often,
        "readers, words": words,
        "readers, words, of the best": amount / max(spoken.best, 1.0),
        "readers, rank": rank,
        "readers, field": math.log((_share(row, table.file, likely) + _RARE) / _RARE),
        "readers, given, unnamed": often * (not is_named),
        "readers, words, unnamed": words * (not is_named),
    }


def _share(row: int, file: File, likely: Sequence[tuple[int, float]]) -> float:
    """Return in which share of the papers of a text's fields readers gave a heading."""
    return sum(
        chance * float(file.given[row, number]) / max(float(file.papers[number]), 1.0) for number, chance in likely
    )
