"""The canned queries: one file each in library/, read, checked and run."""

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from graph.errors import BadParameter, UnknownName
from graph.model import Value
from graph.stores import Limits, Store
from queries.answer import Answer
from queries.catalogue.notes import NOTES, REASONS, notes_of
from queries.catalogue.reasons import why_empty
from queries.lookup import ENTITY_KINDS, resolve
from queries.lookup.near_names import nearest

LIBRARY = Path(__file__).parent.parent / "library"
GROUPS = ("people", "topics", "methods", "bridges", "papers", "citations", "evidence")
PLAIN_KINDS = ("string", "integer", "number", "boolean", "authors")
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
    default: Value = None
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


def _parameter(name: str, body: Mapping[str, Value]) -> Parameter:
    needed = "default" not in body and not body.get("optional")
    return Parameter(name, str(body.get("kind")), str(body.get("description", "")), body.get("default"), needed)


def _check(query: Query) -> None:
    declared = {p.name for p in query.parameters}
    used = set(re.findall(r"\$(\w+)", query.text))
    if declared != used:
        raise ValueError(f"{query.name}.cypher: declares {sorted(declared)} but its text uses {sorted(used)}")
    if query.group not in GROUPS or not query.description or not query.columns:
        raise ValueError(f"{query.name}.cypher: needs a description, columns, and a group of {', '.join(GROUPS)}")
    unknown = [*(set(query.notes) - set(NOTES)), *(set(query.explained) - set(query.columns))]
    if unknown:
        raise ValueError(f"{query.name}.cypher: there is no note or column {sorted(unknown)}")
    wrong = [p.kind for p in query.parameters if p.kind not in (*PLAIN_KINDS, *ENTITY_KINDS)]
    wrong += [kind for kind in query.columns.values() if kind not in COLUMN_TYPES]
    if wrong:
        raise ValueError(f"{query.name}.cypher: unknown kinds {sorted(wrong)}")


def find(name: str) -> Query:
    """The query called `name`; UnknownName with what is near when there is none."""
    query = catalogue().get(name)
    if query is None:
        if name in _COMMANDS:
            raise UnknownName(f"{name} is a command of its own: {_COMMANDS[name]}.")
        near = nearest(name, catalogue())
        hint = f"did you mean {' or '.join(near)}?" if near else "`paperkg ask` lists them."
        raise UnknownName(f"there is no query {name!r}; {hint}")
    return query


def run(store: Store, query: Query, parameters: Mapping[str, str | Value], limits: Limits = Limits()) -> Answer:  # noqa: B008
    """Answer a canned query; `parameters` has values by parameter, as text or typed.

    Names are resolved to ids. Raises UsageError for a missing, unknown or ill-typed parameter and for a name that
    fits none or several; QueryError when it takes too long.
    """
    values = arguments(store, query, parameters)
    rows, cut = store.read_some(query.text, values, limits)
    notes = notes_of(query.notes, store, values, len(rows.rows))
    reasons = tuple(name for name in query.notes if name in REASONS and values.get("limit") != 0)
    if not rows.rows and not notes_of(reasons, store, values, 0):
        notes = (*notes, why_empty(store, query.group, entities_of(query, values), values))
    if cut:
        notes = (f"only the first {limits.rows} rows are shown.", *notes)
    return Answer(query.name, values, rows.columns, rows.rows, notes, query.explained)


def entities_of(query: Query, values: Mapping[str, Value]) -> list[tuple[str, str]]:
    """Return (kind, id) of each node that a query is asked about, those of a list one by one."""
    single = [p for p in query.parameters if p.kind in ENTITY_KINDS]
    many = [("author", key) for p in query.parameters if p.kind == "authors" for key in _listed(values[p.name])]
    return [(p.kind, str(values[p.name])) for p in single] + many


def _listed(value: Value) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []


def arguments(store: Store, query: Query, parameters: Mapping[str, str | Value]) -> dict[str, Value]:
    """The values of all parameters of a query, resolved and typed."""
    known = {p.name: p for p in query.parameters}
    for name in parameters:
        if name not in known:
            near = nearest(name, known) or sorted(known)
            hint = f"its parameters are {', '.join('--' + n for n in near)}" if near else "it has none"
            raise BadParameter(f"{query.name} has no parameter --{name}; {hint}.")
    missing = [p for p in query.parameters if p.needed and parameters.get(p.name) is None]
    if missing:
        needed = ", ".join(f"--{p.name} ({p.description.rstrip('.').lower()})" for p in missing)
        raise BadParameter(f"{query.name} needs {needed}.")
    values = {
        p.name: _typed(store, p, parameters[p.name]) if p.name in parameters else p.default for p in query.parameters
    }
    for name in ("limit", "each"):
        limit = values.get(name)
        if isinstance(limit, int) and limit < 0:
            raise BadParameter(f"--{name} takes a number of rows from 0 on, not {limit}.")
    return values


def _typed(store: Store, parameter: Parameter, value: str | Value) -> Value:
    if parameter.kind in ENTITY_KINDS:
        return resolve(store, parameter.kind, str(value)).id
    if parameter.kind == "authors":
        names = value if isinstance(value, list) else re.split(r"[;\n]", str(value))
        return sorted({resolve(store, "author", str(name).strip()).id for name in names if str(name).strip()})
    if parameter.kind == "string" or not isinstance(value, str):
        return value
    try:
        return _PARSED[parameter.kind](value)
    except (KeyError, ValueError) as error:
        raise BadParameter(f"--{parameter.name} takes {_NAMED[parameter.kind]}, not {value!r}.") from error


def _integer(text: str) -> int:
    value = int(text)
    if not -(2**63) <= value < 2**63:
        raise ValueError(text)
    return value


_PARSED: dict[str, Callable[[str], Value]] = {
    "integer": _integer,
    "number": float,
    "boolean": lambda text: {"true": True, "yes": True, "false": False, "no": False}[text.lower()],
}
_NAMED = {"integer": "a whole number", "number": "a number", "boolean": "true or false"}
