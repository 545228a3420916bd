"""Bringing a store up to date: what the corpus comes to, what changes nothing, and what an accident leaves behind."""

import contextlib
import json
import random
import shutil
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from extract.update import Options, Report, update
from graph.build import Target, place_of
from graph.errors import InputError, UsageError
from graph.folding import title_key
from graph.stores import Store, open_store
from tests.conftest import CORPUS, CORPUS_FILES
from tests.dump import dumped

TRUTH: dict[str, Any] = json.loads((CORPUS / "truth.json").read_text("utf-8"))
FOUR = CORPUS_FILES[:4]
NO_TEXT = Options(skip_text=True)


def built(folder: Path, *paths: Path | str, options: Options = NO_TEXT, **more: Any) -> Report:
    with contextlib.chdir(CORPUS):
        return update(folder, Target(place_of(folder, None)), [str(p) for p in paths], options=options, **more)


def rows(store: Store, query: str, **given: Any) -> list[tuple[Any, ...]]:
    return list(store.read(query, given).rows)


@pytest.fixture(scope="module")
def four(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("four") / "store"
    built(folder, *FOUR)
    return folder


@pytest.fixture(scope="module")
def five(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("five") / "store"
    built(folder, *CORPUS_FILES)
    return folder


@pytest.fixture
def store(request: pytest.FixtureRequest) -> Any:
    opened = open_store(str(request.getfixturevalue(request.param) / "graph.kgl"))
    yield opened
    opened.close()


on_four = pytest.mark.parametrize("store", ["four"], indirect=True)
on_five = pytest.mark.parametrize("store", ["five"], indirect=True)


def bearers(store: Store, printed: str) -> set[str]:
    """The ids of those who are printed so; the readers put a family name that stands first last."""
    query = "MATCH (a:Author) WHERE $name IN a.names RETURN a.id AS id ORDER BY id"
    return {str(key) for (key,) in rows(store, query, name=" ".join(reversed(printed.split(", "))))}


def authors(store: Store, title: str) -> dict[str, str]:
    query = (
        "MATCH (a:Author)-[w:AUTHORED]->(p:Paper {title: $title})"
        " RETURN w.printed_name AS printed, a.id AS id ORDER BY id"
    )
    return dict(rows(store, query, title=title))


@on_four
def test_four_files_come_to_the_papers_that_they_hold(store: Store) -> None:
    assert rows(store, "MATCH (p:Paper) RETURN count(p) AS n") == [(TRUTH["distinct_papers"],)]
    records = sum(TRUTH["papers"][name] for name in FOUR)
    assert rows(store, "MATCH ()-[e:STATED_IN]->() RETURN count(e) AS n") == [(records,)]


@on_five
def test_the_second_source_joins_what_it_repeats(store: Store) -> None:
    assert rows(store, "MATCH (p:Paper) RETURN count(p) AS n") == [(TRUTH["distinct_papers_with_second_source"],)]
    later = {entry["title"]: entry for entry in TRUTH["joined_with_second_source"]}
    joined = {entry["title"]: entry for entry in TRUTH["joined"]} | later
    found = rows(
        store,
        "MATCH (p:Paper)-[f:STATED_IN]->(s:Source) WITH p, s ORDER BY s.name WITH p, collect(s.name) AS files"
        " WHERE size(files) > 1 RETURN p.title_key AS key, files, p.year AS year ORDER BY key",
    )
    assert {key: files for key, files, _ in found} == {title_key(t): sorted(e["files"]) for t, e in joined.items()}
    years = {key: year for key, _, year in found}
    for title, entry in later.items():
        assert years[title_key(title)] == entry["years"]["papers.jsonl"]


@on_four
def test_the_owner_of_a_page_wrote_the_papers_whose_list_hides_them(store: Store) -> None:
    truth = TRUTH["inferred_owner"]
    query = (
        "MATCH (a:Author)-[w:AUTHORED]->(p:Paper) WHERE $owner IN a.names RETURN p.title_key AS key,"
        " w.inferred AS inferred, w.position AS position ORDER BY key"
    )
    found = rows(store, query, owner=truth["owner"])
    shown = {title_key(title) for title in (*truth["confirmed_by_papers_jsonl"], *truth["printed"])}
    assert {key for key, inferred, _ in found if inferred} == set(map(title_key, truth["titles"]))
    assert {key for key, inferred, _ in found if not inferred} >= shown
    assert all((position is None) == inferred for _, inferred, position in found)
    assert rows(store, "MATCH ()-[w:AUTHORED]->() WHERE w.inferred RETURN count(w) AS n") == [(len(truth["titles"]),)]


@pytest.mark.parametrize(("store", "key"), [("four", "same"), ("five", "same_with_second_source")], indirect=["store"])
def test_names_of_one_person_are_one_author(store: Store, key: str) -> None:
    parted = [pair for pair in TRUTH[key] if len(bearers(store, pair[0]) & bearers(store, pair[1])) != 1]
    assert parted == []


def test_the_truth_about_the_corpus_has_cases_of_every_kind() -> None:
    assert all(TRUTH.values())


@on_five
def test_people_who_look_alike_are_not_joined(store: Store) -> None:
    for entry in TRUTH["different"]:
        people = [{authors(store, title)[entry["name"]] for title in titles} for titles in entry["titles"]]
        assert [len(found) for found in people] == [1] * len(people), entry["name"]
        assert len(set.union(*people)) == len(people), entry["name"]
    for one, other in TRUTH["not_to_merge"]:
        assert bearers(store, one).isdisjoint(bearers(store, other))


@on_four
def test_what_is_undecided_stays_alone(store: Store) -> None:
    for entry in TRUTH["undecided"]:
        (alone,) = bearers(store, entry["name"])
        assert all(alone not in bearers(store, candidate) for candidate in entry["candidates"])
        assert rows(store, "MATCH (a:Author {id: $id}) RETURN a.unverified AS u", id=alone) == [(True,)]


@on_four
def test_what_is_no_person_is_no_author(store: Store) -> None:
    for name in TRUTH["not_a_person"]:
        assert bearers(store, name) == set()
        assert rows(store, "MATCH (i:Institution {name: $name})<-[:CREDITED_TO]-(p) RETURN count(p) AS n", name=name)
    for name in TRUTH["mononym"]:
        assert len(bearers(store, name)) == 1
    cut = "MATCH (p:Paper {title: $title}) RETURN p.authors_complete AS complete"
    assert [rows(store, cut, title=title) for title in TRUTH["cut_lists"]] == [[(False,)]] * len(TRUTH["cut_lists"])
    assert rows(store, "MATCH (a:Author) WHERE a.name CONTAINS 'et al' RETURN a.name AS name") == []


@on_four
def test_pairs_components_and_isolates_are_those_of_the_corpus(store: Store) -> None:
    network = nx.Graph()
    network.add_nodes_from(key for (key,) in rows(store, "MATCH (a:Author) RETURN a.id AS id"))
    pairs = (
        "MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)"
        " RETURN a.id AS a, b.id AS b, c.papers AS papers, c.first_year AS first, c.last_year AS last ORDER BY a, b"
    )
    for a, b, papers, first, last in rows(store, pairs):
        assert a < b
        network.add_edge(a, b, facts=(papers, first, last))
    large, climate, *small = TRUTH["components"]  # the climate group's consortium is no author
    expected = [large, climate - len(TRUTH["not_a_person"]), *small]
    assert sorted((len(c) for c in nx.connected_components(network)), reverse=True) == expected
    alone = {key for key in network if network.degree(key) == 0}
    assert alone == set.union(*(bearers(store, name) for name in TRUTH["isolates"]))
    for pair in TRUTH["pairs"]:
        (a,), (b,) = (bearers(store, name) for name in pair["authors"])
        assert network.edges[a, b]["facts"] == (pair["joint"], pair["since"], pair["latest"]), pair


def test_broken_entries_are_told_with_their_line_and_cost_nothing_else(tmp_path: Path) -> None:
    report = built(tmp_path / "store", "broken.jsonl")
    assert {str(p.line) for p in report.problems} == set(TRUTH["broken"]["lines"])
    assert report.counts["Paper"] >= len(TRUTH["broken"]["valid_titles"])
    text = "\n".join(dumped(tmp_path / "store"))
    assert all(title in text for title in TRUTH["broken"]["valid_titles"])


def test_counts_in_are_counts_out(five: Path, tmp_path: Path) -> None:
    report = built(tmp_path / "store", *CORPUS_FILES)
    lines = [line.split(" ", 1)[0] for line in dumped(tmp_path / "store")]
    assert {kind: lines.count(kind) for kind in report.counts} == report.counts
    assert report.records == sum(TRUTH["papers"][name] for name in CORPUS_FILES) == report.counts["STATED_IN"]


def test_building_again_changes_nothing_and_writes_nothing(corpus_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "store"
    shutil.copytree(corpus_store, folder)
    graph = folder / "graph.kgl"
    before, facts = dumped(folder), (graph.stat().st_ino, graph.stat().st_mtime_ns, graph.read_bytes())
    paths = [*CORPUS_FILES]
    for given in (paths, [*reversed(paths), *paths], []):
        report = built(folder, *given, options=Options())
        assert (report.built, report.counts, report.problems) == (False, {}, ())
        assert set(report.files["unchanged"]) == set(given)
    assert (graph.stat().st_ino, graph.stat().st_mtime_ns, graph.read_bytes()) == facts
    graph.unlink()
    assert built(folder, options=Options()).built
    assert dumped(folder) == before


@pytest.mark.parametrize("seed", range(3))
def test_files_in_any_order_and_at_any_time_make_the_same_graph(five: Path, tmp_path: Path, seed: int) -> None:
    paths = [*CORPUS_FILES]
    random.Random(seed).shuffle(paths)
    if seed:
        for path in paths:
            built(tmp_path / "store", path)
    else:
        built(tmp_path / "store", *paths)
    assert dumped(tmp_path / "store") == dumped(five)


@pytest.mark.parametrize("name", CORPUS_FILES)
def test_a_source_taken_out_was_never_there(five: Path, tmp_path: Path, name: str) -> None:
    shutil.copytree(five, tmp_path / "five")
    report = built(tmp_path / "five", remove=name)
    assert report.built
    built(tmp_path / "four", *(other for other in CORPUS_FILES if other != name))
    assert dumped(tmp_path / "five") == dumped(tmp_path / "four")


def test_a_changed_file_replaces_what_it_said(tmp_path: Path) -> None:
    page = tmp_path / "mine.jsonl"
    lines = (CORPUS / "papers.jsonl").read_text("utf-8").splitlines(keepends=True)
    page.write_text("".join(lines[:20]), "utf-8")
    assert built(tmp_path / "store", page).files["new"] == (str(page),)
    page.write_text("".join(lines[10:]), "utf-8")
    assert built(tmp_path / "store", page).files["replaced"] == (str(page),)
    built(tmp_path / "fresh", page)
    assert dumped(tmp_path / "store") == dumped(tmp_path / "fresh")


def test_two_files_of_one_name_are_two_sources(tmp_path: Path) -> None:
    for folder, title in (("a", "The first of two long titles"), ("b", "The second of two long titles")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.jsonl").write_text(json.dumps({"title": title}) + "\n")
    report = built(tmp_path / "store", tmp_path / "a" / "x.jsonl", tmp_path / "b" / "x.jsonl")
    assert report.counts["Paper"] == report.counts["Source"] == 2


def test_what_cannot_be_asked_for_leaves_the_store_as_it_was(four: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to build from"):
        built(tmp_path / "none")
    assert not (tmp_path / "none").exists()
    folder = tmp_path / "store"
    shutil.copytree(four, folder)
    before = dumped(folder)
    with pytest.raises(UsageError, match=r"no source 'x.txt'; the sources are: author-page.txt, "):
        built(folder, remove="x.txt")
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(InputError, match=r"empty\.txt"):
        built(folder, tmp_path / "empty.txt")
    with pytest.raises(UsageError):
        built(folder, options=Options(skip_text=True, identity="psychic"))
    assert dumped(folder) == before
    report = built(folder, tmp_path / "empty.txt", "second-source.jsonl")
    assert len(report.unreadable) == 1
    assert report.unreadable[0].startswith(f"{tmp_path / 'empty.txt'} is empty; ")
    assert report.counts["Paper"] == TRUTH["distinct_papers_with_second_source"]
