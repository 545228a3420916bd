"""What `doctor` says about records that were joined, and about what they do not agree on."""

from pathlib import Path
from typing import Any

from extract.papers import join
from graph.model import Authorship, Decisions, Record
from graph.rows import papers_of
from graph.rows.papers import Paper
from queries.answers import doctor as checkup
from tests.command import paperkg, written

NAMES = (Authorship("Ada Brumel"), Authorship("Tor Vik"))


def decided(*records: Record) -> tuple[list[Paper], Decisions]:
    decisions = Decisions(papers=tuple(join(records)))
    return papers_of(records, decisions), decisions


def record(key: str, title: str, **more: Any) -> Record:
    return Record("s", "jsonl", key, 1, title, **{"authors": NAMES, "n_authors": 2, **more})


def test_each_weaker_rule_shows_what_it_joined_and_each_rule_is_counted(tmp_path: Path) -> None:
    preprint = {"authors": ["Ada Brumel", "Tor Vik"], "year": 2018, "arxiv": "1801.00001"}
    published = {"authors": ["A. Brumel", "T. Vik"], "year": 2019, "venue": "Journal of Quiet Seas", "doi": "10.5555/x"}
    title = "Bearing Estimation for Quiet Harbours"
    one = written(tmp_path, "one.jsonl", [{"id": "p", "title": f"Towards {title}", **preprint}])
    two = written(tmp_path, "two.jsonl", [{"id": "q", "title": title, **published}])
    paperkg("build", "--skip-text", one, two, store=tmp_path / "store")
    rows = paperkg("doctor", "--format", "json", store=tmp_path / "store").json["rows"]
    found = {(about, finding): detail for about, finding, detail in rows}
    assert found["joined", "papers of several records"] == "1 of 1"
    assert found["joined", "records: near title"] == "2"
    told = found["joined", "doi:10.5555/x by near title"]
    assert f"“Towards {title}”, 2018, arXiv 1801.00001" in told
    assert f"“{title}”, 2019, 10.5555/x, Journal of Quiet Seas" in told
    assert "two.jsonl#q)" in told
    assert "2018 (" in found["disagree", "doi:10.5555/x on year"]
    assert "2019 (" in found["disagree", "doi:10.5555/x on year"]
    assert f"“{title}” (" in found["disagree", "doi:10.5555/x on title"]


def test_records_disagree_by_what_they_mean_not_by_how_it_is_printed() -> None:
    same = {"doi": "10.5555/x", "year": 2019}
    papers, _ = decided(
        record("a", "A Title of Some Length", venue="Journal of Seas", **same),
        record("b", "A TITLE OF SOME LENGTH.", venue="JOURNAL OF SEAS", **same),
        record("c", "A Title of Some Length", **same | {"n_authors": 3}),
    )
    told = list(checkup._disagreements(papers))
    assert told == [("disagree", "doi:10.5555/x on authors", "2 (s#a); 2 (s#b); 3 (s#c)")]


def test_of_many_the_first_are_shown_and_all_are_counted() -> None:
    records = [record(f"{n}{side}", f"Title Number {n} of Some Length", year=2018 + (side == "b"))
               for n in range(7) for side in "ab"]  # fmt: skip
    papers, decisions = decided(*records)
    joined = [row for row in checkup._joined(papers, decisions) if "by same title" in row[1]]
    told = list(checkup._disagreements(papers))
    assert len(joined) == len(told) == checkup.MOST_EXAMPLES + 1
    assert joined[-1] == ("joined", "papers by same title, in all", "7")
    assert told[-1] == ("disagree", "papers on year, in all", "7")
    assert joined[0][2] == "; ".join(f"{year} ({r})" for year, r in _by_id(papers[0]))


def _by_id(paper: Paper) -> list[tuple[int | None, str]]:
    return [(r.year, r.id) for r in paper.records]


def test_problems_that_differ_in_what_they_quote_alone_are_shown_as_a_few_and_a_number(tmp_path: Path) -> None:
    rows: list[object] = [{"title": f"Fog Lamp {n}", "doi": f"no {n}"} for n in range(9)]
    file = written(tmp_path, "fog.jsonl", [*rows, {"title": "Fog Horn", "year": "soon"}])
    paperkg("build", file, "--skip-text", store=tmp_path / "store")
    said = paperkg("doctor", "--format", "json", store=tmp_path / "store").json["rows"]
    problems = [(where, what) for about, where, what in said if about == "problem"]
    assert [where.removeprefix(str(file)) for where, _ in problems] == [":1", ":2", ":3", "6 more", ":10"]
    assert problems[3][1] == "doi is “…”, not a DOI"
