"""JSON answers of further sites: one paper as each of them writes it, alone, in its envelope, and broken."""

import json
from typing import Any

import pytest

from extract.formats import read_bytes
from extract.formats.site_json import values_at
from extract.formats.sites import SITES
from graph.model import Problem, Record, Reference
from tests.odd_values import with_odd_values

TITLE = "Ordering the Unsorted"
PARTED = [("Ann Esch", "Esch"), ("Bo van der Birk", "van der Birk")]
ORCID = "0000-0002-1825-0097"

EUROPE_PMC = {
    "id": "31000001", "source": "MED", "pmid": "31000001", "pmcid": "PMC6400001", "doi": "10.5555/HEAPS.1",
    "title": f"{TITLE}.", "authorString": "Esch A, van der Birk B.",
    "authorList": {"author": [
        {"fullName": "Esch A", "firstName": "Ann", "lastName": "Esch", "authorId": {"type": "ORCID", "value": ORCID},
         "authorAffiliationDetailsList": {"authorAffiliation": [{"affiliation": "Norday University"}]}},
        {"fullName": "van der Birk B", "firstName": "Bo", "lastName": "van der Birk"},
    ]},
    "journalInfo": {"volume": "5", "issue": "2", "journal": {"title": "Journal of Sorting"},
                    "printPublicationDate": "2019-05-04", "yearOfPublication": 2019},
    "pageInfo": "1-9", "abstractText": "<h4>Aim</h4>Heaps sort.", "language": "eng", "citedByCount": 4,
    "pubTypeList": {"pubType": ["research-article", "Journal Article"]}, "keywordList": {"keyword": ["heaps"]},
}  # fmt: skip
BIORXIV = {
    "doi": "10.5555/heaps.1", "title": TITLE, "authors": "Esch, Ann; van der Birk, Bo", "date": "2019-05-04",
    "category": "sorting", "abstract": "Heaps sort.", "server": "biorxiv", "published": "NA",
}  # fmt: skip
INSPIRE = {
    "id": "77", "metadata": {
        "control_number": 77, "titles": [{"title": TITLE, "source": "arXiv"}], "abstracts": [{"value": "Heaps sort."}],
        "authors": [{"full_name": "Esch, Ann", "ids": [{"schema": "ORCID", "value": ORCID}]},
                    {"full_name": "van der Birk, Bo", "affiliations": [{"value": "Norday U."}]}],
        "author_count": 2, "arxiv_eprints": [{"value": "1905.00001", "categories": ["cs.DS"]}],
        "dois": [{"value": "10.5555/heaps.1"}], "document_type": ["article"], "citation_count": 4,
        "publication_info": [{"journal_title": "Journal of Sorting", "journal_volume": "5", "page_start": "1",
                              "page_end": "9", "year": 2019}],
        "preprint_date": "2019-05-04",
        "references": [{"reference": {"dois": ["10.5555/other"], "title": {"title": "Other"}}}],
    },
}  # fmt: skip
ADS = {
    "bibcode": "2019JSort...5....1E", "title": [TITLE], "author": ["Esch, Ann", "van der Birk, Bo"],
    "abstract": "Heaps sort.", "pubdate": "2019-05-00", "year": "2019", "pub": "Journal of Sorting", "volume": "5",
    "page": ["1"], "doi": ["10.5555/heaps.1"], "identifier": ["arXiv:1905.00001"], "doctype": "article",
}  # fmt: skip
HAL = {
    "docid": "9", "halId_s": "hal-00000009", "title_s": [TITLE], "authFullName_s": ["Ann Esch", "Bo van der Birk"],
    "abstract_s": ["Heaps sort."], "producedDate_s": "2019-05-04", "journalTitle_s": "Journal of Sorting",
    "doiId_s": "10.5555/heaps.1", "docType_s": "ART", "language_s": ["en"],
}  # fmt: skip
DOAJ = {
    "id": "d9", "bibjson": {
        "title": TITLE, "year": "2019", "month": "5", "abstract": "Heaps sort.",
        "author": [{"name": "Ann Esch", "affiliation": "Norday University"}, {"name": "Bo van der Birk"}],
        "journal": {"title": "Journal of Sorting", "volume": "5", "number": "2", "language": ["EN"]},
        "identifier": [{"type": "pissn", "id": "1234-5679"}, {"type": "doi", "id": "10.5555/heaps.1"}],
    },
}  # fmt: skip
SCOPUS = {
    "eid": "2-s2.0-85000000001", "dc:title": TITLE, "dc:creator": "Esch A.", "prism:publicationName":
    "Journal of Sorting", "prism:coverDate": "2019-05-04", "prism:doi": "10.5555/heaps.1", "citedby-count": "4",
    "subtypeDescription": "Article", "authkeywords": "heaps | sums",
    "author": [{"authname": "Esch A.", "surname": "Esch", "given-name": "Ann", "authid": "57000000001"},
               {"authname": "van der Birk B.", "surname": "van der Birk", "given-name": "Bo", "authid": "57000000002"}],
}  # fmt: skip
OPENREVIEW = {
    "id": "aBcDeF12_3", "forum": "aBcDeF12_3", "pdate": 1556928000000, "content": {
        "title": {"value": TITLE}, "authors": {"value": ["Ann Esch", "Bo van der Birk"]},
        "abstract": {"value": "Heaps sort."}, "venue": {"value": "Journal of Sorting"},
    },
}  # fmt: skip
ORCID_GROUP = {
    "external-ids": {"external-id": [{"external-id-type": "doi", "external-id-value": "10.5555/heaps.1"}]},
    "work-summary": [{"put-code": 5, "title": {"title": {"value": TITLE}}, "type": "journal-article",
                      "publication-date": {"year": {"value": "2019"}, "month": {"value": "05"}, "day": {"value": "04"}},
                      "journal-title": {"value": "Journal of Sorting"}}],
}  # fmt: skip
UNPAYWALL = {
    "doi": "10.5555/heaps.1", "title": TITLE, "is_oa": False, "journal_name": "Journal of Sorting", "year": 2019,
    "published_date": "2019-05-04", "genre": "journal-article",
    "z_authors": [{"given": "Ann", "family": "Esch"}, {"given": "Bo", "family": "van der Birk"}],
}  # fmt: skip
LENS = {
    "lens_id": "000-001-234-567-890", "title": TITLE, "publication_type": "journal article", "year_published": 2019,
    "date_published": "2019-05-04T00:00:00+00:00", "source": {"title": "Journal of Sorting"}, "abstract": "Heaps sort.",
    "authors": [{"first_name": "Ann", "last_name": "Esch", "ids": [{"type": "orcid", "value": ORCID}]},
                {"first_name": "Bo", "last_name": "van der Birk"}],
    "external_ids": [{"type": "pmid", "value": "31000001"}, {"type": "doi", "value": "10.5555/heaps.1"}],
}  # fmt: skip
CORE = {
    "id": 5, "title": TITLE, "authors": [{"name": "Esch, Ann"}, {"name": "van der Birk, Bo"}], "yearPublished": 2019,
    "publishedDate": "2019-05-04T00:00:00", "doi": "10.5555/heaps.1", "journals": [{"title": "Journal of Sorting"}],
    "documentType": "research", "abstract": "Heaps sort.", "dataProviders": [],
}  # fmt: skip
ANSWERS: dict[str, tuple[Any, Any]] = {
    "Europe PMC": (EUROPE_PMC, {"hitCount": 1, "resultList": {"result": [EUROPE_PMC]}}),
    "bioRxiv and medRxiv": (BIORXIV, {"messages": [{"status": "ok"}], "collection": [BIORXIV]}),
    "INSPIRE": (INSPIRE, {"hits": {"hits": [INSPIRE], "total": 1}}),
    "NASA ADS": (ADS, {"responseHeader": {"status": 0}, "response": {"numFound": 1, "docs": [ADS]}}),
    "HAL": (HAL, {"response": {"numFound": 1, "docs": [HAL]}}),
    "DOAJ": (DOAJ, {"total": 1, "results": [DOAJ]}),
    "Scopus": (SCOPUS, {"search-results": {"opensearch:totalResults": "1", "entry": [SCOPUS]}}),
    "OpenReview": (OPENREVIEW, {"notes": [OPENREVIEW], "count": 1}),
    "ORCID": (ORCID_GROUP, {"last-modified-date": {"value": 1}, "group": [ORCID_GROUP]}),
    "Unpaywall": (UNPAYWALL, [UNPAYWALL]),
    "The Lens": (LENS, {"total": 1, "data": [LENS]}),
    "CORE": (CORE, {"totalHits": 1, "results": [CORE]}),
}


