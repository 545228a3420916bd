"""Makes the table of how readers filed papers: `python -m extract.training.labels GOLD` writes `labels.npz`.

GOLD has `fields_train.jsonl`, labelled papers of all sciences. Of each heading that readers gave to `FEWEST` papers or
more the table has the words that stand more often in these than in others, and how much more often: the logarithm of
the ratio, with `PRIOR` papers of the usual share added. Of each heading that a text names or speaks for it has how
often readers took it. The texts and the labels of single papers are no part of the project.
"""

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from extract.evaluation import folded
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean, clean_abstract
from extract.text.fields import fields_of
from extract.text.lexicon import FUNCTION
from extract.text.matching import find
from extract.text.resources import Resources, resources_for
from extract.text.topics.candidates import topic_candidates
from extract.text.topics.labels import FILE, LIKELY
from extract.text.topics.related import LEVELS, add_related, related_of
from extract.text.words import read_words
from extract.vocabulary import Vocabulary, load_vocabulary

LABELLED = "fields_train.jsonl"
FEWEST, FEWEST_OF_WORD, KEPT = 2, 3, 60
RARE = 20  # papers of a word of which one paper under a heading says something
PRIOR = 4.0

Arrays = dict[str, Any]


@dataclass(frozen=True)
class Filed:
    """A labelled paper: its words, the headings (numbers) that readers gave, those that it names and speaks for with
    whether readers gave them, and how likely it is of each field.
    """

    words: frozenset[str]
    given: frozenset[int]
    named: Mapping[int, bool]
    unnamed: Mapping[int, bool]
    chances: Mapping[str, float]


class Keys:
    """The headings of a vocabulary by what their names and synonyms have in common with labels."""

    def __init__(self, vocabulary: Vocabulary, same: Mapping[str, str]) -> None:
        self._same = same
        self._headings = vocabulary.headings
        self._numbers: dict[str, int] = {}
        for first in (True, False):  # the heading of that name comes before one with such a synonym
            for number, heading in enumerate(vocabulary.headings):
                for name in (heading.name,) if first else heading.synonyms:
                    if heading.assigned:
                        self._numbers.setdefault(self.key(name), number)

    def key(self, name: str) -> str:
        """Return what equal headings share."""
        key = folded(name, heads=False)
        return self._same.get(key, key)

    def number(self, label: str) -> int | None:
        """Return the heading that a label means; None where the vocabulary has none."""
        return self._numbers.get(self.key(label))

    def is_given(self, number: int, labels: frozenset[str]) -> bool:
        """Say whether a heading is one of the labels (keys), under any of its names."""
        heading = self._headings[number]
        return any(self.key(name) in labels for name in (heading.name, *heading.synonyms))


def same_headings(gold: Path) -> dict[str, str]:
    """The table of equal headings in the guidelines, folded."""
    same = {}
    text = (gold / "GUIDELINES.md").read_text("utf-8").split("### 5.2")[1].split("## 6")[0]
    for row in re.finditer(r"^\| (.+?) \| (.+?) \|$", text, re.MULTILINE):
        for other in row[2].split(","):
            same[folded(other, heads=False)] = folded(row[1], heads=False)
    return same


def filed_paper(paper: Mapping[str, Any], shared: Resources, keys: Keys) -> Filed:
    """Return a labelled paper as the table sees it."""
    title, abstract = clean(paper["title"]), clean_abstract(paper["abstract"])
    words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
    hits, definitions = find(words, shared.index), tuple(find_definitions(words.text))
    named = topic_candidates(words, hits, shared.index, definitions, shared.tree)
    candidates = add_related(named, related_of(words, shared.associations), shared.tree)
    labels = frozenset(keys.key(topic["topic"]) for topic in paper["topics"])
    taken: tuple[dict[int, bool], dict[int, bool]] = ({}, {})
    for candidate in candidates:
        own = candidate.spots("name", "alias", "trigger")
        taken[not own][candidate.number] = keys.is_given(candidate.number, labels)
    meant = (keys.number(topic["topic"]) for topic in paper["topics"])
    kept = frozenset(w for w in words.last if len(w) > 1 and not w.isdigit() and w not in FUNCTION)
    chances = {field: chance for field, chance in fields_of(words).items() if chance > LIKELY}
    return Filed(kept, frozenset(n for n in meant if n is not None), *taken, chances)


