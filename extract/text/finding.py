"""What is found in a paper: a method, a dataset or a topic, with its places."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """A method, dataset or topic of a paper: canonical name, forms as written, places (words), rule, probability, role.

    Of an open topic `key` is what all its spellings share, and what its identifier is made of; else it is the name.
    """

    kind: str
    name: str
    forms: tuple[str, ...]
    places: tuple[tuple[int, int], ...]
    rule: str
    score: float
    role: str | None
    key: str | None = None