def read(data: Any) -> tuple[list[Record], list[Problem]]:
    contents = read_bytes((data if isinstance(data, str) else json.dumps(data)).encode(), "file")
    items = list(contents.items)
    assert contents.format == "site-json"
    return [i for i in items if isinstance(i, Record)], [i for i in items if isinstance(i, Problem)]


def test_every_site_of_the_table_has_an_answer_here() -> None:
    assert [site.name for site in SITES] == list(ANSWERS)


@pytest.mark.parametrize("name", ANSWERS)
def test_the_same_paper_comes_out_of_the_answer_of_every_site(name: str) -> None:
    entry, answer = ANSWERS[name]
    (record,), problems = read(answer)
    assert problems == []
    assert (record.title, record.doi or record.openreview, record.year) == (
        TITLE, "aBcDeF12_3" if name == "OpenReview" else "10.5555/heaps.1", 2019,
    )  # fmt: skip
    assert (record.date or "")[:7] == "2019-05"
    assert record.venue == (None if record.type == "preprint" else "Journal of Sorting")
    assert [author.name for author in record.authors] == ([] if name == "ORCID" else [full for full, _ in PARTED])
    assert record.authors_complete == (name != "ORCID")
    assert record.abstract in ("", "Heaps sort.", "Aim Heaps sort.")
    (again, other), _ = read("\n".join([json.dumps(entry), json.dumps(entry)]))
    assert (again.title, again.authors, other.key) == (record.title, record.authors, f"{record.key}~2")


