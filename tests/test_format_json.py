"""JSON of other programs, and tables: one paper in each, what is broken or hostile, what is printed and read back."""

import gzip
import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.formats import Document, read_bytes, record_json
from extract.formats.fields import LARGEST
from extract.formats.json_stream import Entry, entries
from graph.model import Authorship, Problem, Record, Reference
from graph.paper_ids import PAPER_IDS
from tests.odd_values import with_odd_values

TITLE = "Ordering the Unsorted: Notes on Heaps"
NAMES = ["Ann Esch", "Bo van der Birk"]


def read(data: Any) -> tuple[list[Record], list[Problem], str]:
    text = data if isinstance(data, str | bytes) else json.dumps(data)
    contents = read_bytes(text.encode() if isinstance(text, str) else text, "file")
    items = list(contents.items)
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)], contents.format


OPENALEX = {
    "id": "https://openalex.org/W7000001", "title": TITLE, "publication_year": 2019, "publication_date": "2019-05-04",
    "ids": {"openalex": "https://openalex.org/W7000001", "doi": "https://doi.org/10.5555/HEAPS.1"}, "type": "article",
    "authorships": [{"author": {"display_name": name}, "raw_author_name": name} for name in NAMES],
    "primary_location": {"source": {"display_name": "Journal of Sorting", "type": "journal"}},
    "referenced_works": ["https://openalex.org/W4285719527", "https://openalex.org/W7000002"],
    "abstract_inverted_index": {"Heaps": [0], "sort.": [1]},
}  # fmt: skip
CROSSREF = {
    "DOI": "10.5555/heaps.1", "type": "journal-article", "title": ["Ordering the Unsorted"],
    "subtitle": ["Notes on Heaps"], "container-title": ["Journal of Sorting"],
    "author": [{"given": "Ann", "family": "Esch"}, {"given": "Bo", "family": "van der Birk"}],
    "issued": {"date-parts": [[2019, 5, 4]]}, "abstract": "<jats:p>Heaps sort.</jats:p>",
}  # fmt: skip
S2 = {
    "paperId": "ab" * 20, "title": TITLE, "year": 2019, "publicationDate": "2019-05-04", "venue": "Journal of Sorting",
    "externalIds": {"DOI": "10.5555/heaps.1"}, "authors": [{"authorId": "77", "name": name} for name in NAMES],
    "publicationTypes": ["JournalArticle"], "abstract": "Heaps sort.",
}  # fmt: skip
DATACITE = {
    "id": "10.5555/heaps.1", "attributes": {
        "doi": "10.5555/heaps.1", "titles": [{"title": TITLE}], "publicationYear": 2019,
        "creators": [{"name": "Esch, Ann", "givenName": "Ann", "familyName": "Esch"},
                     {"name": "van der Birk, Bo", "givenName": "Bo", "familyName": "van der Birk"}],
        "dates": [{"date": "2019-05-04", "dateType": "Issued"}], "container": {"title": "Journal of Sorting"},
        "types": {"resourceTypeGeneral": "JournalArticle"},
        "descriptions": [{"description": "Heaps sort.", "descriptionType": "Abstract"}],
    },
}  # fmt: skip
CSL = {
    "id": "esch", "type": "article-journal", "title": TITLE, "container-title": "Journal of Sorting",
    "author": [{"given": "Ann", "family": "Esch"},
               {"given": "Bo", "family": "Birk", "non-dropping-particle": "van der"}],
    "issued": {"date-parts": [["2019", 5, 4]]}, "DOI": "10.5555/HEAPS.1", "abstract": "Heaps sort.",
}  # fmt: skip
ZOTERO = {
    "key": "AB12", "data": {
        "key": "AB12", "itemType": "journalArticle", "title": TITLE, "publicationTitle": "Journal of Sorting",
        "creators": [{"creatorType": "author", "firstName": "Ann", "lastName": "Esch"},
                     {"creatorType": "author", "firstName": "Bo", "lastName": "van der Birk"}],
        "date": "2019-05-04", "DOI": "10.5555/heaps.1", "abstractNote": "Heaps sort.",
    },
}  # fmt: skip
SCOPUS = (
    "Authors,Author full names,Title,Year,Source title,DOI,Abstract,Document Type,EID\n"
    f'"Esch A.; van der Birk B.","Esch, Ann (57000000001); van der Birk, Bo (57000000002)","{TITLE}",2019,'
    "Journal of Sorting,10.5555/heaps.1,Heaps sort.,Article,2-s2.0-85000000001\n"
)
ONE = {
    "openalex": OPENALEX, "crossref": CROSSREF, "s2": S2, "datacite": DATACITE, "csl-json": CSL, "zotero-json": ZOTERO,
}  # fmt: skip


