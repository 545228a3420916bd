"""The table of weights, and how weights turn evidence into a probability."""

import math
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.toml")

Weights = Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=1)
def read_weights() -> Weights:
    """Return the weights of `weights.toml`, by section and name of the evidence."""
    tables = tomllib.loads(FILE.read_text(encoding="utf-8"))
    return {section: {name: float(value) for name, value in table.items()} for section, table in tables.items()}


def probability(evidence: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return the logistic of the weighted sum of the evidence."""
    total = 0.0
    for name, value in evidence.items():
        if value:  # most evidence is not there
            total += weights.get(name, 0.0) * value
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


def mixed(computing_table: Mapping[str, float], other_table: Mapping[str, float], computing: float) -> dict[str, float]:
    """Return the weights for a paper that is one of computing (`computing_table`) with this probability."""
    return {
        name: computing * computing_table.get(name, 0.0) + (1 - computing) * other_table.get(name, 0.0)
        for name in dict.fromkeys((*computing_table, *other_table))
    }
