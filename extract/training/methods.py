"""Fits the weights for names, with and without tagger: `python -m extract.training.methods GOLD FOLDS` prints them.

They stand in `extract/text/weights.toml`. GOLD has the labelled papers, FOLDS the `fold*.onnx` and `all.onnx` that
`python -m extract.training.tagger.train --work FOLDS` leaves: each paper is read by a tagger that did not see it, those
of all sciences (`fields_train.jsonl` without `sciences_tagger.jsonl`) by the one that ships. Logistic regression; two
thirds of the rows of computing come from a vocabulary without two fifths of its methods, so that open names are weighed
as in papers that it does not know. The tables elsewhere are part of the way from what is fitted to those at home,
where what is `away` is set by hand. The thresholds are set by hand.
"""

import json
import random
import sys
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from extract.evaluation import folded
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean, clean_abstract
from extract.text.fields import fields_of
from extract.text.matching import Index, build_index, find
from extract.text.methods import sense_of
from extract.text.methods.candidates import find_forms, without_teams
from extract.text.methods.features import AT_HOME, evidence_of
from extract.text.methods.groups import Group, Known, coverage_of, group_forms
from extract.text.methods.tagger_features import read_tagged
from extract.text.tagger import FOLDER, Head, Tagger, open_session
from extract.text.tagger.wordpieces import Pieces
from extract.text.weights import read_weights
from extract.text.words import read_words
from extract.training.labels import LABELLED, lines
from extract.training.logistic import fitted, rounded
from extract.training.tagger.corpora import SCIENCES, papers_of
from extract.vocabulary import Vocabulary, load_vocabulary
from graph.folding import phrase_key

DROPPED = 0.4
KINDS = ("method", "dataset")
WAY_HOME = {"method": 1 / 3, "dataset": 1 / 2}


@dataclass(frozen=True)
class Row:
    """A candidate with its evidence, and whether it is a method and a dataset of the paper."""

    group: Group
    evidence: dict[str, float]
    right: dict[str, bool]


@dataclass(frozen=True)
class Shared:
    """A vocabulary in the shapes that finding names needs."""

    vocabulary: Vocabulary
    index: Index
    known: Known


def shared_by(vocabulary: Vocabulary) -> Shared:
    return Shared(vocabulary, build_index(vocabulary), known_of(vocabulary))


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


def rows_of(paper: dict[str, Any], tagger: Tagger | None, shared: Shared, *, anywhere: bool = False) -> list[Row]:
    """Return the candidates of a paper; of one that may be of any science, with how they fit its fields."""
    known, (title, abstract) = shared.known, (clean(paper["title"]), clean_abstract(paper["abstract"]))
    words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
    tagged = None if tagger is None else read_tagged(tagger, title.text, abstract.text)
    forms = without_teams(words, [*find_forms(words), *(tagged.forms(words) if tagged else ())])
    groups = group_forms(words, find(words, shared.index), forms, tuple(find_definitions(words.text)), known)
    labelled = {
        "method": {
            folded(a, heads=h) for m in paper["methods"] for a in (m["name"], *m["aliases"]) for h in (True, False)
        },
        "dataset": {folded(d, heads=False) for d in paper["datasets"]},
    }
    chances = fields_of(words) if anywhere else {}
    rows, coverage = [], coverage_of(groups)
    for group in groups:
        sense = sense_of(group, shared.vocabulary, chances) if anywhere else AT_HOME
        evidence = evidence_of(words, group, coverage, known, tagged, sense=sense)
        if evidence is not None:
            names = [words.text[words.starts[a] : words.stops[b - 1]] for a, b in group.places]
            right = {k: any(folded(n, heads=k == "method") in labelled[k] for n in names) for k in KINDS}
            rows.append(Row(group, evidence, right))
    return rows


def weights_of(rows: list[Row], kind: str) -> dict[str, float]:
    """Fit the weights for names of a kind; a known name can be of its own kind only."""
    rows = [r for r in rows if r.group.number is None or r.group.kind == kind]
    return rounded(fitted([row.evidence for row in rows], [row.right[kind] for row in rows]))


def at_home(gold: Path, folds: Path, full: Vocabulary, *, tagged: bool) -> list[Row]:
    """Return the candidates of the papers of computing, each read by a tagger that did not see it."""
    vocabularies = [shared_by(v) for v in (full, without_some(full, 1), without_some(full, 2))]
    papers = [(paper, fold) for paper, fold in papers_of(gold) if fold >= 0]
    numbers = sorted({fold for _, fold in papers})
    taggers = {fold: tagger_of(folds / f"fold{fold}.onnx") if tagged else None for fold in numbers}
    return [row for paper, fold in papers for shared in vocabularies for row in rows_of(paper, taggers[fold], shared)]


def elsewhere(gold: Path, folds: Path, full: Vocabulary, *, tagged: bool) -> list[Row]:
    """Return the candidates of the papers of all sciences from which no tagger learned."""
    seen = {paper["id"] for paper in lines(gold / f"{SCIENCES}.jsonl")}
    tagger, shared = tagger_of(folds / "all.onnx") if tagged else None, shared_by(full)
    papers = [paper for paper in lines(gold / LABELLED) if paper["id"] not in seen]
    return [row for paper in papers for row in rows_of(paper, tagger, shared, anywhere=True)]


def nearer_home(fitted_table: dict[str, float], home: Mapping[str, float], way: float) -> dict[str, float]:
    """Return a table that is part of the `way` from what is fitted to the one at home, without thresholds."""
    names = sorted({*fitted_table, *home} - {"threshold", "threshold of a phrase"})
    return rounded({name: (1 - way) * fitted_table.get(name, 0.0) + way * home.get(name, 0.0) for name in names})


def main() -> int:
    gold, folds = Path(sys.argv[1]), Path(sys.argv[2])
    full, shipped = load_vocabulary(), read_weights()
    for tagged, suffix in ((False, ""), (True, ", tagged")):
        tables = {kind: dict(shipped[f"{kind}s{suffix}"]) for kind in KINDS}
        if not tagged or (folds / "fold0.onnx").exists():  # else the tables of computing stay as they are
            rows = at_home(gold, folds, full, tagged=tagged)
            tables = {kind: weights_of(rows, kind) for kind in KINDS}
        rows = elsewhere(gold, folds, full, tagged=tagged)
        for kind in KINDS:
            # readers of these papers named more methods than readers of other ones, and few datasets are labelled
            away = nearer_home(weights_of(rows, kind), shipped[f"{kind}s{suffix}"], WAY_HOME[kind])
            for title, table in ((f"{kind}s{suffix}", tables[kind]), (f"{kind}s{suffix}, elsewhere", away)):
                print(f'\n["{title}"]')
                for name, weight in sorted(table.items()):
                    print(f'"{name}" = {weight}')
    return 0


if __name__ == "__main__":
    sys.exit(main())
