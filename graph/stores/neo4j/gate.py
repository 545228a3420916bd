"""Which queries a reader may run on a Neo4j server, decided from the plan that the server makes before anything runs.

Read access alone is not enough: it still lets a query read files and addresses (LOAD CSV), show settings, end other
people's transactions and call administrative procedures; and the free edition of the server has no reading role.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from graph.errors import QueryRefused
from graph.stores.gate import PROCEDURES


def check_plan(query_type: str | None, plan: Mapping[str, Any] | None) -> None:
    """QueryError unless the planned query only reads the graph; `query_type` and `plan` come from its EXPLAIN."""
    if query_type in ("w", "rw"):
        raise QueryRefused("the query would change the graph; only reading is allowed.")
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
