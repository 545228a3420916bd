"""From what a user asks to be exported to files: formats and what each takes, names resolved, files written whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from graph.errors import BadParameter, UsageError
from graph.files import write_atomically
from graph.model import Value
from graph.schema import Property, PropertyType
from graph.stores import Store
from queries.analyses.networks import Filter
from queries.answer import Answer
from queries.catalogue import find
from queries.catalogue.asking import run
from queries.export import files, graphs, papers
from queries.export.graphs import Files
from queries.export.networks import coauthor_tables, paper_tables, topic_tables
from queries.export.tables import Table, Tables, about, whole_graph
from queries.lookup import resolve
from queries.lookup.near_names import nearest

NETWORKS = ("coauthors", "topics", "papers")


@dataclass(frozen=True, slots=True)
class Format:
    """A format: what it is, the ending of its file ("" for a folder), what it takes, and how it is written."""

    name: str
    about: str
    ending: str
    takes: tuple[str, ...]
    write: Callable[[Tables], Files] | None = None
    write_papers: Callable[[list[papers.Entry], Mapping[str, object]], Files] | None = None


_ANY, _TABLES = ("network", "graph"), ("network", "graph", "answer")
_FORMATS = (
    Format("graphml", "GraphML: Gephi, yEd, Cytoscape, igraph, networkx", ".graphml", _ANY, graphs.graphml),
    Format("gexf", "GEXF 1.3: Gephi, with years as spells", ".gexf", _ANY, graphs.gexf),
    Format("node-link", "node-link JSON: networkx, D3", ".json", _ANY, graphs.node_link),
    Format("vosviewer", "VOSviewer JSON", ".json", ("network",), graphs.vosviewer),
    Format("vosviewer-files", "VOSviewer map and network file", ".txt", ("network",), graphs.vosviewer_files),
    Format("pajek", "Pajek .net", ".net", ("network",), graphs.pajek),
    Format("csv", "a folder of CSV files: spreadsheets, R, pandas", "", _TABLES, files.csv_files),
    Format("excel", "one Excel workbook", ".xlsx", _TABLES, files.excel),
    Format("parquet", "a folder of Parquet files: pandas, Arrow, DuckDB", "", _TABLES, files.parquet),
    Format("sqlite", "one SQLite database: Datasette, SQL", ".sqlite", _TABLES, files.sqlite),
    Format("neo4j-admin", "a folder of CSV files for `neo4j-admin database import`", "", _ANY, files.neo4j_admin),
    Format("cypher", "a Cypher script, for small graphs", ".cypher", _ANY, files.cypher),
    Format("json-ld", "JSON-LD with the words of schema.org", ".jsonld", ("papers",), None, papers.json_ld),
    Format("bibtex", "BibTeX", ".bib", ("papers",), None, papers.bibtex),
    Format("ris", "RIS: EndNote, Zotero, Mendeley", ".ris", ("papers",), None, papers.ris),
    Format("csl-json", "CSL-JSON: Zotero, Pandoc, citeproc", ".json", ("papers",), None, papers.csl_json),
)
FORMATS: Mapping[str, Format] = {f.name: f for f in _FORMATS}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be exported.

    A network (one of NETWORKS; co-authors around a person, on a topic, since a year), the answer to a canned query
    (`ask` with `given`), or papers (on a topic, of an author, since a year); nothing named is the whole graph, or for
    formats of papers all papers.
    """

    network: str | None = None
    around: str | None = None
    steps: int = 1
    topic: str | None = None
    author: str | None = None
    since: int | None = None
    without_inferred: bool = False
    ask: str | None = None
    given: Mapping[str, Value] = field(default_factory=dict)


def find_format(name: str) -> Format:
    """The format of this name; BadParameter with what is near where there is none."""
    if name not in FORMATS:
        near = nearest(name, FORMATS) or list(FORMATS)
        raise BadParameter(f"there is no format {name!r}; did you mean {' or '.join(near)}?")
    return FORMATS[name]


