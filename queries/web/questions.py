"""The questions that can be asked from outside: the three jobs, why, and every canned query, with schemas."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from graph.errors import BadParameter
from graph.model import Value
from queries.analyses.roles import EVERY
from queries.answer import Answer
from queries.answer.output import as_json
from queries.api import KnowledgeGraph
from queries.catalogue import Parameter, catalogue

SECONDS = 20.0  # for a canned query
MOST_ROWS = 1_000
_TYPES = {"integer": "integer", "number": "number", "boolean": "boolean"}
Ask = Callable[[KnowledgeGraph, Mapping[str, Any]], Answer]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, what it answers, its parameters, the text of its query if it is a canned one."""

    name: str
    group: str
    description: str
    parameters: tuple[Parameter, ...]
    ask: Ask
    text: str = ""

    @property
    def schema(self) -> dict[str, Any]:
        """The parameters as a JSON Schema of an object."""
        properties = {p.name: _property(p) for p in self.parameters}
        needed = [p.name for p in self.parameters if p.needed]
        return {"type": "object", "properties": properties, "required": needed, "additionalProperties": False}


def _property(parameter: Parameter) -> dict[str, Any]:
    kind = _TYPES.get(parameter.kind, "string")
    about = parameter.description
    if parameter.kind not in (*_TYPES, "string"):
        about = f"{about} ({parameter.kind}: a name or an id)"
    schema: dict[str, Any] = {"type": kind, "description": about}
    if parameter.default is not None:
        schema["default"] = parameter.default
    if parameter.name == "measure":
        schema["enum"] = list(EVERY)
    return schema


def _limit(default: int = 20) -> Parameter:
    return Parameter("limit", "integer", "Show at most this many rows.", default, needed=False)


def _option(name: str, kind: str, about: str, default: Value = None) -> Parameter:
    return Parameter(name, kind, about, default, needed=False)


_JOBS = (
    Question(
        "coauthors",
        "jobs",
        "With whom an author writes, how often, since when, on what; with notes on what is not sure.",
        (Parameter("author", "author", "The author."), _limit()),
        lambda kg, given: kg.coauthors(**given),
    ),
    Question(
        "bridges",
        "jobs",
        "Papers that join two topics with the sentences that say so, or what joins them when none does; without topics"
        " the papers that reach widest.",
        (_option("topic", "topic", "One topic."), _option("other", "topic", "The other topic."), _limit()),
        lambda kg, given: kg.bridges(**given),
    ),
    Question(
        "central",
        "jobs",
        "Who stands where in the co-author network by a measure, with what the numbers do not mean.",
        (
            _option("measure", "string", "The measure.", "betweenness"),
            _option("topic", "topic", "Only papers on this topic."),
            _option("since", "integer", "Only papers since this year."),
            _option(
                "without_inferred",
                "boolean",
                "Leave out authorships inferred only from whose page lists the paper.",
                False,
            ),
            _limit(),
        ),
        lambda kg, given: kg.central(**given),
    ),
    Question(
        "why",
        "jobs",
        "Where a paper, person, topic or method, or the edge between two, comes from: file, line, sentence, rule.",
        (Parameter("name", "string", "A name or an id."), _option("other", "string", "A second name or id.")),
        lambda kg, given: kg.why(**given),
    ),
)


@cache
def questions() -> dict[str, Question]:
    """All questions by name: the jobs first; a canned query of a job's name is called `ask-NAME`."""
    by_name = {q.name: q for q in _JOBS}
    for query in catalogue().values():
        name = f"ask-{query.name}" if query.name in by_name else query.name
        by_name[name] = Question(
            name, query.group, query.description, query.parameters, _canned(query.name), query.text
        )
    return by_name


def _canned(name: str) -> Ask:
    return lambda kg, given: kg.ask(name, timeout=SECONDS, **given)


def answered(kg: KnowledgeGraph, question: Question, parameters: Mapping[str, Any]) -> Answer:
    """The answer to a question, at most MOST_ROWS rows of it.

    Text is read as the parameter's type. Raises BadParameter for unknown, missing or ill-typed parameters, UsageError
    for names, QueryError when a canned query takes longer than SECONDS.
    """
    known = {p.name: p for p in question.parameters}
    unknown = sorted(set(parameters) - set(known))
    if unknown:
        raise BadParameter(f"{question.name} has no parameter {unknown[0]}; it has {', '.join(known) or 'none'}.")
    values = {name: _typed(known[name], value) for name, value in parameters.items() if value not in (None, "")}
    missing = [p.name for p in question.parameters if p.needed and p.name not in values]
    if missing:
        raise BadParameter(f"{question.name} needs {', '.join(missing)}.")
    if isinstance(limit := values.get("limit"), int) and not 0 <= limit <= MOST_ROWS:
        raise BadParameter(f"limit takes a number of rows from 0 to {MOST_ROWS}.")
    answer = question.ask(kg, values)
    if len(answer.rows) <= MOST_ROWS:
        return answer
    notes = (f"only the first {MOST_ROWS} of {len(answer.rows)} rows are given.", *answer.notes)
    return Answer(answer.query, answer.parameters, answer.columns, answer.rows[:MOST_ROWS], notes, answer.explained)


def _typed(parameter: Parameter, value: Any) -> Value:
    try:
        if parameter.kind == "boolean" and isinstance(value, str):
            return {"true": True, "yes": True, "on": True, "false": False, "no": False}[value.lower()]
        if parameter.kind == "integer" and not isinstance(value, bool) and -(2**63) <= int(value) < 2**63:
            return int(value)
        if parameter.kind == "number" and not isinstance(value, bool):
            return float(value)
        if (parameter.kind == "boolean") == isinstance(value, bool) and parameter.kind not in ("integer", "number"):
            return bool(value) if isinstance(value, bool) else str(value)
    except (KeyError, TypeError, ValueError, OverflowError):
        pass
    raise BadParameter(f"{parameter.name} takes a {_TYPES.get(parameter.kind, 'text')}, not {value!r}.")


def as_body(answer: Answer) -> dict[str, Any]:
    """An answer as the JSON object that every door gives: the same as `--format json`."""
    body: dict[str, Any] = json.loads(as_json(answer))
    return body
