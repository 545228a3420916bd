"""Fits the weights for topics: `python -m extract.training.topics GOLD` prints the table.

It stands in `extract/text/weights.toml`. GOLD has the labelled papers. Logistic regression over the headings that each
paper's text speaks for; two thirds of the rows come from a vocabulary without two fifths of its headings, so that what
is left is weighed as in papers that the vocabulary does not know well. The scores of five folds (papers that the
weights did not see; the vocabulary was written with them in view) go to standard error. The thresholds are set by hand.
"""

import json
import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.evaluation import Score, folded
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean, clean_abstract
from extract.text.matching import build_index, find
from extract.text.methods import probability
from extract.text.topics import FEWEST, MOST, build_tree, evidence_of, surroundings_of, topic_candidates
from extract.text.words import read_words
from extract.training.logistic import fitted, rounded
from extract.vocabulary import Vocabulary, load_vocabulary

DROPPED = 0.4
FOLDS = 5
THRESHOLDS = {"threshold": 0.25, "floor": 0.2}
# The triggers were written with these papers in view. On 120 papers from elsewhere, labelled afresh, headings found by
# their names were right as often as their scores say, those found by triggers only as if they weighed less by this.
OPTIMISM = 0.9


@dataclass(frozen=True)
class Row:
    """A heading that a paper's text speaks for, with the evidence; `right` where the paper is filed under it."""

    paper: str
    name: str
    evidence: dict[str, float]
    right: bool


def without_some(vocabulary: Vocabulary, seed: int) -> Vocabulary:
    """Take headings out, as if nobody had thought of them."""
    chance = random.Random(seed)
    gone = [h.assigned and chance.random() < DROPPED for h in vocabulary.headings]
    kept = (
        replace(h, assigned=False, synonyms=(), triggers=()) if out else h
        for h, out in zip(vocabulary.headings, gone, strict=True)
    )
    return replace(vocabulary, headings=tuple(kept))


def rows_of(papers: list[dict[str, Any]], vocabulary: Vocabulary) -> list[Row]:
    index, tree = build_index(vocabulary), build_tree(vocabulary)
    rows = []
    for paper in papers:
        title, abstract = clean(paper["title"]), clean_abstract(paper["abstract"])
        words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
        found = topic_candidates(words, find(words, index), index, tuple(find_definitions(words.text)), tree)
        around = surroundings_of(found)
        wanted = {folded(topic["topic"], heads=False) for topic in paper["topics"]}
        for candidate in found:
            name = folded(vocabulary.headings[candidate.number].name, heads=False)
            evidence = evidence_of(words, candidate, around, vocabulary, tree)
            rows.append(Row(paper["id"], name, evidence, name in wanted))
    return rows


def weights_of(rows: list[Row]) -> dict[str, float]:
    """Fit the weights, and take off what triggers are thought too much of."""
    weights = fitted([row.evidence for row in rows], [row.right for row in rows])
    return rounded(weights | {"only triggered": weights["only triggered"] - OPTIMISM})


def kept(rows: list[Row], weights: dict[str, float]) -> list[Row]:
    """What the weights file one paper under."""
    rated = sorted(rows, key=lambda row: (-probability(row.evidence, weights), row.name))
    return [
        row
        for place, row in enumerate(rated[:MOST])
        if probability(row.evidence, weights) >= THRESHOLDS["floor" if place < FEWEST else "threshold"]
    ]


def main() -> int:
    gold = Path(sys.argv[1])
    files = ("methods_topics_dev.jsonl", "methods_topics_train.jsonl")
    papers = [json.loads(line) for file in files for line in (gold / file).read_text("utf-8").splitlines()]
    full = load_vocabulary()
    sets = [rows_of(papers, vocabulary) for vocabulary in (full, without_some(full, 1), without_some(full, 2))]
    rows = [row for rows in sets for row in rows]
    fold = {paper["id"]: i % FOLDS for i, paper in enumerate(papers)}
    right = found = 0
    for number in range(FOLDS):
        weights = weights_of([row for row in rows if fold[row.paper] != number])
        by_paper: dict[str, list[Row]] = {}
        for row in sets[0]:
            if fold[row.paper] == number:
                by_paper.setdefault(row.paper, []).append(row)
        for its in by_paper.values():
            chosen = kept(its, weights)
            right, found = right + sum(row.right for row in chosen), found + len(chosen)
    total = sum(len({folded(t["topic"], heads=False) for t in paper["topics"]}) for paper in papers)
    score = Score("topics", right / found, right / total, total)
    print(f"{FOLDS} folds: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f}", file=sys.stderr)
    for name, weight in (weights_of(rows) | THRESHOLDS).items():
        print(f'"{name}" = {weight}')
    return 0


if __name__ == "__main__":
    sys.exit(main())