@pytest.mark.parametrize(("name", "entry"), ONE.items(), ids=ONE)
@pytest.mark.parametrize(
    "wrap",
    [lambda e: [e], lambda e: "\n".join(map(json.dumps, [e, e])), lambda e: json.dumps(e, indent=2)],
    ids=["array", "lines", "alone"],
)
def test_the_same_paper_comes_out_of_every_format(name: str, entry: dict[str, Any], wrap: Callable[[Any], Any]) -> None:
    records, problems, found = read(wrap(entry))
    assert (found, problems) == (name, [])
    record = records[0]
    assert (record.title, [a.name for a in record.authors], record.abstract) == (TITLE, NAMES, "Heaps sort.")
    assert (record.date, record.year, record.venue, record.doi) == (
        "2019-05-04", 2019, "Journal of Sorting", "10.5555/heaps.1",
    )  # fmt: skip
    assert (record.type, record.authors_complete, record.n_authors) == ("article", True, 2)


@pytest.mark.parametrize(("name", "entry"), ONE.items(), ids=ONE)
def test_a_broken_line_costs_the_line_and_is_named(name: str, entry: dict[str, Any]) -> None:
    records, problems, found = read("\n".join([json.dumps(entry), '{"broken', json.dumps(entry)]))
    assert (found, len(records), [problem.line for problem in problems]) == (name, 2, [2])


@pytest.mark.parametrize(("name", "entry"), ONE.items(), ids=ONE)
def test_a_document_that_breaks_off_keeps_what_was_whole(name: str, entry: dict[str, Any]) -> None:
    records, problems, found = read(json.dumps([entry, entry, entry])[:-20])
    assert (found, len(records), len(problems)) == (name, 2, 1)


KEPT = {"title", "id", "DOI", "type", "paperId"}
KEPT |= {"attributes", "attributes.titles", "data", "data.title", "data.itemType"}


@pytest.mark.parametrize(("name", "entry"), ONE.items(), ids=ONE)
@pytest.mark.parametrize(
    "odd", [None, 7, 1e999, 10**30, True, "x", [], [[]], {}, {"a": [None]}, "\ud800", [7, "x", None]]
)
def test_a_value_of_another_kind_costs_the_field_only(name: str, entry: dict[str, Any], odd: Any) -> None:
    changed = list(with_odd_values(entry, odd, KEPT))
    assert len(changed) >= 5
    for other in changed:
        records, _, _ = read([entry, other])
        assert len(records) == 2, other
        assert all(json.dumps(record_json(record)) for record in records)


def test_the_deleted_work_of_openalex_is_no_reference() -> None:
    assert read([OPENALEX])[0][0].references == (Reference("openalex:W7000002"),)


