"""MEDLINE text of PubMed."""

from tests.entries import one, read, shown

TRIAL = """
PMID- 99100001
OWN - NLM
VI  - 7
IP  - 2
DP  - 2018 Mar-Apr
TI  - [A long title that goes on over a
      second line].
PG  - e1-9
LID - 10.5555/x [doi]
AB  - AIMS: To ask. RESULTS: P < 0.05.
FAU - Muster, Max B
AU  - Muster MB
AUID- ORCID: 0000-0002-1825-0097
AD  - Dept of Things, Norday, Norway. max@example.org.
AD  - Other Place.
FAU - Beispiel, Erika Jr
AU  - Beispiel E Jr
CN  - NOTHING Study Group
LA  - ger
PT  - Clinical Trial
PT  - Journal Article
TA  - J Invent
JT  - Journal of inventions
MH  - *Nothing/therapeutic use
OT  - *something
FIR - Investigator, Ina
IR  - Investigator I
AD  - Not an author's.
PMC - PMC98100001
"""


def test_a_record_with_all_its_fields() -> None:
    record = one(TRIAL, "medline")
    assert (record.key, record.line, record.pmid, record.pmcid) == ("99100001", 2, "99100001", "PMC98100001")
    assert record.title == "A long title that goes on over a second line"
    assert shown(record.authors) == [
        ("Max B Muster", "Muster"),
        ("Erika Beispiel Jr", "Beispiel"),
        ("NOTHING Study Group", "group"),
    ]
    assert record.authors[0].affiliations == ("Dept of Things, Norday, Norway", "Other Place")
    assert record.authors[0].ids == (("orcid", "0000-0002-1825-0097"),)
    assert [author.affiliations for author in record.authors[1:]] == [(), ()]
    assert (record.date, record.venue, record.volume, record.issue) == ("2018-03", "Journal of inventions", "7", "2")
    assert (record.pages, record.doi, record.language, record.type) == ("e1-9", "10.5555/x", "de", "article")
    assert (record.subjects, record.keywords) == (("Nothing/therapeutic use",), ("something",))
    assert record.abstract == "AIMS: To ask. RESULTS: P < 0.05."


def test_short_names_retraction_and_a_title_that_asks() -> None:
    records, problems = read(
        "PMID- 1\nTI  - Is it so?\nAU  - van den Ouden JP\nAU  - et al.\nPT  - Retracted Publication\nPT  - Review\n\n"
        "PMID- 2\nAU  - Muster M\n\nPMID- 1\nTI  - Wait...\nPT  - Editorial\nPT  - Journal Article\nDP  - 1979 Spring\n"
    )
    assert [(record.key, record.title) for record in records] == [("1", "Is it so?"), ("1~2", "Wait...")]
    assert shown(records[0].authors) == [("J. P. van den Ouden", "van den Ouden")]
    assert (records[0].authors_complete, records[0].retracted, records[0].type) == (False, True, "review")
    assert (records[1].type, records[1].date, records[1].year) == ("editorial", None, 1979)
    assert [(problem.line, problem.key) for problem in problems] == [(8, "2")]


def test_an_affiliation_before_all_authors_is_the_first_ones() -> None:
    record = one("PMID- 1\nTI  - T.\nAD  - Norday University.\nAU  - Eins A\nAU  - Zwei B\n")
    assert [author.affiliations for author in record.authors] == [("Norday University",), ()]


def test_a_notice_of_retraction_marks_the_article() -> None:
    assert one("PMID- 7\nTI  - A title.\nPT  - Journal Article\nRIN - J Sort. 2020 Jan;1(1):2\n", "medline").retracted
    assert not one(
        "PMID- 7\nTI  - A title.\nPT  - Journal Article\nEIN - J Sort. 2020 Jan;1(1):2\n", "medline"
    ).retracted
