"""Fits the weights for topics: `python -m extract.training.topics GOLD` prints the table.

It stands in `extract/text/weights.toml`. GOLD has the labelled papers: `methods_topics_*.jsonl` (computing) and
`fields_*.jsonl` (all sciences), of which those with an even digest of their id are used and the others are for
measuring only. Logistic regression over the headings that each paper's text speaks for and its own phrases; two
thirds of the rows of computing come from a vocabulary without two fifths of its headings, or of their triggers and
synonyms, so that what is left, and open phrases, are weighed as in papers that the vocabulary does not know well.
Scores of papers that the weights did not see go to standard error (the vocabulary was written with some of them in
view). The threshold is set by hand.
"""

import hashlib
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from extract.evaluation import folded
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean, clean_abstract
from extract.text.fields import fields_of
from extract.text.matching import find
from extract.text.methods import probability
from extract.text.resources import Resources, resources_for
from extract.text.topics import Rated, chosen, rated_topics
from extract.text.topics.candidates import topic_candidates
from extract.text.topics.phrases import find_phrases
from extract.text.words import read_words
from extract.training.logistic import fitted, rounded
from extract.vocabulary import HeadingEntry, Vocabulary, load_vocabulary
from graph.folding import phrase_key

DROPPED = 0.4
FOLDS = 5
THRESHOLD = 0.2
FIELDS_COUNT = 8.0  # a row of a paper of another science; of those there are far fewer
# The triggers were written with these papers in view. On 120 papers from elsewhere, labelled afresh, headings found by
# their names were right as often as their scores say, those found by triggers only as if they weighed less by this.
OPTIMISM = 0.9
# Set by hand: words of computing in papers of other sciences, of which too few are labelled.
AWAY = {"away, one word": -3.0, "away, only triggered": -2.0, "away, only a parent": -1.5}

Paper = dict[str, Any]
Without = Callable[[HeadingEntry], HeadingEntry]


@dataclass(frozen=True)
class Row:
    """A candidate for a topic with its evidence; `right` where the paper is filed under it."""

    rated: Rated
    evidence: dict[str, float]
    right: bool


def without_headings(heading: HeadingEntry) -> HeadingEntry:
    return replace(heading, assigned=False, synonyms=(), triggers=())


def without_triggers(heading: HeadingEntry) -> HeadingEntry:
    return replace(heading, synonyms=(), triggers=())


def without_some(vocabulary: Vocabulary, seed: int, change: Without) -> Vocabulary:
    """Take headings, or their triggers and synonyms, out of two fifths, as if nobody had thought of them."""
    chance = random.Random(seed)
    gone = [h.assigned and chance.random() < DROPPED for h in vocabulary.headings]
    kept = (change(h) if out else h for h, out in zip(vocabulary.headings, gone, strict=True))
    return replace(vocabulary, headings=tuple(kept))


def resources_of(vocabulary: Vocabulary) -> Resources:
    """As the pipeline has them; of headings that are taken out the name can be an open phrase."""
    whole = resources_for(vocabulary)
    forms = (form for h in vocabulary.headings if h.assigned for form in (h.name, *h.synonyms))
    return replace(whole, known=replace(whole.known, topics=frozenset(map(phrase_key, forms))))


def same_headings(gold: Path) -> dict[str, str]:
    """The table of equal headings in the guidelines, folded."""
    same = {}
    text = (gold / "GUIDELINES.md").read_text("utf-8").split("### 5.2")[1].split("## 6")[0]
    for row in re.finditer(r"^\| (.+?) \| (.+?) \|$", text, re.MULTILINE):
        for other in row[2].split(","):
            same[folded(other, heads=False)] = folded(row[1], heads=False)
    return same


def rows_of(paper: Paper, shared: Resources, same: Mapping[str, str]) -> list[Row]:
    title, abstract = clean(paper["title"]), clean_abstract(paper["abstract"])
    words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
    hits, definitions = find(words, shared.index), tuple(find_definitions(words.text))
    candidates = topic_candidates(words, hits, shared.index, definitions, shared.tree)
    kept: list[dict[str, float]] = []

    def rate(evidence: Mapping[str, float]) -> float:
        kept.append(dict(evidence))
        return float(len(kept))

    rated = rated_topics(words, candidates, find_phrases(words, shared.terms), fields_of(words), shared, rate=rate)

    def key(name: str) -> str:
        return same.get(folded(name, heads=False), folded(name, heads=False))

    wanted = {key(topic["topic"]) for topic in paper["topics"]}
    return [Row(one, kept[int(one.score) - 1], key(one.name) in wanted) for one in rated]


