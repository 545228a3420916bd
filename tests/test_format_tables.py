"""CSV exports of sites and programs: a row of each as it is written, and what a row must not lose."""

import pytest

from extract.formats import read_bytes
from extract.formats.tables.places import placed
from graph.errors import NotAnInput
from graph.model import Authorship, Record
from tests.entries import one, shown

TITLE = "Ordering the Unsorted"
PARTED = [("Ann Esch", "Esch"), ("Bo van der Birk", "van der Birk")]
INITIALS = [("A. Esch", "Esch"), ("B. van der Birk", "van der Birk")]
LIST = '"Esch, Ann; van der Birk, Bo"'

DIMENSIONS = f"""\
"About the data: Exported on May 04, 2022. Criteria: 'heaps' in title and abstract."
Rank,Publication ID,DOI,PMID,Title,Abstract,Source title,MeSH terms,Publication Date,PubYear,Publication Type,\
Document Type,Authors,Authors (Raw Affiliation),Times cited,Fields of Research (ANZSRC 2020)
1,pub.1,10.5555/heaps.1,31000001,{TITLE},Heaps sort.,Journal of Sorting,Humans; Mice,2019-05-04,2019,Article,\
Research Article,{LIST},\
"Esch, Ann (Norday University (Main), Norway; Kuro Lab); van der Birk, Bo (Second U)",4,46 Sorting
"""
OPENALEX = f"""\
id,doi,title,publication_year,publication_date,primary_location.source.display_name,type,authorships.author.id,\
authorships.author.display_name,authorships.author.orcid,biblio.volume,biblio.first_page,biblio.last_page,\
topics.display_name,keywords.display_name,referenced_works,ids.pmid
https://openalex.org/W7000001,https://doi.org/10.5555/heaps.1,{TITLE},2019,2019-05-04,Journal of Sorting,article,\
https://openalex.org/A5000000001|https://openalex.org/A5000000002,Ann Esch|Bo van der Birk,\
https://orcid.org/0000-0002-1825-0097|,5,1,9,Sorting|Heaps,Heaps,https://openalex.org/W7000002|\
https://openalex.org/W7000003,https://pubmed.ncbi.nlm.nih.gov/31000001
"""
WOS_SPREADSHEET = f"""\
Publication Type,Authors,Author Full Names,Article Title,Source Title,Language,Document Type,Author Keywords,\
Keywords Plus,Addresses,"Times Cited, WoS Core",Publication Date,Publication Year,Start Page,End Page,DOI,\
WoS Categories,UT (Unique WOS ID),Pubmed Id
J,"Esch, A; van der Birk, B",{LIST},{TITLE},Journal of Sorting,English,Article; Early Access,heaps,SUMS,\
"[Esch, Ann; van der Birk, Bo] Norday Univ, Norway.; [Esch, Ann] Kuro Lab.",4,MAY 4,2019,1,9,10.5555/heaps.1,\
Sorting,WOS:000123456789012,31000001
"""
IEEE = f"""\
"Document Title",Authors,"Author Affiliations","Publication Title","Publication Year","Start Page","End Page",DOI,\
"Author Keywords","IEEE Terms","Article Citation Count","Online Date","Document Identifier"
"{TITLE}","Ann Esch; Bo van der Birk","Norday University, Norway; Kuro Lab","Journal of Sorting","2019","1","9",\
"10.5555/heaps.1","heaps","Sorting;Sums","4","4 May 2019","IEEE Conferences"
"""
PUBMED = f"""\
PMID,Title,Authors,Citation,First Author,Journal/Book,Publication Year,Create Date,PMCID,NIHMS ID,DOI
31000001,{TITLE},"Esch A, van der Birk B; NORTH Study Group.",J Sort. 2019,Esch A,Journal of Sorting,2019,2019/05/04,,,\
10.5555/heaps.1
"""
ZOTERO = f"""\
"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Date","Type","Extra"
"AB12","journalArticle","2019",{LIST},"{TITLE}","Journal of Sorting","10.5555/heaps.1","2019-05-04","",\
"PMID: 31000001
arXiv: 1905.00001 [cs.DS]"
"""
PUBLISH_OR_PERISH = f"""\
Cites,Authors,Title,Year,Source,Type,DOI,Volume,StartPage,EndPage,AuthorCount
4,"A Esch, B van der Birk",{TITLE},2019,Journal of Sorting,PDF,10.5555/heaps.1,5,1,9,2
"""
RAYYAN = f"""\
key,title,year,month,day,journal,issn,volume,pages,authors,doi
rayyan-1,{TITLE},2019,5,4,Journal of Sorting,,5,1-9,"Esch, Ann and van der Birk, Bo",10.5555/heaps.1
"""
EXPORTS = {
    "Dimensions": (DIMENSIONS, PARTED), "OpenAlex": (OPENALEX, [(name, None) for name, _ in PARTED]),
    "Web of Science": (WOS_SPREADSHEET, PARTED), "IEEE Xplore": (IEEE, [(name, None) for name, _ in PARTED]),
    "PubMed": (PUBMED, [*INITIALS, ("NORTH Study Group", "group")]), "Zotero": (ZOTERO, PARTED),
    "Publish or Perish": (PUBLISH_OR_PERISH, INITIALS), "Rayyan": (RAYYAN, PARTED),
}  # fmt: skip
WITH_DAY = {"Dimensions", "OpenAlex", "Web of Science", "IEEE Xplore", "Zotero", "Rayyan"}


