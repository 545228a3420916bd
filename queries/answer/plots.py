"""Plots of answers by matplotlib: papers by year, the longest rows, people or topics between two axes."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from graph.cells import printable
from graph.errors import UsageError
from graph.model import Value
from queries.answer.written import Written

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.transforms import Bbox

FILL, INK, SOFT = "#0072b2", "#1d1d1b", "#9a9a95"
MOST_BARS = 20
MOST_LABELS = 12
LONGEST = 40
Drawing: TypeAlias = Callable[["Axes", Written, "Plot"], None]


@dataclass(frozen=True, slots=True)
class Plot:
    """How an answer is drawn: by which function, and which columns go along the axes, to labels and to sizes."""

    draw: Drawing
    along: str
    up: str
    label: str = ""
    size: str = ""


def plot(answer: Written, axes: "Axes | None" = None) -> "Axes":
    """Draw an answer on `axes`, on axes of a new figure where there are none; return the axes.

    An answer without rows gives empty axes that say so. Raises UsageError where matplotlib is not installed, and for
    an answer that is better read as a table.
    """
    how = PLOTS.get(answer.query)
    if how is None:
        raise UsageError(f"there is no plot of {answer.query!r}; there are plots of {', '.join(sorted(PLOTS))}.")
    try:
        from matplotlib import pyplot
    except ImportError as error:
        raise UsageError('plot() needs matplotlib: pip install "paperkg[plot]".') from error
    chosen = axes if axes is not None else pyplot.subplots(layout="constrained")[1]
    _title(chosen, answer)
    if answer.rows:
        how.draw(chosen, answer, how)
    else:
        chosen.set_axis_off()
        chosen.text(0.5, 0.5, "this answer has no rows", ha="center", transform=chosen.transAxes, color=INK)
    return chosen


def _by_year(axes: "Axes", answer: Written, how: Plot) -> None:
    """Bars over every year between the first and the last; rows without a year are counted below the axis."""
    from matplotlib.ticker import MaxNLocator

    counts = {
        int(cast("int", year)): _number(value)
        for year, value in zip(answer.column(how.along), answer.column(how.up), strict=True)
        if year is not None
    }
    years = range(min(counts), max(counts) + 1) if counts else range(0)
    axes.bar(list(years), [counts.get(year, 0) for year in years], color=FILL, width=0.8)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    undated = len(answer.rows) - len(counts)
    axes.set_xlabel(f"{how.along} ({undated} without one)" if undated else how.along)
    axes.set_ylabel(_words(how.up))


def _longest(axes: "Axes", answer: Written, how: Plot) -> None:
    """Horizontal bars of the first rows, the first on top."""
    names = [_short(name) for name in answer.column(how.label)[:MOST_BARS]]
    values = [_number(value) for value in answer.column(how.along)[:MOST_BARS]]
    axes.barh(range(len(names)), values, color=FILL)
    axes.set_yticks(range(len(names)), names, parse_math=False)
    axes.invert_yaxis()
    left_out = len(answer.rows) - len(names)
    axes.set_xlabel(_words(how.along) + (f" (the first {len(names)} of {len(answer.rows)} rows)" if left_out else ""))


def _between(axes: "Axes", answer: Written, how: Plot) -> None:
    """A dot for each row, lines at the medians, and names beside the first rows where they cover no other name."""
    along, up = ([_number(v) for v in answer.column(name)] for name in (how.along, how.up))
    sizes = [_number(v) for v in answer.column(how.size)] if how.size else [1.0] * len(along)
    most = max(sizes) or 1.0
    axes.scatter(along, up, s=[20 + 180 * size / most for size in sizes], c=FILL, alpha=0.7, linewidths=0)
    axes.axvline(_median(along), color=SOFT, linewidth=0.6, zorder=0)
    axes.axhline(_median(up), color=SOFT, linewidth=0.6, zorder=0)
    axes.set_xlabel(_words(how.along))
    axes.set_ylabel(str(answer.parameters.get("measure") or _words(how.up)))
    names = [_short(name) for name in answer.column(how.label)]
    _names(axes, list(zip(along, up, names, strict=True))[:MOST_LABELS])


def _names(axes: "Axes", dots: list[tuple[float, float, str]]) -> None:
    """Write names beside their dots, in order; a name that would cover one before it is left out."""
    axes.margins(0.15)
    middle = sum(axes.get_xlim()) / 2
    taken: list[Bbox] = []
    for x, y, name in dots:
        left = x > middle  # else a name would leave the picture
        text = axes.annotate(name, (x, y), (-6 if left else 6, 0), textcoords="offset points", va="center", size=8)
        text.set(color=INK, horizontalalignment="right" if left else "left")
        text.set_parse_math(False)
        box = text.get_window_extent()
        if any(box.overlaps(other) for other in taken):
            text.remove()
        else:
            taken.append(box)


def _title(axes: "Axes", answer: Written) -> None:
    asked = [str(v) for k, v in answer.parameters.items() if k in {"topic", "author", "method"} and v]
    names = [value.partition(":")[2].replace("-", " ") or value for value in asked]
    axes.set_title(_short(": ".join([answer.query, *names])), loc="left").set_parse_math(False)


def _number(value: Value) -> float:
    return 0.0 if value is None else float(cast("float", value))


def _median(values: list[float]) -> float:
    ordered = sorted(values)
    middle = len(ordered) // 2
    return ordered[middle] if len(ordered) % 2 else (ordered[middle - 1] + ordered[middle]) / 2


def _words(column: str) -> str:
    return column.replace("_", " ")


def _short(value: Value) -> str:
    text = printable(str(value))
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


PLOTS = {
    "author-timeline": Plot(_by_year, "year", "papers"),
    "central": Plot(_between, "papers", "value", "name"),
    "coauthors": Plot(_longest, "papers", "", "coauthor"),
    "growth": Plot(_by_year, "year", "papers"),
    "methods": Plot(_longest, "papers", "", "method"),
    "themes": Plot(_between, "centrality", "density", "theme", "papers"),
    "topic-authors": Plot(_longest, "papers", "", "author"),
    "topic-trend": Plot(_by_year, "year", "papers"),
    "topics": Plot(_longest, "papers", "", "topic"),
    "venue-mix": Plot(_longest, "papers", "", "venue"),
}
"""Every answer that has a plot, by its name; the columns are checked against the answers by the tests."""
