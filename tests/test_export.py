"""Exports: what is written, other tools and our own readers read again, with the same counts and values."""

import csv
import io
import json
import sqlite3
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import igraph
import networkx as nx
import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
import rdflib

from graph.build import place_of
from graph.errors import BadParameter, UsageError
from graph.schema import EDGE_KINDS, NODE_KINDS, Property
from graph.stores import Store, open_store
from queries.analyses.networks import coauthor_network
from queries.api import KnowledgeGraph
from queries.export.files import cypher, workbook
from queries.export.request import FORMATS, Wanted, exported, write
from queries.export.tables import Table, Tables, plain_text, whole_graph
from tests.command import paperkg
from tests.pictures import HOSTILE

COAUTHORS = Wanted(network="coauthors")


@pytest.fixture(scope="module")
def store(corpus_store: Path) -> Iterator[Store]:
    opened = open_store(place_of(corpus_store, None))
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def tables(store: Store) -> Tables:
    tables = whole_graph(store)
    assert {"Author", "Paper"} <= {table.name for table in tables.nodes if table.rows}
    assert {"AUTHORED", "CO_AUTHORED"} <= {table.name for table in tables.edges if table.rows}
    return tables


def counts(store: Store) -> tuple[int, int]:
    """How many nodes and edges the graph has, asked kind by kind."""
    nodes = sum(
        int(str(store.read(f"MATCH (n:{k.label}) RETURN count(n) AS n ORDER BY n", {}).rows[0][0])) for k in NODE_KINDS
    )
    edges = sum(
        int(str(store.read(f"MATCH ()-[r:{k.type}]->() RETURN count(r) AS n ORDER BY n", {}).rows[0][0]))
        for k in EDGE_KINDS
    )
    return nodes, edges


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if "graph" in f.takes or "papers" in f.takes])
def test_the_same_graph_gives_the_same_bytes(store: Store, name: str) -> None:
    assert exported(store, name, Wanted()) == exported(store, name, Wanted())


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if "network" in f.takes])
def test_the_same_network_gives_the_same_bytes(store: Store, name: str) -> None:
    assert exported(store, name, COAUTHORS) == exported(store, name, COAUTHORS)


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_export_says_where_it_comes_from(store: Store, name: str) -> None:
    built = store.built()
    files = exported(store, name, COAUTHORS if FORMATS[name].takes == ("network",) else Wanted())
    about = next((data for key, data in files.items() if key.endswith("about.json")), files.get("", b""))
    if name == "excel":
        sheet = openpyxl.load_workbook(io.BytesIO(about))["about"]
        about = json.dumps([c.value for row in sheet for c in row]).encode()
    if name == "vosviewer-files":
        pytest.skip("two tables without a header; VOSviewer takes nothing else")

    assert built is not None
    assert built.run.encode() in about
    assert b"paperkg 0." in about


def test_graphml_of_the_whole_graph_is_read_by_networkx(store: Store, tables: Tables) -> None:
    graph = nx.parse_graphml(exported(store, "graphml", Wanted())[""].decode(), force_multigraph=True)
    key = "doi:10.5555/pkg.2018.0001"

    assert (graph.number_of_nodes(), graph.number_of_edges()) == counts(store)
    paper = next(row for t in tables.nodes if t.name == "Paper" for row in t.rows if row[0] == key)
    assert graph.nodes[key]["title"] == paper[1]
    assert graph.nodes[key]["year"] == 2018
    assert graph.nodes[key]["authors_complete"] is True


def test_graphml_of_a_network_is_read_by_networkx_and_igraph(store: Store, tmp_path: Path) -> None:
    network = coauthor_network(store)
    data = exported(store, "graphml", COAUTHORS)[""]
    read = nx.parse_graphml(data.decode())

    assert set(read) == set(network)
    assert {frozenset(e): read.edges[e]["weight"] for e in read.edges} == {
        frozenset(e): network.edges[e]["weight"] for e in network.edges
    }
    path = tmp_path / "n.graphml"
    path.write_bytes(data)
    other = igraph.Graph.Read_GraphML(str(path))
    assert (other.vcount(), other.ecount(), other.is_directed()) == (len(network), network.number_of_edges(), False)
    assert sorted(other.vs["name"]) == sorted(n["name"] for n in network.nodes.values())


