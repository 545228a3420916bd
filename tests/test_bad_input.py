"""Files that are not as they should be: one sentence says what is wrong where, and nothing that was stored is lost."""

import gzip
import json
import time
import tracemalloc
from pathlib import Path

import pytest

from tests.command import paperkg, written
from tests.conftest import CORPUS

GOOD = {"id": "g1", "title": "Federated Learning with Good Clients", "authors": ["Ana Bel", "Cor Dum"], "year": 2020}
SUMMARY = ("--format", "json", "ask", "corpus-summary")
EVIL = (
    "<script>alert(1)</script> \x1b[31mred\x1b]0;owned\x07 \u202eright\u202c \u2066iso\u2069 \"two\" 'one' `tick`"
    " }) DETACH DELETE n // $x {{y}} | =1+1 \\ ' OR 1=1 --"
)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    """A store with one good file in it."""
    folder = tmp_path / "store"
    assert paperkg("build", written(tmp_path, "good.jsonl", [GOOD]), "--skip-text", store=folder).code == 0
    return folder


def folder_of_pictures(path: Path) -> Path:
    path.mkdir()
    (path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    return path


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        (
            "prose.txt",
            b"Dear all,\nthis is a letter.\n",
            ["prose.txt is not a file of a format", "formats"],
        ),
        ("empty.txt", b"", ["empty.txt is empty; give a listing page or JSON lines"]),
        ("blank.txt", b"\n \n\n", ["blank.txt is empty"]),
        ("picture.txt", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20, ["picture.txt is a binary file"]),
        ("cut.jsonl.gz", b"\x1f\x8b\x08\x00garbage", ["cut.jsonl.gz is a damaged gzip file", "get it again"]),
        ("missing.txt", None, ["missing.txt does not exist; check the path"]),
        ("*.nothing", None, ["no file fits", "*.nothing"]),
        ("pictures", folder_of_pictures, ["is a folder without a file of a format that paperkg knows"]),
    ],
)
def test_what_cannot_be_read_is_refused_and_the_store_keeps_what_it_had(
    name: str, content: object, words: list[str], store: Path, tmp_path: Path
) -> None:
    path = tmp_path / name
    if callable(content):
        content(path)
    elif isinstance(content, bytes):
        path.write_bytes(content)
    before = paperkg(*SUMMARY, store=store)
    paperkg("build", path, store=store).refused(3, *words)
    paperkg("read", path).refused(3, *words)
    assert paperkg(*SUMMARY, store=store) == before
    paperkg("build", path, store=tmp_path / "new").refused(3, *words)
    paperkg("build", store=tmp_path / "new").refused(2, "there is nothing to build from yet; give files")
    assert not (tmp_path / "new").exists()


def test_a_good_file_among_bad_ones_is_kept(tmp_path: Path) -> None:
    bad = [tmp_path / "missing.txt", tmp_path / "empty.txt"]
    bad[1].touch()
    said = paperkg(
        "build", bad[0], written(tmp_path, "good.jsonl", [GOOD]), bad[1], "--skip-text", store=tmp_path / "store"
    )
    assert said.code == 3
    assert said.err.splitlines() == [
        f"not read: {bad[0]} does not exist; check the path.",
        f"not read: {bad[1]} is empty; give a listing page or JSON lines.",
        "paperkg: 2 of the paths given could not be read; the rest is in the graph.",
    ]
    assert paperkg("coauthors", "Ana Bel", store=tmp_path / "store").out.count("Cor Dum") == 1
    read = paperkg("read", bad[0], tmp_path / "good.jsonl", bad[1])
    assert (read.code, len(read.lines)) == (3, 1)
    assert read.err.count("\n") == 1


