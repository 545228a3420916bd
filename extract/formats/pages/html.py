"""A saved page as a tree: its encoding, its elements by class, its text. Nothing runs, nothing is fetched."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from extract.formats.document import Document
from extract.formats.draft import Draft, records
from graph.errors import InputError
from graph.model import Problem, Record

Element = Any  # of lxml, which brings no types
Reader = Callable[[Element], Iterable[Draft | Problem]]

LARGEST = 64 * 1024 * 1024  # bytes of a page
_CHARSET = re.compile(rb"<meta[^>]{0,200}?\bcharset\s*=\s*[\"']?\s*([A-Za-z0-9._:-]{1,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]{0,300}\?>")
_JSON = json.JSONDecoder(strict=False)


def tree(document: Document) -> Element | None:
    """Return the root of a page, parsed once; None where the file is no page or holds nothing.

    Raises InputError for a page over 64 MB.
    """
    if "html" not in document.shared:
        document.shared["html"] = _parsed(document) if document.is_html else None
    return document.shared["html"]


def _parsed(document: Document) -> Element | None:
    from lxml import etree, html  # takes 30 ms, which other formats need not pay

    text = _DECLARATION.sub("", _text(document))
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=False)
    try:
        return html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _text(document: Document) -> str:
    """Return the text of a page in the encoding that it names; else in UTF-8, and what is none as Windows-1252."""
    with document.raw() as stream:
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise InputError(f"{document.name} is a page of more than {LARGEST // 1024 // 1024} MB; give a smaller one")
    match = _CHARSET.search(data[:4096])
    name = match[1].decode("ascii").lower() if match else "utf-8"
    if name not in ("utf-8", "utf8") and data[:3] != b"\xef\xbb\xbf" and data[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return data.decode("cp1252" if name in ("iso-8859-1", "latin-1", "latin1") else name, errors="replace")
        except (LookupError, UnicodeError):
            pass
    return "".join(document.text())


def detect_by(name: str, read: Reader) -> Callable[[Document], bool]:
    """Return a detection: the page gives at least one entry, which is kept so that it is read once."""

    def detect(document: Document) -> bool:
        root = tree(document) if document.is_html else None
        if root is None:
            return False
        key = f"page {name}"
        if key not in document.shared:
            document.shared[key] = list(read(root))
        return any(isinstance(entry, Draft) for entry in document.shared[key])

    return detect


def reader_by(name: str, read: Reader) -> Callable[[Document], Iterator[Record | Problem]]:
    """Return a reader of pages, which uses what detection has read."""

    def read_page(document: Document) -> Iterator[Record | Problem]:
        root = tree(document)
        entries = document.shared.get(f"page {name}")
        if entries is None:
            entries = list(read(root)) if root is not None else []
        return records(_named(entries, document.name), document.name, name)

    return read_page


def _named(entries: Iterable[Draft | Problem], source: str) -> Iterator[Draft | Problem]:
    for entry in entries:
        yield Problem(source, entry.line, entry.reason, entry.key) if isinstance(entry, Problem) else entry


def by_class(element: Element, tag: str, *classes: str) -> list[Element]:
    """Return the elements of a tag (`*`: any) below an element that have all the classes."""
    tests = "".join(f"[contains(concat(' ', normalize-space(@class), ' '), ' {name} ')]" for name in classes)
    found: list[Element] = element.xpath(f".//{tag}{tests}")
    return found


def first(*lists: Iterable[Element]) -> Element | None:
    """Return the first element of the first list that has one; None where none has."""
    return next((element for elements in lists for element in elements), None)


def text_of(element: Element | None) -> str:
    """Return the text inside an element, blanks single, scripts and styles left out; nothing for None."""
    if element is None:
        return ""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Element) -> Iterator[str]:
    for node in element.iter():
        if node.tag in ("script", "style"):
            continue
        if node.tag == "br":
            yield " "
        if node.text:
            yield node.text
        if node.tail and node is not element:
            yield node.tail


def json_of(text: str | None) -> tuple[Any, bool]:
    """Return the JSON value of a text, and whether it is one."""
    try:
        return _JSON.decode((text or "").strip()), True
    except (ValueError, RecursionError):
        return None, False