def arrays_of(papers: Sequence[Filed], vocabulary: Vocabulary) -> Arrays:
    """Return the arrays of the file, by their names."""
    by_word = Counter(word for paper in papers for word in paper.words)
    words = sorted(word for word, n in by_word.items() if n >= FEWEST_OF_WORD)
    facts = _facts(papers)
    numbers = sorted(facts, key=lambda number: vocabulary.headings[number].name)
    counts = np.array([facts[number] for number in numbers], np.uint16)
    members, levels = _words_of(papers, words, numbers)
    fields = sorted({field for paper in papers for field in paper.chances})
    column, row = {field: i for i, field in enumerate(fields)}, {number: i for i, number in enumerate(numbers)}
    by_field, total = np.zeros((len(numbers), len(fields))), np.zeros(len(fields))
    for paper in papers:
        for field, chance in sorted(paper.chances.items()):
            total[column[field]] += chance
            for number in paper.given:
                by_field[row[number], column[field]] += chance
    names = {"words": words, "headings": [vocabulary.headings[number].name for number in numbers], "fields": fields}
    text = {name: np.frombuffer("\n".join(listed).encode(), np.uint8) for name, listed in names.items()}
    return text | {
        "counts": np.array([len(some) for some in members], np.uint8),
        "members": np.concatenate(members).astype(np.uint16),
        "levels": np.concatenate(levels).astype(np.uint8),
        "common": np.minimum(np.round(8 * np.log2(1 + counts[:, 0])), 255).astype(np.uint8),
        "facts": counts,
        "given": by_field.astype(np.float16),
        "papers": total.astype(np.float32),
    }


def _facts(papers: Iterable[Filed]) -> dict[int, list[int]]:
    """Return by heading the five numbers that `extract.text.topics.labels.LabelFile` names."""
    facts: dict[int, list[int]] = defaultdict(lambda: [0] * 5)
    for paper in papers:
        for number in paper.given:
            facts[number][0] += 1
        for first, taken in ((1, paper.named), (3, paper.unnamed)):
            for number, is_given in taken.items():
                facts[number][first] += 1
                facts[number][first + 1] += is_given
    return facts


def _words_of(papers: Sequence[Filed], words: list[str], numbers: list[int]) -> tuple[list[Any], list[Any]]:
    """Return of each heading its words (their numbers) and how much they say of it."""
    column, row = {word: i for i, word in enumerate(words)}, {number: i for i, number in enumerate(numbers)}
    has_word = _ones(((i, column[w]) for i, p in enumerate(papers) for w in p.words if w in column), len(papers), words)
    is_given = _ones(((i, row[n]) for i, p in enumerate(papers) for n in p.given), len(papers), numbers)
    with_word, under = np.asarray(has_word.sum(0)).ravel(), np.asarray(is_given.sum(0)).ravel()
    together = (is_given.T @ has_word).tocsr()
    together.sort_indices()
    members, levels = [], []
    for i in range(len(numbers)):
        first, stop = together.indptr[i], together.indptr[i + 1]
        some, n = together.indices[first:stop], together.data[first:stop]
        usual = max(float(under[i]), 1.0) / len(papers)
        says = np.log((n + PRIOR * usual) / (usual * (with_word[some] + PRIOR)))
        kept = (says > 0) & ((n >= FEWEST) | (with_word[some] <= RARE)) & (under[i] >= FEWEST)
        some, n, says = some[kept], n[kept], says[kept]
        best = np.sort(np.lexsort((some, -says * np.sqrt(n)))[:KEPT])
        members.append(some[best])
        levels.append(np.clip(np.round(says[best] * LEVELS), 1, 255))
    return members, levels


def _ones(pairs: Iterable[tuple[int, int]], rows: int, columns: Sequence[Any]) -> Any:
    where = np.array(list(pairs), np.int64).reshape(-1, 2).T
    return csr_matrix((np.ones(where.shape[1], np.float32), (where[0], where[1])), (rows, len(columns)))


def lines(path: Path) -> list[dict[str, Any]]:
    """Return the papers of a file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def main() -> int:
    gold, vocabulary = Path(sys.argv[1]), load_vocabulary()
    shared, keys = resources_for(vocabulary), Keys(vocabulary, same_headings(gold))
    arrays = arrays_of([filed_paper(paper, shared, keys) for paper in lines(gold / LABELLED)], vocabulary)
    np.savez_compressed(FILE, **arrays)
    print(f"{len(arrays['counts'])} headings, {len(arrays['members'])} words of theirs, {FILE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
