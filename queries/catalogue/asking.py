"""A canned query asked: its parameters typed and resolved, its rows, and the notes on them."""

import re
from collections.abc import Callable, Mapping

from graph.errors import BadParameter
from graph.model import Value
from graph.stores import Limits, Store
from queries.answer import Answer
from queries.catalogue import Parameter, Query
from queries.catalogue.notes import NOTES, REASONS, notes_of
from queries.catalogue.reasons import why_empty
from queries.lookup import ENTITY_KINDS, resolve
from queries.lookup.near_names import nearest

PLAIN_KINDS = ("string", "integer", "number", "boolean", "authors")


def check(query: Query) -> None:
    """Raise ValueError for a parameter of an unknown kind, and for a note that does not exist."""
    if unknown := set(query.notes) - set(NOTES):
        raise ValueError(f"{query.name}.cypher: there is no note {sorted(unknown)}")
    if wrong := [p.kind for p in query.parameters if p.kind not in (*PLAIN_KINDS, *ENTITY_KINDS)]:
        raise ValueError(f"{query.name}.cypher: unknown kinds of parameters {sorted(wrong)}")


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