def test_gexf_is_read_by_networkx_with_its_years(store: Store) -> None:
    network = coauthor_network(store)
    text = exported(store, "gexf", COAUTHORS)[""].decode()
    spells = ET.fromstring(text).findall(".//{http://gexf.net/1.3}edge//{http://gexf.net/1.3}spell")
    read = nx.read_gexf(
        io.BytesIO(text.replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft").encode()), version="1.2draft"
    )

    assert set(read) == set(network)
    assert read.number_of_edges() == network.number_of_edges()
    dated = store.read(
        "MATCH (:Author)-[c:CO_AUTHORED]->(:Author) WHERE c.first_year IS NOT NULL RETURN count(c) AS n ORDER BY n", {}
    ).rows
    assert len(spells) == dated[0][0]
    assert all(int(s.get("start", "0")) <= int(s.get("end", "0")) for s in spells)


def test_node_link_is_read_by_networkx(store: Store) -> None:
    network = coauthor_network(store)
    read = nx.node_link_graph(json.loads(exported(store, "node-link", COAUTHORS)[""]), edges="edges")

    assert {n: d["papers"] for n, d in read.nodes(data=True)} == {n: d["papers"] for n, d in network.nodes(data=True)}
    assert sorted(map(sorted, read.edges)) == sorted(map(sorted, network.edges))
    whole = nx.node_link_graph(json.loads(exported(store, "node-link", Wanted())[""]), edges="edges")
    assert (whole.number_of_nodes(), whole.number_of_edges()) == counts(store)


def test_pajek_is_read_by_networkx(store: Store, tmp_path: Path) -> None:
    network = coauthor_network(store)
    path = tmp_path / "n.net"
    path.write_bytes(exported(store, "pajek", COAUTHORS)[""])
    read = nx.Graph(nx.read_pajek(path))

    assert (len(read), read.number_of_edges()) == (len(network), network.number_of_edges())
    assert "Wei Lantang (author:wei-lantang-2)" in read or "Wei Lantang" not in read


def test_vosviewer_gets_items_links_clusters_and_scores(store: Store) -> None:
    network = coauthor_network(store)
    body = json.loads(exported(store, "vosviewer", COAUTHORS)[""])["network"]
    files = exported(store, "vosviewer-files", COAUTHORS)
    rows = list(csv.reader(files["-map.txt"].decode().splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))

    assert len(body["items"]) == len(network) == len(rows) - 1
    assert len(body["links"]) == network.number_of_edges() == len(files["-network.txt"].splitlines())
    assert {i["label"] for i in body["items"]} >= {"Tolvane Berisk"}
    assert rows[0][:5] == ["id", "label", "x", "y", "cluster"]
    ids = {i["id"] for i in body["items"]}
    assert all(link["source_id"] in ids and link["target_id"] in ids for link in body["links"])
    berisk = next(i for i in body["items"] if i["label"] == "Tolvane Berisk")
    assert berisk["weights"]["Links"] == network.degree(berisk["description"])


def test_csv_and_parquet_are_read_by_pandas(store: Store, tables: Tables) -> None:
    texts, binary = exported(store, "csv", Wanted()), exported(store, "parquet", Wanted())
    for table in tables.tables:
        frame = pd.read_csv(io.BytesIO(texts[f"/{table.name}.csv"]), keep_default_na=False)
        typed = pq.read_table(io.BytesIO(binary[f"/{table.name}.parquet"])).to_pylist()

        assert len(frame) == len(typed) == len(table.rows)
        assert [tuple(row.values()) for row in typed] == list(table.rows)


def test_excel_is_read_by_openpyxl_and_holds_no_formula(store: Store, tables: Tables) -> None:
    book = openpyxl.load_workbook(io.BytesIO(exported(store, "excel", Wanted())[""]))

    assert book.sheetnames == [*(t.name for t in tables.tables), "about"]
    assert [book[t.name].max_row - 1 for t in tables.tables] == [len(t.rows) for t in tables.tables]
    hostile = openpyxl.load_workbook(io.BytesIO(workbook([("s", ["a"], [[f"{c}1+1"] for c in "=+-@"])])))["s"]
    assert [cell.data_type for (cell,) in hostile.iter_rows(min_row=2)] == ["s"] * 4
    assert [cell.value for (cell,) in hostile.iter_rows(min_row=2)] == ["=1+1", "+1+1", "-1+1", "@1+1"]


def test_sqlite_has_every_row(store: Store, tables: Tables, tmp_path: Path) -> None:
    path = tmp_path / "g.sqlite"
    path.write_bytes(exported(store, "sqlite", Wanted())[""])
    base = sqlite3.connect(path)

    assert {t.name: base.execute(f'SELECT count(*) FROM "{t.name}"').fetchone()[0] for t in tables.tables} == {
        t.name: len(t.rows) for t in tables.tables
    }
    joint = "SELECT count(*) FROM AUTHORED w JOIN Author a ON a.id = w.start JOIN Paper p ON p.id = w.stop"
    assert base.execute(joint).fetchone()[0] == sum(len(t.rows) for t in tables.edges if t.name == "AUTHORED")
    base.close()


def test_neo4j_admin_files_have_no_dangling_and_no_double_id(store: Store, tables: Tables) -> None:
    files = exported(store, "neo4j-admin", Wanted())
    ids: dict[str, list[str]] = {}
    for table in tables.nodes:
        rows = list(csv.reader(io.StringIO(files[f"/{table.name}.csv"].decode())))
        assert rows[0][0] == f"id:ID({table.name}){{id-type:string}}"
        ids[table.name] = [row[0] for row in rows[1:]]
        assert len(set(ids[table.name])) == len(ids[table.name])
    for table in tables.edges:
        assert table.ends is not None
        for row in csv.reader(io.StringIO(files[f"/{table.name}.csv"].decode().split("\n", 1)[1])):
            assert row[0] in ids[table.ends[0]]
            assert row[1] in ids[table.ends[1]]


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # its reader of JSON-LD uses its own old names
def test_json_ld_is_read_by_rdflib(store: Store) -> None:
    graph = rdflib.Dataset(default_union=True)
    graph.parse(data=exported(store, "json-ld", Wanted())[""], format="json-ld")
    schema = rdflib.Namespace("https://schema.org/")

    assert len(set(graph.subjects(rdflib.RDF.type, schema.ScholarlyArticle))) == 85
    assert len(list(graph.subject_objects(schema.author))) == 155


@pytest.mark.parametrize("name", ["bibtex", "ris", "csl-json"])
def test_papers_are_read_again_by_our_own_readers(store: Store, tmp_path: Path, name: str) -> None:
    path = tmp_path / f"papers{FORMATS[name].ending}"
    path.write_bytes(exported(store, name, Wanted())[""])
    with KnowledgeGraph(tmp_path / "store") as kg:
        kg.build(path, skip_text=True)
        again = kg.store.read("MATCH (p:Paper) RETURN p.title AS title, p.year AS year ORDER BY title, year", {}).rows
        people = kg.store.read("MATCH (:Author)-[w:AUTHORED]->(:Paper) RETURN count(w) AS n ORDER BY n", {}).rows

    first = store.read("MATCH (p:Paper) RETURN p.title AS title, p.year AS year ORDER BY title, year", {}).rows
    assert [row[1] for row in again] == [row[1] for row in first]
    assert [" ".join(str(t).split()) for t, _ in again] == [" ".join(str(t).split()) for t, _ in first]
    assert people[0][0] > 100


def test_a_selection_has_only_its_papers(store: Store) -> None:
    found = json.loads(exported(store, "csl-json", Wanted(topic="federated learning", since=2020))[""])
    rows = store.read(
        "MATCH (p:Paper)-[:HAS_TOPIC]->(:Topic {name: 'federated learning'}) WHERE p.year >= 2020"
        " RETURN p.id AS id ORDER BY id",
        {},
    ).rows

    assert [item["id"] for item in found] == [key for (key,) in rows]
    of_one = json.loads(exported(store, "csl-json", Wanted(author="Tolvane Berisk"))[""])
    assert len(of_one) == 16


def test_an_answer_is_exported_with_its_notes(store: Store) -> None:
    files = exported(store, "csv", Wanted(ask="topic-authors", given={"topic": "federated learning"}))
    frame = pd.read_csv(io.BytesIO(files["/topic-authors.csv"]))

    assert len(frame)
    assert json.loads(files["/about.json"])["what"] == "answer to topic-authors"


HOSTILE_TABLES = Tables(
    "hostile",
    (
        Table(
            "Author",
            (Property("name", "string"), Property("names", "strings")),
            tuple((f"author:{i}", name, [name, name]) for i, name in enumerate(HOSTILE)),
        ),
    ),
    (
        Table(
            "CO_AUTHORED",
            (Property("weight", "number"),),
            (("author:0", "author:1", 1.0),),
            ("Author", "Author"),
            directed=False,
        ),
    ),
)


@pytest.mark.parametrize("name", [n for n, f in FORMATS.items() if f.write])
def test_hostile_names_break_no_format(name: str) -> None:
    form = FORMATS[name]
    assert form.write is not None
    files = form.write(HOSTILE_TABLES)

    assert all(isinstance(data, bytes) for data in files.values())
    if name in ("graphml", "gexf"):
        ET.fromstring(files[""])
        assert "onerror" in files[""].decode()
        assert b"<img" not in files[""]
    if name in ("node-link", "vosviewer"):
        assert len(json.loads(files[""])) > 1


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert plain_text("a\x00b\ud800c\ufffe\td") == "a\ufffdb\ufffdc\ufffd\td"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("grafml", Wanted()),
        ("bibtex", COAUTHORS),
        ("graphml", Wanted(ask="topics")),
        ("csv", Wanted(ask="topics", network="coauthors")),
        ("csv", Wanted(author="Tolvane Berisk")),
        ("csv", Wanted(network="people")),
        ("csv", Wanted(network="topics", since=2000)),
    ],
)
def test_what_does_not_fit_is_refused(store: Store, name: str, wanted: Wanted) -> None:
    with pytest.raises(BadParameter):
        exported(store, name, wanted)


