"""The command on the sample corpus: what every question answers, in every format, and where its options may stand."""

import json
from pathlib import Path

import pytest

from graph.build import Target, place_of
from graph.errors import UsageError
from graph.model import Value
from graph.schema import SOURCE, STATED_IN
from queries.answers.why import marked, why_edge
from queries.cli.progress import Progress
from queries.cli.session import Session
from queries.lookup import resolve, resolve_any
from queries.lookup.near_names import nearest
from tests.command import Said, paperkg, written
from tests.conftest import CORPUS
from tests.handmade import Made, Maker, graph_of, rows_by_hand

ENVELOPE = {"columns", "notes", "parameters", "query", "rows"}
FEDLUMA = "FedLuma: Lumped Averaging for Federated Learning on Uneven Clients"
QUESTIONS = (
    ("coauthors", "Tolvane Berisk"),
    ("bridges", "federated learning", "differential privacy"),
    ("bridges",),
    ("central", "--measure", "pagerank"),
    ("ask", "topic-authors", "federated learning"),
    ("cypher", "MATCH (p:Paper) RETURN p.title AS title ORDER BY title"),
    ("why", FEDLUMA, "federated learning"),
    ("people", "--all"),
    ("sources",),
    ("doctor",),
)


def named(said: Said) -> list[dict[str, object]]:
    """The rows of a JSON answer, by column."""
    return [dict(zip(said.json["columns"], row, strict=True)) for row in said.json["rows"]]


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_json_is_one_plain_document_and_the_same_bytes_twice(words: tuple[str, ...], corpus_store: Path) -> None:
    said = paperkg("--format", "json", *words, store=corpus_store)
    assert (said.code, said.err) == (0, "")
    assert set(said.json) - {"explained"} == ENVELOPE
    assert list(said.json) == sorted(said.json)
    assert said.json["rows"]
    assert all(len(row) == len(said.json["columns"]) for row in said.json["rows"])
    assert "\x1b" not in said.out
    assert paperkg("--format", "json", *words, store=corpus_store) == said


@pytest.mark.parametrize("words", QUESTIONS, ids=" ".join)
def test_every_format_tells_the_same_rows(words: tuple[str, ...], corpus_store: Path) -> None:
    said = {kind: paperkg(*words, "--format", kind, store=corpus_store) for kind in ("json", "jsonl", "csv", "md")}
    rows = said["json"].json["rows"]
    assert {s.code for s in said.values()} == {0}
    assert [list(map(line.get, said["json"].json["columns"])) for line in said["jsonl"].lines] == rows
    assert said["csv"].out.splitlines()[0] == ",".join(said["json"].json["columns"])
    assert said["csv"].out.count("\n") == len(rows) + 1
    assert said["md"].out.count("\n") == len(rows) + 2


def test_notes_stand_in_json_and_else_on_standard_error_unless_quiet(corpus_store: Path) -> None:
    notes = paperkg("central", "--format", "json", store=corpus_store).json["notes"]
    assert any("a cut list of authors" in note for note in notes)
    said = paperkg("central", store=corpus_store)
    assert " ".join(said.err.split()) == " ".join(f"note: {note}" for note in notes)
    assert max(map(len, said.err.splitlines())) <= 80
    quiet = paperkg("-q", "central", store=corpus_store)
    assert (quiet.out, quiet.err) == (said.out, "")


def test_options_stand_before_or_after_the_command(corpus_store: Path) -> None:
    ask = ("ask", "topic-papers", "--topic", "federated learning")
    wanted = paperkg("--store", corpus_store, "--format", "csv", "-q", *ask)
    assert wanted.code == 0
    for words in (
        (*ask, "--store", corpus_store, "--format", "csv", "-q"),
        (*ask, f"--store={corpus_store}", "--format=csv", "--quiet"),
        ("ask", "topic-papers", "--format", "csv", "--store", corpus_store, "federated learning"),
    ):
        said = paperkg(*words)
        assert (said.code, said.out) == (wanted.code, wanted.out)
    # The later one counts.
    last = paperkg("--store", "elsewhere", "--format", "md", *ask, "--store", corpus_store, "--format", "csv")
    assert (last.code, last.out) == (wanted.code, wanted.out)


