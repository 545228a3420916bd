"""From what a person types to one node: names are resolved, never guessed."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from graph.errors import AmbiguousName, UnknownName
from graph.folding import fold
from graph.identifiers import normal_arxiv, normal_doi
from graph.model import Value
from graph.stores import Store
from queries.output import counted, printable

NEAR = 75  # a likeness of 0 to 100 from which a name is worth proposing
MOST_PROPOSED = 6
SHORT = 5  # a text of fewer letters is like too many names


@dataclass(frozen=True, slots=True)
class Thing:
    """A node that a name stands for; `kind` is what the user calls it."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class _Kind:
    """How things of one kind are found: label, prefixes of ids, and the query for names and what tells them apart."""

    label: str
    prefixes: tuple[str, ...]
    text: str


_KINDS = {
    "author": _Kind(
        "Author",
        ("author",),
        "MATCH (n:Author) RETURN n.id AS id, n.name AS name, n.names AS others, n.papers AS papers,"
        " n.first_year AS first_year, n.last_year AS last_year ORDER BY id",
    ),
    "topic": _Kind(
        "Topic",
        ("topic",),
        "MATCH (n:Topic) RETURN n.id AS id, n.name AS name, n.aliases AS others, n.papers AS papers,"
        " null AS first_year, null AS last_year ORDER BY id",
    ),
    "method": _Kind(
        "Method",
        ("method",),
        "MATCH (n:Method) RETURN n.id AS id, n.name AS name, n.aliases AS others, n.papers AS papers,"
        " null AS first_year, null AS last_year ORDER BY id",
    ),
    "paper": _Kind(
        "Paper",
        ("doi", "arxiv", "acl", "title"),
        "MATCH (n:Paper) RETURN n.id AS id, n.title AS name, n.titles AS others, null AS papers,"
        " n.year AS first_year, n.year AS last_year ORDER BY id",
    ),
}
THING_KINDS = tuple(_KINDS)
Rows = dict[str, list[dict[str, Value]]]


def resolve(store: Store, kind: str, text: str) -> Thing:
    """The one thing of `kind` that `text` names: an id, a name, or another form of it, whatever case and accents.

    Raises UsageError when it fits none (with what is near) or several (with what tells them apart).
    """
    return _one(store, (kind,), text.strip())


def resolve_any(store: Store, text: str, choose: Callable[[list[Thing]], list[Thing]] = list) -> Thing:
    """The one thing of any kind that `text` names; UsageError when it fits none or several, also of several kinds.

    Of several, those count that `choose` keeps, if it keeps any.
    """
    return _one(store, THING_KINDS, text.strip(), choose)


def _one(store: Store, kinds: tuple[str, ...], text: str, choose: Callable[[list[Thing]], list[Thing]] = list) -> Thing:
    for kind in kinds:
        if found := _by_id(store, kind, text):
            return found
    rows = _rows(store, kinds)
    hits = _named(rows, text) or _alike(rows, text)
    if len(hits) > 1:
        kept = choose([thing for thing, _ in hits])
        hits = [hit for hit in hits if hit[0] in kept] or hits
    if len(hits) == 1:
        return hits[0][0]
    if hits:
        shown = "; ".join(_told(store, thing.kind, row) for thing, row in hits[:MOST_PROPOSED])
        more = f"; and {len(hits) - MOST_PROPOSED} more" if len(hits) > MOST_PROPOSED else ""
        what = f"{kinds[0]}s" if len(kinds) == 1 else "things"
        raise AmbiguousName(f"{printable(text)!r} fits several {what}: {shown}{more}. Give the id.")
    others = _named(_rows(store, [kind for kind in THING_KINDS if kind not in kinds]), text)
    raise UnknownName(_unknown(rows, text, others[0][0] if len(others) == 1 else None))


def _rows(store: Store, kinds: Iterable[str]) -> Rows:
    return {kind: store.read(_KINDS[kind].text, {}).dicts() for kind in kinds}


def _named(rows: Rows, text: str) -> list[tuple[Thing, dict[str, Value]]]:
    """The things that bear a name."""
    return [(_thing(kind, row), row) for kind in rows for row in _hits(rows[kind], text, kind)]


def _alike(rows: Rows, text: str) -> list[tuple[Thing, dict[str, Value]]]:
    """The topics and methods that bear a name in another number or spelling: "language model", "language models"."""
    from graph.folding import phrase_key

    wanted = phrase_key(fold(text))
    kinds = [kind for kind in ("topic", "method") if wanted and kind in rows]
    return [(_thing(k, r), r) for k in kinds for r in rows[k] if wanted in map(phrase_key, _forms(r))]