def test_a_scopus_export_gives_the_paper_with_ids() -> None:
    (record,), problems, found = read(SCOPUS)
    assert (found, problems, record.title, record.scopus) == ("scopus-csv", [], TITLE, "2-s2.0-85000000001")
    assert [dict(a.ids)["scopus"] for a in record.authors] == ["57000000001", "57000000002"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_a_table_is_read_whatever_separates_its_cells(separator: str) -> None:
    rows = [["Title", "Authors", "Year"], [f'"{TITLE}"', '"Esch, Ann; van der Birk, Bo"', "2019.0"]]
    (record,), _, found = read("\n".join(separator.join(row) for row in rows))
    assert (found, record.title, record.year) == ("csv", TITLE, 2019)
    assert [author.name for author in record.authors] == NAMES


def test_a_stray_quote_costs_its_line_only() -> None:
    rows = ["title,year", *(f"Title {n},2000" for n in range(3000))]
    rows[2] = '"Title 1,2000'
    records, problems, _ = read("\n".join(rows))
    assert len(records) == 3000
    assert [problem.line for problem in problems] == [3]


@pytest.mark.parametrize("text", ["Doe J, Roe AB.", "J Doe, AB Roe"])
def test_initials_without_dots_get_theirs(text: str) -> None:
    (record,), _, _ = read(f'title,authors\nOn Sums,"{text}"\n')
    assert [author.name for author in record.authors] == ["J. Doe", "A. B. Roe"]


def test_documents_are_streamed() -> None:
    taken: list[int] = []

    class Counting(io.BytesIO):
        def read1(self, size: int | None = -1) -> bytes:
            data = super().read1(size)
            taken.append(len(data))
            return data

    data = json.dumps({"meta": {}, "results": [OPENALEX] * 50_000}).encode()
    document = Document(lambda: Counting(data), "file")
    first = next(item for item in entries(document) if isinstance(item, Entry))
    assert first.fields == OPENALEX
    assert sum(taken) < len(data) / 3


def test_a_bomb_is_refused_in_a_sentence() -> None:
    from extract.formats import lines
    from graph.errors import InputError

    limits = lines.BOMB_SIZE, lines.BOMB_RATIO
    lines.BOMB_SIZE, lines.BOMB_RATIO = 10**6, 100
    try:
        bomb = gzip.compress(b'{"title": "x"}\n' + b"\n" * 3_000_000)
        with pytest.raises(InputError, match="times its size"):
            read(bomb)
    finally:
        lines.BOMB_SIZE, lines.BOMB_RATIO = limits


# --- what `read` prints is read back -------------------------------------------------------------------------------

words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=8).filter(str.strip)
maybe = st.none() | words
numbers = st.none() | st.integers(0, LARGEST)
authors = st.builds(
    Authorship,
    st.sampled_from(["Ann Esch", "Bo Birk", "Cy Cole"]),
    st.lists(words, max_size=2).map(tuple),
    st.just((("orcid", "0000-0002-1825-0097"),)) | st.just(()),
    maybe,
    maybe,
    st.booleans(),
)
references = st.builds(Reference, maybe, maybe, maybe, st.none() | st.integers(1000, 2100))
records = st.builds(
    Record,
    st.just("file"), st.sampled_from(["bibtex", "wos", "jsonl"]), words.map(lambda w: " ".join(w.split()) or "k"),
    st.just(1), words, abstract=st.just("") | words, authors=st.lists(authors, max_size=1).map(tuple),
    authors_complete=st.booleans(), n_authors=numbers, affiliation=maybe, listed_for=maybe, date=maybe, year=numbers,
    category=maybe, venue=words, score=st.none() | st.floats(0, 1), count=numbers,
    subjects=st.lists(words, max_size=2).map(tuple), keywords=st.lists(words, max_size=2).map(tuple),
    more_venues=st.lists(words, max_size=2).map(tuple), type=maybe, language=maybe, volume=maybe, issue=maybe,
    pages=maybe, references=st.lists(references, max_size=2).map(tuple), n_references=numbers, n_citations=numbers,
    retracted=st.booleans(), **{kind.name: maybe for kind in PAPER_IDS},
)  # fmt: skip


@given(records)
def test_what_is_printed_is_read_back_without_loss(record: Record) -> None:
    again, problems, _ = read(json.dumps(record_json(record)) + "\n")
    assert [replace(found, key=record.key) for found in again] == [record]
    assert problems == []
