"""Which queries a reader may run on a Neo4j server, decided from the plan that the server makes before anything runs.

Read access alone is no gate: it still lets a query read files and addresses (LOAD CSV), show settings, end other
people's transactions and call administrative procedures; and the free edition of the server has no reading role.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import QueryMistake, QueryRefused, QueryTooLarge

PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
    }
)
_COMMENTS = re.compile(r"(?:\s|//[^\n]*(?:\n|\Z)|/\*.*?\*/)*", re.DOTALL)
_FIRST = re.compile(r"(MATCH|OPTIONAL|UNWIND|WITH|RETURN|CALL)\b", re.IGNORECASE)
_LONGEST = 50_000


def check_text(query: str) -> None:
    """QueryError for a query that is empty, no text, or too long to be planned."""
    try:
        query.encode()
    except UnicodeEncodeError as error:
        raise QueryMistake(f"the query has a character that is no text: {error.object[error.start]!r}.") from error
    if not query.strip():
        raise QueryMistake("the query is empty.")
    if len(query) > _LONGEST:
        raise QueryTooLarge(f"the query is longer than {_LONGEST} characters.")


def check_plan(query: str, query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """QueryError unless the planned query only reads the graph; `query_type` and `plan` come from its EXPLAIN."""
    if query_type in ("w", "rw"):
        raise QueryRefused("the query would change the graph; only reading is allowed.")
    found = _FIRST.match(query, _COMMENTS.match(query).end())  # type: ignore[union-attr]  # it matches the empty text
    if query_type == "r" and not found:
        raise QueryRefused("a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL.")
    for operator, details in _operators(plan or {}):
        if operator == "LoadCSV":
            raise QueryRefused("LOAD CSV reads files and is not allowed here; give files to `paperkg build`.")
        if operator.startswith(("Show", "Terminate")):
            raise QueryRefused("commands about the server are not allowed here; only reading the graph is.")
        if "ProcedureCall" in operator:
            name = re.split(r"[\s(]", details.replace("`", ""), maxsplit=1)[0]
            if name not in PROCEDURES:
                raise QueryRefused(
                    f"the procedure {name} is not allowed here; allowed are {', '.join(sorted(PROCEDURES))}."
                )
    if query_type != "r" or plan is None:
        raise QueryRefused("commands about the server are not allowed here; only reading the graph is.")


def _operators(plan: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if not plan:
        return
    yield str(plan["operatorType"]).split("@")[0], str(plan.get("args", {}).get("Details", ""))
    for child in plan.get("children", ()):
        yield from _operators(child)
