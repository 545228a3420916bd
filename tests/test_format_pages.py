"""Saved pages: sites, lists of accepted papers, pages of single papers."""
# ruff: noqa: E501  (lines of HTML as pages have them)

import json

import pytest

from graph.errors import InputError
from graph.model import Reference
from tests.entries import one, read, shown


def _page(body: str, head: str = "") -> str:
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8">{head}</head>\n<body>{body}</body></html>'


def test_a_listing_of_arxiv() -> None:
    records, problems = read(
        _page(
            "<dl id='articles'><dt><a href='/abs/2402.00001' title='Abstract'>arXiv:2402.00001</a></dt><dd><div class='meta'>"
            "<div class='list-title mathjax'><span class='descriptor'>Title:</span> On $\\alpha$ &amp; G\\\"odel </div>"
            "<div class='list-authors'><a href='x'>Ana Eins</a>, <a href='x'>Jos&eacute; Zwei</a> (for the NORD Collaboration)</div>"
            "<div class='list-subjects'><span class='descriptor'>Subjects:</span> <span class='primary-subject'>Learning (cs.LG)</span>; Logic (math.LO)</div>"
            "<p class='mathjax'> Text. </p></div></dd><dt><a href='/abs/math/0601001' title='Abstract'>x</a></dt><dd>"
            "<div class='list-title'>Title: Two</div><div class='list-authors'><a>A B</a>, et al. (12 additional authors not shown)</div></dd></dl>"
        ),
        "arxiv-page",
    )
    assert problems == []
    assert (records[0].title, records[0].arxiv, records[0].abstract) == ("On $\\alpha$ & Gödel", "2402.00001", "Text.")
    assert (records[0].category, records[0].subjects, records[0].type) == ("cs.LG", ("cs.LG", "math.LO"), "preprint")
    assert shown(records[0].authors) == [("Ana Eins", None), ("José Zwei", None)]
    assert (records[1].key, records[1].authors_complete) == ("math/0601001", False)


def test_a_search_of_arxiv() -> None:
    record = one(
        _page(
            '<ol><li class="arxiv-result"><p class="list-title"><a href="https://arxiv.org/abs/2105.00001">arXiv:2105.00001</a></p>'
            '<div class="tags"><span class="tag is-small is-link tooltip" data-tooltip="Learning">cs.LG</span></div>'
            '<p class="title is-5 mathjax">A <span class="search-hit">Title</span></p><p class="authors">Authors: <a>Ana Eins</a>, <a>Bo Zwei</a></p>'
            '<p class="abstract"><span class="abstract-short">Short… <a>▽ More</a></span><span class="abstract-full">The whole text. <a>△ Less</a></span></p>'
            '<p class="is-size-7">Submitted 3 May, 2021; v1 submitted 1 April, 2021; originally announced April 2021.</p></li></ol>'
        ),
        "arxiv-page",
    )
    assert (record.title, record.abstract, record.date) == ("A Title", "The whole text.", "2021-04-01")
    assert (record.category, [author.name for author in record.authors]) == ("cs.LG", ["Ana Eins", "Bo Zwei"])


def test_a_person_of_dblp() -> None:
    records, _ = read(
        _page(
            '<header id="headline" data-pid="99/1-1"><h1><span class="name primary">Wei Wang 0001</span></h1></header><ul>'
            '<li class="entry article" id="journals/x/W21"><nav><a href="https://doi.org/10.5555/x"></a></nav><cite>'
            '<span itemprop="author"><span class="this-person" itemprop="name">Wei Wang 0001</span></span>, '
            '<span itemprop="author"><a href="https://dblp.org/pid/98/1.html"><span itemprop="name" title="Zo&euml; Z">Zoë Z</span></a><img title="0000-0002-1825-0097"></span>: '
            '<span class="title">On a Page.</span> <span itemprop="isPartOf"><span itemprop="name">J. X</span></span> '
            '<span itemprop="volumeNumber">9</span>: <span itemprop="pagination">1-9</span> (<meta itemprop="datePublished" content="2021">)</cite></li>'
            '<li class="entry editor" id="conf/x/2021"><cite><span class="title">P.</span></cite></li></ul>'
        ),
        "dblp-page",
    )
    record = records[0]
    assert (len(records), record.listed_for, record.title, record.venue) == (1, "Wei Wang 0001", "On a Page", "J. X")
    assert [dict(author.ids) for author in record.authors] == [
        {"dblp": "99/1-1"},
        {"dblp": "98/1", "orcid": "0000-0002-1825-0097"},
    ]
    assert (record.volume, record.pages, record.year, record.doi, record.type) == (
        "9",
        "1-9",
        2021,
        "10.5555/x",
        "article",
    )


