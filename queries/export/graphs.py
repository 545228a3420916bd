"""Formats of graph tools: GraphML, GEXF 1.3 with spells, node-link JSON, Pajek, VOSviewer."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from xml.sax.saxutils import quoteattr

from graph.model import Value
from queries.answer.output import json_text
from queries.export.tables import Table, Tables, edge_rows, flat, node_rows, plain_text

Files = dict[str, bytes]  # by what is added to the name of the file; "" where one file is all
_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_GRAPHML_TYPES = {"string": "string", "integer": "long", "number": "double", "boolean": "boolean", "strings": "string"}
_GEXF_TYPES = {"string": "string", "integer": "long", "number": "double", "boolean": "boolean", "strings": "string"}
HUES = ((0, 114, 178), (230, 159, 0), (0, 158, 115), (204, 121, 167), (86, 180, 233), (213, 94, 0), (184, 168, 0))


def graphml(tables: Tables) -> Files:
    """GraphML for Gephi, yEd, Cytoscape, igraph, networkx: lists joined by "; ", what is unknown left out."""
    return {"": "".join(_graphml(tables)).encode()}


def _graphml(tables: Tables) -> Iterator[str]:
    keys: dict[tuple[str, str], str] = {}
    yield _XML + f"<!-- {_comment(tables)} -->\n"
    yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for element, group in (("node", tables.nodes), ("edge", tables.edges)):
        columns = {("label" if element == "node" else "type"): "string"}
        for table in group:
            columns |= {c.name: c.type for c in table.columns}
        for name, kind in columns.items():
            keys[element, name] = f"d{len(keys)}"
            about = f'attr.name={quoteattr(name)} attr.type="{_GRAPHML_TYPES[kind]}"'
            yield f'  <key id="{keys[element, name]}" for="{element}" {about}/>\n'
    undirected = all(not t.directed for t in tables.edges)
    yield f'  <graph id={quoteattr(tables.title)} edgedefault="{"undirected" if undirected else "directed"}">\n'
    for table, key, values in node_rows(tables):
        yield f"    <node id={_quoted(key)}>{_data(keys, 'node', {'label': table.name, **values})}</node>\n"
    for n, (table, start, stop, values) in enumerate(edge_rows(tables)):
        sides = f'id="e{n}" source={_quoted(start)} target={_quoted(stop)}'  # mixed: networkx takes no directed="false"
        yield f"    <edge {sides}>{_data(keys, 'edge', {'type': table.name, **values})}</edge>\n"
    yield "  </graph>\n</graphml>\n"


def _data(keys: Mapping[tuple[str, str], str], what: str, values: Mapping[str, Value]) -> str:
    return "".join(f'<data key="{keys[what, name]}">{_text(value)}</data>' for name, value in values.items())


def _text(value: Value) -> str:
    value = flat(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(plain_text(str(value)), quote=False)


def _quoted(text: str) -> str:
    return quoteattr(plain_text(text))


def _comment(tables: Tables) -> str:
    """What the file says of itself, in one line; two hyphens would end an XML comment."""
    return plain_text(json_text(tables.about)).replace("--", "- -")


def gexf(tables: Tables) -> Files:
    """GEXF 1.3 for Gephi: attributes, positions, colours by community, and spells from first to last year."""
    return {"": "".join(_gexf(tables)).encode()}


def _gexf(tables: Tables) -> Iterator[str]:
    yield _XML + '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n'
    yield f"  <meta><creator>paperkg</creator><description>{_text(json_text(tables.about))}</description></meta>\n"
    undirected = all(not t.directed for t in tables.edges)
    dynamic = any(c.name == "first_year" for t in tables.tables for c in t.columns)
    mode = ' mode="dynamic" timeformat="integer" timerepresentation="interval"' if dynamic else ""
    yield f'  <graph defaultedgetype="{"undirected" if undirected else "directed"}"{mode}>\n'
    names: dict[tuple[str, str], str] = {}
    for element, group in (("node", tables.nodes), ("edge", tables.edges)):
        yield f'    <attributes class="{element}">\n'
        columns = {"kind": "string"} | {c.name: c.type for t in group for c in t.columns if c.name not in _DRAWN}
        for name, kind in columns.items():
            names[element, name] = str(sum(w == element for w, _ in names))
            yield f'      <attribute id="{names[element, name]}" title={quoteattr(name)} type="{_GEXF_TYPES[kind]}"/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    for table, key, values in node_rows(tables):
        label = _quoted(str(values.get(table.title, key)))
        inside = _attributes(names, "node", {"kind": table.name, **values}) + _spells(values) + _viz(values)
        yield f"      <node id={_quoted(key)} label={label}>{inside}</node>\n"
    yield "    </nodes>\n    <edges>\n"
    for n, (table, start, stop, values) in enumerate(edge_rows(tables)):
        kind = "" if undirected else f' type="{"directed" if table.directed else "undirected"}"'
        weight = f' weight="{values["weight"]}"' if "weight" in values else ""
        inside = _attributes(names, "edge", {"kind": table.name, **values}) + _spells(values)
        yield f'      <edge id="{n}" source={_quoted(start)} target={_quoted(stop)}{kind}{weight}>{inside}</edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


_DRAWN = frozenset({"x", "y", "weight"})


def _attributes(names: Mapping[tuple[str, str], str], element: str, values: Mapping[str, Value]) -> str:
    cells = "".join(
        f'<attvalue for="{names[element, name]}" value={_quoted(_plain(value))}/>'
        for name, value in values.items()
        if (element, name) in names
    )
    return f"<attvalues>{cells}</attvalues>"


def _plain(value: Value) -> str:
    value = flat(value)
    return ("true" if value else "false") if isinstance(value, bool) else str(value)


def _spells(values: Mapping[str, Value]) -> str:
    first, last = values.get("first_year"), values.get("last_year")
    return "" if first is None else f'<spells><spell start="{first}" end="{last}"/></spells>'


def _viz(values: Mapping[str, Value]) -> str:
    if "x" not in values:
        return ""
    group = int(str(values["community"])) - 1
    r, g, b = HUES[group] if group < len(HUES) else (154, 154, 149)
    x, y = (round(1_000 * float(str(values[axis])), 1) for axis in ("x", "y"))
    return f'<viz:position x="{x}" y="{y}" z="0.0"/><viz:color r="{r}" g="{g}" b="{b}"/>'


def node_link(tables: Tables) -> Files:
    """Node-link JSON as networkx reads it with edges="edges"; lists stay lists."""
    undirected = all(not t.directed for t in tables.edges)
    nodes = [{"id": key, "label": table.name, **values} for table, key, values in node_rows(tables)]
    edges = [
        {"source": start, "target": stop, "type": table.name, **values}
        for table, start, stop, values in edge_rows(tables)
    ]
    several = len({(e["source"], e["target"]) for e in edges}) < len(edges)
    body = {"directed": not undirected, "multigraph": several, "graph": tables.about, "nodes": nodes, "edges": edges}
    return {"": (json_text(body, indent=0) + "\n").encode("utf-8", "replace")}


def pajek(tables: Tables) -> Files:
    """Pajek's .net: vertices by number with labels that are unique (a namesake's has its id behind it), weights."""
    table, names = _only(tables)
    number = {key: n for n, key in enumerate(names, 1)}
    lines = [f"% {plain_text(json_text(tables.about))}", f"*Vertices {len(names)}"]
    column = {c.name: n + 1 for n, c in enumerate(table.columns)}
    for row in table.rows:
        label = " ".join(plain_text(names[str(row[0])]).replace('"', "'").replace("\\", "/").split())
        where = "" if "x" not in column else "".join(f" {(float(str(row[column[a]])) + 1) / 2:.4f}" for a in ("x", "y"))
        lines.append(f'{number[str(row[0])]} "{label}"{where}')
    for edges in tables.edges:
        lines.append("*Arcs" if edges.directed else "*Edges")
        weight = next((n + 2 for n, c in enumerate(edges.columns) if c.name == "weight"), None)
        lines += [f"{number[str(row[0])]} {number[str(row[1])]} {row[weight] if weight else 1}" for row in edges.rows]
    return {"": ("\n".join(lines) + "\n").encode("utf-8", "replace")}


def _only(tables: Tables) -> tuple[Table, dict[str, str]]:
    """The one table of nodes of a network, and a unique name for each node."""
    (table,) = tables.nodes
    place = next(n for n, c in enumerate(table.columns) if c.name == table.title) + 1
    names = {str(row[0]): str(row[place]) for row in table.rows}
    many = Counter(names.values())
    return table, {key: name if many[name] == 1 else f"{name} ({key})" for key, name in names.items()}


def vosviewer(tables: Tables) -> Files:
    """VOSviewer's JSON: items with weights (papers, links), scores (mean year), clusters and positions; links."""
    items, links = _vos(tables)
    for item in items:
        item["description"] = escape(plain_text(str(item["description"])))  # VOSviewer reads HTML here
    body = {
        "network": {"items": items, "links": links},
        "info": {"title": tables.title, "description": _text(json_text(tables.about))},
    }
    return {"": (json.dumps(body, ensure_ascii=False, sort_keys=True, indent=0) + "\n").encode("utf-8", "replace")}


