"""Floors for what the text part finds on labelled papers; skipped unless PAPERKG_GOLD names a folder that has them."""

import json
from typing import Any

import pytest

from extract.evaluation import text_scores
from extract.text import read_texts
from tests.conftest import shared


def scored(name: str) -> dict[str, float]:
    """F1 by kind of label on a file of labelled papers, our own scorer's."""
    lines: list[dict[str, Any]] = [json.loads(line) for line in shared(f"gold/{name}").read_text("utf-8").splitlines()]
    texts = [(str(p.get("title") or p.get("text") or ""), str(p.get("abstract") or "")) for p in lines]
    return {score.what: score.f1 for score in text_scores(lines, list(read_texts(texts)))}


@pytest.mark.parametrize(
    ("name", "floors"),
    [
        ("methods_topics_dev.jsonl", {"methods": 0.74, "topics": 0.65, "datasets": 0.73}),
        ("methods_topics_train.jsonl", {"methods": 0.69, "topics": 0.62, "datasets": 0.70}),
    ],
)
def test_methods_topics_and_datasets(name: str, floors: dict[str, float]) -> None:
    found = scored(name)
    assert {what: found[what] >= floor for what, floor in floors.items()} == dict.fromkeys(floors, True), found


def test_abbreviations() -> None:
    assert scored("med1250_abbr.dev.jsonl")["abbreviations"] >= 0.87
