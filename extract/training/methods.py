"""Fits the weights for names, with and without tagger: `python -m extract.training.methods GOLD FOLDS` prints them.

They stand in `extract/text/weights.toml`. GOLD has the labelled papers, FOLDS the `fold*.onnx` that
`python -m extract.training.tagger.train --work FOLDS` leaves: each paper is read by a tagger that did not see it.
Logistic regression; two thirds of the rows come from a vocabulary without two fifths of its methods, so that open names
are weighed as in papers that it does not know. The thresholds are set by hand.
"""

import json
import random
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.evaluation import folded
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean, clean_abstract
from extract.text.matching import build_index, find
from extract.text.methods.candidates import find_forms, without_teams
from extract.text.methods.features import evidence_of
from extract.text.methods.groups import Group, Known, coverage_of, group_forms
from extract.text.methods.tagger_features import read_tagged
from extract.text.tagger import FOLDER, Head, Tagger, open_session
from extract.text.tagger.wordpieces import Pieces
from extract.text.words import read_words
from extract.training.logistic import fitted, rounded
from extract.training.tagger.corpora import papers_of
from extract.vocabulary import Vocabulary, load_vocabulary
from graph.folding import phrase_key

DROPPED = 0.4
KINDS = ("method", "dataset")


@dataclass(frozen=True)
class Row:
    """A candidate with its evidence, and whether it is a method and a dataset of the paper."""

    group: Group
    evidence: dict[str, float]
    right: dict[str, bool]


def without_some(vocabulary: Vocabulary, seed: int) -> Vocabulary:
    chance = random.Random(seed)
    return replace(vocabulary, methods=tuple(m for m in vocabulary.methods if chance.random() >= DROPPED))


def known_of(vocabulary: Vocabulary) -> Known:
    headings = (form for h in vocabulary.headings for form in (h.name, *h.synonyms))
    names = (vocabulary.generic, headings, vocabulary.banned, vocabulary.apparatus)
    return Known(*(frozenset(map(phrase_key, some)) for some in names))


def tagger_of(path: Path) -> Tagger:
    manifest = json.loads((FOLDER / "tagger.json").read_text("utf-8"))
    heads = [Head(int(h["offset"]), tuple(h["kinds"]), tuple(h["given"]), {}) for h in manifest["heads"]]
    return Tagger(
        open_session(path.read_bytes()), Pieces((FOLDER / "vocab.txt").read_text("utf-8").splitlines()), heads
    )


def rows_of(paper: dict[str, Any], tagger: Tagger | None, vocabulary: Vocabulary, index: Any) -> list[Row]:
    known, (title, abstract) = known_of(vocabulary), (clean(paper["title"]), clean_abstract(paper["abstract"]))
    words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
    tagged = None if tagger is None else read_tagged(tagger, title.text, abstract.text)
    forms = without_teams(words, [*find_forms(words), *(tagged.forms(words) if tagged else ())])
    groups = group_forms(words, find(words, index), forms, tuple(find_definitions(words.text)), known)
    labelled = {
        "method": {
            folded(a, heads=h) for m in paper["methods"] for a in (m["name"], *m["aliases"]) for h in (True, False)
        },
        "dataset": {folded(d, heads=False) for d in paper["datasets"]},
    }
    rows, coverage = [], coverage_of(groups)
    for group in groups:
        evidence = evidence_of(words, group, coverage, known, tagged)
        if evidence is not None:
            names = [words.text[words.starts[a] : words.stops[b - 1]] for a, b in group.places]
            right = {k: any(folded(n, heads=k == "method") in labelled[k] for n in names) for k in KINDS}
            rows.append(Row(group, evidence, right))
    return rows


def weights_of(rows: list[Row], kind: str) -> dict[str, float]:
    """Fit the weights for names of a kind; a known name can be of its own kind only."""
    rows = [r for r in rows if r.group.number is None or r.group.kind == kind]
    return rounded(fitted([row.evidence for row in rows], [row.right[kind] for row in rows]))


def main() -> int:
    gold, folds = Path(sys.argv[1]), Path(sys.argv[2])
    full = load_vocabulary()
    vocabularies = [(v, build_index(v)) for v in (full, without_some(full, 1), without_some(full, 2))]
    papers = papers_of(gold)
    taggers = {fold: tagger_of(folds / f"fold{fold}.onnx") for fold in sorted({fold for _, fold in papers})}
    for title, read in (("", dict.fromkeys(taggers)), (", tagged", taggers)):
        rows = [
            row for p, fold in papers for some, index in vocabularies for row in rows_of(p, read[fold], some, index)
        ]
        for kind in KINDS:
            print(f'\n["{kind}s{title}"]')
            for name, weight in weights_of(rows, kind).items():
                print(f'"{name}" = {weight}')
    return 0


if __name__ == "__main__":
    sys.exit(main())
