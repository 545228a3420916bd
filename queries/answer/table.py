"""An answer as a table for the eye: names first, ids last, long texts wrapped, sentences below the row."""

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from graph.cells import cell
from queries.answer.written import Written

WIDEST_CELL = 60
NARROWEST_CELL = 12
WIDTH = 80
ANY_WIDTH = 100_000
LONGEST_TEXT = 4_000  # characters of a cell: no screen holds more
BELOW = frozenset({"evidence", "evidence_other", "sentence", "abstract", "chain", "because", "steps"})
# Columns that are left out first where a row would not fit.
MINOR = frozenset(
    {
        "before",
        "component",
        "end_char",
        "mean_year",
        "parameters",
        "rank_betweenness",
        "recent",
        "record",
        "start_char",
        "undated",
    }
)
_ID = re.compile(
    r"(author|topic|method|dataset|venue|institution|doi|arxiv|acl|pmid|openalex|title|source|s2|dblp):\S+"
)


def as_table(answer: Written, width: int | None = None, *, ids: bool = False) -> str:
    """Return the columns side by side, numbers to the right, in lines of at most `width` columns of a terminal.

    Texts that are too long for their column are wrapped inside it. Columns without any value are left out. Sentences
    and lists stand below their row, each behind its name. Columns of ids stand last; where a row would not fit with
    them they are left out, if need be with minor columns, and a last line says so, unless `ids` asks for them or
    nothing else tells the rows apart; the last columns that still do not fit stand below their row. A text of more than
    LONGEST_TEXT characters is cut, and the last line says so.
    """
    if not answer.rows:
        return "(nothing found)\n"
    width = width or ANY_WIDTH
    whole = [[cell(value) for value in row] for row in answer.rows]
    cells = [[text if len(text) <= LONGEST_TEXT else f"{text[:LONGEST_TEXT]}…" for text in row] for row in whole]
    heads = [name.replace("_", " ") for name in answer.columns]
    layout = _layout(answer, heads, cells, width, ids=ids)
    lines = [*_row(heads, layout), "  ".join("─" * size for size in layout.sizes.values())]
    for row in cells:
        lines += _row(row, layout)
        if moved := "; ".join(f"{heads[n]}: {row[n]}" for n in layout.moved if row[n]):
            lines += _below(moved, width)
        for n in layout.below:
            lines += _below(f"{heads[n]}: {row[n]}", width) if row[n] else []
    if layout.left_out:
        named = ", ".join(answer.columns[n] for n in layout.left_out)
        lines += ["", *wrapped_text(f"(left out to fit: {named}; --ids or another --format shows it)", width)]
    if cells != whole:
        cut = f"(texts are cut after {LONGEST_TEXT:,} characters; another --format shows them whole)"
        lines += ["", *wrapped_text(cut, width)]
    return "\n".join(lines) + "\n"


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where columns go, by their number: the sizes of those side by side, in order; those below the row; the rest.

    `moved` are the last columns, where a row would not fit with them: below the row, in one line.
    """

    sizes: dict[int, int]
    right: frozenset[int]
    moved: tuple[int, ...]
    below: tuple[int, ...]
    left_out: tuple[int, ...]


def _layout(answer: Written, heads: Sequence[str], cells: Sequence[Sequence[str]], width: int, *, ids: bool) -> _Layout:
    values = [[row[n] for row in answer.rows] for n in range(len(heads))]
    below = [n for n, name in enumerate(answer.columns) if _stands_below(name, values[n])]
    empty = [n for n, column in enumerate(values) if all(value is None for value in column)]
    beside = [n for n in range(len(heads)) if n not in below and n not in empty] or [(below or empty).pop(0)]
    keys = [n for n in beside if _holds_ids(values[n])]
    names = [n for n in beside if n not in keys]
    wide = {n: max([*map(_wide, heads[n].split()), *(_wide(row[n]) for row in cells)]) for n in (*names, *keys)}
    left_out = [] if ids or not names else _left_out(answer.columns, names, keys, wide, width)
    order = [n for n in (*names, *keys) if n not in left_out]
    right = frozenset(n for n in order if all(_is_number(value) for value in values[n]))
    fixed = {n: n in right or n in keys for n in order}
    moved: list[int] = []
    while len(order) > 1 and not ids and not _fits([_least(wide[n], fixed[n]) for n in order], width):
        moved.insert(0, order.pop())
    sizes = _fitted([wide[n] for n in order], [fixed[n] for n in order], width)
    return _Layout(dict(zip(order, sizes, strict=True)), right, tuple(moved), tuple(below), tuple(left_out))


def _left_out(
    columns: Sequence[str], names: Sequence[int], keys: Sequence[int], wide: dict[int, int], width: int
) -> list[int]:
    """The columns that give way so that a row fits: none, those of ids, or those and the minor ones."""
    if _fits(list(wide.values()), width):
        return []
    minor = [n for n in names if columns[n] in MINOR]
    if _fits([wide[n] for n in names], width) or len(minor) == len(names):
        return list(keys)
    return [*minor, *keys]


def _row(texts: Sequence[str], layout: _Layout) -> list[str]:
    """One row as lines of text, as many as its longest cell takes."""
    wrapped = {n: _wrapped_cell(texts[n], size) for n, size in layout.sizes.items()}
    height = max(len(lines) for lines in wrapped.values())
    padded = {n: [*lines, *[""] * (height - len(lines))] for n, lines in wrapped.items()}
    return [
        "  ".join(_placed(padded[n][line], size, n in layout.right) for n, size in layout.sizes.items()).rstrip()
        for line in range(height)
    ]


def wrapped_text(text: str, width: int, *, after: str = "") -> list[str]:
    """Return `text` in lines of at most `width`, later lines behind `after`."""
    return textwrap.wrap(text, max(width, 40), subsequent_indent=after, break_on_hyphens=False) or [""]


def _below(text: str, width: int) -> list[str]:
    return textwrap.wrap(
        text, max(min(width, 120), 40), initial_indent="    ", subsequent_indent="      ", break_on_hyphens=False
    )


def _is_number(value: object) -> bool:
    return value is None or (isinstance(value, int | float) and not isinstance(value, bool))


def _holds_ids(values: Sequence[object]) -> bool:
    texts = [value for value in values if value is not None]
    return bool(texts) and all(isinstance(value, str) and _ID.fullmatch(value) for value in texts)


def _stands_below(name: str, values: Sequence[object]) -> bool:
    """Whether a column is for reading rather than for comparing: sentences and lists."""
    return name in BELOW or any(isinstance(value, list) for value in values)


def _fits(sizes: Sequence[int], width: int) -> bool:
    return sum(min(size, WIDEST_CELL) for size in sizes) + 2 * (len(sizes) - 1) <= width


def _least(size: int, fixed: bool) -> int:
    """The size below which a column cannot be wrapped."""
    return size if fixed else min(size, NARROWEST_CELL)


def _fitted(sizes: Sequence[int], fixed: Sequence[bool], width: int) -> list[int]:
    """Sizes of columns that fit into `width` together: the widest ones give way first, `fixed` ones keep their size."""
    sizes = [size if keep else min(size, WIDEST_CELL) for size, keep in zip(sizes, fixed, strict=True)]
    room = width - 2 * (len(sizes) - 1)
    while sum(sizes) > room:
        free = [n for n, keep in enumerate(fixed) if not keep and sizes[n] > NARROWEST_CELL]
        if not free:
            break
        widest = max(sizes[n] for n in free)
        next_size = max([sizes[n] for n in free if sizes[n] < widest], default=NARROWEST_CELL)
        largest = [n for n in free if sizes[n] == widest]
        excess = sum(sizes) - room
        step = max(1, min(widest - max(next_size, NARROWEST_CELL), excess // len(largest)))
        for n in largest[: max(1, min(len(largest), excess // step))]:
            sizes[n] -= step
    return sizes


def _wide(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    from rich.cells import cell_len

    return cell_len(text)


def _wrapped_cell(text: str, size: int) -> list[str]:
    """A text in lines of at most `size` columns, broken between words, and inside words that are longer."""
    if _wide(text) <= size:
        return [text]
    lines, line, used = [], "", 0
    for word in text.split(" "):
        length = _wide(word)
        if line and used + 1 + length <= size:
            line, used = f"{line} {word}", used + 1 + length
            continue
        if line:
            lines.append(line)
        *full, line = _chopped(word, size) if length > size else [word]
        lines += full
        used = _wide(line)
    return [*lines, line]


def _chopped(word: str, size: int) -> list[str]:
    if word.isascii():
        return [word[n : n + size] for n in range(0, len(word), size)]
    from rich.cells import chop_cells

    return chop_cells(word, size) or [""]


def _placed(text: str, size: int, right: bool) -> str:
    space = " " * (size - _wide(text))
    return space + text if right else text + space
