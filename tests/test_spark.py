"""Builds on a real cluster of Apache Spark give the graph of one machine, whoever is killed meanwhile."""

import contextlib
import json
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract import papers as one_machine_papers
from extract import people as one_machine_people
from extract.deciding import bylines
from extract.inputs import find_inputs
from extract.people import separate_coauthors as one_machine_coauthors
from extract.people.corrections import NONE, Corrections, Different, DifferentPapers, Same, SamePaper
from extract.spark import blocks, papers, people, separate_coauthors, sources
from extract.spark.build import Cluster, update_on_spark
from extract.spark.clusters import LINK, PERSON
from extract.spark.components import components, joined
from extract.spark.session import session
from extract.update import Options
from graph.build import Target, place_of
from graph.errors import PaperkgError, UsageError
from graph.model import Authorship, Link, PaperLink, Person, Record
from tests.conftest import CORPUS, CORPUS_FILES
from tests.graph_hashes import of_stage, of_store
from tests.spark import SETTINGS, Killing, Standalone, needs_java, standalone

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


@pytest.fixture(scope="module")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standalone]:
    """A master and two workers."""
    needs_java()
    with standalone(tmp_path_factory.mktemp("spark")) as started:
        yield started


@pytest.fixture(scope="module")
def spark(cluster: Standalone) -> Iterator["SparkSession"]:
    """A session on the cluster, which the tests of this module share."""
    with session(cluster.url, SETTINGS) as opened:
        yield opened


def record(key: str, title: str, *authors: str, **more: object) -> Record:
    people = tuple(Authorship(name) for name in authors)
    return replace(Record("a.jsonl", "jsonl", key, int(key), title, authors=people, year=2020), **more)


NUMBERED = Authorship("J. D.", ids=(("orcid", "0000-0002-1825-0097"),))
RECORDS = [
    record("1", "Reeds in standing water and their kin", "Jane Doe", "Adam Roe", "Wei Wang"),
    record("2", "Reeds in standing water and their kin", "J. Doe", "A. Roe", venue="Journal of Reeds"),
    record("3", "A second look at moving sands", "Doe, Jane", "Nils Holm"),
    record("4", "Sands that sing at night by wind", "J Doe", "Nils Holm", "W. Wang"),
    record("5", "Counting birds from the air above", "Wei Wang", "Li Zhang", "The Reed Collaboration"),
    record("6", "Counting birds from the shore below", "Wei Wang", "Lina Zhang"),
    record("7", "Introduction", "Nils Holm"),
    record("8", "Introduction", "Wei Wang"),
    record("9", "Hidden owners of long lists of names", "Adam Roe", listed_for="Jane Doe", authors_complete=False),
    record("10", "One more", "李明", "---"),
    replace(record("11", "By number alone, whoever it is"), authors=(NUMBERED,)),
    replace(record("12", "By number again, whatever is printed"), authors=(NUMBERED,)),
]  # fmt: skip
DECIDED = Corrections(
    same=(Same(("author:nils-holm", "Lina Zhang")), Same(("Nobody", "Li Zhang"))),
    different=(Different("Wei Wang", (("Counting birds from the air above",),)),),
    same_paper=(SamePaper(("One more", "A second look at moving sands")), SamePaper(("Introduction", "No such paper"))),
    different_papers=(DifferentPapers((("a.jsonl#1",), ("a.jsonl#2",))),),
)


def place(link: Link) -> tuple[str, int]:
    """Where a printed name stands."""
    return link.record, -1 if link.position is None else link.position


def test_records_are_joined_as_on_one_machine(spark: "SparkSession") -> None:
    linked = papers.papers_of(spark.sparkContext.parallelize(RECORDS, 2), DECIDED, 2)
    found = linked.collect()

    wanted = one_machine_papers.join(RECORDS, DECIDED)
    assert sorted((link for link, _ in found), key=lambda link: link.record) == wanted
    assert all(link.record == stated.id for link, stated in found)
    assert papers.without_effect(linked, DECIDED) == one_machine_papers.without_effect(RECORDS, DECIDED, wanted)


@pytest.mark.parametrize(("identity", "corrections"), [("full", DECIDED), ("initials", NONE)])
def test_people_are_told_apart_as_on_one_machine(
    spark: "SparkSession", identity: str, corrections: Corrections
) -> None:
    links = one_machine_papers.join(RECORDS)
    wanted = one_machine_people.resolve(bylines(RECORDS, links), corrections, identity)
    by_record: dict[str, PaperLink] = {link.record: link for link in links}
    linked = spark.sparkContext.parallelize([(by_record[r.id], r) for r in RECORDS], 2)

    made = people.resolve(linked, corrections, identity, 2)
    found = made.found.collect()

    assert sorted((p for kind, p in found if kind == PERSON), key=lambda p: p.id) == list(wanted.persons)
    assert sorted((link for kind, link in found if kind == LINK), key=place) == sorted(wanted.links, key=place)
    assert sorted(made.groups.collect(), key=lambda group: group.record) == list(wanted.groups)
    assert made.notes == wanted.notes


