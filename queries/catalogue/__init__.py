"""The canned queries as their files in library/ declare them: read, checked, found by name.

Listing them loads nothing of the graph; `queries.catalogue.asking` asks them.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from graph.errors import UnknownName

if TYPE_CHECKING:
    from graph.model import Value

LIBRARY = Path(__file__).parent.parent / "library"
GROUPS = ("people", "topics", "methods", "bridges", "papers", "citations", "evidence")
_COMMANDS = {"missing-bridges": "`paperkg bridges --missing`", "rising-pairs": "`paperkg trends --pairs`"}
COLUMN_TYPES = ("string", "integer", "number", "boolean", "strings")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A `$name` of a query: a plain value, or a node that a name resolves to.

    One without a default is needed, unless it is optional: then it is null where it is not given. The kind `authors`
    is a list of authors: names or ids, one per line or separated by semicolons.
    """

    name: str
    kind: str
    description: str
    default: "Value" = None
    needed: bool = True


@dataclass(frozen=True, slots=True)
class Query:
    """A canned query: what it answers, what it takes, what comes back, and its text."""

    name: str
    group: str
    description: str
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]
    text: str
    notes: tuple[str, ...] = ()
    explained: Mapping[str, str] = field(default_factory=dict)


@cache
def catalogue() -> dict[str, Query]:
    """Every canned query by name; being in the folder is being registered. Raises ValueError for a malformed file."""
    return {path.stem: parse(path.stem, path.read_text("utf-8")) for path in sorted(LIBRARY.glob("*.cypher"))}


def parse(name: str, text: str) -> Query:
    """The query that a file declares; ValueError when its header is not what its text says."""
    lines = text.splitlines()
    size = next((n for n, line in enumerate(lines) if not line.startswith("//")), len(lines))
    try:
        header = tomllib.loads("\n".join(line.removeprefix("//") for line in lines[:size]))
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{name}.cypher: the header is not valid TOML: {error}") from error
    body = "\n".join(lines[size:]).strip()
    query = Query(
        name=name,
        group=header.get("group", ""),
        description=header.get("description", ""),
        parameters=tuple(_parameter(key, value) for key, value in header.get("parameters", {}).items()),
        columns=header.get("columns", {}),
        text=body,
        notes=tuple(header.get("notes", ())),
        explained=header.get("explained", {}),
    )
    _check(query)
    return query


def _parameter(name: str, body: Mapping[str, "Value"]) -> Parameter:
    needed = "default" not in body and not body.get("optional")
    return Parameter(name, str(body.get("kind")), str(body.get("description", "")), body.get("default"), needed)


def _check(query: Query) -> None:
    declared = {p.name for p in query.parameters}
    used = set(re.findall(r"\$(\w+)", query.text))
    if declared != used:
        raise ValueError(f"{query.name}.cypher: declares {sorted(declared)} but its text uses {sorted(used)}")
    if query.group not in GROUPS or not query.description or not query.columns:
        raise ValueError(f"{query.name}.cypher: needs a description, columns, and a group of {', '.join(GROUPS)}")
    if unknown := set(query.explained) - set(query.columns):
        raise ValueError(f"{query.name}.cypher: there is no column {sorted(unknown)}")
    if wrong := [kind for kind in query.columns.values() if kind not in COLUMN_TYPES]:
        raise ValueError(f"{query.name}.cypher: unknown kinds {sorted(wrong)}")


def find(name: str) -> Query:
    """The query called `name`; UnknownName with what is near when there is none."""
    query = catalogue().get(name)
    if query is None:
        if name in _COMMANDS:
            raise UnknownName(f"{name} is a command of its own: {_COMMANDS[name]}.")
        from queries.lookup.near_names import nearest

        near = nearest(name, catalogue())
        hint = f"did you mean {' or '.join(near)}?" if near else "`paperkg ask` lists them."
        raise UnknownName(f"there is no query {name!r}; {hint}")
    return query