def test_a_long_script_is_refused() -> None:
    rows = tuple((f"author:{n}", "x", []) for n in range(20_001))
    with pytest.raises(UsageError, match="neo4j-admin"):
        cypher(Tables("t", (Table("Author", (Property("name", "string"), Property("names", "strings")), rows),), ()))


def test_files_are_written_and_not_replaced_without_force(corpus_store: Path, tmp_path: Path) -> None:
    path = tmp_path / "net.graphml"
    done = paperkg("export", "graphml", "--network", "coauthors", "-o", path, store=corpus_store)
    assert (done.code, done.out) == (0, f"{path}\n")
    assert paperkg("export", "graphml", "--network", "coauthors", "-o", path, store=corpus_store).code == 2
    assert paperkg("export", "csv", "-o", tmp_path / "folder", store=corpus_store).code == 0
    assert (tmp_path / "folder" / "Paper.csv").is_file()
    assert json.loads((tmp_path / "folder" / "about.json").read_text())["made_by"].startswith("paperkg")
    assert len(write({"-map.txt": b"", "-network.txt": b""}, tmp_path / "v.txt")) == 2
    assert (tmp_path / "v-map.txt").is_file()


def test_without_a_format_they_are_listed(corpus_store: Path) -> None:
    done = paperkg("--format", "json", "export", store=corpus_store)

    assert [row[0] for row in done.json["rows"]] == list(FORMATS)
