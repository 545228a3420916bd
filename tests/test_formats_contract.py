"""What holds for every format that is no page: told by content, whatever the line ends, cut anywhere, printed, read."""

import codecs
import contextlib
import gzip
import json
from dataclasses import replace

import pytest

from extract.formats import FORMATS, read_bytes, record_json
from graph.errors import InputError
from graph.model import Problem, Record

TITLE = "Ordering the Unsorted"
OTHER = "Counting Sheep at Night"


def _both(entry: str, between: str = "") -> str:
    return entry + between + entry.replace(TITLE, OTHER)


def _atom(entry: str) -> str:
    return f"<feed xmlns='http://www.w3.org/2005/Atom'><id>http://arxiv.org/api/x</id>{_both(entry)}</feed>"


def _lines(value: object) -> str:
    return _both(json.dumps(value) + "\n")


CSL = {"id": "k", "type": "article-journal", "title": TITLE, "author": [{"family": "Esch", "given": "Ann"}]}
SAMPLES = {
    "arxiv-atom": _atom(
        "<entry>\n<id>http://arxiv.org/abs/2101.00001v1</id><published>2021-01-01T00:00:00Z</published>"
        f"<title>{TITLE}</title><author><name>Ann Esch</name></author></entry>\n"
    ),
    "arxiv-oai": "<OAI-PMH><ListRecords>"
    + _both(
        f"<record>\n<metadata><arXiv><id>2101.00001</id><title>{TITLE}</title><authors><author><keyname>Esch</keyname>"
        "<forenames>Ann</forenames></author></authors></arXiv></metadata></record>\n"
    )
    + "</ListRecords></OAI-PMH>",
    "pubmed-xml": "<PubmedArticleSet>"
    + _both(
        f"<PubmedArticle>\n<MedlineCitation><PMID>7</PMID><Article><ArticleTitle>{TITLE}.</ArticleTitle><AuthorList>"
        "<Author><LastName>Esch</LastName><ForeName>Ann</ForeName></Author></AuthorList></Article></MedlineCitation>"
        "</PubmedArticle>\n"
    )
    + "</PubmedArticleSet>",
    "dblp-xml": "<dblp>"
    + _both(f"<article key='j/x/E1'>\n<author>Ann Esch</author><title>{TITLE}.</title></article>\n")
    + "</dblp>",
    "acl-xml": "<collection id='2020.x'><volume id='1'><meta><booktitle>B</booktitle><year>2020</year></meta>"
    + _both(f"<paper id='1'>\n<title>{TITLE}</title><author><first>Ann</first><last>Esch</last></author></paper>\n")
    + "</volume></collection>",
    "endnote-xml": "<xml><records>"
    + _both(
        f"<record>\n<rec-number>1</rec-number><ref-type name='Journal Article'>17</ref-type><contributors><authors>"
        f"<author>Esch, Ann</author></authors></contributors><titles><title>{TITLE}</title></titles></record>\n"
    )
    + "</records></xml>",
    "jats-xml": "<pmc-articleset>"
    + _both(
        f"<article>\n<front><article-meta><title-group><article-title>{TITLE}</article-title></title-group>"
        "<contrib-group><contrib contrib-type='author'><name><surname>Esch</surname><given-names>Ann</given-names>"
        "</name></contrib></contrib-group></article-meta></front></article>\n"
    )
    + "</pmc-articleset>",
    "crossref-xml": "<doi_batch><body><journal>"
    + _both(
        f"<journal_article>\n<titles><title>{TITLE}</title></titles><contributors><person_name"
        " contributor_role='author'><given_name>Ann</given_name><surname>Esch</surname></person_name></contributors>"
        "</journal_article>\n"
    )
    + "</journal></body></doi_batch>",
    "mods-xml": "<modsCollection>"
    + _both(
        f"<mods>\n<titleInfo><title>{TITLE}</title></titleInfo><name type='personal'><namePart type='given'>Ann"
        "</namePart><namePart type='family'>Esch</namePart></name></mods>\n"
    )
    + "</modsCollection>",
    "tei-xml": "<teiCorpus>"
    + _both(
        f"<TEI>\n<teiHeader><fileDesc><titleStmt><title>{TITLE}</title></titleStmt><sourceDesc><biblStruct><analytic>"
        f"<title>{TITLE}</title><author><persName><forename>Ann</forename><surname>Esch</surname></persName></author>"
        "</analytic></biblStruct></sourceDesc></fileDesc></teiHeader></TEI>\n"
    )
    + "</teiCorpus>",
    "openalex": _lines(
        {"id": "https://openalex.org/W7000001", "title": TITLE, "authorships": [{"raw_author_name": "Ann Esch"}]}
    ),
    "crossref": _lines({"DOI": "10.5555/x", "title": [TITLE], "author": [{"family": "Esch", "given": "Ann"}]}),
    "s2": _lines({"paperId": "ab" * 20, "title": TITLE, "authors": [{"name": "Ann Esch"}]}),
    "datacite": _lines({"doi": "10.5555/x", "titles": [{"title": TITLE}], "creators": [{"name": "Esch, Ann"}]}),
    "dblp-json": _lines(
        {"@id": "1", "info": {"key": "j/x/E1", "title": f"{TITLE}.", "authors": {"author": {"text": "Ann Esch"}}}}
    ),
    "arxiv-jsonl": _lines({"id": "2101.00001", "title": TITLE, "authors_parsed": [["Esch", "Ann", ""]]}),
    "zotero-json": _lines(
        {"key": "A", "itemType": "book", "title": TITLE, "creators": [{"firstName": "Ann", "lastName": "Esch"}]}
    ),
    "csl-json": _lines(CSL),
    "site-json": _lines({"bibcode": "2019J", "title": [TITLE], "author": ["Esch, Ann"]}),
    "jsonl": _lines({"id": "k", "title": TITLE, "authors": ["Ann Esch"]}),
    "wos": "FN Clarivate\nVR 1.0\n" + _both(f"PT J\nAU Esch, A\nAF Esch, Ann\nTI {TITLE}\nER\n\n") + "EF\n",
    "wos-tab": "PT\tAU\tAF\tTI\n" + _both(f"J\tEsch, A\tEsch, Ann\t{TITLE}\n"),
    "medline": _both(f"PMID- 7\nTI  - {TITLE}.\nFAU - Esch, Ann\nAU  - Esch A\n\n"),
    "enw": _both(f"%0 Journal Article\n%A Esch, Ann\n%T {TITLE}\n\n"),
    "refworks": _both(f"RT Journal Article\nA1 Esch, Ann\nT1 {TITLE}\nYR 2019\n\n"),
    "ris": _both(f"TY  - JOUR\nAU  - Esch, Ann\nTI  - {TITLE}\nER  - \n\n"),
    "bibtex": _both(f"@article{{k,\n  author = {{Esch, Ann}},\n  title = {{{TITLE}}},\n}}\n\n"),
    "scopus-csv": "Authors,Title,EID\n" + _both(f'"Esch, Ann",{TITLE},2-s2.0-85000000001\n'),
    "csv": "Title,Authors\n" + _both(f'{TITLE},"Esch, Ann"\n'),
}
PAGES = ("-page",)  # pages are of another kind: one piece, in HTML or copied as text; their tests are their own


