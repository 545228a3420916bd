"""A Cypher query cut into tokens; what two engines could cut differently is refused."""

import re
from dataclasses import dataclass

from graph.errors import QueryMistake, QueryRefused

# What tells comments, texts and names apart must be read alike by us and by the engine. An escape is one character to
# one engine and six to another, and some engines end a line where others do not.
_ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_TOKEN = re.compile(
    r"""
    (?P<space>\s+)
  | (?P<comment>//[^\n]*|/\*.*?\*/)
  | (?P<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
  | (?P<quoted>`(?:[^`]|``)*`)
  | (?P<parameter>\$(?:[^\W\d]\w*|\d+|`(?:[^`]|``)*`))
  | (?P<number>0[xXoObB][0-9A-Fa-f_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)
  | (?P<word>[^\W\d]\w*)
  | (?P<sign>[()\[\]{}<>=+\-*%^.,:;|&!~?]|/(?!\*))
    """,
    re.VERBOSE | re.DOTALL,
)
_OTHER_LINE_ENDS = re.compile("\r(?!\n)|[\v\f\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a query: its kind (text, quoted, parameter, number, word, sign), its characters, where it begins.

    The text of a quoted name is the name itself, without its back-ticks.
    """

    kind: str
    text: str
    start: int

    @property
    def is_name(self) -> bool:
        """Whether it is a word, plain or in back-ticks."""
        return self.kind in ("word", "quoted")


def tokens_of(query: str) -> list[Token]:
    """The tokens of a query without spaces and comments.

    Raises QueryMistake for a character that no query has, for a lone surrogate and for a text, name or comment that is
    not closed; QueryRefused for what the engines could read in two ways.
    """
    if query != query.encode("utf-8", "replace").decode("utf-8"):
        raise QueryMistake("the query holds half of a character (a lone surrogate); type it again.")
    return [token for token in _pieces(query) if token.kind not in ("space", "comment")]


def without_block_comments(query: str) -> str:
    """The query with its block comments blanked, line breaks kept, so that places in messages stay true."""
    if "/*" not in query:
        return query
    parts = [
        re.sub(r"[^\n]", " ", piece.text) if piece.kind == "comment" and piece.text.startswith("/*") else raw
        for piece, raw in _raw_pieces(query)
    ]
    return "".join(parts)


def where(query: str, start: int) -> str:
    """A place in a query, as the engines say it."""
    line = query.count("\n", 0, start) + 1
    return f"line {line}, column {start - query.rfind(chr(10), 0, start)}"


def _pieces(query: str) -> list[Token]:
    return [piece for piece, _ in _raw_pieces(query)]


def _raw_pieces(query: str) -> list[tuple[Token, str]]:
    pieces = []
    at = 0
    while at < len(query):
        match = _TOKEN.match(query, at)
        if match is None:
            raise QueryMistake(f"the query is not understood at {query[at : at + 20]!r} ({where(query, at)}).")
        kind, text = str(match.lastgroup), match[0]
        _check_reading(kind, text, query, at)
        shown = text[1:-1].replace("``", "`") if kind == "quoted" else text
        pieces.append((Token(kind, shown, at), text))
        at = match.end()
    return pieces


def _check_reading(kind: str, text: str, query: str, start: int) -> None:
    """QueryRefused for a piece that another reader could end elsewhere."""
    if kind == "text":
        for match in _ESCAPE.finditer(text):
            if chr(int(match[1] or match[2], 16) % 0x110000) in "'\"\\`\n\r":
                raise QueryRefused(f"the escape {match[0]} hides a quotation mark ({where(query, start)}); write it.")
        return
    if _ESCAPE.search(text) or (kind == "quoted" and "\\" in text):
        raise QueryRefused(f"escapes stand only inside texts ({where(query, start)}).")
    if kind == "comment" and text.startswith("//") and _OTHER_LINE_ENDS.search(text.removesuffix("\r")):
        raise QueryRefused(f"the comment has an odd line break in it ({where(query, start)}); end it with a plain one.")
