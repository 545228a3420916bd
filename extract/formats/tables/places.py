"""Affiliations in a cell of a table, given to the authors of its row: by name, or in the order of the authors."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.formats.authorships import single, with_affiliations
from graph.model import Authorship

_NAMED = re.compile(r"\[([^\[\]]+)\]\s*([^\[\]]*)")  # `[Ash, A.; Birk, C.] Norday University; [Cole, D.] …`
_BRACKET = re.compile(r"[()]")
_BETWEEN = re.compile(r"\s*;\s*")


def placed(authors: Sequence[Authorship], text: str) -> list[Authorship]:
    """Return the authors of a row with the affiliations that a cell gives them.

    Read are `[Name; Name] place; [Name] place` (Web of Science), `Name (place; place); Name (place)` (Dimensions), and
    places between semicolons, as many as authors (IEEE Xplore); all places belong to a single author. In any other
    form nobody can say whose the places are, and the authors come back as they are.
    """
    if not text or not authors:
        return list(authors)
    pairs = list(_named(text))
    if pairs:
        return [
            with_affiliations(author, [affiliation for name, affiliation in pairs if _is(author, name)])
            for author in authors
        ]
    places = [affiliation for affiliation in _BETWEEN.split(text) if affiliation.strip()]
    if len(authors) == 1:
        return [with_affiliations(authors[0], places)]
    if len(places) != len(authors):
        return list(authors)
    return [with_affiliations(author, [affiliation]) for author, affiliation in zip(authors, places, strict=True)]


def with_id_cells(authors: Sequence[Authorship], cells: Sequence[tuple[str, Sequence[str | None]]]) -> list[Authorship]:
    """Return authors with ids from lists that are as long as theirs, each `(kind, ids)`; a shorter list gives none."""
    numbered = list(authors)
    for kind, ids in cells:
        if len(ids) == len(numbered):
            numbered = [
                replace(a, ids=(*a.ids, (kind, id_))) if id_ and kind not in dict(a.ids) else a
                for a, id_ in zip(numbered, ids, strict=True)
            ]
    return numbered


def _named(text: str) -> Iterator[tuple[str, str]]:
    """Yield each name of a cell with a place behind it, in either of the two forms; nothing for other forms."""
    if text.startswith("["):
        for match in _NAMED.finditer(text):
            for name in match[1].split(";"):
                yield name, single(match[2]).strip(" ;").removesuffix(".")
        return
    depth = start = 0
    name, pairs = "", list[tuple[str, str]]()
    for match in _BRACKET.finditer(text):
        if match[0] == "(":
            if not depth:
                name, start = text[start : match.start()].strip(" ;"), match.end()
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                pairs += [
                    (name, affiliation) for affiliation in _BETWEEN.split(text[start : match.start()]) if affiliation
                ]
                start = match.end()
    if text.rstrip(" ;").endswith(")") and all("," in name and len(name) < 80 for name, _ in pairs):
        yield from pairs


def _is(author: Authorship, name: str) -> bool:
    family, _, given = single(name).partition(", ")
    return f"{given} {family}".strip() == author.name or single(name) == author.name
