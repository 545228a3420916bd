"""What was found in texts, as rows: topics with those above them, methods, datasets, and the papers' edges to them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from graph import schema
from graph.folding import slug
from graph.model import Decisions, Mention, Reading, Value
from graph.rows.bylines import Paper, year_of
from graph.rows.lookup import lookup_text, short_form
from graph.schema import Kind

Rows = dict[Kind, list[dict[str, Value]]]

_FOUND = {
    "topic": (schema.TOPIC, schema.HAS_TOPIC),
    "method": (schema.METHOD, schema.USES_METHOD),
    "dataset": (schema.DATASET, schema.USES_DATASET),
}


def finding_rows(rows: Rows, papers: Sequence[Paper], readings: Mapping[str, Reading]) -> None:
    """Topics, methods and datasets, and the papers' edges to them, out of what was found in each paper's text."""
    readings = parted_methods(readings)
    same = one_method(readings.values())
    first = first_years(papers, readings, same)
    names: dict[tuple[str, str], list[Mention]] = defaultdict(list)
    count: dict[tuple[str, str], int] = defaultdict(int)
    for paper in papers:
        by_concept: dict[tuple[str, str], list[Mention]] = defaultdict(list)
        for mention in readings.get(paper.id, Reading()).mentions:
            by_concept[mention.kind, same.get(mention.id, mention.id)].append(mention)
        for key, mentions in by_concept.items():
            names[key].extend(mentions)
            count[key] += 1
            edge = _FOUND[key[0]][1]
            finding = _finding((paper.id, key[1]), edge, mentions)
            year = year_of(paper)
            if finding.get("role") == "proposes" and year is not None and first[key[1]] < year:
                finding["role"] = "uses"  # nobody proposes what earlier papers have
            rows[edge].append(finding)
    for (kind, node), mentions in names.items():
        name = min(m.name for m in mentions if m.id == node)
        row: dict[str, Value] = {"id": node, "name": name, "papers": count[kind, node]}
        if kind == "method":
            row["aliases"] = aliases = sorted({m.surface for m in mentions} - {name})
            row["lookup"] = _lookup(name, aliases)
        rows[_FOUND[kind][0]].append(row)


def first_years(papers: Sequence[Paper], readings: Mapping[str, Reading], same: Mapping[str, str]) -> dict[str, int]:
    """The year of the earliest dated paper that mentions each method, by the method's id."""
    first: dict[str, int] = {}
    for paper in papers:
        year = year_of(paper)
        if year is not None:
            for mention in readings.get(paper.id, Reading()).mentions:
                if mention.kind == "method":
                    key = same.get(mention.id, mention.id)
                    first[key] = min(first.get(key, year), year)
    return first


def parted_methods(readings: Mapping[str, Reading]) -> dict[str, Reading]:
    """Readings in which a short form that papers define by different long forms is a method of each long form.

    Papers that do not say what it stands for keep the short form.
    """
    longs: dict[str, dict[str, str]] = defaultdict(dict)
    for reading in readings.values():
        for identifier, long in _spelled_out(reading).items():
            longs[identifier].setdefault(slug(long), long)
    several = {identifier for identifier, meanings in longs.items() if len(meanings) > 1}
    return {
        paper: _parted(reading, {i: long for i, long in _spelled_out(reading).items() if i in several})
        if several
        else reading
        for paper, reading in readings.items()
    }


def _spelled_out(reading: Reading) -> dict[str, str]:
    """Of the methods that go by a short form alone: what the paper defines it by."""
    defined = {f"method:{slug(pair.short)}": pair.long for pair in reading.abbreviations}
    return {m.id: defined[m.id] for m in reading.mentions if m.kind == "method" and m.id in defined}


def _parted(reading: Reading, longs: Mapping[str, str]) -> Reading:
    if not longs:
        return reading
    mentions = (
        replace(m, id=f"method:{slug(longs[m.id])}", name=longs[m.id]) if m.kind == "method" and m.id in longs else m
        for m in reading.mentions
    )
    return replace(reading, mentions=tuple(mentions))


def one_method(readings: Iterable[Reading]) -> dict[str, str]:
    """Ids of methods known by a short form alone, to the id of the long form that other papers define it by.

    A short form that the corpus defines in two ways leads nowhere: it would be a guess.
    """
    meanings: dict[str, set[str]] = defaultdict(set)
    alone: dict[str, set[str]] = defaultdict(set)
    for reading in readings:
        surfaces: dict[str, set[str]] = defaultdict(set)
        for m in reading.mentions:
            if m.kind == "method":
                surfaces[m.id] |= {m.surface}
        for method, forms in surfaces.items():
            alone[method] |= forms
        for pair in reading.abbreviations:
            long = pair.long.casefold()
            for method, forms in surfaces.items():
                if pair.short in forms and long in {form.casefold() for form in forms}:
                    meanings[pair.short].add(method)
    same = {}
    for method, forms in alone.items():
        short = min(forms)
        if len(forms) == 1 and len(meanings.get(short, ())) == 1 and method not in meanings[short]:
            same[method] = min(meanings[short])
    return same


def _finding(ends: tuple[str, str], kind: schema.EdgeKind, mentions: Sequence[Mention]) -> dict[str, Value]:
    """The edge of a paper to what its text mentions: the strongest mention, earliest in the text, speaks for all."""
    best = min(mentions, key=lambda m: (-m.score, m.field != "title", m.start, m.stop))
    values: dict[str, Value] = {
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


def heading_rows(rows: Rows, decisions: Decisions) -> None:
    """The headings above those that occur, so that a topic's subtree can be asked for; and their other names."""
    known = {h.id: h for h in decisions.headings}
    present = {str(row["id"]) for row in rows[schema.TOPIC]}
    todo = sorted(present)
    while todo:
        heading = known.get(todo.pop())
        if heading is None or heading.broader is None:
            continue
        rows[schema.BROADER].append({"start": heading.id, "stop": heading.broader})
        if heading.broader not in present:
            present.add(heading.broader)
            todo.append(heading.broader)
            rows[schema.TOPIC].append({"id": heading.broader, "name": known[heading.broader].name, "papers": 0})
    for row in rows[schema.TOPIC]:
        aliases = sorted(known[str(row["id"])].aliases) if row["id"] in known else []
        row["aliases"] = aliases
        row["stated"] = bool(known) and row["id"] not in known
        row["lookup"] = _lookup(str(row["name"]), aliases)


def _lookup(name: str, others: Sequence[str]) -> str:
    """Every name of a topic or a method, and the first letters of its own name."""
    return lookup_text((name, *others), others=[form for form in [short_form(name)] if form])
