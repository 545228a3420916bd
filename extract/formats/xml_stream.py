"""XML as a stream of elements, one entry in memory at a time: declared encodings, names of HTML's characters, attacks.

Nothing is fetched and no entity of a file's own is expanded: a DOCTYPE that declares any is refused; any other is put
in place by one with the characters that HTML names, which DBLP needs. libxml2's limits stay on (256 levels, 10 MB a
text).
"""

import codecs
import re
from collections.abc import Iterator
from functools import lru_cache
from html.entities import html5
from typing import Any

from extract.formats.document import Document
from graph.model import Problem

Element = Any  # of lxml, which brings no types

OWN_ENTITIES = (
    "the file declares entities of its own, as attacks do, and has not been read; "
    "take the declarations out of its DOCTYPE if you trust it"
)
_PROLOGUE_LIMIT = 1024 * 1024
_ENCODING = re.compile(rb"\s*<\?xml[^>]{0,200}?\bencoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_MISC = re.compile(r"\s+|<\?.*?\?>|<!--.*?-->", re.DOTALL)
_DOCTYPE = re.compile(r"<!DOCTYPE\s+([\w.:-]+)([^\[\]>\"']|\"[^\"]*\"|'[^']*')*(?:\[(?P<own>.*?)\]\s*)?>", re.DOTALL)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_CONTROL_REFERENCES = re.compile(r"&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\d|3[01]));", re.IGNORECASE)
_POSITION = re.compile(r"(?:, use XML_PARSE_HUGE option)?(?:, line \d+)?(?:, column \d+)?$| line \d+")
_PLAIN_UTF_8 = frozenset({"utf-8", "ascii"})


@lru_cache(maxsize=4096)
def local(tag: object) -> str:
    """Return the name of an element without its namespace; nothing for a comment."""
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def elements(document: Document, names: frozenset[str]) -> Iterator[Element | Problem]:
    """Yield each element that has one of the names, when it is whole; it is emptied when the next one is asked for.

    Its ancestors are there with their attributes, and without what stood before it. A file that breaks off, or is
    broken, gives what comes before, and a Problem with the line; so does one that is refused.
    """
    from lxml import etree  # takes 20 ms, which other formats need not pay

    parser = etree.XMLPullParser(
        events=("end",),
        resolve_entities=True,
        load_dtd=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    pieces = _prepared(document)
    try:
        for piece in pieces:
            if isinstance(piece, Problem):
                yield piece
                return
            parser.feed(piece.encode("utf-8", "surrogatepass"))
            yield from _whole(parser, names)
        parser.close()
        yield from _whole(parser, names)
    except etree.XMLSyntaxError as error:
        yield from _whole(parser, names)
        line = error.position[0] if error.position else None
        reason = _POSITION.sub("", " ".join(str(error.msg).split()))[:200]
        yield Problem(document.name, line, f"the XML is broken here, what comes before has been read: {reason}")


def _whole(parser: Element, names: frozenset[str]) -> Iterator[Element]:
    for _, element in parser.read_events():
        if local(element.tag) not in names:
            continue
        yield element
        parent = element.getparent()
        if parent is None:
            continue
        element.clear(keep_tail=False)
        while element.getprevious() is not None:
            del parent[0]


def _prepared(document: Document) -> Iterator[str | Problem]:
    """Yield the text of a file, its declaration and DOCTYPE replaced, line by line as long as before."""
    pieces = _decoded(document)
    head = ""
    for piece in pieces:
        head += piece
        if len(head) >= _PROLOGUE_LIMIT or _root_at(head) is not None:
            break
    start = _root_at(head)
    if start is None:
        yield Problem(document.name, None, "the file has no XML element")
        return
    doctype = _DOCTYPE.search(head[:start])
    if doctype is not None and "<!" in (doctype["own"] or ""):
        yield Problem(document.name, head.count("\n", 0, doctype.start()) + 1, OWN_ENTITIES)
        return
    root = re.match(r"<([\w.:-]+)", head[start:])
    name = root[1] if root else "x"
    yield f"<!DOCTYPE {name} [{_entities()}]>" + "\n" * head.count("\n", 0, start)
    yield _allowed(head[start:])
    for piece in pieces:
        yield _allowed(piece)


def _root_at(text: str) -> int | None:
    """Return where the first element begins, None where the text does not reach as far."""
    at = 1 if text[:1] == "\ufeff" else 0
    while True:
        match = _MISC.match(text, at) or _DOCTYPE.match(text, at)
        if match is None:
            return at if re.match(r"<[A-Za-z_][^<>]*>", text[at:]) else None
        at = match.end()


def _decoded(document: Document) -> Iterator[str]:
    """Yield the text of a file in its declared encoding; UTF-8, and what is not as Windows-1252, where it has none."""
    with document.raw() as stream:
        match = _ENCODING.match(stream.read(400))
    encoding = match[1].decode("ascii").lower() if match else "utf-8"
    try:
        encoding = codecs.lookup(encoding).name
        decoder = codecs.getincrementaldecoder(encoding)(errors="replace")
        usable = isinstance(decoder.decode(b" "), str) and encoding not in _PLAIN_UTF_8
    except (LookupError, TypeError, AttributeError, UnicodeError):
        usable = False
    if not usable or encoding.startswith("utf"):
        yield from document.text()
        return
    decoder.reset()
    with document.raw() as stream:
        while chunk := stream.read(256 * 1024):
            yield decoder.decode(chunk)
        yield decoder.decode(b"", final=True)


def _entities() -> str:
    """Return declarations of the characters that HTML names, `&amp;` and its like left out."""
    own = {"amp;", "lt;", "gt;", "quot;", "apos;"}
    return "".join(
        f'<!ENTITY {name[:-1]} "{"".join(f"&#{ord(char)};" for char in text)}">'
        for name, text in html5.items()
        if name[-1] == ";" and name not in own and name[:-1].isalnum() and not {"&", "<", "%"} & set(text)
    )


def _allowed(text: str) -> str:
    if _CONTROLS.search(text):
        text = _CONTROLS.sub(" ", text)
    return _CONTROL_REFERENCES.sub(" ", text) if "&#" in text else text


def text_of(element: Element | None) -> str:
    """Return all text inside an element, blanks single; nothing for None."""
    if element is None:
        return ""
    if len(element) == 0:
        return " ".join((element.text or "").split())
    return " ".join("".join(element.itertext()).split())


def child(element: Element | None, *names: str) -> Element | None:
    """Return the first child of the first name that there is, whatever its namespace; None has none."""
    if element is None:
        return None
    for name in names:
        for one in element:
            if local(one.tag) == name:
                return one
    return None


def children(element: Element | None, name: str) -> list[Element]:
    """Return the children of a name, whatever their namespace."""
    return [one for one in element if local(one.tag) == name] if element is not None else []


def child_text(element: Element | None, *names: str) -> str:
    """Return the text of the first child of the first name that has one."""
    if element is None:
        return ""
    for name in names:
        for one in element:
            if local(one.tag) == name and (text := text_of(one)):
                return text
    return ""


def below(element: Element | None, *path: str) -> Element | None:
    """Return what a path of names leads to from an element, the first child of each."""
    for name in path:
        if element is None:
            return None
        element = child(element, name)
    return element
