"""XML: the stream, attacks, and arXiv, DBLP, the Anthology, PubMed and EndNote on it."""
# ruff: noqa: E501  (lines of XML as files have them)

import pytest

from graph.model import Reference
from tests.entries import one, read, shown

ENTRY = '<article key="journals/x/A{0}"><author>Ana Eins</author><title>Title {0}.</title><year>2020</year></article>\n'
SOME = "".join(ENTRY.format(number) for number in range(3))


def _dblp(body: str, prologue: str = "") -> str:
    return f"{prologue}<dblp>\n{body}</dblp>\n"


# --- the stream ----------------------------------------------------------------------------------------------------


def test_lines_are_those_of_the_file_whatever_its_prologue() -> None:
    for prologue in (
        "",
        '<?xml version="1.0"?>\n',
        '<?xml version="1.0"?>\n<!DOCTYPE dblp\n  SYSTEM "dblp.dtd">\n<!-- x -->\n',
    ):
        records, problems = read(_dblp(SOME, prologue), "dblp-xml")
        assert problems == []
        assert [record.line for record in records] == [prologue.count("\n") + 2 + number for number in range(3)]


def test_the_declared_encoding_is_kept_and_names_of_characters_need_no_dtd() -> None:
    body = '<article key="journals/x/A"><author>J&uuml;rgen Stra\xdfe &#353;</author><title>&Eacute; &amp; \xe9.</title></article>'
    text = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<!DOCTYPE dblp SYSTEM "dblp.dtd">\n' + _dblp(body)
    record = one(text.encode("latin-1"))
    assert (record.title, record.authors[0].name) == ("É & é", "Jürgen Straße š")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_other_encodings(encoding: str) -> None:
    text = _dblp('<article key="journals/x/A"><author>Zoë</author><title>Größe.</title></article>')
    records, problems = read(text.encode(encoding))
    assert [record.title for record in records] == ["Größe"]
    assert len(problems) == (encoding == "cp1252")


def test_control_characters_cost_nothing() -> None:
    record = one(_dblp('<article key="journals/x/A"><title>a\x0bb&#x1;c\x00d.</title></article>').replace("\x00", ""))
    assert record.title == "a b cd"


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE dblp [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>',
        '<!DOCTYPE dblp [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE dblp [\n<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;\n]>',
    ],
)
def test_entities_of_its_own_make_a_file_refused(doctype: str) -> None:
    records, problems = read(_dblp(SOME, f'<?xml version="1.0"?>\n{doctype}\n'))
    assert records == []
    assert [problem.line for problem in problems] == [2]
    assert "entities of its own" in problems[0].reason


def test_a_file_that_breaks_off_gives_what_comes_before() -> None:
    records, problems = read("<dblp>\n" + SOME + '<article key="journals/x/B"><title>Cut')
    assert len(records) == 3
    assert [problem.line for problem in problems] == [5]


def test_deep_elements_and_unknown_entities_are_told() -> None:
    for damage in ("<a>" * 100_000, "&nosuchthing;"):
        records, problems = read("<dblp>\n" + SOME + damage)
        assert len(records) == 3
        assert len(problems) == 1


# --- arXiv ---------------------------------------------------------------------------------------------------------

FEED = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
<id>http://arxiv.org/api/x</id>
<entry><id>http://arxiv.org/abs/hep-th/9901001v3</id><updated>2021-05-05T00:00:00Z</updated>
<published>1999-01-04T10:00:00Z</published><title>The $\\mathcal{N}=4$ Case of G\\"odelian
  Strings &amp; the $p &lt; q$ Bound</title><summary> One \\emph{two}--three. </summary>
