"""Where the records of one paper do not say the same: title, year, venue, identifiers, authors, category."""

from collections.abc import Callable, Sequence

from graph.folding import fold, title_key
from graph.model import Record

# What records of one paper can say differently, and the form in which it is compared.
FIELDS: dict[str, Callable[[Record], object]] = {
    "title": lambda r: title_key(r.title) or None,
    "year": lambda r: r.year,
    "venue": lambda r: fold(r.venue or "") or None,
    "doi": lambda r: r.doi,
    "arxiv": lambda r: r.arxiv,
    "authors": lambda r: r.n_authors or (len(r.authors) if r.authors and r.authors_complete else None),
    "category": lambda r: r.category,
}
_PRINTED: dict[str, Callable[[Record], object]] = FIELDS | {
    "title": lambda r: f"“{r.title}”",
    "venue": lambda r: r.venue,
}


def disagreement(records: Sequence[Record], field: str) -> str:
    """Return what each record says of one of `FIELDS`, where they do not say the same; nothing where they agree."""
    values = [(value, r) for r in records if (value := FIELDS[field](r)) is not None]
    if len({value for value, _ in values}) < 2:
        return ""
    return "; ".join(f"{_PRINTED[field](r)} ({r.id})" for _, r in values)