def weights_of(rows: list[tuple[Row, float]]) -> dict[str, float]:
    """Fit the weights, take off what triggers are thought too much of, and put in what is set by hand."""
    weights = fitted([r.evidence for r, _ in rows], [r.right for r, _ in rows], [count for _, count in rows])
    return rounded(weights | {"only triggered": weights["only triggered"] - OPTIMISM} | AWAY)


def score(
    papers: list[Paper], rows_by_paper: dict[str, list[Row]], weights: Mapping[str, float], same: Mapping[str, str]
) -> str:
    """Precision, recall and F1 of topics, recall of those in the text and not, and how many a paper gets."""
    n, hits = Counter[str](), Counter[str]()
    for paper in papers:
        its = [replace(r.rated, score=probability(r.evidence, weights)) for r in rows_by_paper[paper["id"]]]
        kept = chosen(sorted(its, key=lambda one: (-one.score, one.name)), THRESHOLD)
        names = {same.get(f := folded(one.name, heads=False), f) for one, _, _ in kept}
        n["found"] += len(names)
        for topic in paper["topics"]:
            key = same.get(f := folded(topic["topic"], heads=False), f)
            kind = "in" if topic["in_text"] else "not in"
            n[kind] += 1
            hits[kind] += key in names
    right, total = hits["in"] + hits["not in"], n["in"] + n["not in"]
    p, r = right / max(n["found"], 1), right / total
    parts = f"in text {hits['in'] / n['in']:.3f} not {hits['not in'] / max(n['not in'], 1):.3f}"
    return f"P {p:.3f} R {r:.3f} F1 {2 * p * r / max(p + r, 1e-9):.3f}; {parts}; {n['found'] / len(papers):.1f} a paper"


def lines(path: Path) -> list[Paper]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def is_tuned_on(paper: Paper) -> bool:
    return int(hashlib.sha1(paper["id"].encode(), usedforsecurity=False).hexdigest(), 16) % 2 == 0


@cache
def papers_of(gold: Path) -> tuple[list[Paper], list[Paper], list[Paper]]:
    """Papers of computing, those of all sciences that are used, and those only measured with."""
    computing = [p for f in ("methods_topics_dev", "methods_topics_train") for p in lines(gold / f"{f}.jsonl")]
    sciences = [p for path in sorted(gold.glob("fields_*.jsonl")) for p in lines(path)]
    return computing, [p for p in sciences if is_tuned_on(p)], [p for p in sciences if not is_tuned_on(p)]


def main() -> int:
    gold = Path(sys.argv[1])
    computing, tuned, held = papers_of(gold)
    same, full = same_headings(gold), load_vocabulary()
    changed = (without_some(full, 1, without_headings), without_some(full, 1, without_triggers))
    sets = [{p["id"]: rows_of(p, shared, same) for p in computing} for shared in map(resources_of, (full, *changed))]
    shared = resources_of(full)
    sciences = {p["id"]: rows_of(p, shared, same) for p in (*tuned, *held)}
    fold = {p["id"]: i % FOLDS for some in (computing, tuned) for i, p in enumerate(some)}

    def rows(number: int | None) -> list[tuple[Row, float]]:
        """The rows of all papers but those of one fold."""
        kept = [(r, 1.0) for some in sets for p, its in some.items() if fold[p] != number for r in its]
        return kept + [(r, FIELDS_COUNT) for p in tuned if fold[p["id"]] != number for r in sciences[p["id"]]]

    scored: list[dict[str, list[Row]]] = [{}, {}, {}, {}]
    for number in range(FOLDS):
        weights = weights_of(rows(number))
        for some, its in zip((*sets, sciences), scored, strict=True):
            its |= {p: [with_score(r, weights) for r in some[p]] for p in some if fold.get(p) == number}
    ready = {"log odds": 1.0}
    titles = ("computing, five folds", "the same, fewer headings", "the same, fewer triggers and synonyms")
    for title, its in zip((*titles, "sciences, tuned half, five folds"), scored, strict=True):
        papers = computing if its is not scored[-1] else tuned
        print(f"{title}: {score(papers, its, ready, same)}", file=sys.stderr)
    weights = weights_of(rows(None))
    print(f"sciences, held half: {score(held, sciences, weights, same)}", file=sys.stderr)
    for name, weight in sorted((weights | {"threshold": THRESHOLD}).items()):
        print(f'"{name}" = {weight}')
    return 0


def with_score(row: Row, weights: Mapping[str, float]) -> Row:
    """The row with the log odds that some weights give it in the place of its evidence."""
    return replace(row, evidence={"log odds": sum(weights.get(n, 0.0) * value for n, value in row.evidence.items())})


if __name__ == "__main__":
    sys.exit(main())