def _thing(kind: str, row: Mapping[str, Value]) -> Thing:
    return Thing(kind, str(row["id"]), str(row["name"]))


def _hits(rows: list[dict[str, Value]], text: str, kind: str) -> list[dict[str, Value]]:
    """The rows with exactly this name, else with this name or another of theirs when folded.

    A person's exact name does not win over a namesake who is printed alike: people are asked about, not guessed.
    """
    exact = [row for row in rows if row["name"] == text] if kind != "author" else []
    wanted = fold(text)
    return exact or [row for row in rows if wanted and wanted in _forms(row)]


def nearest(text: str, names: Iterable[str]) -> list[str]:
    """The names most like `text`, best first; none when nothing is like it."""
    from rapidfuzz import fuzz, process

    found = process.extract(text, sorted(names), scorer=fuzz.WRatio, limit=3, score_cutoff=NEAR)
    return [name for name, _, _ in found]


def _by_id(store: Store, kind: str, text: str) -> Thing | None:
    spelled = [text]
    if kind == "paper":
        spelled += [f"doi:{d}" for d in [normal_doi(text)] if d] + [f"arxiv:{a}" for a in [normal_arxiv(text)] if a]
    if text.split(":", 1)[0] not in _KINDS[kind].prefixes and len(spelled) == 1:
        return None
    named = "title" if kind == "paper" else "name"
    for key in spelled:
        query = f"MATCH (n:{_KINDS[kind].label} {{id: $id}}) RETURN n.id AS id, n.{named} AS name ORDER BY id"
        for key_found, name in store.read(query, {"id": key}).rows:
            return Thing(kind, str(key_found), str(name))
    # a preprint's identifier finds what has been published since
    for key in spelled if kind == "paper" else []:
        query = "MATCH (n:Paper) WHERE $id IN n.ids RETURN n.id AS id, n.title AS name ORDER BY id"
        for key_found, name in store.read(query, {"id": key}).rows:
            return Thing(kind, str(key_found), str(name))
    return None


def _forms(row: Mapping[str, Value]) -> set[str]:
    others = row["others"] if isinstance(row["others"], list) else []
    return {fold(str(name)) for name in (row["name"], *others)}


def _told(store: Store, kind: str, row: Mapping[str, Value]) -> str:
    """A thing with what tells it from its namesakes."""
    facts = []
    if row["papers"] is not None:
        facts.append(counted(_number(row["papers"]), "paper"))
    if row["first_year"] is not None:
        years = {str(row["first_year"]), str(row["last_year"])}
        facts.append("–".join(sorted(years)))
    if kind == "author":
        facts += _subjects(store, str(row["id"]))
    return f"{row['id']} ({printable(str(row['name']))}{': ' if facts else ''}{', '.join(facts)})"


def _subjects(store: Store, author: str) -> list[str]:
    query = (
        "MATCH (a:Author {id: $author})-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)"
        " RETURN t.name AS topic, count(t) AS n ORDER BY n DESC, topic LIMIT 3"
    )
    return [str(topic) for topic, _ in store.read(query, {"author": author}).rows]


def _unknown(found: Rows, text: str, other: Thing | None) -> str:
    """That nothing has this name, with what does have it among other kinds, else with what is near."""
    kinds, rows = list(found), [row for each in found.values() for row in each]
    wanted = set(fold(text).split())
    holding = [r for r in rows if wanted and any(wanted <= set(form.split()) for form in _forms(r))]
    names = [str(r["name"]) for r in sorted(holding, key=lambda r: (-_number(r["papers"]), str(r["id"])))]
    if not names and len(fold(text)) >= SHORT:
        folded = {fold(str(r["name"])): str(r["name"]) for r in reversed(rows)}
        names = [folded[f] for f in nearest(fold(text) or text, folded)]
    kind = ", ".join(kinds[:-1]) + f" or {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    if other:
        article = "an" if other.kind == "author" else "a"
        return f"there is no {kind} {printable(text)!r}; {printable(other.name)} is {article} {other.kind}."
    if not rows:
        return f"there is no {kind} {printable(text)!r}: the graph has none."
    near = "; ".join(printable(n) for n in names[:MOST_PROPOSED])
    hint = f"near {'is' if len(names) == 1 else 'are'}: {near}." if near else "nothing is like it."
    return f"there is no {kind} {printable(text)!r}; {hint}"


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
