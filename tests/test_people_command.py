"""`paperkg people`: doubtful identities, explanations, and decisions that survive rebuilds."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.update import Options, update
from graph.build import Target, place_of
from queries.cli.main import main
from tests.conftest import CORPUS

Run = Callable[..., dict[str, list[list[object]]]]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    folder = tmp_path / "store"
    update(folder, Target(place_of(folder, None)), [str(CORPUS / "papers.jsonl")], options=Options(skip_text=True))
    return folder


@pytest.fixture
def run(store: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def answer(*words: str, code: int = 0) -> dict[str, list[list[object]]]:
        assert main(["--store", str(store), "--format", "json", *words]) == code
        captured = capsys.readouterr()
        return json.loads(captured.out) if code == 0 else {"said": [[captured.err]]}

    return answer


def test_doubtful_people_come_with_what_makes_them_so(run: Run) -> None:
    answer = run("people")

    rows = {row[0]: dict(zip(answer["columns"], row, strict=True)) for row in answer["rows"]}  # type: ignore[call-overload]
    assert rows["author:k-ansaboa"]["could_be"] == ["author:kofi-ansaboa", "author:kweku-ansaboa"]


def test_every_printed_name_is_answered_for_once(run: Run) -> None:
    answer = run("people", "--all")

    printed = sum(
        len(json.loads(line)["authors"]) for line in (CORPUS / "papers.jsonl").read_text("utf-8").splitlines()
    )
    places = [(row[2], row[3]) for row in answer["rows"]]
    assert len(places) == len(set(places))
    # An organisation in a byline is no person, and "et al." is no name.
    assert len(places) == printed - 2


def test_an_explanation_names_the_ids_that_a_person_is_known_by(run: Run) -> None:
    answer = run("people", "explain", "Nadezhda Kirsanova")

    assert "known by: ORCID 0000-0005-" in str(answer["notes"])
    assert {row[4] for row in answer["rows"]} == {"same orcid"}


def test_namesakes_that_dblp_numbers_are_found_and_written_down_by_what_tells_them_apart(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [
        {"title": f"A Paper on Subject {n}", "authors": [f"Wei Wang 000{1 + n // 2}", "Mira Ode"]} for n in range(4)
    ]
    file = tmp_path / "dblp.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    folder = tmp_path / "numbered"
    update(folder, Target(place_of(folder, None)), [str(file)], options=Options(skip_text=True))

    assert main(["--store", str(folder), "people", "explain", "Wei Wang"]) == 2
    assert "'Wei Wang' fits several authors" in capsys.readouterr().err
    assert main(["--store", str(folder), "people", "explain", "Wei Wang 0002", "--format", "json"]) == 0
    assert {row[4] for row in json.loads(capsys.readouterr().out)["rows"]} == {"same dblp number"}
    assert main(["--store", str(folder), "people", "split", "Wei Wang 0002", "A Paper on Subject 3"]) == 0
    assert 'name = "author:wei-wang-' in (folder / "corrections.toml").read_text("utf-8")
    assert "not on" not in capsys.readouterr().out


def test_a_merge_joins_and_survives_a_rebuild(run: Run, store: Path) -> None:
    run("people", "merge", "K. Ansaboa", "Kweku Ansaboa", "--note", "same office")

    run("build")
    run("coauthors", "K. Ansaboa")
    joined = run("people", "explain", "K. Ansaboa")
    assert {row[3] for row in joined["rows"]} == {"K. Ansaboa", "Kweku Ansaboa"}
    assert 'note = "same office"' in (store / "corrections.toml").read_text("utf-8")


def test_a_split_parts_the_papers_that_are_given(run: Run) -> None:
    before = run("people", "explain", "Sujatha Ramanekar")["rows"]
    papers = sorted({str(row[0]) for row in before})

    run("people", "split", "Sujatha Ramanekar", papers[0])

    said = run("coauthors", "Sujatha Ramanekar", code=2)["said"][0][0]
    assert "fits several authors" in str(said)


@pytest.fixture
def two_spellings(tmp_path: Path) -> Path:
    """A store with a person of two spellings on six papers, a namesake of one of them, and two who wrote together."""
    names = ["Wei-Nan Zhang", "Weinan Zhang", "Wei-Nan Zhang", "Weinan Zhang", "Wei-Nan Zhang", "Weinan Zhang"]
    rows = [{"title": f"Moss on Wall {n}", "authors": [name, "Ada Vik", "Tor Lund"]} for n, name in enumerate(names)]
    rows += [{"title": f"Birds of Marsh {n}", "authors": ["Wei Zhang", f"Otto Ham{n}"]} for n in range(2)]
    file = tmp_path / "papers.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    folder = tmp_path / "two"
    update(folder, Target(place_of(folder, None)), [str(file)], options=Options(skip_text=True))
    return folder


def explained(folder: Path, name: str, capsys: pytest.CaptureFixture[str]) -> set[str]:
    assert main(["--store", str(folder), "people", "explain", name, "--format", "json"]) == 0
    return {row[1] for row in json.loads(capsys.readouterr().out)["rows"]}


def test_a_split_of_a_person_with_two_spellings_takes_effect_and_joins_no_stranger(
    two_spellings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert len(explained(two_spellings, "Weinan Zhang", capsys)) == 6
    assert main(["--store", str(two_spellings), "people", "split", "Weinan Zhang", "Moss on Wall 3"]) == 0
    capsys.readouterr()
    assert explained(two_spellings, "Wei-Nan Zhang", capsys) == {f"Moss on Wall {n}" for n in (0, 1, 2, 4, 5)}
    assert explained(two_spellings, "Wei Zhang", capsys) == {"Birds of Marsh 0", "Birds of Marsh 1"}
    decided = (two_spellings / "corrections.toml").read_text("utf-8").split("[[different]]")[-1]
    assert decided.strip().splitlines() == [
        'names = ["Wei-Nan Zhang", "Weinan Zhang"]',
        'papers = [["Moss on Wall 3"]]',
    ]

    assert main(["--store", str(two_spellings), "people", "undo"]) == 0
    assert "undone: [[different]]" in " ".join(capsys.readouterr().out.split())
    assert len(explained(two_spellings, "Weinan Zhang", capsys)) == 6
    assert main(["--store", str(two_spellings), "people", "undo"]) == 1


def test_two_authors_of_one_paper_are_not_merged_and_the_paper_is_named(
    two_spellings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--store", str(two_spellings), "people", "merge", "Ada Vik", "Tor Lund"]) == 1
    assert "Ada Vik and Tor Lund are two authors of one paper, 'Moss on Wall " in capsys.readouterr().err
    assert not (two_spellings / "corrections.toml").exists()


def test_a_decision_that_another_one_forbids_is_not_kept(
    two_spellings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--store", str(two_spellings), "people", "split", "Weinan Zhang", "Moss on Wall 3"]) == 0
    before = (two_spellings / "corrections.toml").read_bytes()
    capsys.readouterr()
    assert main(["--store", str(two_spellings), "people", "--all", "--format", "json"]) == 0
    ids = sorted({row[0] for row in json.loads(capsys.readouterr().out)["rows"] if "nan" in row[4].lower()})
    assert main(["--store", str(two_spellings), "people", "merge", *ids]) == 1
    assert "they would still be 2 people" in capsys.readouterr().err
    assert (two_spellings / "corrections.toml").read_bytes() == before


def test_a_decision_without_effect_and_a_later_one_are_told_by_every_answer(
    two_spellings: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store, asked = ["--store", str(two_spellings)], [["coauthors", "Ada Vik"], ["central"], ["ask", "namesakes"]]
    decided = two_spellings / "corrections.toml"
    decided.write_text('[[same]]\nnames = ["Ada Vik", "Nobody Known"]\n', "utf-8")
    for words in asked:
        assert main([*store, *words]) == 0
        assert "corrections.toml has changed since the graph was built" in " ".join(capsys.readouterr().err.split())
    assert main([*store, "build"]) == 0
    capsys.readouterr()
    for words in asked:
        assert main([*store, *words]) == 0
        said = " ".join(capsys.readouterr().err.split())
        assert "a decision has no effect: corrections: [[same]] number 1: nobody is called 'Nobody Known'." in said
        assert "has changed" not in said
    decided.unlink()
    assert main([*store, "build"]) == 0
    assert main([*store, "central"]) == 0
    assert "no effect" not in capsys.readouterr().err


def test_a_confirmed_person_is_doubtful_no_more(run: Run) -> None:
    doubtful = str(run("people")["rows"][0][0])

    run("people", "confirm", doubtful)

    assert doubtful not in {row[0] for row in run("people")["rows"]}


def test_a_confirmed_person_of_many_papers_is_written_down_in_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"title": f"Moss on Wall {n}", "authors": ["Wei Zhang", f"Otto Ham{n}"]} for n in range(20)]
    rows += [{"title": f"Birds {n} of Marsh", "authors": ["Wei Zhang", "Kim Sol"], "year": 1960} for n in range(2)]
    file = tmp_path / "papers.jsonl"
    file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    store = tmp_path / "many"
    update(store, Target(place_of(store, None)), [str(file)], options=Options(skip_text=True))
    assert main(["--store", str(store), "people", "--all", "--format", "json"]) == 0
    found = [row[0] for row in json.loads(capsys.readouterr().out)["rows"] if row[4] == "Wei Zhang"]
    largest = max(set(found), key=found.count)
    assert found.count(largest) > 12
    assert main(["--store", str(store), "people", "confirm", largest]) == 0
    assert (store / "corrections.toml").read_text("utf-8").split("[[same]]")[-1].count("\n") <= 4
    capsys.readouterr()
    assert main(["--store", str(store), "people", "--format", "json"]) == 0
    assert largest not in {row[0] for row in json.loads(capsys.readouterr().out)["rows"]}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["explain", "Nobody Known"], "there is no author 'Nobody Known'"),
        (["merge", "Kweku Ansaboa"], "at least two different people"),
        (["split", "Kweku Ansaboa", "No Such Paper"], "has no paper 'No Such Paper'"),
        (["explain", "Wei Lantang"], "fits several authors"),
    ],
)
def test_what_cannot_be_decided_says_why_and_writes_nothing(words: list[str], said: str, run: Run, store: Path) -> None:
    assert said in str(run("people", *words, code=2)["said"][0][0])
    assert not (store / "corrections.toml").exists()


def test_central_shows_how_identity_moves_a_rank(run: Run) -> None:
    answer = run("central", "--show-identity", "--measure", "degree", "--limit", "5")

    assert answer["columns"][-3:] == ["rank_certain", "rank_best", "rank_worst"]
    assert all(row[-2] <= row[3] <= row[-1] for row in answer["rows"])  # type: ignore[operator]
    assert any("plausible identities" in str(note) for note in answer["notes"])


def test_doctor_compares_the_ways_of_telling_people_apart(run: Run) -> None:
    found = [row for row in run("doctor")["rows"] if row[0] == "identity"]

    assert [str(row[1]).split(":")[0] for row in found] == [
        f"--identity {i}" for i in ("off", "exact", "initials", "full")
    ]


def test_an_own_vocabulary_adds_and_bans_and_is_kept(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    own = tmp_path / "own.txt"
    own.write_text("[topics]\nlumped averaging | federated learning | |\n[methods]\n-Adam\n", "utf-8")
    where = ["--store", str(tmp_path / "s"), "--format", "json"]

    assert main([*where, "build", str(CORPUS / "papers.jsonl"), "--vocabulary", str(own)]) == 0
    own.unlink()
    capsys.readouterr()

    assert main([*where, "ask", "topic-papers", "lumped averaging"]) == 0
    assert len(json.loads(capsys.readouterr().out)["rows"]) == 1
    assert main([*where, "ask", "method-usage", "Adam"]) == 2


def test_a_bad_line_of_an_own_vocabulary_is_named_and_nothing_changes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "own.txt"
    own.write_text("[topics]\nx | no such parent | |\n", "utf-8")

    code = main(["--store", str(tmp_path / "s"), "build", str(CORPUS / "papers.jsonl"), "--vocabulary", str(own)])

    assert code == 3
    assert "own.txt:2: the parent 'no such parent'" in capsys.readouterr().err
    assert not (tmp_path / "s" / "graph.kgl").exists()