@pytest.mark.parametrize("name", EXPORTS)
def test_the_same_paper_comes_out_of_every_export(name: str) -> None:
    text, authors = EXPORTS[name]
    record = one(text, "csv")
    assert (record.title, record.venue, record.doi, record.year) == (
        TITLE, "Journal of Sorting", "10.5555/heaps.1", 2019,
    )  # fmt: skip
    assert shown(record.authors) == authors
    assert record.date == ("2019-05-04" if name in WITH_DAY else None)


def test_what_single_exports_know_beside_it() -> None:
    records: dict[str, Record] = {name: one(text, "csv") for name, (text, _) in EXPORTS.items()}
    types = {name: record.type for name, record in records.items()}
    assert types == {
        "Dimensions": "article", "OpenAlex": "article", "Web of Science": "article", "IEEE Xplore": "conference",
        "PubMed": None, "Zotero": "article", "Publish or Perish": None, "Rayyan": None,
    }  # fmt: skip
    assert [a.affiliations for a in records["Dimensions"].authors] == [
        ("Norday University (Main), Norway", "Kuro Lab"), ("Second U",),
    ]  # fmt: skip
    assert [a.affiliations for a in records["Web of Science"].authors] == [
        ("Norday Univ, Norway", "Kuro Lab"), ("Norday Univ, Norway",),
    ]  # fmt: skip
    assert [a.affiliations for a in records["IEEE Xplore"].authors] == [("Norday University, Norway",), ("Kuro Lab",)]
    assert records["Dimensions"].subjects == ("Humans", "Mice", "46 Sorting")
    assert records["Web of Science"].subjects == ("SUMS", "Sorting")
    assert (records["Web of Science"].wos, records["Web of Science"].n_citations) == ("WOS:000123456789012", 4)
    first = records["OpenAlex"]
    assert [dict(a.ids) for a in first.authors] == [
        {"openalex": "A5000000001", "orcid": "0000-0002-1825-0097"}, {"openalex": "A5000000002"},
    ]  # fmt: skip
    assert (first.openalex, first.pmid, first.volume, first.pages) == ("W7000001", "31000001", "5", "1-9")
    assert [reference.id for reference in first.references] == ["openalex:W7000002", "openalex:W7000003"]
    assert (records["Zotero"].pmid, records["Zotero"].arxiv) == ("31000001", "1905.00001")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("", [(), ()]),
        ("Norday; Kuro", [("Norday",), ("Kuro",)]),
        ("Norday; Kuro; Third", [(), ()]),
        ("[Esch, Ann] Norday. ; [Nobody, N.] Kuro", [("Norday",), ()]),
        ("Esch, Ann (Norday); van der Birk, Bo (Kuro; Third)", [("Norday",), ("Kuro", "Third")]),
        ("Norday (Main); Kuro (Side)", [("Norday (Main)",), ("Kuro (Side)",)]),
        ("Norday (Main", [(), ()]),
    ],
)
def test_places_go_to_those_whose_they_are(text: str, places: list[tuple[str, ...]]) -> None:
    authors = [Authorship("Ann Esch"), Authorship("Bo van der Birk")]
    assert [author.affiliations for author in placed(authors, text)] == places
    assert placed([], "Norday") == []


def test_all_places_are_those_of_a_single_author() -> None:
    assert placed([Authorship("Ann Esch")], "Norday; Kuro")[0].affiliations == ("Norday", "Kuro")


def test_a_separator_that_a_spreadsheet_names_is_believed() -> None:
    with pytest.raises(NotAnInput, match="title column is not known; its columns are Titel, Autoren, Jahr"):
        read_bytes(b"sep=;\nTitel;Autoren;Jahr\nEin Titel;Esch, Ann; Birk, Bo;2019\n", "file")


def test_the_fuller_column_of_two_counts_where_it_is_filled() -> None:
    rows = 'Title,Authors,Author Full Names\nOne,"Esch, A","Esch, Ann"\nTwo,"Birk, B",\n'
    items = list(read_bytes(rows.encode(), "file").items)
    assert [item.authors[0].name for item in items if isinstance(item, Record)] == ["Ann Esch", "B Birk"]
