"""What a query names and the schema does not have: most often a typing mistake, and the answer is silently empty."""

import difflib
from collections.abc import Iterable, Sequence

from graph.schema import EDGE_KINDS, NODE_KINDS
from graph.stores.tokens import Token

LABELS = tuple(kind.label for kind in NODE_KINDS)
TYPES = tuple(kind.type for kind in EDGE_KINDS)
_BEFORE_NODES = ("MATCH", "WHERE", "NOT", "AND", "OR", "XOR")
PROPERTIES = ("id", *dict.fromkeys(p.name for kind in (*NODE_KINDS, *EDGE_KINDS) for p in kind.properties))


def hints(tokens: Sequence[Token], kept: Sequence[str] = ()) -> tuple[str, ...]:
    """A sentence for each label, type and property of a query's patterns that the graph does not have.

    `kept` are the measures that stand on its people beside what the schema declares.
    """
    labels, types, properties = _named(tokens)
    properties = [name for name in properties if name not in kept]
    return tuple(
        [_hint("no node has the label", name, LABELS) for name in _unknown(labels, LABELS)]
        + [_hint("no edge has the type", name, TYPES) for name in _unknown(types, TYPES)]
        + [_hint("no node or edge has a property", name, PROPERTIES) for name in _unknown(properties, PROPERTIES)]
    )


def _unknown(names: Iterable[str], known: Sequence[str]) -> list[str]:
    return [name for name in dict.fromkeys(names) if name not in known]


def _hint(what: str, name: str, known: Sequence[str]) -> str:
    near = difflib.get_close_matches(name, known, 1) or [k for k in known if k.lower() == name.lower()]
    return f"{what} {name[:60]!r}; " + (f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}.")


def _named(tokens: Sequence[Token]) -> tuple[list[str], list[str], list[str]]:
    """The labels, types and properties that stand in patterns, or behind the variables that patterns bind."""
    labels: list[str] = []
    types: list[str] = []
    used: list[tuple[str, str]] = []
    bound: set[str] = set()
    open_: list[str] = []  # the brackets around: ( of a node, [ of an edge, { of its properties, nothing of any other
    for number, token in enumerate(tokens):
        before = tokens[number - 1] if number else None
        if token.kind == "sign" and token.text in "([{":
            open_.append(_bracket(token.text, before, open_))
        elif token.kind == "sign" and token.text in ")]}":
            open_[-1:] = []
        elif token.is_name and open_ and before is not None:
            after = tokens[number + 1].text if number + 1 < len(tokens) else ""
            if open_[-1] in ("(", "[") and before.text in ("(", "["):
                bound.add(token.text)
            elif open_[-1] in ("(", "[") and before.text in (":", "|", "&", "!"):
                (labels if open_[-1] == "(" else types).append(token.text)
            elif open_[-1] == "{" and after == ":":
                used.append(("", token.text))
        if token.is_name and before is not None and before.text == "." and number > 1:
            used.append((tokens[number - 2].text, token.text))
    return labels, types, [name for variable, name in used if not variable or variable in bound]


def _bracket(sign: str, before: Token | None, around: list[str]) -> str:
    """What a bracket opens; a node stands behind a sign or a keyword, never behind the name of a function."""
    if sign == "[":
        return "[" if before is not None and before.text == "-" else ""
    if sign == "(":
        called = before is not None and before.is_name and before.text.upper() not in _BEFORE_NODES
        return "" if called else "("
    return "{" if around and around[-1] in ("(", "[") and before is not None and before.is_name else ""
