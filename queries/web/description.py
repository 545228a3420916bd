"""The description of the JSON interface (OpenAPI 3.1), made from the questions' own declarations."""

from functools import cache
from importlib.metadata import version
from typing import Any

from queries.web.questions import Question, questions

_ROWS = {"type": "array", "items": {"type": "array", "items": {}}}
_ANSWER = {
    "type": "object",
    "required": ["query", "parameters", "columns", "rows", "notes"],
    "properties": {
        "query": {"type": "string"},
        "parameters": {"type": "object"},
        "columns": {"type": "array", "items": {"type": "string"}},
        "rows": _ROWS,
        "notes": {"type": "array", "items": {"type": "string"}},
    },
}
_PROBLEM = {"type": "object", "required": ["error"], "properties": {"error": {"type": "string"}}}


@cache
def openapi() -> dict[str, Any]:
    """The whole description; it needs no graph."""
    return {
        "openapi": "3.1.0",
        "info": {"title": "paperkg", "version": version("paperkg"), "description": "Questions to a graph; read-only."},
        "paths": {f"/api/{question.name}": {"get": _operation(question)} for question in questions().values()},
        "components": {"schemas": {"Answer": _ANSWER, "Problem": _PROBLEM}},
    }


def _operation(question: Question) -> dict[str, Any]:
    schema = question.schema
    return {
        "operationId": question.name,
        "summary": question.description,
        "tags": [question.group],
        "parameters": [
            {
                "name": name,
                "in": "query",
                "required": name in schema["required"],
                "description": facts["description"],
                "schema": {key: value for key, value in facts.items() if key != "description"},
            }
            for name, facts in schema["properties"].items()
        ],
        "responses": {
            "200": _response("The answer.", "Answer"),
            "400": _response("A parameter is wrong, or a name fits several.", "Problem"),
            "404": _response("A name fits no node.", "Problem"),
            "504": _response("It took too long.", "Problem"),
        },
    }


def _response(about: str, schema: str) -> dict[str, Any]:
    return {
        "description": about,
        "content": {"application/json": {"schema": {"$ref": f"#/components/schemas/{schema}"}}},
    }
