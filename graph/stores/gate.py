"""Which queries a reader may run, decided on tokens by an allow-list: the same rule on every engine.

After an operand (a name, a literal, a closing bracket) the grammar of Cypher has only a sign or a keyword. So when
every word in that position is one of ours, every function and procedure that is called is one of ours, and every
clause begins with one of ours, no other clause fits in: nothing writes, reads files, calls out or administers.
"""

import difflib
from collections.abc import Sequence

from graph.errors import QueryError, QueryMistake, QueryRefused, QueryTooLarge
from graph.stores.tokens import Token, tokens_of, where

LONGEST = 50_000  # characters
DEEPEST = 100  # brackets inside brackets; the engines plan by recursion
MOST_UNIONS = 100
PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshipTypes",
        "db.propertyKeys",
        "db.schema.nodeTypeProperties",
        "db.schema.relTypeProperties",
        "db.index.fulltext.queryNodes",
        "db.index.fulltext.queryRelationships",
    }
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BEGIN = _words("MATCH OPTIONAL UNWIND WITH RETURN CALL")
_KEYWORDS = _BEGIN | _words(
    """ALL AND AS ASC ASCENDING BY CASE CONTAINS DESC DESCENDING DISTINCT ELSE END ENDS FINISH GROUPS IN IS LIMIT
    NORMALIZED NOT NULL OFFSET OR ORDER PATH PATHS SHORTEST SKIP STARTS THEN TYPED UNION WHEN WHERE XOR YIELD"""
)
_ENDS_OPERAND = frozenset({"END", "NULL"})
FUNCTIONS = _words(
    # of patterns and predicates
    "all any none single exists isempty shortestpath allshortestpaths"
    # of rows
    " avg collect count max min sum percentilecont percentiledisc stdev stdevp"
    # of one value
    " coalesce elementid endnode head id keys labels last length nodes properties reduce relationships reverse size"
    " startnode tail timestamp type valuetype randomuuid range char_length character_length nullif"
    # conversion
    " toboolean tobooleanlist tobooleanornull tofloat tofloatlist tofloatornull tointeger tointegerlist toint"
    " tointegerornull tostring tostringlist tostringornull"
    # numbers
    " abs acos asin atan atan2 ceil ceiling cos cosh cot coth degrees e exp floor haversin isnan log log10 pi radians"
    " rand round sign sin sinh sqrt tan tanh"
    # texts
    " btrim left lower ltrim normalize replace right rtrim split substring tolower toupper trim upper"
    # dates and places
    " date date.truncate date.realtime date.statement date.transaction datetime datetime.truncate datetime.fromepoch"
    " datetime.fromepochmillis datetime.realtime datetime.statement datetime.transaction duration duration.between"
    " duration.indays duration.inmonths duration.inseconds localdatetime localdatetime.truncate localtime"
    " localtime.truncate time time.truncate point point.distance point.withinbbox distance"
)
# Parts of the server's APOC that compute with values alone; the others read files, call out, run Cypher or write.
PURE = ("apoc.coll.", "apoc.math.", "apoc.number.", "apoc.text.")
_WRITING = _words("CREATE MERGE SET DELETE DETACH REMOVE FOREACH DROP INSERT")
_ADMINISTRATIVE = _words(
    "SHOW TERMINATE ALTER GRANT REVOKE DENY USE START STOP ENABLE DEALLOCATE REALLOCATE RENAME EXPLAIN PROFILE"
)
_HELP = "a query begins with MATCH, OPTIONAL MATCH, UNWIND, WITH, RETURN or CALL"


def check(query: str) -> list[Token]:
    """The tokens of a query that only reads the graph.

    Raises QueryMistake where it cannot be parsed, QueryRefused where it does anything but read the graph, and
    QueryTooLarge where planning it would already take too long.
    """
    if not query.strip():
        raise QueryMistake("the query is empty.")
    if len(query) > LONGEST:
        raise QueryTooLarge(f"the query is longer than {LONGEST} characters.")
    tokens = tokens_of(query)
    while tokens and tokens[-1].text == ";":
        tokens.pop()
    if not tokens:
        raise QueryMistake("the query is empty.")
    _check_size(tokens)
    _Grammar(query, tokens).check()
    return tokens


def _check_size(tokens: Sequence[Token]) -> None:
    depth = 0
    for token in tokens:
        if token.kind == "sign":
            depth += (token.text in "([{") - (token.text in ")]}")
        if depth > DEEPEST:
            raise QueryTooLarge(f"the query has more than {DEEPEST} brackets inside each other.")
    if sum(_keyword(token) == "UNION" for token in tokens) > MOST_UNIONS:
        raise QueryTooLarge(f"the query has more than {MOST_UNIONS} UNIONs; take them apart.")