def test_a_page_cut_in_mid_entry_gives_what_stands_in_it(tmp_path: Path) -> None:
    whole = (CORPUS / "author-page.txt").read_text("utf-8")
    cut = whole[: whole.index("Differential Privacy for Federated Learning") + len("Differential Privacy for")]
    page = tmp_path / "cut.txt"
    page.write_text(cut, "utf-8")
    said = paperkg("build", page, "--skip-text", store=tmp_path / "store")
    assert said.code == 0
    assert f"{page}:" in said.err
    titles = paperkg("--format", "json", "cypher", "MATCH (p:Paper) RETURN p.title AS title", store=tmp_path / "store")
    assert sorted(titles.json["rows"])[0] == ["Differential Privacy for"]
    assert len(titles.json["rows"]) == 2
    assert paperkg("build", page, "--skip-text", "--strict", store=tmp_path / "strict").code == 1


@pytest.mark.parametrize("variant", ["crlf", "bom", "latin-1", "utf-16", "nul", "gzip"])
def test_encodings_and_line_ends_come_to_the_same_graph(variant: str, tmp_path: Path) -> None:
    import gzip

    rows = [
        GOOD | {"authors": ["Ana Bel", "Cör Düm"]},
        {"title": "Differential Privacy, Plain", "authors": ["Ana Bel"]},
    ]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    data = {
        "crlf": text.replace("\n", "\r\n").encode(),
        "bom": b"\xef\xbb\xbf" + text.encode(),
        "latin-1": text.encode("latin-1"),
        "utf-16": text.encode("utf-16"),
        "nul": text.replace("Plain", "Pl\0ain").encode(),
        "gzip": gzip.compress(text.encode()),
    }[variant]
    (tmp_path / "plain.jsonl").write_text(text, "utf-8")
    (tmp_path / "variant.jsonl").write_bytes(data)
    ask = (
        "--format",
        "json",
        "cypher",
        "MATCH (n) WHERE n.name IS NULL OR NOT n.name ENDS WITH 'jsonl' RETURN n.id AS id",
    )
    answers = []
    for name in ("plain", "variant"):
        said = paperkg("build", tmp_path / f"{name}.jsonl", "--skip-text", store=tmp_path / name)
        assert said.code == 0
        assert bool(said.err) == (name == "variant" and variant in ("latin-1", "nul"))
        answers.append(sorted(paperkg(*ask, store=tmp_path / name).json["rows"]))
    assert answers[0] == answers[1]


BAD_LINES = (
    ('{"title": "Broken', "the line is not valid JSON"),
    ("[" * 10_000 + "]" * 10_000, "nested too deeply"),
    ('{"title": "Deep", "x": ' + "[" * 10_000 + "]" * 10_000 + "}", "nested too deeply"),
    ('["a", "list"]', "the line is a list, not a JSON object"),
    ('{"abstract": "No title here."}', "the entry has no title"),
    ('{"title": 7}', "title is a number, not text"),
    ('{"title": "Odd Year", "year": "soon"}', "year is “soon”, not a year"),
    ('{"title": "Odd Half Year", "year": "20\\ud8001"}', "year is “20�1”, not a year"),
    ('{"title": "Odd Authors", "authors": 12}', "authors is a number, not a list"),
    ('{"title": "A Number for a Name", "authors": ["Ana Bel", 5]}', "author 2 of 2 has no readable name"),
    ('{"title": "Half a Character \\ud800", "authors": ["Ana \\udfff Bel"]}', "lone surrogates"),
    ('{"title": "' + "x" * 9_000_000 + '"}', "the line is longer than 8 MB"),
    ('{"title": "Long Number", "x": ' + "9" * 10_000 + "}", "a number in it is too long"),
)


@pytest.mark.parametrize(("line", "reason"), BAD_LINES, ids=[reason for _, reason in BAD_LINES])
def test_a_bad_line_is_told_with_its_number_and_the_others_are_kept(line: str, reason: str, tmp_path: Path) -> None:
    path = written(tmp_path, "mixed.jsonl", [GOOD, line, {"title": "Another Good Line of Work"}])
    said = paperkg("build", path, "--skip-text", store=tmp_path / "store")
    assert said.code == 0
    assert said.err.startswith(f"{path}:2: ")
    assert reason in said.err.splitlines()[0]
    titles = paperkg(
        "--format", "csv", "cypher", "MATCH (p:Paper) RETURN p.title AS title", store=tmp_path / "store"
    ).out
    assert GOOD["title"] in titles
    assert "Another Good Line of Work" in titles


