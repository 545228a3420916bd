"""What a stored result depends on: a declared version for each stage, and the digests of the data that decide in it.

Raise a stage's version when its code gives another result for the same input; a mended comment needs no new version.
A test compares what each stage says of the sample corpus with what it said when its version was last raised.
"""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from extract.vocabulary import vocabulary_files

PAPERS = 5  # which records are one paper
PEOPLE = 8  # which printed names are one person
TEXT = 22  # what the text pipeline says of a title and an abstract
ROWS = 3  # which rows of the graph the decisions give

_HERE = Path(__file__).parent


@cache
def rules_digest() -> str:
    """Return the digest of everything that joins papers, tells people apart and makes rows, text analysis excepted.

    A graph that was built under another digest is built again.
    """
    return digest_of([_HERE / "people" / "weights.toml"], f"papers {PAPERS}", f"people {PEOPLE}", f"rows {ROWS}")


def pipeline_digest(extra: Path | None = None) -> str:
    """Return the digest of the text pipeline: a kept reading with the same digest and text needs no new analysis.

    `extra` is the user's own vocabulary file.
    """
    # The manifest of the tagger names its model by its digest.
    tables = [f"{name}.npz" for name in ("fields", "terms", "headings", "labels")]
    model = [_HERE / "model" / name for name in ("tagger.json", *tables)]
    data = [_HERE / "text" / "weights.toml", *model, *vocabulary_files()]
    return digest_of([p for p in data if p.is_file()] + ([extra] if extra else []), f"text {TEXT}")


def digest_of(files: Iterable[Path], *versions: str) -> str:
    """Return a short digest of the names and contents of `files` and of the `versions` beside them."""
    digest = hashlib.sha256()
    for version in versions:
        digest.update(version.encode() + b"\0")
    for path in files:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
