"""What of an answer its table, its other formats and its plot are made from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # a list of queries is written without the model
    from collections.abc import Mapping

    from graph.model import Value


class Written(Protocol):
    """An answer as those see it who write it; `queries.answer.Answer` says what each part is."""

    @property
    def query(self) -> str:
        """The name of the question."""

    @property
    def parameters(self) -> Mapping[str, Value]:
        """What it was asked with."""

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""

    @property
    def rows(self) -> tuple[tuple[Value, ...], ...]:
        """The rows, each with one value a column."""

    @property
    def notes(self) -> tuple[str, ...]:
        """What must be known to read the rows rightly."""

    @property
    def explained(self) -> Mapping[str, str]:
        """What each column holds that does not explain itself."""

    def column(self, name: str) -> list[Value]:
        """Return the values of one column."""