def test_people_whose_co_authors_never_meet_are_doubted_as_on_one_machine(spark: "SparkSession") -> None:
    teams = {
        "p1": "abw",
        "p2": "abw",
        "p3": "cdw",
        "p4": "cdw",
        "p5": "abv",
        "p6": "abv",
        "p7": "efv",
        "p8": "efv",
        "p9": "af",
    }
    persons = [
        Person(one, one, (one,), f"{one} {'wang' if one in 'wv' else one}", (), 0.9, False, ("same name",))
        for one in "abcdefvw"
    ]
    links = [
        Link(f"r#{paper}", paper, n, author, author, "same name", 0.9)
        for paper, team in teams.items()
        for n, author in enumerate(team)
    ]
    rows = [*((PERSON, person) for person in persons), *((LINK, link) for link in links)]

    found = separate_coauthors.doubted(spark.sparkContext.parallelize(rows, 2), 2).collect()

    wanted = one_machine_coauthors.doubted(persons, links)
    assert [person.id for person in wanted if person.unverified] == ["w"]
    assert sorted((person for kind, person in found if kind == PERSON), key=lambda person: person.id) == wanted
    assert sorted((link for kind, link in found if kind == LINK), key=place) == sorted(links, key=place)


def test_components_by_rounds_are_those_of_one_process(spark: "SparkSession") -> None:
    chain = [(f"n{n:02}", f"n{n + 1:02}") for n in range(20)]
    edges = [*chain[:9], *chain[12:], ("x", "y"), ("y", "x"), ("z", "z")]

    found = components(spark.sparkContext.parallelize(edges, 2), 2, few=0).collect()

    assert dict(found) == dict(joined(edge for edge in edges if edge[0] != edge[1]))
    assert len(found) == len(dict(found))


def test_no_edges_are_no_components(spark: "SparkSession") -> None:
    assert components(spark.sparkContext.parallelize([("a", "a")], 1), 1).collect() == []


def killed(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def greedy(_: int) -> int:
    with blocks.memory_for(lambda: "the name 'wei wang'"):
        return len(bytearray(10**15))


@pytest.mark.parametrize(
    ("task", "sentence"),
    [
        (killed, "the Python of a worker was ended"),
        (greedy, "^a worker ran out of memory over the name 'wei wang';"),
    ],
)
def test_a_fault_in_a_task_is_one_sentence(spark: "SparkSession", task: Callable[[int], object], sentence: str) -> None:
    with pytest.raises(PaperkgError, match=sentence), session(None) as running:
        running.sparkContext.parallelize([1], 1).map(task).collect()


def test_files_at_addresses_are_read_as_those_here(spark: "SparkSession") -> None:
    file = CORPUS / "second-source.jsonl"
    here, nothing = find_inputs([str(file)]), find_inputs([])
    address = [f"file://{CORPUS}/second-*.jsonl"]

    assert sources.size_of(spark, nothing, address) == sources.size_of(spark, here, []) == file.stat().st_size
    assert sources.size_of(spark, nothing, [f"file://{CORPUS}/none"]) == 0
    wanted = [(kind, json.loads(body)) for _, kind, body in sources.read(spark, here, [], "").collect()]
    found = [(kind, json.loads(body)) for _, kind, body in sources.read(spark, nothing, address, "").collect()]
    assert [kind for kind, _ in found] == [kind for kind, _ in wanted]
    assert [body.get("title") for _, body in found] == [body.get("title") for _, body in wanted]


def test_a_file_too_large_to_be_fetched_is_refused(spark: "SparkSession") -> None:
    spark.conf.set("spark.sql.sources.binaryFile.maxLength", "100")
    try:
        with pytest.raises(UsageError, match="a file is too large to be fetched whole"), session(None) as running:
            sources.read(running, find_inputs([]), [f"file://{CORPUS}/second-source.jsonl"], "").count()
    finally:
        spark.conf.unset("spark.sql.sources.binaryFile.maxLength")


def test_the_largest_block_is_named_where_it_is_very_large(
    spark: "SparkSession", monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = spark.sparkContext.parallelize([("wei wang", 2), ("jane doe", 3), ("wei wang", 2)], 2)

    assert blocks.largest(sizes, "signatures", 2) == []
    monkeypatch.setattr(blocks, "MANY", 4)
    (note,) = blocks.largest(sizes, "signatures", 2)
    assert note.startswith("4 signatures around 'wei wang' are compared in one task")


def test_nothing_given_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="give all files"):
        update_on_spark(tmp_path, Target(place_of(tmp_path, None)), (), Options())


def test_a_store_with_records_is_not_built_over(corpus_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    shutil.copytree(corpus_store, store)
    with pytest.raises(UsageError, match="another --store"):
        update_on_spark(store, Target(place_of(store, None)), [str(CORPUS / "papers.jsonl")], Options())


def test_the_graph_is_that_of_one_machine_though_a_worker_is_killed(
    cluster: Standalone, spark: "SparkSession", corpus_store: Path, tmp_path: Path
) -> None:
    # The last test here, as it leaves one worker. In every stage workers die in tests/bench/bench_spark.py --kill.
    store, killing = tmp_path / "store", Killing(cluster, spark, "joining 1")
    target, told = Target(place_of(store, None)), Options(progress=killing)
    with contextlib.chdir(CORPUS):
        report = update_on_spark(store, target, CORPUS_FILES, told, Cluster(tasks=2))
        again = update_on_spark(store, target, CORPUS_FILES, replace(told, progress=lambda *_: None), Cluster(tasks=2))

    assert killing.killed == ["joining 1"]
    assert of_stage(store / "stages") == of_store(corpus_store)
    assert report.counts == {name: count for name, (count, _) in of_store(corpus_store).items()}
    assert (report.built, again.built) == (True, False)
