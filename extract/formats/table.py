"""FORMATS, the formats that can be read, in the order in which they are tried; each module holds its own row.

The order goes from the sure sign to the weak one: XML by its root element, pages, JSON by its keys, tagged lines,
headers of tables, BibTeX, saved texts of listing pages, and last tables with known headers.
"""

from extract.formats import (
    acl_xml,
    arxiv_snapshot,
    arxiv_xml,
    bibtex,
    crossref,
    crossref_xml,
    csl_json,
    datacite,
    dblp_json,
    dblp_xml,
    endnote_xml,
    enw,
    jats_xml,
    jsonl,
    medline,
    mods_xml,
    openalex,
    pubmed_xml,
    refworks,
    ris,
    s2,
    site_json,
    tei_xml,
    wos,
    zotero_json,
)
from extract.formats.listing import author_page, daily_page, search_page
from extract.formats.pages import accepted, arxiv, daily, dblp, jsonld, meta, openreview, scholar
from extract.formats.tables import csv_table, scopus_csv

_XML = (
    *arxiv_xml.FORMATS,
    pubmed_xml.FORMAT,
    dblp_xml.FORMAT,
    acl_xml.FORMAT,
    endnote_xml.FORMAT,
    jats_xml.FORMAT,
    crossref_xml.FORMAT,
    mods_xml.FORMAT,
    tei_xml.FORMAT,
)
_PAGES = (
    arxiv.FORMAT,
    dblp.FORMAT,
    openreview.FORMAT,
    scholar.FORMAT,
    daily.FORMAT,
    jsonld.FORMAT,
    meta.FORMAT,
    accepted.FORMAT,
)
_JSON = (
    openalex.FORMAT,
    crossref.FORMAT,
    s2.FORMAT,
    datacite.FORMAT,
    dblp_json.FORMAT,
    arxiv_snapshot.FORMAT,
    zotero_json.FORMAT,
    csl_json.FORMAT,
    site_json.FORMAT,
)
_LINES = (wos.FORMAT, wos.TAB_FORMAT, medline.FORMAT, enw.FORMAT, refworks.FORMAT, ris.FORMAT, bibtex.FORMAT)
_LISTINGS = (author_page.FORMAT, daily_page.FORMAT, search_page.FORMAT)
_TABLES = (scopus_csv.FORMAT, csv_table.FORMAT)

FORMATS = (*_XML, *_PAGES, *_JSON, *_LINES, *_LISTINGS, jsonl.FORMAT, *_TABLES)