def test_a_venue_and_a_forum_of_openreview() -> None:
    record = one(
        _page(
            '<ul><li><div class="note"><h4><a href="/forum?id=Zq01abcdef">A Title</a></h4><div class="note-authors"><a title="~A1">Ana Eins</a>, '
            '<a>Bo Zwei</a></div><ul class="note-meta-info list-inline"><li>Published: 15 Mar 2018, Last Modified: 05 Jan 2024</li><li>INV 2018 Poster</li>'
            '<li>Readers: Everyone</li></ul><strong class="note-content-field">Keywords:</strong> <span class="note-content-value">a, b</span></div></li></ul>'
        ),
        "openreview-page",
    )
    assert (record.key, record.openreview, record.date, record.venue) == (
        "Zq01abcdef",
        "Zq01abcdef",
        "2018-03-15",
        "INV 2018 Poster",
    )
    assert (record.keywords, record.n_authors) == (("a", "b"), 2)
    note = {
        "id": "Zqnote12",
        "pdate": 1705363200000,
        "content": {"title": {"value": "F $x^2$"}, "authors": {"value": ["A B"]}, "venue": "INV"},
    }
    data = json.dumps({"props": {"pageProps": {"forumNote": note}}})
    record = one(
        _page(
            f'<script id="__NEXT_DATA__" type="application/json">{data}</script>',
            '<meta name="citation_title" content="F">',
        )
    )
    assert (record.format, record.title, record.date, record.venue) == (
        "openreview-page",
        "F $x^2$",
        "2024-01-16",
        "INV",
    )


def _row(title: str, authors: str, line: str, year: str) -> str:
    return (
        f'<tr class="gsc_a_tr"><td class="gsc_a_t"><a class="gsc_a_at">{title}</a><div class="gs_gray">{authors}</div><div class="gs_gray">{line}'
        f'<span class="gs_oph">, {year}</span></div></td><td class="gsc_a_c"><a>57</a></td><td class="gsc_a_y"><span>{year}</span></td></tr>'
    )


def test_a_profile_of_scholar() -> None:
    rows = [
        _row("One", "AM Eins-Weber, JP van Vier", "Annals of Things 12 (3), 101-119", "2019"),
        _row("Two", "A Aa, B Bb, ...", "arXiv preprint arXiv:2104.00041", "2021"),
        _row("Three", "A Aa", "US Patent 9,999,999", ""),
        _row("Four", "A Aa", "Proceedings of the INV Conference 2019, 1-9", "2019"),
    ]
    records, _ = read(_page(f'<div id="gsc_prf_in">Ana Eins-Weber</div><table>{"".join(rows)}</table>'), "scholar-page")
    one_, two, three, four = records
    assert shown(one_.authors) == [("A. M. Eins-Weber", "Eins-Weber"), ("J. P. van Vier", "van Vier")]
    assert (one_.venue, one_.volume, one_.issue, one_.pages, one_.n_citations) == (
        "Annals of Things",
        "12",
        "3",
        "101-119",
        57,
    )
    assert (two.arxiv, two.type, two.authors_complete, two.year) == ("2104.00041", "preprint", False, 2021)
    assert (three.type, three.venue, three.year) == ("patent", None, None)
    assert (four.venue, four.volume, four.pages) == ("Proceedings of the INV Conference 2019", None, "1-9")
    assert {record.listed_for for record in records} == {"Ana Eins-Weber"}


