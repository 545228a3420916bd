"""What a page is made of: panels, each a question with the node of the page as its parameter; and searching."""

from dataclasses import dataclass
from typing import Any

from graph.folding import fold
from graph.model import Value
from queries.answer import Answer
from queries.api import KnowledgeGraph
from queries.lookup import KINDS, resolve
from queries.web.questions import Question, answered, questions

MOST_FOUND = 12  # of a kind, on the page of a search
PANELS = {
    "author": (
        ("Profile", "author-profile", {}),
        ("Co-authors", "coauthors", {"limit": 100}),
        ("Papers", "author-papers", {"limit": 100}),
        ("By year", "author-timeline", {}),
        ("Whom to work with", "suggested-collaborators", {"limit": 10}),
    ),
    "topic": (
        ("Overview", "topic-overview", {}),
        ("Papers", "topic-papers", {"limit": 50}),
        ("People", "topic-authors", {"limit": 30}),
        ("By year", "topic-trend", {}),
        ("Methods", "methods-in-topic", {"limit": 20}),
        ("Topics nearby", "topic-cooccurrence", {"limit": 20}),
    ),
    "method": (
        ("Papers", "method-usage", {"limit": 50}),
        ("People", "method-authors", {"limit": 30}),
        ("Topics", "method-transfer", {}),
    ),
    "paper": (
        ("Authors", "paper-authors", {}),
        ("What it is about", "paper-contents", {}),
        ("Where it is stated", "source-of", {}),
        ("Like it", "similar-papers", {"limit": 10}),
    ),
}


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a page: its heading, the question behind it, what it was asked with, and the answer."""

    title: str
    question: Question
    given: dict[str, Any]
    answer: Answer


def thing_page(kg: KnowledgeGraph, kind: str, text: str) -> tuple[str, list[Panel]]:
    """Return the name of a node and the panels of its page. UnknownName and AmbiguousName as `resolve` raises them."""
    entity = resolve(kg.store, kind, kg.current(text))
    panels = []
    for title, name, options in PANELS[kind]:
        question, parameters = questions()[name], {kind: entity.id, **options}
        panels.append(Panel(title, question, parameters, answered(kg, question, parameters)))
    return entity.name, panels


def found(kg: KnowledgeGraph, text: str, most: int = MOST_FOUND) -> dict[str, list[tuple[str, str, Value]]]:
    """What has the folded `text` in its name, by kind: (id, name, papers or year), most papers or newest first."""
    part = fold(text)
    if not part:
        return {}
    rows = {}
    for kind, about in KINDS.items():
        number = "n.year" if kind == "paper" else "n.papers"
        query = (
            f"MATCH (n:{about.label}) WHERE n.lookup CONTAINS $part"
            f" RETURN n.id AS id, n.{about.named} AS name, {number} AS number"
            f" ORDER BY number DESC, name, id LIMIT {most}"
        )
        rows[kind] = [(str(key), str(name), value) for key, name, value in kg.store.read(query, {"part": part}).rows]
    return rows


def kind_of(key: str) -> str | None:
    """Return the kind of node that an id belongs to; None for kinds without a page."""
    prefix = key.split(":", 1)[0]
    return next((kind for kind, about in KINDS.items() if prefix in about.prefixes), None) if ":" in key else None