def exported(store: Store, name: str, wanted: Wanted) -> Files:
    """The files of an export, by what is added to the name of the file or folder.

    The same graph and options give the same bytes. Raises BadParameter for an unknown format and for options that it
    does not take, UnknownName and AmbiguousName for names, UsageError where a library is missing or a limit is passed.
    """
    form = find_format(name)
    topic = resolve(store, "topic", wanted.topic).id if wanted.topic else None
    subject = _what(form, wanted)
    if subject == "papers" and form.write_papers:
        author = resolve(store, "author", wanted.author).id if wanted.author else None
        options = {"topic": topic, "author": author, "since": wanted.since}
        return form.write_papers(
            papers.entries(store, topic, author, wanted.since), about(store, "papers", {**options, "format": name})
        )
    assert form.write is not None  # noqa: S101  # the table above says so
    if subject == "answer":
        return form.write(_answer(store, run(store, find(str(wanted.ask)), wanted.given)))
    return form.write(whole_graph(store) if subject == "graph" else _network(store, wanted, topic))


def _what(form: Format, wanted: Wanted) -> str:
    """What of `network`, `graph`, `answer` and `papers` is meant; BadParameter where the format does not take it."""
    chosen = [bool(wanted.network or wanted.around or wanted.without_inferred), wanted.ask is not None]
    if all(chosen):
        raise BadParameter("a network and an answer are two exports; choose one.")
    if chosen[1]:
        subject = "answer"
    elif "papers" in form.takes:
        subject = "papers" if not chosen[0] else "network"
    else:
        filtered = wanted.topic or wanted.since is not None
        subject = "network" if chosen[0] or filtered or "graph" not in form.takes else "graph"
    if subject not in form.takes:
        raise BadParameter(f"{form.name} takes {' or '.join(form.takes)}, not {subject}.")
    if wanted.author and subject != "papers":
        raise BadParameter("author chooses papers; around chooses a person's surroundings in the network.")
    return subject


def _network(store: Store, wanted: Wanted, topic: str | None) -> Tables:
    kind = wanted.network or "coauthors"
    if kind not in NETWORKS:
        raise BadParameter(f"there is no network {kind!r}, only {', '.join(NETWORKS)}.")
    if kind != "coauthors":
        if topic or wanted.around or wanted.since is not None or wanted.without_inferred:
            raise BadParameter(f"topic, since, around and without inferred choose among co-authors, not {kind}.")
        return topic_tables(store) if kind == "topics" else paper_tables(store)
    around = resolve(store, "author", wanted.around).id if wanted.around else None
    return coauthor_tables(store, Filter(topic, wanted.since, wanted.without_inferred), around, wanted.steps)


def _answer(store: Store, answer: Answer) -> Tables:
    columns = tuple(Property(name, kind_of([row[n] for row in answer.rows])) for n, name in enumerate(answer.columns))
    facts = about(store, f"answer to {answer.query}", dict(answer.parameters)) | {"notes": list(answer.notes)}
    return Tables(answer.query, (Table(answer.query, columns, answer.rows, bare=True),), (), facts)


def kind_of(values: list[Value]) -> PropertyType:
    """The type of a column: the narrowest that holds all its values."""
    kinds = {type(v) for v in values if v is not None}
    if kinds == {bool}:
        return "boolean"
    if kinds == {list}:
        return "strings"
    return "integer" if kinds == {int} else "number" if kinds and kinds <= {int, float} else "string"


def write(files: Files, path: Path, *, force: bool = False) -> list[Path]:
    """Write the files of an export to `path`, or into the folder of that name; the paths written, sorted.

    UsageError where one of them is there already, unless `force`.
    """
    stem = path.with_suffix("") if any(name.startswith("-") for name in files) else path
    paths = {name: Path(f"{stem}{name}") for name in sorted(files)}
    there = [p for p in paths.values() if p.exists()]
    if there and not force:
        raise UsageError(f"{there[0]} exists already; --force replaces it, --output names another.")
    for name, each in paths.items():
        each.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(each, files[name])
    return list(paths.values())