def test_a_hundred_megabytes_on_one_line_take_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("w") as file:
        file.write('{"title": "Before the Flood"}\n{"title": "')
        for _ in range(100):
            file.write("x" * 1_000_000)
        file.write('"}\n{"title": "After the Flood"}\n')
    tracemalloc.start()
    said = paperkg("read", path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (said.code, [line["title"] for line in said.lines]) == (0, ["Before the Flood", "After the Flood"])
    assert said.err == f"{path}:2: the line is longer than 8 MB and has been left out\n"
    assert peak < 60_000_000


def test_strict_fails_where_an_entry_was_skipped_and_keeps_the_rest(tmp_path: Path) -> None:
    broken = CORPUS / "broken.jsonl"
    assert paperkg("build", broken, "--skip-text", store=tmp_path / "loose").code == 0
    assert paperkg("build", broken, "--skip-text", "--strict", store=tmp_path / "strict").code == 1
    assert paperkg(*SUMMARY, store=tmp_path / "strict") == paperkg(*SUMMARY, store=tmp_path / "loose")
    assert paperkg("read", broken, "--strict").code == 1
    assert paperkg("read", CORPUS / "papers.jsonl", "--strict").code == 0


def test_problems_go_to_a_file_that_is_not_overwritten_unless_forced(tmp_path: Path) -> None:
    broken, problems = CORPUS / "broken.jsonl", tmp_path / "problems.jsonl"
    assert paperkg("read", broken, "--problems", problems).code == 0
    lines = [json.loads(line) for line in problems.read_text("utf-8").splitlines()]
    assert [line["line"] for line in lines] == [2, 4, 5, 6, 7]
    assert all(set(line) == {"source", "line", "key", "reason"} for line in lines)
    problems.write_text("mine")
    for command in (["read", broken], ["build", broken]):
        said = paperkg(*command, "--problems", problems, store=tmp_path / "store")
        said.refused(2, "problems.jsonl exists", "--force")
    assert problems.read_text() == "mine"
    assert not (tmp_path / "store").exists()
    assert (
        paperkg("build", broken, "--skip-text", "--problems", problems, "--force", store=tmp_path / "store").code == 0
    )
    assert problems.read_text("utf-8").count("\n") == 5
    nowhere = paperkg("read", broken, "--problems", tmp_path / "no" / "file")
    assert (nowhere.code, nowhere.err.splitlines()[0]) == (
        1,
        f"paperkg: {tmp_path}/no/file cannot be written: No such file or directory.",
    )


def test_a_hundred_thousand_bad_lines_cost_little_memory_and_no_good_one(tmp_path: Path) -> None:
    path = tmp_path / "bomb.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(json.dumps(GOOD) + "\n" + "{}\n" * 100_000)
    tracemalloc.start()
    said = paperkg("build", path, "--skip-text", store=tmp_path / "store")
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert said.code == 0
    assert said.err.splitlines()[10] == "… and 9991 more; --problems FILE writes them all."
    assert peak < 200_000_000
    titles = paperkg("cypher", "MATCH (p:Paper) RETURN p.title", "--format", "csv", store=tmp_path / "store")
    assert GOOD["title"] in titles.out


def test_a_table_cuts_a_title_that_no_screen_holds_and_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, "long.jsonl", [{"title": "é" * 300_000}])
    assert paperkg("build", path, "--skip-text", store=tmp_path / "store").code == 0
    ask = ("cypher", "MATCH (p:Paper) RETURN p.title AS title")
    table = paperkg(*ask, store=tmp_path / "store").out
    assert (table.count("é"), table.count("…")) == (4_000, 1)
    assert "(texts are cut after 4,000 characters; another --format shows them whole)" in table
    assert paperkg(*ask, "--format", "csv", store=tmp_path / "store").out.count("é") == 300_000


