"""Notes: what a reader must know to read the rows of a canned query rightly; a query names its notes in its header."""

from collections.abc import Callable, Mapping

from graph.cells import counted, printable
from graph.model import Value
from graph.numbers import whole
from graph.schema import LARGEST_TEAM
from graph.stores import Store

Note = Callable[[Store, Mapping[str, Value], int], list[str]]  # graph, parameters, number of rows shown


def numbers(store: Store, query: str, parameters: Mapping[str, Value]) -> dict[str, int]:
    """Return the one row of a query that counts, as whole numbers; ValueError where it gives anything else."""
    (row,) = store.read(query, parameters).dicts()
    return {name: whole(value) for name, value in row.items()}


_AUTHOR = (
    "MATCH (a:Author {id: $author}) OPTIONAL MATCH (a)-[w:AUTHORED]->(p:Paper)"
    " WITH a, count(p) AS papers, sum(CASE WHEN p.authors_complete THEN 0 ELSE 1 END) AS cut,"
    " sum(CASE WHEN w.inferred THEN 1 ELSE 0 END) AS inferred,"
    " sum(CASE WHEN p.year IS NULL THEN 1 ELSE 0 END) AS undated,"
    " sum(CASE WHEN p.n_authors_min > $largest THEN 1 ELSE 0 END) AS large"
    " RETURN papers, cut, inferred, undated, large, CASE WHEN a.unverified THEN 1 ELSE 0 END AS unverified,"
    " COUNT { (a)-[:CO_AUTHORED]-(:Author) } AS coauthors ORDER BY papers"
)

_OF_PAPERS = (  # a count of _AUTHOR, and what is said of one paper and of several
    (
        "cut",
        "has a cut list of authors: there may be more co-authors, and more joint papers, than the records name.",
        "have a cut list of authors: there may be more co-authors, and more joint papers, than the records name.",
    ),
    (
        "large",
        f"has more than {LARGEST_TEAM} authors and makes no ties.",
        f"have more than {LARGEST_TEAM} authors and make no ties.",
    ),
    (
        "inferred",
        "is this author's by inference: it stands on that page.",
        "are this author's by inference: they stand on that page.",
    ),
    (
        "undated",
        "has no year and does not count for first and last year.",
        "have no year and do not count for first and last year.",
    ),
)
_PAGES = (
    "MATCH (a:Author {id: $author})-[:AUTHORED]->(:Paper)-[:STATED_IN]->(s:Source) WHERE s.owner IN a.names"
    " WITH DISTINCT s.path AS page, s.claimed_papers AS claimed, COUNT { (:Paper)-[:STATED_IN]->(s) } AS read"
    " WHERE claimed > read RETURN page, claimed, read ORDER BY page"
)


