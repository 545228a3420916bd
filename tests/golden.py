"""The expected answer of every canned query on the sample corpus: `python -m tests.golden` writes them again.

Each file has what was asked and what came back, a row a line, so that a change is read as a difference of rows.
"""

import contextlib
import json
import sys
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from extract.update import update
from graph.build import Target, place_of
from graph.model import Value
from graph.stores import Store, open_store
from queries.answer import Answer
from queries.answers.missing import missing_bridges
from queries.answers.themes import thematic_map
from queries.answers.trends import trends
from queries.catalogue import Query, catalogue
from queries.catalogue.asking import run

CORPUS = Path(__file__).parent / "corpus"
GOLDEN = Path(__file__).parent / "golden"
FILES = ("author-page.txt", "search-page.txt", "daily-page.txt", "papers.jsonl", "second-source.jsonl")

# What a parameter is given where the query has nothing of its own below.
_BY_NAME: Mapping[str, Value] = {
    "author": "Tolvane Berisk",
    "topic": "federated learning",
    "method": "FedLuma",
    "paper": "FedLuma: Lumped Averaging for Federated Learning on Uneven Clients",
    "year": 2023,
    "before": 2020,
    "word": "scaling",
    "authors": "Tolvane Berisk; Mirela Osk-Hadley; Sujatha Ramanekar",
}
_BY_QUERY: Mapping[str, Mapping[str, Value]] = {
    "bridge-authors": {"topic": "protein structure prediction", "other": "machine translation"},
    "bridge-methods": {"topic": "protein structure prediction", "other": "machine translation"},
    "bridge-papers": {"other": "differential privacy"},
    "cited-papers": {"paper": "Scaling Laws for Kernel Regression with Spectral Cut-Offs"},
    "citing-papers": {"paper": "The Neural Tangent Kernel of Residual Networks at Large Depth"},
    "citation-reach": {"paper": "Scaling Laws for Kernel Regression with Spectral Cut-Offs"},
    "cited-together": {"paper": "The Neural Tangent Kernel of Residual Networks at Large Depth"},
    "coupled-papers": {"paper": "Scaling Laws for Kernel Regression with Spectral Cut-Offs"},
    "topic-citations": {"topic": "scaling laws", "other": "machine translation"},
    "collaboration-path": {"author": "Branwen Hughesdale", "other": "Mirela Osk-Hadley"},
    "compare-authors": {"author": "Sujatha Ramanekar", "other": "Mirela Osk-Hadley"},
    "first-bridge": {"topic": "machine translation", "other": "scaling laws"},
    "joint-papers": {"other": "Sujatha Ramanekar"},
    "new-collaborations": {"year": 2017},
    "paper-authors": {"paper": "Mixture of Experts in the Infinite-Width Limit"},
    "strongest-pairs": {"first_year": 2014, "last_year": 2018},
    "team-bridges": {"topic": "Gaussian processes", "other": "deep learning theory"},
    "topic-path": {"topic": "protein structure prediction", "other": "machine translation"},
    "topic-subtree": {"topic": "machine learning"},
    "venue-mix": {"topic": "machine translation"},
    "why-method": {"method": "residual network"},
}


# The answers that are no canned queries and have a file, too: what they are asked with, and the function.
ANSWERS: Mapping[str, tuple[Mapping[str, Value], Callable[..., Answer]]] = {
    "missing-bridges": ({"papers": 2, "methods": 1, "limit": 10}, missing_bridges),
    "themes": ({"papers": 2}, thematic_map),
    "trends": ({}, trends),
    "trends-pairs": ({"pairs": True, "papers": 2}, trends),
}


def asked(query: Query) -> dict[str, Value]:
    """What the expected answer of a query was asked with: needed parameters only, so that defaults count too."""
    own = _BY_QUERY.get(query.name, {})
    return {p.name: own.get(p.name, _BY_NAME.get(p.name)) for p in query.parameters if p.needed or p.name in own}


def text_of(answer: Answer, given: Mapping[str, Value]) -> str:
    """An answer as the text of its file."""
    head = json.dumps({"given": given, "columns": answer.columns}, ensure_ascii=False)
    rows = ",\n".join(f"  {json.dumps(row, ensure_ascii=False)}" for row in answer.rows)
    return f'{head[:-1]}, "rows": [\n{rows}\n]}}\n' if rows else f'{head[:-1]}, "rows": []}}\n'


def answered(store: Store, query: Query) -> str:
    """What the graph answers now, as the text of the query's file."""
    given = asked(query)
    return text_of(run(store, query, given), given)


def of_answers(store: Store) -> dict[str, str]:
    """What the graph answers to each of ANSWERS now, as the text of its file."""
    return {name: text_of(function(store, **given), given) for name, (given, function) in ANSWERS.items()}


def main() -> int:
    """Build the sample corpus, ask every query and write the answers down; answers of queries that are gone go."""
    GOLDEN.mkdir(exist_ok=True)
    for path in GOLDEN.glob("*.json"):
        if path.stem not in catalogue() and path.stem not in ANSWERS:
            path.unlink()
    with tempfile.TemporaryDirectory() as place, contextlib.chdir(CORPUS):
        folder = Path(place)
        update(folder, Target(place_of(folder, None)), FILES)
        store = open_store(place_of(folder, None))
        for name, query in catalogue().items():
            (GOLDEN / f"{name}.json").write_text(answered(store, query), "utf-8")
        for name, text in of_answers(store).items():
            (GOLDEN / f"{name}.json").write_text(text, "utf-8")
        store.close()
    print(f"{len(catalogue()) + len(ANSWERS)} answers written to {GOLDEN.name}/")
    return 0


if __name__ == "__main__":
    sys.exit(main())