def test_the_store_may_come_from_the_environment(corpus_store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAPERKG_STORE", str(corpus_store))
    assert paperkg("sources").out.count("\n") > 5
    paperkg("sources", store=Path("no-such-store")).refused(1, "no-such-store", "there is no store here yet", "build")


def test_read_prints_a_record_a_line_in_the_order_of_the_entries() -> None:
    said = paperkg("read", CORPUS / "author-page.txt", CORPUS / "papers.jsonl")
    assert (said.code, said.err, len(said.lines)) == (0, "", 48)
    first, known = said.lines[0], said.lines[16]
    assert (
        set(first)
        == set(known)
        == {
            *("source", "format", "key", "line", "title", "abstract", "authors", "authors_complete", "n_authors"),
            *("affiliation", "listed_for", "date", "year", "category", "venue", "venues", "ids", "score", "count"),
            *("type", "language", "volume", "issue", "pages", "keywords", "subjects", "retracted"),
            *("references", "n_references", "n_citations"),
        }
    )
    assert first["title"] == FEDLUMA
    assert (first["format"], first["key"], first["line"]) == ("author-page", "0", 12)
    assert first["listed_for"] == "Tolvane Berisk"
    assert first["authors"][0] == {"name": "Tolvane Berisk", "affiliations": [], "group": False} | dict.fromkeys(
        ("affiliation", "family", "given", "orcid", "openalex", "s2", "dblp", "scopus", "wos")
    )
    assert set(first["ids"].values()) == {None}
    assert (known["key"], known["line"]) == ("pk-001", 1)
    assert [line["line"] for line in said.lines[16:]] == list(range(1, 33))


def test_read_takes_standard_input() -> None:
    page = (CORPUS / "search-page.txt").read_bytes()
    said = paperkg("read", "-", stdin=page)
    assert len(said.lines) == 26
    assert {line["source"] for line in said.lines} == {"-"}


def test_extract_marks_what_the_text_says() -> None:
    title, abstract = (
        "Adam for Federated Learning",
        "We use Adam on ImageNet. The neural tangent kernel (NTK) is fixed.",
    )
    lines = [{"id": "b", "title": title, "abstract": abstract}, {"id": "a", "title": "Nothing", "abstract": None}]
    said = paperkg("extract", "-", stdin="\n".join(map(json.dumps, lines)).encode())
    assert (said.code, said.err) == (0, "")
    found, nothing = said.lines
    assert (found["id"], nothing["id"]) == ("b", "a")
    assert set(found) == {"id", "methods", "datasets", "topics", "abbreviations"}
    assert "topic:federated-learning" in [topic["id"] for topic in found["topics"]]
    assert {"name", "id", "score", "evidence", "rule"} <= set(found["topics"][0])
    adam = next(method for method in found["methods"] if method["id"] == "method:adam")
    assert set(adam) == {"name", "id", "surfaces", "role", "score", "mentions"}
    texts = {"title": title, "abstract": abstract}
    assert {texts[m["field"]][m["start"] : m["stop"]] for m in adam["mentions"]} == {"Adam"}
    assert {"short": "NTK", "long": "neural tangent kernel"} in found["abbreviations"]
    assert [data["name"] for data in found["datasets"]] == ["ImageNet"]


def test_extract_goes_by_the_field_that_a_line_states() -> None:
    text = {"title": "Transformers in the field", "abstract": "Transformers are used. Boosting is used."}
    stated = [
        {"categories": "cs.LG stat.ML"},
        {"subjects": ["Computer Science - Machine Learning", "cs.LG"]},
        {"categories": "physics.app-ph"},
        {"venue": "Transactions on Power Systems", "subjects": [3, None]},
    ]
    said = paperkg("extract", stdin="\n".join(json.dumps(text | one) for one in stated).encode())
    used = [{method["name"] for method in line["methods"]} for line in said.lines]
    assert ["Transformer" in names for names in used] == [True, True, False, False]


def test_extract_tells_how_many_texts_are_not_in_english() -> None:
    german = "Wir zeigen, dass das Verfahren mit den Daten für die Aufgabe auch nicht schlechter ist."
    texts = [{"title": "Adam is used", "abstract": ""}, {"title": "Über Netze", "abstract": german}]
    said = paperkg("extract", stdin="\n".join(map(json.dumps, texts)).encode())
    assert (said.code, len(said.lines)) == (0, 2)
    assert said.err == "note: 1 text is not in English: only the vocabulary was looked up in it.\n"
    said = paperkg("extract", stdin="\n".join(map(json.dumps, [texts[1]] * 2)).encode() + b"\n{")
    assert said.err.startswith("note: 2 texts are not in English: only the vocabulary was looked up in them.\n")
    assert said.err.endswith("paperkg: 1 line could not be read.\n")


def test_people_all_is_a_line_a_printed_name(corpus_store: Path) -> None:
    said = paperkg("people", "--all", "--format", "jsonl", store=corpus_store)
    assert set(said.lines[0]) == {"author", "source", "key", "position", "printed_name", "rule", "confidence"}
    owner = [line for line in said.lines if line["position"] is None]
    assert {line["printed_name"] for line in owner} == {"Tolvane Berisk"}
    who = {(line["source"].rsplit("/")[-1], line["key"], line["position"]): line["author"] for line in said.lines}
    assert who["papers.jsonl", "pk-001", 0] == who["author-page.txt", "0", 0]
    assert all(0 <= line["confidence"] <= 1 for line in said.lines)


def test_coauthors_say_how_often_since_when_and_on_what(corpus_store: Path) -> None:
    said = paperkg("coauthors", "Mirela Osk-Hadley", "--format", "json", store=corpus_store)
    parsel = next(row for row in named(said) if row["coauthor"] == "Jun-Ho Parsel")
    assert (parsel["papers"], parsel["first_year"], parsel["last_year"]) == (4, 2017, 2024)
    assert parsel["topics"]
    counts = [int(str(row["papers"])) for row in named(said)]
    assert counts == sorted(counts, reverse=True)
    cut = paperkg("coauthors", "Mirela Osk-Hadley", "--limit", "1", "--format", "json", store=corpus_store).json
    assert len(cut["rows"]) == 1
    assert f"1 of {len(counts)} co-authors are shown; --limit shows more." in cut["notes"]


def test_central_rows_start_with_author_name_and_value(corpus_store: Path) -> None:
    said = paperkg("central", "--format", "json", "--limit", "3", store=corpus_store)
    assert said.json["columns"][:3] == ["author", "name", "value"]
    assert [row["rank"] for row in named(said)] == sorted(int(str(row["rank"])) for row in named(said))
    assert said.json["parameters"]["measure"] == "betweenness"
    with_owner, without = (
        {str(row["name"]): row for row in named(paperkg("central", "--format", "json", *more, store=corpus_store))}
        for more in ((), ("--without-inferred",))
    )
    assert with_owner["Tolvane Berisk"]["inferred"] == 6
    assert without["Tolvane Berisk"]["papers"] == int(str(with_owner["Tolvane Berisk"]["papers"])) - 6


def test_why_marks_the_words_and_names_file_and_line(corpus_store: Path) -> None:
    said = paperkg("why", FEDLUMA, "federated learning", "--format", "json", store=corpus_store)
    row = next(row for row in named(said) if str(row["source"]).endswith("author-page.txt"))
    assert "»Federated Learning«" in str(row["sentence"])
    assert row["line"] == 12
    apart = paperkg("why", FEDLUMA, "topic:speculative-decoding", store=corpus_store)
    assert (apart.code, apart.err.startswith("note: nothing joins ")) == (0, True)
    two_topics = ("topic:federated-learning", "topic:speculative-decoding")
    paperkg("why", *two_topics, store=corpus_store).refused(2, "topics and topics are not joined directly", "bridges")


@pytest.mark.parametrize(
    ("text", "at", "surface", "sentence", "expected"),
    [
        ("MPCViT and  MPC.", 12, "MPC", "MPCViT and MPC.", "MPCViT and »MPC«."),
        ("A BERT.\n ALBERT is\nno BERT.", 22, "BERT", "ALBERT is no BERT.", "ALBERT is no »BERT«."),
        ("Same. Same.", 6, "Same", "Same.", "»Same«."),
        ("On  neural\n nets.", 4, "neural\n nets", "On neural nets.", "On »neural nets«."),
        ("MPC elsewhere", 0, "MPC", "MPCViT and MPC.", "MPCViT and »MPC«."),
        ("MPC elsewhere", 0, "MPC", "Only MPCViT.", "Only »MPC«ViT."),
        ("MPC elsewhere", 0, "MPC", "None.", "None."),
        ("MPC elsewhere", 3, "", "MPC.", "MPC."),
    ],
)
def test_the_words_are_marked_where_they_were_found(
    text: str, at: int, surface: str, sentence: str, expected: str
) -> None:
    place: dict[str, Value] = {"field": "abstract", "start_char": at, "stop_char": at + len(surface)}
    assert marked({"title": "", "abstract": text, "evidence": sentence, **place}) == expected


def test_why_takes_a_name_of_several_kinds_for_what_can_be_joined(tmp_path: Path) -> None:
    papers = {
        "x": Made({"Adam": 1.0}, ["Ada"], ["Adam", "Paper x"]),
        "y": Made({"Both": 1.0}, ["Adam", "Both"], ["Ada"]),
    }
    rows = rows_by_hand(papers)
    rows[SOURCE].append({"id": "source:s", "name": "s", "path": "s", "sha256": "", "format": "jsonl"})
    rows[STATED_IN] += [{"start": f"title:{k}", "stop": "source:s", "record": k, "line": 1} for k in papers]
    store = graph_of(Target(place_of(tmp_path, None)), rows)
    for first, second, entity in (
        ("Paper y", "Adam", "title:y – method:Adam"),
        ("Adam", "title:x", "author:Adam – title:x"),
        ("Ada", "Paper y", "author:Ada – title:y"),
    ):
        answer = why_edge(store, first, second)
        assert (answer.parameters, len(answer.rows)) == ({"name": entity}, 1)
    for first, second in (
        ("title:x", "Adam"),  # a topic and an author of it
        ("Paper x", "title:y"),  # a paper and a person
        ("Paper y", "Both"),  # a topic and a method of it
    ):
        with pytest.raises(UsageError, match="fits several nodes"):
            why_edge(store, first, second)
    with pytest.raises(UsageError, match="'Adam' fits several nodes"):
        resolve_any(store, "Adam")
    store.close()


def test_things_are_found_in_the_singular_and_short_texts_are_not_guessed_at(by_hand: Maker) -> None:
    store = by_hand({"x": Made({"language models": 1.0, "the nap": 1.0, "naps": 0.5}, ["Adam", "Noam"], ["Ada"])})
    assert resolve(store, "topic", "Language Model").id == "topic:language models"
    assert resolve(store, "topic", "language-models").id == "topic:language models"
    assert resolve(store, "topic", "nap").id == "topic:naps"
    for kind, text, said in (
        ("topic", "adam", "there is no topic 'adam'; Adam is a method."),
        ("method", "Ada", "there is no method 'Ada'; Ada is an author."),
        ("method", "Adm", "there is no method 'Adm'; no name in the graph is similar."),
        ("method", "Adamm", "there is no method 'Adamm'; did you mean Adam?"),
        ("topic", "the", "there is no topic 'the'; did you mean the nap?"),
    ):
        with pytest.raises(UsageError) as refused:
            resolve(store, kind, text)
        assert str(refused.value) == said


def test_only_what_is_really_near_is_proposed() -> None:
    assert nearest("nope", ["author-timeline", "new-collaborations", "people"]) == []
    assert nearest("pepole", ["people", "read"]) == ["people"]


def test_progress_is_a_line_now_and_then_where_there_is_no_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for seconds, said in (("0", "reading: 1 of 100\nreading: 52 of 100\n"), ("inf", "")):
        monkeypatch.setenv("PAPERKG_PROGRESS_SECONDS", seconds)
        with Progress(Session(quiet=False)) as progress:
            for done in (1, 52):
                progress("reading", done, 100)
        assert capsys.readouterr().err == said


def test_the_catalogue_lists_every_query_and_each_has_its_help(corpus_store: Path) -> None:
    listed = named(paperkg("ask", "--format", "json"))
    assert len(listed) >= 15
    for row in listed:
        said = paperkg("ask", str(row["query"]), "--help")
        assert said.code == 0
        assert said.out.startswith(f"Usage: paperkg ask {row['query']}")
        assert str(row["answers"]) in " ".join(said.out.split())
        assert "MATCH" in said.out
    assert paperkg("ask", "--help").out.startswith("Usage: paperkg ask")


def test_parameters_are_named_or_in_order(corpus_store: Path) -> None:
    wanted = paperkg("ask", "joint-papers", "Tolvane Berisk", "Sujatha Ramanekar", store=corpus_store)
    assert (wanted.code, "FedLuma" in wanted.out) == (0, True)
    named_ones = ("--other=Sujatha Ramanekar", "--author", "tolvane berisk")
    assert paperkg("ask", "joint-papers", *named_ones, store=corpus_store) == wanted


def test_cypher_takes_parameters_and_stops_at_the_limit(corpus_store: Path) -> None:
    text = "MATCH (p:Paper) WHERE p.year >= $year AND p.category = $code RETURN p.title AS title ORDER BY title"
    said = paperkg("cypher", text, "--param", "year=2020", "--param", "code=LG", "--format", "json", store=corpus_store)
    assert said.json["parameters"] == {"code": "LG", "text": text, "year": 2020}
    assert said.json["rows"]
    cut = paperkg("cypher", "MATCH (p:Paper) RETURN p.id AS id ORDER BY id", "--limit", "2", store=corpus_store)
    assert cut.out.count("\n") == 4
    assert cut.err == "note: only the first 2 rows are shown; --limit shows more.\n"


def test_doctor_lists_problems_disagreements_and_what_can_be_asked(corpus_store: Path) -> None:
    rows = named(paperkg("doctor", "--format", "json", store=corpus_store))
    found = {(row["about"], str(row["finding"]).rsplit("/")[-1]): str(row["detail"]) for row in rows}
    assert found["problem", "daily-page.txt:117"] == "the entry has no date below it"
    said = next(
        detail for (about, what), detail in found.items() if about == "disagree" and "2018.0001 on year" in what
    )
    assert "2018 (" in said
    assert "2019 (" in said
    assert found["loaded", "papers"] == "85"
    assert ("possible", "bridges between topics") in found
    citations = found["possible", "citations, co-citation, bibliographic coupling, main path"]
    assert citations == "16 of 18 references lead to papers that have been read"


def test_a_removed_source_is_as_if_it_had_never_been_given(tmp_path: Path) -> None:
    one = written(tmp_path, "one.jsonl", [{"title": "Federated Learning Alone", "authors": ["Ana Bel"]}])
    two = written(tmp_path, "two.jsonl", [{"title": "Federated Learning Together", "authors": ["Ana Bel", "Cor Dum"]}])
    ask = ("--format", "json", "cypher", "MATCH (n) RETURN n.id AS id, n.name AS name ORDER BY id")
    paperkg("build", one, store=tmp_path / "never")
    paperkg("build", one, two, store=tmp_path / "store")
    assert [row["records"] for row in named(paperkg("sources", "--format", "json", store=tmp_path / "store"))] == [1, 1]
    assert paperkg("sources", "remove", two.as_posix(), store=tmp_path / "store").code == 0
    assert paperkg(*ask, store=tmp_path / "store").out == paperkg(*ask, store=tmp_path / "never").out
    again = paperkg("build", one, store=tmp_path / "store")
    assert again.err == "note: nothing has changed; the graph is the same as before.\n"