class _Grammar:
    """The rule of the module, token by token."""

    def __init__(self, query: str, tokens: Sequence[Token]) -> None:
        self._query = query
        self._tokens = tokens

    def check(self) -> None:
        """QueryError at the first token that does not fit."""
        clause, operand = True, False  # whether a clause must begin here; whether an operand stands before
        number = 0
        while number < len(self._tokens):
            token = self._tokens[number]
            if token.is_name:
                number, clause, operand = self._name(number, clause, operand)
                continue
            if token.text == ";":
                raise QueryRefused("one statement at a time: take out the `;` inside the query.")
            if clause:
                raise self._refusal(number)
            operand = token.kind != "sign" or token.text in ")]}"
            number += 1

    def _name(self, number: int, clause: bool, operand: bool) -> tuple[int, bool, bool]:
        """Check the word at `number`; where to go on, whether a clause begins there, whether an operand was read."""
        word = _keyword(self._tokens[number])
        before, after = self._sign(number - 1), self._sign(number + 1)
        if clause and word not in _BEGIN:
            raise self._refusal(number)
        if before == ".":
            return self._chain(number)
        if operand and word not in _KEYWORDS:
            raise self._refusal(number)
        if before == "{" and word not in _BEGIN and after not in (":", ",", "}", "="):
            raise self._refusal(number)  # neither a clause, nor a key of a map, nor a column of a projection
        if word == "UNION":
            more = _keyword(self._tokens[number + 1]) if number + 1 < len(self._tokens) else ""
            return number + (2 if more in ("ALL", "DISTINCT") else 1), True, False
        if word == "CALL":
            return self._call(number + 1), False, False
        if word in _KEYWORDS and (operand or not (after == "." or (word == "ALL" and after == "("))):
            return number + 1, False, word in _ENDS_OPERAND
        return self._chain(number)

    def _chain(self, number: int) -> tuple[int, bool, bool]:
        """Names joined by dots; what is called must be a function of the list."""
        first, names = number, [self._tokens[number].text]
        while self._sign(number + 1) == "." and number + 2 < len(self._tokens) and self._tokens[number + 2].is_name:
            number += 2
            names.append(self._tokens[number].text)
        if self._sign(number + 1) == "(":
            name = ".".join(names)
            if name.lower() not in FUNCTIONS and not name.lower().startswith(PURE):
                raise self._no_function(first, name)
        return number + 1, False, True

    def _call(self, number: int) -> int:
        """What follows CALL: a subquery, or a procedure of the list; where to go on."""
        if number >= len(self._tokens) or not self._tokens[number].is_name:
            return number
        names = [self._tokens[number].text]
        while self._sign(number + 1) == "." and number + 2 < len(self._tokens):
            number += 2
            names.append(self._tokens[number].text)
        name = ".".join(names)
        if name not in PROCEDURES:
            allowed = ", ".join(sorted(PROCEDURES))
            raise QueryRefused(f"the procedure {name[:80]} is not allowed here; allowed are {allowed}.")
        return number + 1

    def _sign(self, number: int) -> str:
        """The sign at `number`, or an empty text where another token stands there, or none."""
        if 0 <= number < len(self._tokens) and self._tokens[number].kind == "sign":
            return self._tokens[number].text
        return ""

    def _refusal(self, number: int) -> QueryError:
        """Why the word at `number` cannot stand there: what it would do, or that it is not understood."""
        token = self._tokens[number]
        around = {_any_case(t) for t in self._tokens[max(number - 1, 0) : number + 2] if t.is_name}
        if {"LOAD", "CSV"} <= around:
            return QueryRefused("LOAD CSV reads files and is not allowed here; give files to `paperkg build`.")
        if around & _WRITING:
            return QueryRefused("the query would change the graph; only reading is allowed.")
        if around & _ADMINISTRATIVE:
            return QueryRefused("commands about the server are not allowed here; only reading the graph is.")
        position = where(self._query, token.start)
        if number == 0:
            return QueryMistake(f"{_HELP}, not with {token.text[:40]!r}.")
        return QueryMistake(f"the query is not understood at {token.text[:40]!r} ({position}); {_near(token.text)}")

    def _no_function(self, number: int, name: str) -> QueryError:
        if name.upper() in _WRITING:
            return QueryRefused("the query would change the graph; only reading is allowed.")
        if "." in name:
            return QueryRefused(
                f"the function {name[:80]} is not allowed here; only functions that compute a value are."
            )
        near = difflib.get_close_matches(name.lower(), sorted(FUNCTIONS), 1)
        hint = f"did you mean {near[0]}?" if near else "only Cypher's own functions are."
        place = where(self._query, self._tokens[number].start)
        return QueryMistake(f"the function {name[:80]} is not known or not allowed here ({place}); {hint}")


def _keyword(token: Token) -> str:
    """The word of a token in capitals when it is a plain word; in back-ticks it is a name, never a keyword."""
    return token.text.upper() if token.kind == "word" else ""


def _any_case(token: Token) -> str:
    return token.text.upper()


def _near(word: str) -> str:
    near = difflib.get_close_matches(word.upper(), sorted(_KEYWORDS), 1)
    return f"did you mean {near[0]}?" if near else "a keyword or a comma is missing."
