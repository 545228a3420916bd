"""What a graph depends on besides its sources: the code and the weights that decide over them."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import graph


@cache
def rules_digest() -> str:
    """A digest of all that joins papers, tells people apart and makes rows; with another, a graph is built again.

    Texts are not analysed again for it: what their readings depend on is told by the text pipeline itself.
    """
    return digest_of((Path(__file__).parent, Path(str(graph.__file__)).parent))


def digest_of(folders: Iterable[Path]) -> str:
    """A digest of the code and weights that lie in `folders`, not below them."""
    digest = hashlib.sha256()
    for folder in folders:
        for path in sorted([*folder.glob("*.py"), *folder.glob("*.toml")]):
            digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