def test_only_the_first_problems_are_told(tmp_path: Path) -> None:
    path = written(tmp_path, "bad.jsonl", [GOOD, *("{" for _ in range(25))])
    said = paperkg("build", path, "--skip-text", store=tmp_path / "store")
    assert said.err.count("\n") == 11
    assert said.err.splitlines()[-1] == "… and 15 more; --problems FILE writes them all."


def test_two_thousand_authors_build_quickly_and_join_nobody(tmp_path: Path) -> None:
    team = {"title": "Federated Learning by Very Many", "authors": [f"Given{n:04d} Family{n:04d}" for n in range(2000)]}
    path = written(tmp_path, "team.jsonl", [GOOD, team])
    begun = time.process_time()
    assert paperkg("build", path, "--skip-text", store=tmp_path / "store").code == 0
    assert time.process_time() - begun < 60
    counts = paperkg(
        "cypher", "MATCH ()-[c:CO_AUTHORED]->() RETURN count(c) AS n", "--format", "csv", store=tmp_path / "store"
    )
    assert counts.out == "n\n1\n"
    assert (
        "papers of more than 100 authors make no ties"
        in paperkg("doctor", "--format", "json", store=tmp_path / "store").out
    )
    assert (
        "papers of more than 100 authors make no ties: 1 here."
        in paperkg("central", "--measure", "degree", store=tmp_path / "store").err
    )


def test_a_title_of_a_hundred_thousand_characters_stays_whole(tmp_path: Path) -> None:
    title = "Federated Learning " * 5263 + "ends"
    path = written(tmp_path, "long.jsonl", [{"title": title, "authors": ["Ana Bel"], "abstract": "Short."}])
    assert paperkg("build", path, store=tmp_path / "store").code == 0
    said = paperkg("ask", "title-search", "ends", "--format", "json", store=tmp_path / "store")
    assert [row[1] for row in said.json["rows"]] == [title]
    assert max(map(len, paperkg("ask", "title-search", "ends", store=tmp_path / "store").out.splitlines())) <= 120


def test_hostile_text_goes_through_unharmed_and_reaches_no_terminal(tmp_path: Path) -> None:
    hostile = {
        "id": f"e1 {EVIL}",
        "title": f"Federated Learning {EVIL}",
        "abstract": f"We use federated learning {EVIL}.",
        "authors": [f"Eve {EVIL}", "Bob Okay"],
        "venue": EVIL,
        "year": 2020,
        "subjects": [EVIL],
    }
    store = tmp_path / "store"
    path = written(tmp_path, f"e\x1b[31m{chr(0x202E)}.jsonl", [hostile, GOOD])
    assert paperkg("build", path, store=store).code == 0
    title = f"Federated Learning {EVIL}"
    questions = (
        ("ask", "title-search", "alert"),
        ("ask", "paper-authors", title),
        ("coauthors", "Bob Okay"),
        ("why", title),
        ("why", title, "federated learning"),
        ("people", "--all"),
        ("central",),
        ("doctor",),
        ("sources",),
        ("coauthors", EVIL),
        ("ask", EVIL),
        ("ask", "topic-papers", f"--{EVIL}", "x"),
        ("cypher", EVIL),
        ("cypher", "RETURN $x AS x", "--param", f"x={EVIL}"),
        ("central", "--measure", EVIL),
        ("build", tmp_path / EVIL.replace("/", "")),
    )
    for words in questions:
        for kind in ("table", "csv", "md", "json", "jsonl"):
            said = paperkg("--format", kind, *words, store=store)
            assert not set("\x1b\x07\u202e\u202c\u2066\u2069") & set(said.out + said.err), words
            assert "Traceback" not in said.err
            assert said.code in (0, 1, 2, 3)
            assert kind != "md" or "<script>" not in said.out
    found = paperkg("ask", "title-search", "alert", "--format", "json", store=store).json
    assert found["rows"][0][1] == title
    nodes = paperkg("cypher", "MATCH (p:Paper) RETURN count(p) AS n", "--format", "csv", store=store)
    assert nodes.out == "n\n2\n"
