"""Scores by hand, and the command that prints them."""

import json
from pathlib import Path

import pytest

from extract.evaluation import Score, folded, identity_scores, text_scores
from graph.model import Abbreviation, Link, Mention, Reading
from queries.cli.main import main


def mention(kind: str, name: str, surface: str, role: str | None = None) -> Mention:
    return Mention(kind, f"{kind}:{name}", name, "title", 0, 1, surface, surface, "rule", 0.9, role)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The Adam optimizer", "adam"),
        (r"$\mathrm{SGD}$", "sgd"),
        ("Long-Short Term Memories (LSTM)", "long short term memorie"),
        ("model", "model"),
        ("", ""),
    ],
)
def test_names_are_compared_folded(name: str, key: str) -> None:
    assert folded(name) == key


def test_methods_are_hit_by_any_form_and_counted_once() -> None:
    gold = [
        {
            "methods": [
                {"name": "Adam", "aliases": ["Adam"], "role": "used"},
                {"name": "X", "aliases": [], "role": "used"},
            ]
        }
    ]
    found = [
        Reading((mention("method", "adam", "Adam optimizer", "proposes"), mention("method", "noise", "noise", "uses")))
    ]

    methods, roles = text_scores(gold, found)

    assert (methods.precision, methods.recall, methods.f1) == (0.5, 0.5, 0.5)
    assert roles.precision == 0.0


def test_datasets_topics_and_abbreviations() -> None:
    gold = [
        {"datasets": ["MNIST"], "topics": [{"topic": "scaling laws"}], "abbreviations": [{"short": "A", "long": "b c"}]}
    ]
    found = [Reading((mention("dataset", "mnist", "MNIST"),), (Abbreviation("A", "b  C"), Abbreviation("D", "e")))]

    scores = {s.what: (s.precision, s.recall) for s in text_scores(gold, found)}

    assert scores == {"datasets": (1.0, 1.0), "topics": (0.0, 0.0), "abbreviations": (0.5, 1.0)}


def test_nothing_labelled_has_no_scores() -> None:
    assert text_scores([], []) == []


def test_labels_may_be_plain_names_and_no_labelled_role_is_no_score() -> None:
    gold = [
        {"methods": ["Adam", {"name": "Ecks", "aliases": ["X"]}], "topics": ["scaling laws"], "datasets": ["MNIST"]}
    ]
    methods = (mention("method", "adam", "Adam", "uses"), mention("method", "x", "X", "uses"))
    others = (mention("topic", "scaling laws", "x"), mention("dataset", "mnist", "MNIST"))

    scores = text_scores(gold, [Reading((*methods, *others))])

    assert scores == [Score("methods", 1, 1, 2), Score("datasets", 1, 1, 1), Score("topics", 1, 1, 1)]


def test_roles_count_where_they_are_labelled() -> None:
    gold = [{"methods": ["A", {"name": "B", "role": "used"}, {"name": "C", "role": "proposes"}]}]
    found = [Reading(tuple(mention("method", name, name, "uses") for name in "ABC"))]
    assert text_scores(gold, found)[1] == Score("roles of methods found", 0.5, 0.5, 2)


def test_identity_by_hand() -> None:
    persons = {("1", 0): "x", ("2", 0): "x", ("3", 0): "y"}
    links = [Link(f"s#{k}", k, 0, "N", "a", "rule", 1.0) for k in ("1", "2", "3")]

    b_cubed, pairs = identity_scores(persons, links, {f"s#{k}": k for k in ("1", "2", "3")})

    assert b_cubed.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3) / 3)
    assert b_cubed.recall == 1.0
    assert (pairs.precision, pairs.recall) == (pytest.approx(1 / 3), 1.0)


def test_the_command_scores_a_labelled_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper = {"title": "Federated Learning with Adam", "abstract": "", "topics": [{"topic": "federated learning"}]}
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(paper) + "\n", "utf-8")

    assert main(["evaluate", str(file), "--format", "json"]) == 0

    answer = json.loads(capsys.readouterr().out)
    assert answer["rows"][0][1] == "topics"
    assert answer["rows"][0][3] == 1.0


NAME = '{"paper": "1", "position": 0, "person": "x"}'
WRONG = (
    ("", "gold.jsonl: it has no labels."),
    ('{"title": "A"}', "gold.jsonl: it has no labels."),
    ("{", "gold.jsonl:1: not JSON: "),
    ("[1]\n", "gold.jsonl:1: a labelled line is a JSON object."),
    ('{"topics": []}\n\n{"topics": "x"}', 'gold.jsonl:3: "topics" is a list of names or of objects {"topic"}.'),
    ('{"methods": [{"aliases": []}]}', 'gold.jsonl:1: "methods" is a list of names or of objects {"name", '),
    (
        '{"methods": [{"name": "A", "aliases": "B"}]}',
        'gold.jsonl:1: "methods" is a list of names or of objects {"name", ',
    ),
    ('{"datasets": [1]}', 'gold.jsonl:1: "datasets" is a list of names or of objects {"name"}.'),
    ('{"abbreviations": ["A"]}', 'gold.jsonl:1: "abbreviations" is a list of objects {"short", "long"}.'),
    (NAME + '\n{"topics": ["x"]}', "gold.jsonl:2: a labelled name has `paper`, `position` (a number from 0) and "),
    ('{"person": "x", "paper": "1", "position": "first"}', "gold.jsonl:1: a labelled name has `paper`, "),
)


@pytest.mark.parametrize(("text", "said"), WRONG)
def test_a_file_without_labels_or_with_wrong_ones_is_told_in_a_sentence(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "gold.jsonl"
    file.write_text(text, "utf-8")

    assert main(["evaluate", str(file)]) == 3
    told = capsys.readouterr().err
    assert said in told
    assert told.count("\n") == 1


def test_a_file_that_is_missing_is_said_to_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", str(tmp_path / "none.jsonl")]) == 3
    assert capsys.readouterr().err.endswith("none.jsonl cannot be read: No such file or directory.\n")
