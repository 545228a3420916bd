"""How long work tells how far it is: a function of a label, what is done, and what there is to do."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]


def silent(label: str, done: int, total: int) -> None:
    """Say nothing of the progress."""
