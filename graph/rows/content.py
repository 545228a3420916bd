"""What the rows of a graph are made from: papers with their authors and findings, sources, decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from graph.model import Decisions, Link, Mention, Source, Value
from graph.rows.papers import Paper

Row = dict[str, Value]
Found = Mapping[tuple[str, str], Sequence[Mention]]  # (kind, id of the node) → its mentions in one paper


@dataclass(frozen=True, slots=True)
class Content:
    """All that is known, for the makers of rows.

    `bylines` are the `authors_of` each of the papers and `found` what their texts mention, both in the order of the
    papers; `first` is the year of the earliest dated paper that mentions a method.
    """

    papers: Sequence[Paper] = ()
    bylines: Sequence[Sequence[Link]] = ()
    found: Sequence[Found] = ()
    first: Mapping[str, int] = field(default_factory=dict)
    sources: Sequence[Source] = ()
    decisions: Decisions = Decisions()  # noqa: RUF009 - frozen
