"""Floors for what the text part finds on labelled papers; skipped where the labels are not at hand."""

import importlib.util
import json
from pathlib import Path

import pytest

from extract.text import read_texts, reading_json
from extract.text.abbreviations import find_definitions
from extract.text.cleaning import clean

SHARED = Path(__file__).parents[2] / "shared"
GOLD = SHARED / "gold"
SCORER = SHARED / "tools" / "score.py"

pytestmark = pytest.mark.skipif(not (GOLD.is_dir() and SCORER.is_file()), reason="the labelled papers are not here")


@pytest.fixture(scope="module")
def scorer():
    spec = importlib.util.spec_from_file_location("gold_scorer", SCORER)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(name):
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        ("methods_topics_dev.jsonl", {"methods": 75, "topics": 68, "datasets": 75, "role": 82}),
        ("methods_topics_train.jsonl", {"methods": 70, "topics": 65, "datasets": 72, "role": 84}),
    ],
)
def test_methods_and_topics(scorer, name, floors):
    gold = lines(name)
    readings = read_texts((paper["title"], paper["abstract"]) for paper in gold)
    found = {paper["id"]: reading_json(paper["id"], reading) for paper, reading in zip(gold, readings, strict=True)}
    methods = scorer.methods(gold, found)
    assert methods["F1"] >= floors["methods"]
    assert methods["role_accuracy"] >= floors["role"]
    assert scorer.topics(gold, found)["F1"] >= floors["topics"]
    assert scorer.datasets(gold, found)["F1"] >= floors["datasets"]


def test_abbreviations(scorer):
    gold = lines("med1250_abbr.dev.jsonl")
    found = {}
    for paper in gold:
        title, _, abstract = paper["text"].partition("\n")
        pairs = find_definitions(f"{clean(title).text}\n{clean(abstract).text}")
        found[paper["id"]] = {"abbreviations": [{"short": one.short, "long": one.long} for one in pairs]}
    assert scorer.abbreviations(gold, found)["F1"] >= 87