def vosviewer_files(tables: Tables) -> Files:
    """VOSviewer's map file and network file, separated by tabs."""
    items, links = _vos(tables)
    head = ["id", "label", *(k for k in ("x", "y", "cluster") if items and k in items[0])]
    weights = sorted(items[0]["weights"]) if items else []  # type: ignore[call-overload]
    scores = sorted({k for item in items for k in item["scores"]})  # type: ignore[attr-defined]
    lines = ["\t".join([*head, *(f"weight<{w}>" for w in weights), *(f"score<{s}>" for s in scores)])]
    for item in items:
        cells = [item[k] for k in head] + [item["weights"][w] for w in weights]  # type: ignore[index]
        cells += [item["scores"].get(s, "") for s in scores]  # type: ignore[attr-defined]
        lines.append("\t".join(" ".join(str(c).split()) for c in cells))
    ties = [f"{link['source_id']}\t{link['target_id']}\t{link['strength']}" for link in links]
    files = {"-map.txt": lines, "-network.txt": ties}
    return {name: ("\n".join(text) + "\n").encode("utf-8", "replace") for name, text in files.items()}


def _vos(tables: Tables) -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    _, names = _only(tables)
    number = {key: n for n, key in enumerate(names, 1)}
    degree, strength = Counter[str](), Counter[str]()
    links: list[dict[str, object]] = []
    for _, start, stop, values in edge_rows(tables):
        weight = values.get("weight", 1)
        links.append({"source_id": number[start], "target_id": number[stop], "strength": weight})
        for end in (start, stop):
            degree[end] += 1
            strength[end] += float(str(weight))  # type: ignore[assignment]
    items: list[dict[str, object]] = []
    for _, key, values in node_rows(tables):
        item: dict[str, object] = {"id": number[key], "label": plain_text(names[key]), "description": key}
        item |= {"x": values["x"], "y": values["y"], "cluster": values["community"]} if "x" in values else {}
        item["weights"] = {"Links": degree[key], "Total link strength": round(strength[key], 6)}
        if "papers" in values:
            item["weights"]["Papers"] = values["papers"]  # type: ignore[index]
        year = values.get("mean_year", values.get("year"))
        item["scores"] = {} if year is None else {"Mean year": year}
        items.append(item)
    return items, links