<author><name>Ana N\\"odel</name><arxiv:affiliation>Norday</arxiv:affiliation></author>
<author><name>NORD Collaboration</name></author><author><name>:</name></author><author><name>et al.</name></author>
<arxiv:doi>10.5555/a 10.5555/b</arxiv:doi><arxiv:primary_category term="hep-th"/><category term="hep-th"/><category term="81T"/>
</entry>
<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>incorrect id</summary></entry>
<entry><id>http://arxiv.org/abs/2105.00002v2</id><published>2021-05-03T10:00:00Z</published><title>T</title>
<summary>This paper has been withdrawn by the author.</summary><category term="math.CO"/></entry>
</feed>"""


def test_a_feed_of_arxiv() -> None:
    records, problems = read(FEED, "arxiv-atom")
    first, second = records
    assert first.title == "The $\\mathcal{N}=4$ Case of Gödelian Strings & the $p < q$ Bound"
    assert (first.key, first.arxiv, first.doi) == ("hep-th/9901001", "hep-th/9901001", "10.5555/a")
    assert (first.date, first.type, first.venue, first.abstract) == ("1999-01-04", "preprint", None, "One two--three.")
    assert (first.category, first.subjects) == ("hep-th", ("hep-th", "81T"))
    assert shown(first.authors) == [("Ana Nödel", None), ("NORD Collaboration", "group")]
    assert (first.authors[0].affiliations, first.authors_complete, first.retracted) == (("Norday",), False, False)
    assert (second.retracted, second.category) == (True, "math.CO")
    assert [problem.line for problem in problems] == [11]


OAI = """<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>
<record><header><identifier>oai:arXiv.org:0704.0001</identifier></header><metadata>
<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>0704.0001</id><version version="v1"><date>Wed, 4 Apr 2007 10:01:02 GMT</date></version>
<version version="v2"><date>Thu, 5 Jul 2007 08:09:10 GMT</date></version><title>Raw</title>
<authors>C. Kov\\'acs (1), E. Berg (1 and 2), P. Hall, Jr. and Q. Wen (the NORD collaboration) ((1) Norday, (2) Kuro)</authors>
<categories>hep-ph math.CO</categories><abstract>A.</abstract></arXivRaw></metadata></record>
<record><header status="deleted"><identifier>x</identifier></header></record>
<record><header><identifier>oai:arXiv.org:0704.0003</identifier></header><metadata>
<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>0704.0003</id><created>2007-04-03</created><authors><author>
<keyname>Berg</keyname><forenames>Sam</forenames><suffix>III</suffix><affiliation>Norday</affiliation></author></authors>
<title>T</title><categories>math.CO</categories><abstract>A.</abstract></arXiv></metadata></record>
<record><header><identifier>oai:arXiv.org:0704.0004</identifier></header><metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Core</dc:title><dc:creator>Eins, Ana</dc:creator><dc:subject>Mathematics</dc:subject><dc:description>Comment</dc:description>
<dc:description>The longer abstract.</dc:description><dc:date>2007-05-01</dc:date><dc:date>2007-04-02</dc:date><dc:type>text</dc:type>
<dc:identifier>http://arxiv.org/abs/0704.0004</dc:identifier><dc:identifier>doi:10.5555/x</dc:identifier></oai_dc:dc></metadata></record>
</ListRecords></OAI-PMH>"""


def test_three_forms_of_oai_pmh() -> None:
    records, problems = read(OAI, "arxiv-oai")
    assert problems == []
    raw, parted, core = records
    assert shown(raw.authors) == [("C. Kovács", None), ("E. Berg", None), ("P. Hall Jr.", None), ("Q. Wen", None)]
    assert [author.affiliations for author in raw.authors[:2]] == [("Norday",), ("Norday", "Kuro")]
    assert (raw.date, raw.subjects, raw.category) == ("2007-04-04", ("hep-ph", "math.CO"), "hep-ph")
    assert shown(parted.authors) == [("Sam Berg III", "Berg")]
    assert (parted.date, parted.authors[0].affiliations) == ("2007-04-03", ("Norday",))
    assert (core.key, core.date, core.abstract, core.doi) == (
        "0704.0004",
        "2007-04-02",
        "The longer abstract.",
        "10.5555/x",
    )
    assert (core.type, shown(core.authors)) == ("preprint", [("Ana Eins", "Eins")])


# --- DBLP ----------------------------------------------------------------------------------------------------------


def test_a_dump_of_dblp() -> None:
    records, problems = read(
        _dblp(
            '<www key="homepages/1"><title>Home Page</title></www><proceedings key="conf/i/2021"><title>P.</title></proceedings>'
            '<article key="journals/corr/abs-2101-00001" publtype="informal"><author orcid="0000-0002-1825-0097">Wei Wang 0001</author>'
            "<title>H<sub>2</sub>O &amp; <i>n</i>?</title><volume>abs/2101.00001</volume><journal>CoRR</journal></article>"
            '<inproceedings key="conf/i/G21"><author>A B</author><title>Wait...</title><pages>1:1-1:20</pages>'
            "<booktitle>INV (2)</booktitle><ee>https://www.example.org/x</ee><ee>https://doi.org/10.5555/G</ee></inproceedings>"
            '<phdthesis key="phd/D08"><author>D E</author><title>On It.</title><year>2008</year></phdthesis>'
            '<article key="journals/x/W" publtype="withdrawn"><title>W.</title></article>'
        )
    )
    assert problems == []
    first, second, third, fourth = records
    assert (first.title, first.arxiv, first.type, first.volume) == ("H2O & n?", "2101.00001", "preprint", None)
    assert (first.authors[0].name, first.authors[0].ids) == ("Wei Wang 0001", (("orcid", "0000-0002-1825-0097"),))
    assert (second.title, second.doi, second.venue, second.pages) == ("Wait...", "10.5555/g", "INV (2)", "1:1-1:20")
    assert (third.type, third.dblp, third.year) == ("thesis", None, 2008)
    assert (fourth.retracted, fourth.authors_complete) == (True, False)


def test_a_persons_file_of_dblp_is_listed_for_its_owner() -> None:
    record = one(
        '<dblpperson name="Wei Wang 0001" pid="99/1-1"><person key="homepages/99/1-1"><author pid="99/1-1">Wei Wang 0001'
        '</author></person><r><article key="journals/x/A"><author pid="99/1-1">Wei Wang 0001</author><title>T.</title>'
        "</article></r></dblpperson>"
    )
    assert (record.listed_for, record.authors[0].ids) == ("Wei Wang 0001", (("dblp", "99/1-1"),))


# --- ACL Anthology -------------------------------------------------------------------------------------------------

VOLUME = """<?xml version='1.0' encoding='UTF-8'?>
<collection id="2022.inv"><volume id="long" type="proceedings"><meta><booktitle>The <fixed-case>NLP</fixed-case> Meeting</booktitle>
<month>November–December</month><year>2022</year></meta><frontmatter><url>2022.inv-long.0</url></frontmatter>
<paper id="1"><title><fixed-case>B</fixed-case>ayes in <tex-math>O(n^2)</tex-math> &amp; more</title>
<author orcid="0000-0002-1825-0097"><first>Wei</first><last>Wang</last><affiliation>Norday</affiliation><variant><last>王</last></variant></author>
<author><first/><last>Mono</last></author><editor><first>No</first><last>Author</last></editor><pages>1–19</pages>
<abstract>We <i>ask</i> <tex-math>x</tex-math>.</abstract><doi>10.5555/x</doi><language>fra</language></paper>
<paper id="2"><title>R</title><retracted date="2023">x</retracted></paper>
<paper id="3"><title></title></paper></volume>
<volume id="tj" type="journal"><meta><journal-title>Inventions</journal-title><journal-volume>48</journal-volume>
<journal-issue>2</journal-issue><month>June</month><year>2022</year></meta><paper id="1"><title>J</title></paper></volume></collection>"""


def test_a_collection_of_the_anthology() -> None:
    records, problems = read(VOLUME, "acl-xml")
    first, second, third = records
    assert (first.title, first.abstract) == ("Bayes in $O(n^2)$ & more", "We ask $x$.")
    assert (first.key, first.acl, first.doi) == ("2022.inv-long.1", "2022.inv-long.1", "10.5555/x")
    assert (first.venue, first.date, first.pages, first.language) == ("The NLP Meeting", "2022-11", "1-19", "fr")
    assert shown(first.authors) == [("Wei Wang", "Wang"), ("Mono", "Mono")]
    assert (first.authors[0].affiliations, first.authors[0].ids) == (("Norday",), (("orcid", "0000-0002-1825-0097"),))
    assert second.retracted
    assert (third.key, third.venue, third.volume, third.issue, third.type) == (
        "2022.inv-tj.1",
        "Inventions",
        "48",
        "2",
        "article",
    )
    assert [(problem.line, problem.key) for problem in problems] == [(9, "2022.inv-long.3")]


@pytest.mark.parametrize(
    ("collection", "volume", "paper", "key"),
    [
        ("W09", "12", "95", "W09-1295"),
        ("P88", "1", "995", "P88-1995"),
        ("D19", "50", "1", "D19-5001"),
        ("D19", "1", "7", "D19-1007"),
    ],
)
def test_old_ids_of_the_anthology(collection: str, volume: str, paper: str, key: str) -> None:
    text = f'<collection id="{collection}"><volume id="{volume}"><paper id="{paper}"><title>T</title></paper></volume></collection>'
    assert (one(text).key, one(text).acl) == (key, key)


# --- PubMed --------------------------------------------------------------------------------------------------------

PUBMED = """<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "https://example.org/pubmed.dtd">
<PubmedArticleSet>
<PubmedArticle><MedlineCitation><PMID Version="1">99300001</PMID><Article>
<Journal><JournalIssue><Volume>9</Volume><PubDate><MedlineDate>2017 Nov-Dec</MedlineDate></PubDate></JournalIssue><Title>Annals</Title></Journal>
<ArticleTitle>[Growth of <i>X</i> in CO<sub>2</sub>].</ArticleTitle><Pagination><StartPage>77</StartPage><EndPage>80</EndPage></Pagination>
<Abstract><AbstractText Label="AIM">Plants <i>grow</i>.</AbstractText><AbstractText>End (p&lt;1).</AbstractText></Abstract>
<AuthorList CompleteYN="N"><Author><LastName>Berg</LastName><ForeName>Bea C</ForeName><Suffix>2nd</Suffix><Identifier Source="ORCID">
http://orcid.org/0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>Norday, Norway. b@example.org.</Affiliation></AffiliationInfo></Author>
<Author ValidYN="N"><LastName>Invalid</LastName></Author><Author><LastName>Init</LastName><Initials>AB</Initials></Author>
<Author><CollectiveName>Leaf Group</CollectiveName></Author></AuthorList><Language>eng</Language>
<PublicationTypeList><PublicationType>Review</PublicationType><PublicationType>Journal Article</PublicationType></PublicationTypeList></Article>
<MeshHeadingList><MeshHeading><DescriptorName>Plants</DescriptorName><QualifierName>growth &amp; more</QualifierName></MeshHeading></MeshHeadingList>
<KeywordList><Keyword>leaf</Keyword></KeywordList></MedlineCitation><PubmedData><ArticleIdList><ArticleId IdType="doi">10.5555/X</ArticleId>
<ArticleId IdType="pmc">PMC1</ArticleId></ArticleIdList><ReferenceList><Reference><Citation>One A. 2001.</Citation><ArticleIdList>
<ArticleId IdType="pubmed">11</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>2</PMID><Book><BookTitle>The Book</BookTitle><PubDate><Year>2015</Year></PubDate></Book>
<ArticleTitle>A Part</ArticleTitle><AuthorList Type="authors"><Author><LastName>P</LastName><ForeName>Q</ForeName></Author></AuthorList>
</BookDocument></PubmedBookArticle><DeleteCitation><PMID>3</PMID></DeleteCitation></PubmedArticleSet>"""


def test_articles_and_books_of_pubmed() -> None:
    records, problems = read(PUBMED, "pubmed-xml")
    assert problems == []
    article, book = records
    assert (article.title, article.abstract) == ("Growth of X in CO2", "AIM: Plants grow. End (p<1).")
    assert shown(article.authors) == [("Bea C Berg 2nd", "Berg"), ("A. B. Init", "Init"), ("Leaf Group", "group")]
    assert (article.authors[0].affiliations, article.authors_complete) == (("Norday, Norway",), False)
    assert article.authors[0].ids == (("orcid", "0000-0002-1825-0097"),)
    assert (article.key, article.line, article.pmid, article.pmcid, article.doi) == (
        "99300001",
        4,
        "99300001",
        "PMC1",
        "10.5555/x",
    )
    assert (article.date, article.pages, article.type, article.language) == ("2017-11", "77-80", "review", "en")
    assert (article.subjects, article.keywords) == (("Plants/growth & more",), ("leaf",))
    assert article.references == (Reference("pmid:11", "One A. 2001."),)
    assert (book.title, book.venue, book.type, book.year) == ("A Part", "The Book", "chapter", 2015)


# --- EndNote -------------------------------------------------------------------------------------------------------


def test_an_export_of_endnote() -> None:
    record = one(
        '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record><rec-number>17</rec-number><ref-type name="Journal Article">17'
        '</ref-type><contributors><authors><author><style face="normal">Krä</style><style>jčová, Jana</style></author>'
        "<author>World Organization,</author></authors><secondary-authors><author>Ed, It</author></secondary-authors></contributors>"
        "<titles><title><style>H</style><style>2</style><style>O &amp; more</style></title><secondary-title>Annals</secondary-title>"
        "</titles><pages>1-9</pages><volume>5</volume><dates><year>2013</year><pub-dates><date>Jan</date></pub-dates></dates>"
        "<accession-num>99600001</accession-num><abstract>One.&#xD;Two.</abstract><keywords><keyword>a</keyword><keyword>b&#xD;c"
        "</keyword></keywords><electronic-resource-num>10.5555/x [doi]</electronic-resource-num><language>eng</language></record>"
        "</records></xml>",
        "endnote-xml",
    )
    assert (record.key, record.title, record.abstract) == ("17", "H2O & more", "One. Two.")
    assert shown(record.authors) == [("Jana Kräjčová", "Kräjčová"), ("World Organization", "group")]
    assert (record.venue, record.date, record.type, record.doi, record.pmid) == (
        "Annals",
        "2013-01",
        "article",
        "10.5555/x",
        "99600001",
    )
    assert (record.keywords, record.language) == (("a", "b", "c"), "en")


def test_a_notice_of_retraction_marks_an_article_of_pubmed() -> None:
    text = (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article><ArticleTitle>A title.</ArticleTitle>"
        '</Article><CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"/></CommentsCorrectionsList>'
        "</MedlineCitation></PubmedArticle></PubmedArticleSet>"
    )
    assert one(text, "pubmed-xml").retracted
    assert not one(text.replace("RetractionIn", "ErratumIn"), "pubmed-xml").retracted
