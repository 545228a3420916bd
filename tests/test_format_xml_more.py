"""XML of publishers, libraries and programs: JATS, Crossref, MODS, TEI of GROBID."""
# ruff: noqa: E501  (lines of XML as files have them)

from graph.model import Reference
from tests.entries import one, shown

JATS = """<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS.dtd">
<article article-type="review-article" xml:lang="en"><front><journal-meta><journal-title-group><journal-title>Annals</journal-title></journal-title-group></journal-meta>
<article-meta><article-id pub-id-type="pmc">PMC123</article-id><article-id pub-id-type="pmid">99</article-id><article-id pub-id-type="doi">10.5555/X</article-id>
<title-group><article-title>On <italic>in vivo</italic> H<sub>2</sub>O</article-title><subtitle>More</subtitle></title-group>
<contrib-group><contrib contrib-type="author"><contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
<name><surname>Eins</surname><given-names>Ana</given-names></name><xref ref-type="aff" rid="a1"/></contrib>
<contrib contrib-type="author"><collab>NORD Group</collab></contrib><contrib contrib-type="editor"><name><surname>Ed</surname></name></contrib>
<aff id="a1"><label>1</label>Norday University, Norway</aff></contrib-group>
<pub-date pub-type="epub"><day>3</day><month>2</month><year>2020</year></pub-date><pub-date pub-type="ppub"><month>5</month><year>2020</year></pub-date>
<volume>9</volume><issue>2</issue><fpage>1</fpage><lpage>9</lpage><abstract><sec><title>Aim</title><p>We ask.</p></sec></abstract>
<kwd-group><kwd>a</kwd><kwd>b</kwd></kwd-group></article-meta></front><back><ref-list>
<ref><element-citation><person-group><name><surname>One</surname></name></person-group><article-title>T</article-title><year>2001</year><pub-id pub-id-type="doi">10.5555/y</pub-id></element-citation></ref>
<ref><mixed-citation>Two B. Z. 2002.</mixed-citation></ref></ref-list></back></article>"""


def test_an_article_in_jats() -> None:
    record = one(JATS, "jats-xml")
    assert (record.title, record.abstract) == ("On in vivo H2O: More", "Aim: We ask.")
    assert shown(record.authors) == [("Ana Eins", "Eins"), ("NORD Group", "group")]
    assert (record.authors[0].affiliations, record.authors[0].ids) == (
        ("Norday University, Norway",),
        (("orcid", "0000-0002-1825-0097"),),
    )
    assert (record.key, record.doi, record.pmid, record.pmcid) == ("PMC123", "10.5555/x", "99", "PMC123")
    assert (record.date, record.venue, record.volume, record.issue, record.pages) == (
        "2020-05",
        "Annals",
        "9",
        "2",
        "1-9",
    )
    assert (record.type, record.language, record.keywords) == ("review", "en", ("a", "b"))
    assert record.references == (
        Reference("doi:10.5555/y", "One, T, 2001", "T", 2001),
        Reference(None, "Two B. Z. 2002."),
    )


def test_an_answer_of_crossref_in_xml() -> None:
    record = one(
        """<?xml version="1.0"?><doi_records><doi_record><crossref><journal><journal_metadata><full_title>Annals</full_title></journal_metadata>
<journal_issue><publication_date media_type="online"><year>2019</year></publication_date><publication_date media_type="print"><month>05</month><year>2020</year></publication_date>
<journal_volume><volume>9</volume></journal_volume><issue>2</issue></journal_issue><journal_article language="en"><titles><title>A &amp; B</title><subtitle>More</subtitle></titles>
<contributors><person_name contributor_role="author" sequence="first"><given_name>Ana</given_name><surname>Eins</surname><affiliation>Norday</affiliation>
<ORCID>https://orcid.org/0000-0002-1825-0097</ORCID></person_name><organization contributor_role="author">NORD Group</organization>
<person_name contributor_role="editor"><surname>Ed</surname></person_name></contributors><pages><first_page>1</first_page><last_page>9</last_page></pages>
<doi_data><doi>10.5555/X</doi></doi_data><citation_list><citation key="1"><doi>10.5555/y</doi><author>One</author><cYear>2001</cYear></citation>
<citation key="2"><unstructured_citation>Two B, 2002</unstructured_citation></citation></citation_list></journal_article></journal></crossref></doi_record></doi_records>""",
        "crossref-xml",
    )
    assert (record.key, record.title, record.type, record.language) == ("10.5555/x", "A & B: More", "article", "en")
    assert shown(record.authors) == [("Ana Eins", "Eins"), ("NORD Group", "group")]
    assert (record.authors[0].affiliations, record.authors[0].ids) == (("Norday",), (("orcid", "0000-0002-1825-0097"),))
    assert (record.date, record.venue, record.volume, record.issue, record.pages) == (
        "2020-05",
        "Annals",
        "9",
        "2",
        "1-9",
    )
    assert [(reference.id, reference.text) for reference in record.references] == [
        ("doi:10.5555/y", "One, 2001"),
        (None, "Two B, 2002"),
    ]


