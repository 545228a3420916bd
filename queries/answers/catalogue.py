"""The list of the canned queries."""

from queries.answer import Answer
from queries.catalogue import GROUPS, Query, catalogue


def listing() -> Answer:
    """Return each canned query with its group, its parameters as they are typed, and what it answers."""
    rows = tuple(
        (query.name, query.group, " ".join(usage(query)), query.description)
        for group in GROUPS
        for query in catalogue().values()
        if query.group == group
    )
    note = "`paperkg ask QUERY --help` explains a query's parameters."
    return Answer("catalogue", {}, ("query", "group", "parameters", "answers"), rows, (note,))


def usage(query: Query) -> list[str]:
    """Return the parameters of a query as they are typed, those with a default in brackets."""
    return [f"--{p.name}" if p.needed else f"[--{p.name} {p.default}]" for p in query.parameters]