def test_daily_papers_as_page_and_as_json() -> None:
    paper = {
        "id": "2402.00051",
        "authors": [{"name": "Ana Eins"}, {"name": "Bo Zwei", "hidden": True}],
        "title": "A\n  <b>T</b>",
        "summary": "S.",
        "publishedAt": "2024-02-05T10:00:00Z",
    }
    entries = [{"paper": paper, "title": "A T"}]
    props = json.dumps({"dailyPapers": entries}).replace('"', "&quot;").replace("<", "&lt;")
    for text in (_page(f'<div data-target="DailyPapers" data-props="{props}"></div>'), json.dumps(entries)):
        record = one(text, "hf-page")
        assert (record.key, record.title, record.date, record.n_authors) == ("2402.00051", "A T", "2024-02-05", 2)


def test_json_ld() -> None:
    article = {
        "@type": ["Article", "ScholarlyArticle"], "headline": "A &amp; B", "datePublished": "2018-03-15", "inLanguage": "en", "pageStart": "1", "pageEnd": "9",
        "author": ["Ana Eins", {"@type": "Person", "givenName": "Bo", "familyName": "Zwei", "affiliation": {"name": "Norday"}, "@id": "https://orcid.org/0000-0002-1825-0097"},
                   {"@type": "Organization", "name": "World Organization"}],
        "isPartOf": {"@type": "PublicationIssue", "issueNumber": "2", "isPartOf": {"@type": ["PublicationVolume", "Periodical"], "volumeNumber": "9", "name": "J. X"}},
        "keywords": "a, b", "sameAs": "https://doi.org/10.5555/x", "citation": [{"name": "Cited", "sameAs": "https://doi.org/10.5555/y"}, "Plain, 2001"],
    }  # fmt: skip
    blocks = [json.dumps({"@type": "WebSite", "name": "no"}), "{broken", json.dumps({"@graph": [article]})]
    head = "".join(f'<script type="application/ld+json">{block}</script>' for block in blocks)
    records, problems = read(_page("", head), "jsonld-page")
    record = records[0]
    assert (record.key, record.title, record.date, record.venue, record.volume, record.issue) == (
        "0",
        "A & B",
        "2018-03-15",
        "J. X",
        "9",
        "2",
    )
    assert shown(record.authors) == [("Ana Eins", None), ("Bo Zwei", "Zwei"), ("World Organization", "group")]
    assert (record.authors[1].affiliations, record.authors[1].ids) == (("Norday",), (("orcid", "0000-0002-1825-0097"),))
    assert (record.doi, record.pages, record.keywords, record.language) == ("10.5555/x", "1-9", ("a", "b"), "en")
    assert [reference.id for reference in record.references] == ["doi:10.5555/y", None]
    assert len(problems) == 1


def _metas(*tags: tuple[str, str]) -> str:
    return "".join(f'<meta name="{name}" content="{text}">' for name, text in tags)


def test_tags_of_a_paper() -> None:
    head = _metas(
        ("citation_title", "A &amp;amp; B: &lt;i&gt;C&lt;/i&gt;"), ("citation_author", "Eins, Ana"), ("citation_author_institution", "Norday"),
        ("citation_author_institution", "Kuro"), ("citation_author_orcid", "https://orcid.org/0000-0002-1825-0097"), ("citation_author", "Bo Zwei"),
        ("citation_online_date", "2020/01/01"), ("citation_publication_date", "2020/05/06"), ("citation_journal_title", "Annals"), ("citation_firstpage", "1"),
        ("citation_lastpage", "9"), ("citation_doi", "doi:10.5555/X"), ("citation_keywords", "a; b"), ("citation_pmid", "99"),
        ("citation_reference", "citation_title=T; citation_author=C Drei; citation_journal_title=J; citation_publication_date=2001; citation_doi=10.5555/y"),
        ("DC.title", "Other"),
    )  # fmt: skip
    record = one(_page("", head), "meta-page")
    assert (record.title, record.date, record.venue, record.pages, record.type) == (
        "A & B: C",
        "2020-05-06",
        "Annals",
        "1-9",
        "article",
    )
    assert shown(record.authors) == [("Ana Eins", "Eins"), ("Bo Zwei", None)]
    assert (record.authors[0].affiliations, record.authors[0].ids) == (
        ("Norday", "Kuro"),
        (("orcid", "0000-0002-1825-0097"),),
    )
    assert (record.doi, record.pmid, record.keywords) == ("10.5555/x", "99", ("a", "b"))
    assert record.references == (Reference("doi:10.5555/y", "C Drei, T, J, 2001", "T", 2001),)


