"""FORMATS, the formats that can be read, in the order in which they are tried; each module holds its own row.

The order goes from the sure sign to the weak one: XML by its root element, pages, JSON by its keys, tagged lines,
headers of tables, BibTeX, saved texts of listing pages, and last tables with known headers.
"""

from extract.formats import (
    arxiv_snapshot,
    bibtex,
    crossref,
    csl_json,
    datacite,
    dblp_json,
    enw,
    jsonl,
    medline,
    openalex,
    ris,
    s2,
    wos,
    zotero_json,
)
from extract.formats.document import Format
from extract.formats.listing import author_page, daily_page, search_page

_XML: tuple[Format, ...] = ()
_PAGES: tuple[Format, ...] = ()
_JSON = (
    openalex.FORMAT,
    crossref.FORMAT,
    s2.FORMAT,
    datacite.FORMAT,
    dblp_json.FORMAT,
    arxiv_snapshot.FORMAT,
    zotero_json.FORMAT,
    csl_json.FORMAT,
)
_LINES = (wos.FORMAT, wos.TAB_FORMAT, medline.FORMAT, enw.FORMAT, ris.FORMAT, bibtex.FORMAT)
_LISTINGS = (author_page.FORMAT, daily_page.FORMAT, search_page.FORMAT)
_TABLES: tuple[Format, ...] = ()

FORMATS = (*_XML, *_PAGES, *_JSON, *_LINES, *_LISTINGS, jsonl.FORMAT, *_TABLES)