def _author(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:
    """What the records say, and do not say, of an author's papers."""
    facts = _facts(store, parameters)
    papers, notes = counted(facts["papers"], "paper"), []
    if facts["coauthors"] > shown and parameters.get("limit") == shown:
        notes.append(f"{shown} of {facts['coauthors']} co-authors are shown; --limit shows more.")
    for page, claimed, read in store.read(_PAGES, {"author": parameters["author"]}).rows:
        notes.append(f"{printable(str(page))} says {claimed} papers; {read} stand on it.")
    for name, one, many in _OF_PAPERS:
        if n := facts[name]:
            notes.append(f"{n} of {papers} {one if n == 1 else many}")
    if facts["unverified"]:
        notes.append("the identity of this author is not certain; see `paperkg people`.")
    return notes


def _facts(store: Store, parameters: Mapping[str, Value]) -> dict[str, int]:
    return numbers(store, _AUTHOR, {"author": parameters["author"], "largest": LARGEST_TEAM})


def _alone(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:
    """Why an author has no co-authors, where the answer is empty."""
    if shown or parameters.get("limit") == 0:
        return []
    facts = _facts(store, parameters)
    if not facts["papers"]:
        return ["this author has no paper in the graph."]
    if facts["coauthors"]:
        return [f"this author has {counted(facts['coauthors'], 'co-author')}, and none beyond them fits the question."]
    small = counted(facts["papers"] - facts["large"], "paper")
    if not facts["large"]:
        return [f"no record names a co-author on {small} of this author."]
    large = f"{counted(facts['large'], 'paper')} of more than {LARGEST_TEAM} authors, which make no ties"
    return [f"this author has {large}, and {small} on which no record names a co-author."]


_COUNTED = " RETURN count(p) AS papers, sum(CASE WHEN p.year IS NULL THEN 1 ELSE 0 END) AS undated ORDER BY papers"
_DATED = {  # by the parameters that choose papers
    ("topic", "other"): "MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})",
    ("topic",): "MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)",
    ("author",): "MATCH (:Author {id: $author})-[:AUTHORED]->(p:Paper)",
    ("method",): "MATCH (:Method {id: $method})<-[:USES_METHOD]-(p:Paper)",
    (): "MATCH (p:Paper)",
}


def _undated(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:  # noqa: ARG001
    """How many of the papers that were asked for have no year, and so cannot count where years do."""
    names = next(names for names in _DATED if all(name in parameters for name in names))
    facts = numbers(store, _DATED[names] + _COUNTED, {name: parameters[name] for name in names})
    if not facts["undated"]:
        return []
    have = "has" if facts["undated"] == 1 else "have"
    return [f"{facts['undated']} of {counted(facts['papers'], 'paper')} {have} no year and cannot count for a year."]


def _years_asked(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:
    """The same where years were asked for; without, every paper counts."""
    asked = parameters.get("first_year") is not None or parameters.get("last_year") is not None
    return _undated(store, {}, shown) if asked else []


_UNDATED_PAIRS = (
    "MATCH (:Author)-[c:CO_AUTHORED]->(:Author) WHERE c.papers >= $papers AND c.last_year < $before AND c.undated > 0"
    " RETURN count(c) AS pairs"
)


def _undated_pairs(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:  # noqa: ARG001
    """How many pairs may have stopped or not, as they have joint papers without a year."""
    pairs = numbers(store, _UNDATED_PAIRS, {name: parameters[name] for name in ("papers", "before")})["pairs"]
    what = counted(pairs, "pair has a joint paper", "pairs have joint papers")
    return [f"{what} without a year and may not have stopped: left out."] if pairs else []


def _large(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:  # noqa: ARG001
    """Return how many papers make no ties because they have too many authors."""
    query = "MATCH (p:Paper) WHERE p.n_authors_min > $largest RETURN count(p) AS large"
    large = numbers(store, query, {"largest": LARGEST_TEAM})["large"]
    make = "makes" if large == 1 else "make"
    return [f"{counted(large, 'paper')} of more than {LARGEST_TEAM} authors {make} no ties."] if large else []


_TOPIC = (
    "MATCH (t:Topic {id: $topic}) OPTIONAL MATCH (n:Topic)-[:BROADER*1..6]->(t) WHERE n.papers > 0"
    " RETURN t.papers AS papers, count(DISTINCT n) AS narrower ORDER BY papers"
)


def _topic(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:
    """That a topic only groups others, or has narrower ones that were not counted."""
    facts = numbers(store, _TOPIC, {"topic": parameters["topic"]})
    if not facts["narrower"]:
        return []
    listed = "`paperkg ask topic-subtree` lists them"
    narrower = counted(facts["narrower"], "narrower topic")
    if not facts["papers"] or not shown:
        return [f"this topic has {counted(facts['papers'], 'paper')} of its own and {narrower}: {listed}."]
    only = "only its narrower topic" if facts["narrower"] == 1 else f"only one of its {narrower}"
    return [f"papers that have {only} are not counted: {listed}."]


def _components(store: Store, parameters: Mapping[str, Value], shown: int) -> list[str]:
    """Why no chain of joint papers leads from one author to another."""
    if shown or parameters.get("limit") == 0 or parameters["author"] == parameters["other"]:
        return []
    pair = [str(parameters["author"]), str(parameters["other"])]
    rows = store.read("MATCH (a:Author) WHERE a.id IN $pair RETURN a.name AS name ORDER BY name", {"pair": pair}).rows
    names = " and ".join(printable(str(name)) for (name,) in rows)
    said = [f"no chain of joint papers joins {names} within the steps that the query looks at."]
    return said + _large(store, parameters, shown)


NOTES: Mapping[str, Note] = {
    "author": _author,
    "alone": _alone,
    "undated": _undated,
    "years_asked": _years_asked,
    "undated_pairs": _undated_pairs,
    "large": _large,
    "topic": _topic,
    "components": _components,
}

REASONS = ("alone", "components", "topic")  # they say why an answer is empty


def notes_of(names: tuple[str, ...], store: Store, parameters: Mapping[str, Value], shown: int) -> tuple[str, ...]:
    """Return the notes of these names for an answer of `shown` rows, in order, none twice."""
    said = [note for name in names for note in NOTES[name](store, parameters, shown)]
    return tuple(dict.fromkeys(said))
