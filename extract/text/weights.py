"""The reader of the table of weights that turn evidence into probabilities."""

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
