"""An answer: what was asked, columns, rows in order, and the notes that a reader must know."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.errors import UsageError

if TYPE_CHECKING:
    from graph.model import Value

MOST_SHOWN = 50  # rows that a notebook shows; the answer has them all


@dataclass(frozen=True, slots=True)
class Answer:
    """What a question came to.

    An answer iterates as rows, each a mapping from column to value; `len` is the number of rows, and an answer without
    rows is false. In a notebook it shows itself as a table with its notes.

    Attributes:
        query: the name of the question.
        parameters: what it was asked with, names resolved to ids.
        columns: the names of the columns.
        rows: the rows, each with one value a column.
        notes: what must be known to read the rows rightly: what was left out, how a number was computed.
        explained: what each column holds that does not explain itself.
        leads: whether the first note is the answer in one sentence, to be read before the rows.
    """

    query: str
    parameters: Mapping[str, Value]
    columns: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]
    notes: tuple[str, ...] = field(default=())
    explained: Mapping[str, str] = field(default_factory=dict)
    leads: bool = False

    def dicts(self) -> list[dict[str, Value]]:
        """Return the rows as dictionaries from column to value."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]

    def column(self, name: str) -> list[Value]:
        """Return the values of one column, in order of the rows; UsageError when there is no such column."""
        if name not in self.columns:
            raise UsageError(f"there is no column {name!r}; the columns are {', '.join(self.columns)}.")
        place = self.columns.index(name)
        return [row[place] for row in self.rows]

    def __iter__(self) -> Iterator[dict[str, Value]]:
        return iter(self.dicts())

    def __len__(self) -> int:
        return len(self.rows)

    def to_pandas(self) -> Any:
        """Return the rows as a pandas DataFrame; its `attrs` hold the notes. UsageError when pandas is missing."""
        try:
            import pandas as pd  # type: ignore[import-not-found,import-untyped,unused-ignore]
        except ImportError as error:
            raise UsageError("to_pandas() needs pandas, which is not installed: `pip install pandas`.") from error
        frame = pd.DataFrame(list(self.rows), columns=list(self.columns))
        frame.attrs = {"query": self.query, "parameters": dict(self.parameters), "notes": list(self.notes)}
        return frame

    def to_polars(self) -> Any:
        """Return the rows as a polars DataFrame; UsageError when polars is missing."""
        try:
            import polars as pl  # type: ignore[import-not-found,unused-ignore]
        except ImportError as error:
            raise UsageError("to_polars() needs polars, which is not installed: `pip install polars`.") from error
        return pl.DataFrame(self.dicts(), schema=list(self.columns), infer_schema_length=None)

    def plot(self, axes: Any = None) -> Any:
        """Draw the rows on matplotlib axes, new ones where none are given, and return the axes.

        UsageError where matplotlib is missing, and for a question that has no plot; the message names those that have.
        """
        from queries.answer.plots import plot

        return plot(self, axes)

    def __str__(self) -> str:
        from queries.answer.table import as_table

        return as_table(self)

    def _repr_html_(self) -> str:
        """Return the answer as an HTML table for a notebook: every text escaped, at most MOST_SHOWN rows."""
        from queries.answer.output import as_html

        return as_html(self, most=MOST_SHOWN)
