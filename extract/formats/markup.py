"""Markup inside values (tags of HTML, JATS, MathML; entities) taken out of titles and abstracts; blanks made single."""

import html
import re
from html.entities import html5


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_HTML = _words(
    "i b u s em strong sub sup inf small big tt code sc scp span font p br div ul ol li dl dt dd a abbr cite q mark "
    "blockquote h1 h2 h3 h4 h5 h6 center strike del ins var kbd samp nobr hr img table tbody tr td th"
)
_JATS = _words(
    "italic bold monospace underline overline roman sans-serif sc sec title label p list list-item disp-formula "
    "inline-formula ext-link xref uri named-content styled-content break article-title abstract tex-math math "
    "disp-quote email inline-graphic fixed-case highlight inf sup sub formula tex"
)
_NAMES = "|".join(sorted(_HTML | _JATS, key=lambda name: (-len(name), name)))
_TAG = re.compile(
    rf"</?(?:(?:jats|mml|xhtml|html|ns\d):(?P<prefixed>[A-Za-z][\w-]{{0,30}})|(?P<name>{_NAMES}))"
    r"(?:\s+[\w:.-]+\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s<>\"'/]+))*\s*/?>",
    re.IGNORECASE,
)
_BLOCKS = _words(
    "p br div ul ol li dl dt dd sec title list list-item disp-formula disp-quote blockquote h1 h2 h3 h4 h5 h6 hr table "
    "tr td th tbody break abstract"
)
_HEADING = re.compile(r"<(?:jats:)?title\b[^<>]{0,200}>([^<>]{0,200})</(?:jats:)?title>", re.IGNORECASE)
_TEX = re.compile(
    r"<(?:jats:)?tex-math\b[^<>]{0,200}>(?:<!\[CDATA\[)?\$*([^<>$]{0,2000})\$*(?:\]\]>)?</(?:jats:)?tex-math>",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.{0,200}?-->|<!\[CDATA\[|\]\]>", re.DOTALL)
_MATH = re.compile(r"(?<=\w)(?=<(?:mml:)?math\b)")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_COPYRIGHT = re.compile(
    r"\s(?:Copyright:?\s*)?(?:©|\([Cc]\))\s*(?:Copyright,?\s*)?(?:\d{4}|The Authors?\b|[A-Z][^.]{2,60}?\d{4}).{0,400}$"
)
_SEPARATORS = "\x1c\x1d\x1e\x1f"
_LONG = 100  # characters; shorter texts are split as quickly
_ROUNDS = 3  # `&amp;amp;lt;` is written by databases that have been through databases


def plain(text: str) -> str:
    """Return a text without known tags and with entities decoded, blanks and line breaks single.

    Only tags of HTML, JATS and MathML go, so that `a < b` and `<projektor>` stay; tags and entities that come to light
    are treated alike, three rounds at most. Blocks separate words, `<sub>` does not; MathML that is glued to a
    word gets a blank before it; `<tex-math>x</tex-math>` becomes `$x$`.
    """
    if "<" in text or "&" in text:
        for _ in range(_ROUNDS):
            before = text
            if "<" in text:
                text = _without_tags(text)
            if "&" in text:
                text = _ENTITY.sub(_character, text)
            if text == before:
                break
    return text if len(text) > _LONG and _is_single(text) else " ".join(text.split())


def _is_single(text: str) -> bool:
    """Tell whether a text in ASCII has single blanks and no others; ten searches are quicker than splitting it."""
    if not text.isascii() or text[0] == " " or text[-1] == " " or "  " in text or "\n" in text or "\t" in text:
        return False
    return not ("\r" in text or "\v" in text or "\f" in text or any(sign in text for sign in _SEPARATORS))


def abstract(text: str) -> str:
    """Return an abstract as `plain`; a heading `Abstract` goes, other headings of JATS become `Heading: `."""
    if "title>" in text.lower():
        text = _HEADING.sub(_labelled, text)
    return plain(text)


def without_copyright(text: str) -> str:
    """Return an abstract without the line of copyright that Scopus and Web of Science put behind it."""
    match = _COPYRIGHT.search(text) if "©" in text or "(C)" in text or "(c)" in text else None
    text = text[: match.start()].rstrip() if match is not None and match.start() else text
    return "" if text.lower() in {"[no abstract available]", "no abstract available"} else text


def _labelled(match: re.Match[str]) -> str:
    title = " ".join(match[1].split()).rstrip(":. ")
    return " " if title.lower() in {"", "abstract", "summary"} else f" {title}: "


def _without_tags(text: str) -> str:
    if "tex-math" in text:
        text = _TEX.sub(lambda match: f"${match[1].strip()}$", text)
    if "math" in text:
        text = _MATH.sub(" ", text)
    return _TAG.sub(_gap, _COMMENT.sub("", text) if "<!" in text or "]]>" in text else text)


def _character(match: re.Match[str]) -> str:
    """Return what an entity stands for; one that nobody knows comes back as it is."""
    entity = match[0]
    return html.unescape(entity) if entity[1] == "#" else html5.get(entity[1:], entity)


def _gap(match: re.Match[str]) -> str:
    return " " if (match["name"] or match["prefixed"]).lower() in _BLOCKS else ""
