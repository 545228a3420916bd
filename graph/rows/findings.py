"""What was found in texts, as rows: topics with those above them, methods, datasets, and the papers' edges to them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import partial

from graph import schema
from graph.lookup_forms import lookup_text, short_form
from graph.model import Heading, Mention, Reading
from graph.rows.content import Content, Found, Row
from graph.rows.papers import Paper, year_of

EDGES = {"topic": schema.HAS_TOPIC, "method": schema.USES_METHOD, "dataset": schema.USES_DATASET}
# What papers say of a node: its name, None where none has the node's own; its printed forms; how many papers.
Part = tuple[str | None, Set[str], int]
_NOTHING: Found = {}  # one for all papers without findings


def found_in(reading: Reading | None, same: Mapping[str, str]) -> Found:
    """The mentions in one paper by kind and node; `same` leads from a method to the one that it is."""
    if reading is None or not reading.mentions:
        return _NOTHING
    by_node: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        by_node[mention.kind, same.get(mention.id, mention.id)].append(mention)
    return dict(by_node)


def first_years(dated: Iterable[tuple[int | None, Found]]) -> dict[str, int]:
    """The year of the earliest dated paper that mentions each method, by the method's id."""
    first: dict[str, int] = {}
    for year, found in dated:
        if year is not None:
            for kind, method in found:
                if kind == "method":
                    first[method] = min(first.get(method, year), year)
    return first


def part_of(node: str, mentions: Iterable[Mention]) -> Part:
    """What the mentions of one paper say of a node."""
    names, forms = set(), set()
    for mention in mentions:
        forms.add(mention.surface)
        if mention.id == node:
            names.add(mention.name)
    return min(names, default=None), forms, 1


def joined(first: Part, second: Part) -> Part:
    """What two parts say together."""
    names = [name for name in (first[0], second[0]) if name is not None]
    return min(names, default=None), first[1] | second[1], first[2] + second[2]


def topic_rows(content: Content) -> Iterator[Row]:
    """One row a topic, by id: those that papers have and all headings above them."""
    known = {h.id: h for h in content.decisions.headings}
    parts = _parts(content, "topic")
    for node in sorted({*parts, *above(parts, known)}):
        yield topic_row(node, parts.get(node), known)


def topic_row(node: str, part: Part | None, known: Mapping[str, Heading]) -> Row:
    """The row of a topic; `part` is what its papers say, None for a heading that only stands above others."""
    name = part[0] if part is not None and part[0] is not None else known[node].name
    aliases = sorted(known[node].aliases) if node in known else []
    return {
        "id": node,
        "name": name,
        "papers": part[2] if part else 0,
        "aliases": aliases,
        "stated": bool(known) and node not in known,
        "lookup": _lookup(name, aliases),
    }


def method_rows(content: Content) -> Iterator[Row]:
    """One row a method, by id."""
    parts = _parts(content, "method")
    return (method_row(node, parts[node]) for node in sorted(parts))


def method_row(node: str, part: Part) -> Row:
    """The row of a method of what its papers say, with all its printed forms."""
    name = part[0] or node
    aliases = sorted(part[1] - {name})
    return {"id": node, "name": name, "papers": part[2], "aliases": aliases, "lookup": _lookup(name, aliases)}


def dataset_rows(content: Content) -> Iterator[Row]:
    """One row a dataset, by id."""
    parts = _parts(content, "dataset")
    return (dataset_row(node, parts[node]) for node in sorted(parts))


def dataset_row(node: str, part: Part) -> Row:
    """The row of a dataset of what its papers say."""
    return {"id": node, "name": part[0] or node, "papers": part[2]}


def _parts(content: Content, kind: str) -> dict[str, Part]:
    """What all papers say of each node of a kind."""
    parts: dict[str, Part] = {}
    for found in content.found:
        for node, part in parts_of(kind, found):
            parts[node] = joined(parts[node], part) if node in parts else part
    return parts


def parts_of(kind: str, found: Found) -> Iterator[tuple[str, Part]]:
    """What one paper says of each node of a kind."""
    return ((node, part_of(node, mentions)) for (of, node), mentions in found.items() if of == kind)


def broader_rows(content: Content) -> Iterator[Row]:
    """One edge a heading that occurs, or stands above one that does, and the one above it, by heading."""
    known = {h.id: h for h in content.decisions.headings}
    nodes = {node for found in content.found for kind, node in found if kind == "topic"}
    return (row for node in sorted({*nodes, *above(nodes, known)}) for row in broader(node, known))


def broader(node: str, known: Mapping[str, Heading]) -> list[Row]:
    """The edge from a heading to the one above it; none for the highest, and for a topic that is no heading."""
    heading = known.get(node)
    return [{"start": node, "stop": heading.broader}] if heading is not None and heading.broader is not None else []


def above(nodes: Iterable[str], known: Mapping[str, Heading]) -> set[str]:
    """The ids of all headings above some nodes."""
    ids: set[str] = set()
    todo = [node for node in nodes if node in known]
    while todo:
        broader = known[todo.pop()].broader
        if broader is not None and broader not in ids:
            ids.add(broader)
            todo.append(broader)
    return ids


def finding_rows(kind: str, content: Content) -> Iterator[Row]:
    """The edges of papers to what their texts mention of one kind, by paper and node."""
    for paper, found in zip(content.papers, content.found, strict=True):
        yield from findings(kind, paper, found, content.first)


has_topic_rows = partial(finding_rows, "topic")
uses_method_rows = partial(finding_rows, "method")
uses_dataset_rows = partial(finding_rows, "dataset")


def findings(kind: str, paper: Paper, mentions: Found, first: Mapping[str, int]) -> Iterator[Row]:
    """The edges of one paper to what its text mentions of one kind, by node; `first` are the `first_years`."""
    for of, node in sorted(mentions):
        if of == kind:
            finding = _finding((paper.id, node), EDGES[kind], mentions[of, node])
            year = year_of(paper)
            if finding.get("role") == "proposes" and year is not None and first[node] < year:
                finding["role"] = "uses"  # nobody proposes what earlier papers have
            yield finding


def _finding(ends: tuple[str, str], kind: schema.EdgeKind, mentions: Sequence[Mention]) -> Row:
    """The edge of a paper to what its text mentions: the strongest mention, earliest in the text, speaks for all."""
    best = min(mentions, key=lambda m: (-m.score, m.field != "title", m.start, m.stop))
    values: Row = {
        "role": best.role,
        "score": round(best.score, 4),
        "field": best.field,
        "start_char": best.start,
        "stop_char": best.stop,
        "evidence": best.evidence,
        "rule": best.rule,
        "mentions": len(mentions),
    }
    return {"start": ends[0], "stop": ends[1], **{p.name: values[p.name] for p in kind.properties}}


def _lookup(name: str, others: Sequence[str]) -> str:
    """Every name of a topic or a method, and the first letters of its own name."""
    return lookup_text((name, *others), others=[form for form in [short_form(name)] if form])
