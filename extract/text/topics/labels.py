"""How readers filed papers: which headings they gave, to what texts, and how often they took those that a text names.

The table, `extract/model/labels.npz`, has counts and words of labelled papers of all sciences, and no text;
`extract.training.labels` makes it.
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

FILE = Path(__file__).parents[2] / "model" / "labels.npz"
MOST_PROPOSED = 12
"""Headings that a text proposes since readers gave them to texts of such words."""
LIKELY = 0.05  # the probability from which a field counts
_USUAL = {"named": 0.45, "unnamed": 0.1}
"""The share of headings that readers took, of those that a text names and of those that it only speaks for."""
_AS_IF = 4.0  # papers in which the usual share is taken to have been seen
_RARE = 3e-4  # the share of papers of a field from which it says something of a heading
_MOST_WORDS = 8.0


@dataclass(frozen=True, slots=True)
class LabelFile:
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
class Labels:
    """The file for one vocabulary: what words say, and the row of each heading (by its number) in the file."""

    associations: Associations
    rows: Mapping[int, int]
    file: LabelFile | None


def load_file() -> LabelFile | None:
    """Return the shipped file; None where it is missing."""
    return _load(FILE) if FILE.is_file() else None


@lru_cache(maxsize=1)
def _load(path: Path) -> LabelFile:
    import numpy as np

    with np.load(path, allow_pickle=False) as data:
        return file_of(dict(data))


def file_of(arrays: Mapping[str, Any]) -> LabelFile:
    """Return the file with these arrays."""
    fields = tuple(arrays["fields"].tobytes().decode().split("\n"))
    return LabelFile(table_in(arrays), fields, arrays["facts"], arrays["given"], arrays["papers"])


def labels_of(vocabulary: Vocabulary, file: LabelFile | None) -> Labels:
    """Return a file for the headings of a vocabulary that are assigned; what it does not have is left out."""
    if file is None:
        return Labels(associations_of(vocabulary, None), {}, None)
    row = {name: i for i, name in enumerate(file.table.headings)}
    rows = {n: row[h.name] for n, h in enumerate(vocabulary.headings) if h.assigned and h.name in row}
    return Labels(associations_of(vocabulary, file.table), rows, file)


def likely_fields(table: Labels, chances: Mapping[str, float]) -> list[tuple[int, float]]:
    """Return the fields (by their place in the table) of which a text is likely enough, with their probabilities."""
    fields = table.file.fields if table.file else ()
    return [(number, chances[field]) for number, field in enumerate(fields) if chances.get(field, 0.0) > LIKELY]


def evidence_of(
    candidate: Candidate, labelled: Related, table: Labels, likely: Sequence[tuple[int, float]]
) -> dict[str, float]:
    """Return what the labels of other papers say of a heading.

    `labelled` is what the words of the text say by the table's words, `likely` are the fields that it is likely of.
    """
    row = table.rows.get(candidate.number)
    if row is None or table.file is None:
        return {"labels unknown": 1.0}
    papers, named, named_taken, unnamed, unnamed_taken = table.file.counts[row].tolist()
    is_named = bool(candidate.spots("name", "alias", "trigger"))
    seen, taken = (named, named_taken) if is_named else (unnamed, unnamed_taken)
    usual = _USUAL["named" if is_named else "unnamed"]
    amount = float(labelled.sums[candidate.number]) if labelled.places else 0.0
    rank = math.log2(1 + 2 * MOST) - math.log2(1 + labelled.ranks.get(candidate.number, 2 * MOST))
    often, words = math.log2(1 + papers), min(amount, _MOST_WORDS)
    return {
        "labels, taken": math.log((taken + _AS_IF * usual) / (seen - taken + _AS_IF * (1 - usual)))
        - math.log(usual / (1 - usual)),
        "labels, seen": math.log2(1 + seen),
        "labels, given": often,
        "labels, words": words,
        "labels, words, of the best": amount / max(labelled.best, 1.0),
        "labels, rank": rank,
        "labels, field": math.log((_share(row, table.file, likely) + _RARE) / _RARE),
        "labels, given, unnamed": often * (not is_named),
        "labels, words, unnamed": words * (not is_named),
    }


def _share(row: int, file: LabelFile, likely: Sequence[tuple[int, float]]) -> float:
    """Return in which share of the papers of a text's fields readers gave a heading."""
    return sum(
        chance * float(file.given[row, number]) / max(float(file.papers[number]), 1.0) for number, chance in likely
    )
