"""What is said of retracted papers: in every answer that shows one, or counts one."""

import json
from collections.abc import Iterator

import pytest

from graph.folding import without_retraction
from queries.api import KnowledgeGraph

TEXT = "We study federated learning with FedAvg on CIFAR-10 and report what was found in it."


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[KnowledgeGraph]:
    """Three papers, one of them retracted, that share people, a topic and venues with the others, or do not."""
    folder = tmp_path_factory.mktemp("retracted")
    papers = [
        {"title": "RETRACTED: Federated Learning in a Barn", "authors": ["Ann Esch", "Bo Birk"], "year": 2019,
         "venue": "Barn Letters", "abstract": TEXT, "subjects": ["federated learning"], "doi": "10.5555/barn"},
        {"title": "Federated Learning in a House", "authors": ["Bo Birk", "Cy Cole"], "year": 2020, "venue": "House",
         "abstract": TEXT, "subjects": ["federated learning"]},
        {"title": "Counting Sheep", "authors": ["Di Dorn", "Ed Ek"], "year": 2020, "venue": "Sheep Letters"},
    ]  # fmt: skip
    (folder / "papers.jsonl").write_text("\n".join(map(json.dumps, papers)), "utf-8")
    with KnowledgeGraph(folder / "store") as kg:
        kg.build(folder / "papers.jsonl")
        yield kg


def said(notes: tuple[str, ...]) -> list[str]:
    return [note for note in notes if "retracted" in note]


def test_an_answer_that_shows_a_retracted_paper_names_it(graph: KnowledgeGraph) -> None:
    shown = ["retracted, and in this answer: RETRACTED: Federated Learning in a Barn."]
    assert said(graph.ask("author-papers", author="Ann Esch").notes) == shown
    assert said(graph.why("doi:10.5555/barn").notes) == shown


def test_an_answer_that_counts_one_says_of_whom_or_what(graph: KnowledgeGraph) -> None:
    assert said(graph.coauthors("Cy Cole").notes) == ["retracted papers count here, of Bo Birk."]
    assert said(graph.central().notes) == ["retracted papers count here, of Ann Esch; Bo Birk."]
    assert said(graph.communities().notes) == ["retracted papers count here, of Ann Esch; Bo Birk."]
    assert said(graph.ask("topic-trend", topic="federated learning").notes) == [
        "retracted papers count here, on federated learning."
    ]
    assert (
        said(graph.ask("growth").notes) == said(graph.ask("corpus-summary").notes) == ["1 retracted paper counts here."]
    )


def test_an_answer_without_any_says_nothing(graph: KnowledgeGraph) -> None:
    assert said(graph.coauthors("Di Dorn").notes) == []
    assert said(graph.ask("author-papers", author="Ed Ek").notes) == []


@pytest.mark.parametrize(
    "mark",
    [
        "Retracted", "WITHDRAWN", "Temporary removal", "Rétracté", "Retirée", "Zurückgezogen", "Retractado",
        "Retratado", "Ritrattato", "Ritirato", "Отозвано", "Отозвана", "撤稿", "已撤回", "Article retracted",
    ],
)  # fmt: skip
def test_the_marks_of_all_languages_are_no_part_of_a_title(mark: str) -> None:
    for title in (f"[{mark}] Counting Sheep", f"{mark}: Counting Sheep", f"Counting Sheep ({mark})"):
        assert without_retraction(title) == "Counting Sheep"