def test_what_single_sites_know_beside_it() -> None:
    records = {name: read(answer)[0][0] for name, (_, answer) in ANSWERS.items()}
    first = records["Europe PMC"]
    assert (first.pmid, first.pmcid, first.volume, first.pages) == ("31000001", "PMC6400001", "5", "1-9")
    assert (first.type, first.language, first.keywords, first.n_citations) == ("article", "en", ("heaps",), 4)
    assert first.authors[0].affiliations == ("Norday University",)
    for name in ("Europe PMC", "INSPIRE", "The Lens"):
        assert dict(records[name].authors[0].ids) == {"orcid": ORCID}
    assert records["INSPIRE"].references == (Reference("doi:10.5555/other", "Other", "Other"),)
    assert (records["INSPIRE"].arxiv, records["NASA ADS"].arxiv, records["The Lens"].pmid) == (
        "1905.00001", "1905.00001", "31000001",
    )  # fmt: skip
    assert (records["HAL"].type, records["CORE"].type, records["ORCID"].date) == ("article", "article", "2019-05-04")
    assert [dict(a.ids)["scopus"] for a in records["Scopus"].authors] == ["57000000001", "57000000002"]
    assert records["Scopus"].keywords == ("heaps", "sums")


def test_authors_in_one_text_are_several() -> None:
    bare = {key: value for key, value in EUROPE_PMC.items() if key != "authorList"}
    assert [author.name for author in read(bare)[0][0].authors] == ["A. Esch", "B. van der Birk"]


def test_a_number_of_authors_that_is_larger_says_that_the_list_is_cut() -> None:
    metadata: Any = INSPIRE["metadata"]
    (record,), _ = read(INSPIRE | {"metadata": metadata | {"author_count": 3000}})
    assert (record.authors_complete, record.n_authors, len(record.authors)) == (False, 3000, 2)


@pytest.mark.parametrize("name", ANSWERS)
@pytest.mark.parametrize("odd", [None, 7, 1e999, True, [], [[]], {}, {"a": [None]}, "\ud800", [[[[["x"]]]]]])
def test_a_value_of_another_kind_costs_the_field_only(name: str, odd: Any) -> None:
    entry, _ = ANSWERS[name]
    signs = [sign for site in SITES for sign in " | ".join(site.signs).split(" | ")]
    kept = {sign.rsplit(".", depth)[0] for sign in signs for depth in range(sign.count(".") + 1)}
    kept |= {"content.title.value", "content.authors.value"}  # a note without authors is a review
    changed = list(with_odd_values(entry, odd, kept))
    assert changed
    for other in changed:
        assert len(read([entry, other])[0]) == 2, other


def test_an_entry_of_no_site_is_left_out_and_told() -> None:
    records, problems = read([ADS, {"other": 1}])
    assert len(records) == 1
    assert any("the site of the entry is not known" in problem.reason for problem in problems)


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        ("a.b", [1, 2]),
        ("x | a.b", [1, 2]),
        ("a[t=u].b", [2]),
        ("a[t=w].b", []),
        ("c", ["v"]),
        ("n", []),
        ("", []),
    ],
)
def test_a_path_leads_through_objects_and_each_part_of_lists(paths: str, found: list[Any]) -> None:
    value = {"a": [{"b": 1}, {"b": 2, "t": "u"}], "c": {"value": "v"}, "n": [None, ""]}
    assert values_at(value, paths) == found