def test_a_description_in_mods() -> None:
    record = one(
        """<?xml version="1.0"?><modsCollection xmlns="http://www.loc.gov/mods/v3"><mods ID="eins-2020"><titleInfo><nonSort>The</nonSort><title>Title</title><subTitle>More</subTitle></titleInfo>
<name type="personal"><namePart type="given">Ana</namePart><namePart type="given">B.</namePart><namePart type="family">Eins</namePart><role><roleTerm type="text">author</roleTerm></role></name>
<name type="personal"><namePart>Ed, It</namePart><role><roleTerm>editor</roleTerm></role></name><originInfo><dateIssued>2020-07</dateIssued></originInfo>
<language><languageTerm type="code">eng</languageTerm></language><relatedItem type="host"><titleInfo><title>The Meeting</title></titleInfo><genre>conference publication</genre></relatedItem>
<identifier type="doi">10.5555/x</identifier><location><url>https://aclanthology.org/2020.inv-main.1</url></location><part><extent unit="page"><start>1</start><end>9</end></extent></part></mods></modsCollection>""",
        "mods-xml",
    )
    assert (record.key, record.title, record.venue, record.date) == (
        "eins-2020",
        "The Title: More",
        "The Meeting",
        "2020-07",
    )
    assert shown(record.authors) == [("Ana B. Eins", "Eins")]
    assert (record.doi, record.acl, record.pages, record.language) == ("10.5555/x", "2020.inv-main.1", "1-9", "en")


def test_what_grobid_makes_of_a_paper() -> None:
    record = one(
        """<?xml version="1.0"?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader xml:lang="en"><fileDesc><titleStmt><title>T</title></titleStmt>
<publicationStmt><date type="published" when="2020-05-06">6 May 2020</date></publicationStmt><sourceDesc><biblStruct><analytic>
<author><persName><forename type="first">Ana</forename><forename type="middle">B</forename><surname>Eins</surname></persName><affiliation><orgName type="department">Dept</orgName><orgName>Norday</orgName></affiliation></author>
<title level="a">The Title</title></analytic><monogr><title level="j">Annals</title><imprint><biblScope unit="volume">9</biblScope><biblScope unit="page" from="1" to="9"/></imprint></monogr>
<idno type="DOI">10.5555/X</idno></biblStruct></sourceDesc></fileDesc><profileDesc><textClass><keywords><term>a</term></keywords></textClass><abstract><p>We ask.</p></abstract></profileDesc></teiHeader>
<text><back><listBibl><biblStruct><analytic><title>Cited</title><author><persName><forename>C</forename><surname>One</surname></persName></author></analytic>
<monogr><title>J</title><imprint><date when="2001"/></imprint></monogr><idno type="arXiv">arXiv:2001.00001</idno></biblStruct></listBibl></back></text></TEI>""",
        "tei-xml",
    )
    assert (record.title, record.abstract, record.venue, record.date) == (
        "The Title",
        "We ask.",
        "Annals",
        "2020-05-06",
    )
    assert (shown(record.authors), record.authors[0].affiliations) == ([("Ana B Eins", "Eins")], ("Dept, Norday",))
    assert (record.doi, record.volume, record.pages, record.keywords, record.language) == (
        "10.5555/x",
        "9",
        "1-9",
        ("a",),
        "en",
    )
    assert record.references == (Reference("arxiv:2001.00001", "C One, Cited, J, 2001", "Cited", 2001),)


def test_the_place_of_a_paper_says_its_type_in_mods() -> None:
    text = (
        "<mods><titleInfo><title>A title</title></titleInfo><relatedItem type='host'><titleInfo><title>Place</title>"
        "</titleInfo><genre>conference publication</genre></relatedItem></mods>"
    )
    assert one(text, "mods-xml").type == "conference"
    assert one(text.replace("conference publication", "periodical"), "mods-xml").type == "article"


def test_a_comment_is_no_abstract_in_dublin_core() -> None:
    text = (
        "<OAI-PMH><ListRecords><record><metadata><dc><title>A title</title><description>Short.</description>"
        "<description>Comment: 19 pages and 20 figures</description></dc></metadata></record></ListRecords></OAI-PMH>"
    )
    assert one(text, "arxiv-oai").abstract == "Short."