def read(data: bytes) -> tuple[str, list[Record], list[Problem]]:
    contents = read_bytes(data, "file")
    items = list(contents.items)
    return contents.format, [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


def test_every_format_has_a_sample_here() -> None:
    assert {format_.name for format_ in FORMATS if not format_.name.endswith(PAGES)} == SAMPLES.keys()


@pytest.mark.parametrize("name", SAMPLES)
def test_the_format_is_told_by_its_content_and_gives_the_paper(name: str) -> None:
    found, records, problems = read(SAMPLES[name].encode())
    assert (found, problems) == (name, [])
    assert [record.title for record in records] == [TITLE, OTHER]
    assert [author.name for author in records[0].authors] == ["Ann Esch"]
    assert len({record.key for record in records}) == 2
    assert records[0].line < records[1].line or name == "tei-xml"


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("variant", ["crlf", "cr", "mark", "utf-16", "gzip", "blank lines above"])
def test_ends_of_lines_marks_and_packing_change_nothing(name: str, variant: str) -> None:
    text = SAMPLES[name]
    made = {
        "crlf": text.replace("\n", "\r\n").encode(), "cr": text.replace("\n", "\r").encode(),
        "mark": codecs.BOM_UTF8 + text.encode(), "utf-16": codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        "gzip": gzip.compress(text.encode()), "blank lines above": f"\n\n{text}".encode(),
    }  # fmt: skip
    (_, plain, _), (found, records, problems) = read(text.encode()), read(made[variant])
    below = 2 if variant == "blank lines above" else 0
    assert (found, problems) == (name, [])
    assert [replace(record, line=record.line - below) for record in records] == plain


@pytest.mark.parametrize("name", SAMPLES)
def test_a_file_cut_anywhere_gives_what_was_whole_or_a_sentence(name: str) -> None:
    data = SAMPLES[name].encode()
    for end in range(0, len(data), 7):
        with contextlib.suppress(InputError):  # a sentence; any other error fails
            assert all(record.title for record in read(data[:end])[1])
    assert read(data[: len(data) - 1])[1][0].title == TITLE


@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_printed_is_read_back_as_it_was(name: str) -> None:
    _, records, _ = read(SAMPLES[name].encode())
    printed = "".join(json.dumps(record_json(record)) + "\n" for record in records)
    found, again, problems = read(printed.encode())
    assert (found, problems) == ("jsonl", [])
    assert [replace(record, line=0) for record in again] == [replace(record, line=0) for record in records]
