"""Whose database it is: a build does not write into what another store, or somebody else, has put there."""

from collections.abc import Callable, Mapping
from typing import Any

from graph.errors import ForeignGraph
from graph.stores import statements

Write = Callable[..., list[dict[str, Any]]]


def refuse(write: Write, where: str, store: str, note: Mapping[str, Any] | None) -> None:
    """ForeignGraph where the graph's `note` names another store than `store`, or nodes are there that are not ours."""
    if note is not None and note["store"] != store:
        raise ForeignGraph(
            f"the graph at {where} was built from another store ({note['store']}); choose another database,"
            " or use --force to replace it."
        )
    foreign = int(write(statements.COUNT_ALL)[0]["n"])
    if note is not None:
        foreign -= int(write(statements.count_ours())[0]["n"])
    if foreign > 0:
        ours = statements.labels() if note is not None else []
        labels = [row["label"] for row in write(statements.FOREIGN_LABELS, {"ours": ours})]
        raise ForeignGraph(
            f"the database at {where} holds {foreign} nodes that paperkg did not write"
            f" ({', '.join(labels) or 'without labels'}); choose an empty database,"
            " or use --force to build beside them."
        )