def test_dublin_core_alone_and_all_authors_in_one_tag() -> None:
    record = one(
        _page(
            "",
            _metas(
                ("DC.title", "T"),
                ("DC.creator", "Eins, Ana"),
                ("DC.creator", "Zwei, Bo"),
                ("DC.date", "2019"),
                ("DC.identifier", "10.5555/x"),
            ),
        )
    )
    assert (record.format, record.title, record.year, record.doi, record.n_authors) == (
        "meta-page",
        "T",
        2019,
        "10.5555/x",
        2,
    )
    record = one(
        _page(
            "",
            _metas(
                ("citation_title", "T"), ("citation_authors", "Eins, Ana; Zwei, Bo"), ("citation_conference_title", "M")
            ),
        )
    )
    assert ([author.name for author in record.authors], record.type) == (["Ana Eins", "Bo Zwei"], "conference")


def test_lists_of_accepted_papers() -> None:
    pmlr = '<div class="paper"><p class="title">A</p><p><span class="authors">Ana Eins,&nbsp;Bo Zwei</span>; <span class="info"><i>Proc. INV</i>, PMLR 9:1-9</span></p></div>'
    record = one(_page(pmlr), "accepted-page")
    assert (record.title, record.venue, record.volume, record.pages, record.n_authors) == (
        "A",
        "Proc. INV",
        "9",
        "1-9",
        2,
    )
    vision = (
        '<dl><dt class="ptitle"><a href="x">See</a></dt><dd><form><input name="query_author" value="Ana Eins"></form></dd><dd>'
        '[<a href="http://arxiv.org/abs/2104.00031">arXiv</a>]<div class="bibref">@InProceedings{x, author={Eins, Ana}, title={See}, booktitle={Proc. V}, month={June}, year={2021}}</div></dd></dl>'
    )
    record = one(_page(vision), "accepted-page")
    assert (record.arxiv, record.date, record.venue, record.authors[0].name) == (
        "2104.00031",
        "2021-06",
        "Proc. V",
        "Ana Eins",
    )
    neurips = (
        '<h4>Advances 9</h4><ul><li><a title="paper title" href="x">N &amp; M</a> <i>Ana Eins, Bo Zwei</i></li></ul>'
    )
    record = one(_page(neurips), "accepted-page")
    assert (record.title, record.venue, record.n_authors, record.type) == ("N & M", "Advances 9", 2, "conference")
    bold = "<ul><li><b>First of Two</b><br>Ana Eins (Norday), Bo Zwei</li><li><strong>Second of Two</strong>: Cy Drei and Di Vier</li></ul>"
    records, _ = read(_page(bold), "accepted-page")
    assert [[author.name for author in record.authors] for record in records] == [
        ["Ana Eins", "Bo Zwei"],
        ["Cy Drei", "Di Vier"],
    ]


def test_a_page_without_papers_is_refused() -> None:
    with pytest.raises(InputError):
        read(_page("<p>Hello</p><ul><li><b>Buy</b> now and save a lot of money today</li></ul>"))


def test_the_encoding_that_a_page_names_is_kept() -> None:
    head = '<meta charset="iso-8859-1"><meta name="citation_title" content="Größe">'
    assert one(f"<!DOCTYPE html><html><head>{head}</head></html>".encode("latin-1")).title == "Größe"


def test_what_people_type_to_break_a_reader_of_pages() -> None:
    deep = "<div>" * 100_000
    assert one(_page(deep, _metas(("citation_title", "T")))).title == "T"
    nested = "[" * 100_000
    records, _ = read(
        _page("", f'<script type="application/ld+json">{nested}</script>' + _metas(("citation_title", "T")))
    )
    assert [record.title for record in records] == ["T"]
