"""From what a person types to one node: names are resolved, never guessed."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from graph.cells import counted, printable
from graph.errors import AmbiguousName, UnknownName
from graph.folding import phrase_key
from graph.identifiers import normal_arxiv, normal_doi
from graph.lookup_forms import lookup_form
from graph.model import Value
from graph.stores import Limits, Store
from queries.lookup.near_names import proposals

MOST_PROPOSED = 6
BEGINNING = 3  # letters that all spellings of a phrase begin with
# Nodes that one typed name can fit; a name of more is too short to be looked up.
MOST_BEARERS = Limits(seconds=30, rows=2_000)
_FACTS = "n.lookup AS lookup, {name} AS name, {papers} AS papers, {first} AS first_year, {last} AS last_year"


@dataclass(frozen=True, slots=True)
class Entity:
    """A node that a name stands for; `kind` is what the user calls it."""

    kind: str
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ThingKind:
    """How nodes of one kind are looked up: label, prefixes of ids, and what is returned of each."""

    label: str
    prefixes: tuple[str, ...]
    facts: str
    named: str = "name"


_COUNTED = _FACTS.format(name="n.name", papers="n.papers", first="null", last="null")
KINDS = {
    "author": ThingKind(
        "Author",
        ("author",),
        _FACTS.format(name="n.name", papers="n.papers", first="n.first_year", last="n.last_year"),
    ),
    "topic": ThingKind("Topic", ("topic",), _COUNTED),
    "method": ThingKind("Method", ("method",), _COUNTED),
    "paper": ThingKind(
        "Paper",
        ("doi", "arxiv", "acl", "title"),
        _FACTS.format(name="n.title", papers="null", first="n.year", last="n.year"),
        named="title",
    ),
}
ENTITY_KINDS = tuple(KINDS)
_UMLAUT = re.compile(r"(?<![aeou])([aou])(?:e|(?<=a)a)")  # ae, oe, ue, aa
Row = Mapping[str, Value]
Hit = tuple[Entity, Row]
Choice = Callable[[list[Entity]], list[Entity]]


def resolve(store: Store, kind: str, text: str) -> Entity:
    """Return the one entity of `kind` that `text` names; case and accents do not matter.

    `text` is an id, a name, or another form of it. A person is also found by the surname alone, by initials and
    surname, or by `Surname, Given`; a paper by the beginning of its title; a topic or a method by its singular or
    plural and by its first letters. These weaker forms count only where nothing has the name itself.
    Raises UnknownName when it fits nothing (with what is near), AmbiguousName when it fits several.
    """
    return _resolved(store, (kind,), text.strip(), list)


def resolve_any(store: Store, text: str, choose: Choice = list) -> Entity:
    """Return the one entity of any kind that `text` names; errors as in `resolve`, also when several kinds fit.

    When several entities fit, only those that `choose` returns count, unless it returns none.
    """
    return _resolved(store, ENTITY_KINDS, text.strip(), choose)


def _resolved(store: Store, kinds: tuple[str, ...], text: str, choose: Choice) -> Entity:
    for kind in kinds:
        if entity := _by_id(store, kind, text):
            return entity
    for stage in _STAGES:
        hits = [hit for kind in kinds for hit in stage(store, kind, text)]
        if len(hits) > 1:
            chosen = choose([entity for entity, _ in hits])
            hits = [hit for hit in hits if hit[0] in chosen] or hits
        if len(hits) == 1:
            return hits[0][0]
        if hits:
            raise _ambiguous(store, kinds, text, hits)
    raise _unknown(store, kinds, text)


def _by_id(store: Store, kind: str, text: str) -> Entity | None:
    about = KINDS[kind]
    ids = [text]
    if kind == "paper":
        ids += [f"doi:{d}" for d in [normal_doi(text)] if d] + [f"arxiv:{a}" for a in [normal_arxiv(text)] if a]
    if text.split(":", 1)[0] not in about.prefixes and len(ids) == 1:
        return None
    returned = f"RETURN n.id AS id, n.{about.named} AS name ORDER BY id"
    queries = [f"MATCH (n:{about.label} {{id: $id}}) {returned}"]
    # The identifier of a preprint also finds the paper that was published later.
    queries += [f"MATCH (n:Paper) WHERE $id IN n.ids {returned}"] if kind == "paper" else []
    for query in queries:
        for key in ids:
            for node, name in store.read(query, {"id": key}).rows:
                return Entity(kind, str(node), str(name))
    return None


def _containing(store: Store, kind: str, part: str) -> list[Hit]:
    """The nodes of a kind whose lookup text contains `part`, by id."""
    about = KINDS[kind]
    query = f"MATCH (n:{about.label}) WHERE n.lookup CONTAINS $part RETURN n.id AS id, {about.facts} ORDER BY id"
    answer, cut = store.read_some(query, {"part": part}, MOST_BEARERS)
    if cut:
        raise AmbiguousName(
            f"more than {MOST_BEARERS.rows} {kind}s have the name {part.strip('| ')!r}; give more of it."
        )
    return [(Entity(kind, str(row["id"]), str(row["name"])), row) for row in answer.dicts()]


def _whole(store: Store, kind: str, text: str) -> list[Hit]:
    """Return the entities with exactly this name; without any, those with a name equal to it after folding.

    Authors are always compared after folding, so that a namesake written with other accents or case is not overlooked.
    """
    form = lookup_form(text)
    hits = _containing(store, kind, f"|{form}|") if form else []
    exact = [hit for hit in hits if hit[0].name == text] if kind != "author" else []
    return exact or hits


def _reordered(store: Store, kind: str, text: str) -> list[Hit]:
    """Authors named `Surname, Given` or `Surname Given`."""
    if kind != "author":
        return []
    surname, comma, given = text.partition(",")
    if comma:
        return _whole(store, kind, f"{given} {surname}") or _by_parts(store, f"{given} {surname}")
    words = lookup_form(text).split()
    return _whole(store, kind, " ".join([*words[1:], words[0]])) if len(words) > 1 else []


def _alike(store: Store, kind: str, text: str) -> list[Hit]:
    """Topics and methods in another number or spelling: "language model", "language models"."""
    form = lookup_form(text)
    key = phrase_key(form)
    if not key or kind not in ("topic", "method"):
        return []
    begun = _containing(store, kind, f"|{form[:BEGINNING]}")
    return [hit for hit in begun if key in map(phrase_key, _forms(hit[1]))]


def _part(store: Store, kind: str, text: str) -> list[Hit]:
    """Authors by surname or initials, papers by the beginning of the title, topics and methods by first letters."""
    form = lookup_form(text)
    if not form:
        return []
    if kind == "author":
        return _by_parts(store, text)
    if kind == "paper":
        return _containing(store, kind, f"|{form} ")
    letters = form.removesuffix("s") if len(form) > 2 else form
    if " " in form or not 2 <= len(letters) <= 6:
        return []
    hits = _containing(store, kind, f"|~{letters}|") or _containing(store, kind, f"|~{form}|")
    return [hit for hit in hits if hit[1]["papers"]] or hits


def _by_parts(store: Store, text: str) -> list[Hit]:
    words = lookup_form(text).split()
    if not words or len(words[-1]) < 2:
        return []
    hits = _containing(store, "author", f" {words[-1]}|")
    return [hit for hit in hits if any(_fits(words, form.split()) for form in _forms(hit[1]))]


def _fits(typed: Sequence[str], form: Sequence[str]) -> bool:
    """Return whether the typed words, the last one a surname, fit a name: `k ramchandran` fits `kannan ramchandran`.

    Words may be left out of the name, but not out of what was typed; one letter stands for a word that begins with it.
    """
    rest = list(form)
    for word in typed:
        while rest and not (rest[0] == word or (len(word) == 1 and rest[0].startswith(word))):
            rest.pop(0)
        if not rest:
            return False
        last = rest.pop(0)
    return not rest and last == typed[-1]


def _forms(row: Row) -> list[str]:
    return [form for form in str(row["lookup"] or "").strip("|").split("|") if form]


def _otherwise(store: Store, kind: str, text: str) -> list[Hit]:
    """Authors typed with a title or a degree, with the initials last, without a `Jr.` or with umlauts spelt out."""
    if kind != "author":
        return []
    from extract.people.degrees import without_degrees
    from extract.people.printed import clean_name
    from extract.people.tables import SUFFIXES

    bare = without_degrees(clean_name(text)).replace(";", ",")
    parts = [part.strip() for part in bare.split(",") if part.strip().rstrip(".").lower() not in SUFFIXES]
    turned = " ".join([*parts[1:], parts[0]]) if parts else ""
    words = turned.split()
    initials = words[-1:] if len(words) > 1 and words[-1].isupper() and len(words[-1]) < 4 else []
    readings = [turned, " ".join([*" ".join(initials), *words[:-1]])] if initials else [turned]
    readings.append(_UMLAUT.sub(r"\1", lookup_form(turned)))
    for reading in readings:
        if hits := _whole(store, kind, reading) or _by_parts(store, reading) or _with_suffix(store, reading):
            return hits
    return []


def _with_suffix(store: Store, text: str) -> list[Hit]:
    from extract.people.tables import SUFFIXES

    form = lookup_form(text)
    begun = _containing(store, "author", f"|{form} ") if " " in form else []
    return [hit for hit in begun if any(f == f"{form} {end}" for f in _forms(hit[1]) for end in SUFFIXES)]


_STAGES = (_whole, _reordered, _alike, _part, _otherwise)


def _ambiguous(store: Store, kinds: Sequence[str], text: str, hits: Sequence[Hit]) -> AmbiguousName:
    shown = "; ".join(_described(store, entity, row) for entity, row in hits[:MOST_PROPOSED])
    more = f"; and {len(hits) - MOST_PROPOSED} more" if len(hits) > MOST_PROPOSED else ""
    noun = f"{kinds[0]}s" if len(kinds) == 1 else "nodes"
    return AmbiguousName(f"{printable(text)!r} fits several {noun}: {shown}{more}. Give the id.")


def _described(store: Store, entity: Entity, row: Row) -> str:
    """Return id, name and facts by which a user can tell an entity from others of the same name."""
    facts = [counted(row["papers"], "paper")] if isinstance(row["papers"], int) else []
    if row["first_year"] is not None:
        facts.append("–".join(sorted({str(row["first_year"]), str(row["last_year"])})))
    if entity.kind == "author":
        facts += _subjects(store, entity.id)
    return f"{entity.id} ({printable(entity.name)}{': ' if facts else ''}{', '.join(facts)})"


def _subjects(store: Store, author: str) -> list[str]:
    query = (
        "MATCH (a:Author {id: $author})-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)"
        " RETURN t.name AS topic, count(t) AS n ORDER BY n DESC, topic LIMIT 3"
    )
    return [str(topic) for topic, _ in store.read(query, {"author": author}).rows]


def _unknown(store: Store, kinds: Sequence[str], text: str) -> UnknownName:
    """Return the error for a name that fits nothing: says which other kind has the name, else which names are near."""
    kind = ", ".join(kinds[:-1]) + f" or {kinds[-1]}" if len(kinds) > 1 else kinds[0]
    others = [entity for other in KINDS if other not in kinds for entity, _ in _whole(store, other, text)]
    if len(others) == 1:
        article = "an" if others[0].kind == "author" else "a"
        hint = f"{printable(others[0].name)} is {article} {others[0].kind}."
        return UnknownName(f"there is no {kind} {printable(text)!r}; {hint}")
    if not any(store.read(f"MATCH (n:{KINDS[k].label}) RETURN n.id AS id ORDER BY id LIMIT 1", {}).rows for k in kinds):
        return UnknownName(f"there is no {kind} {printable(text)!r}: the graph has none.")
    names = proposals(store, [(KINDS[k].label, KINDS[k].named) for k in kinds], lookup_form(text), MOST_PROPOSED)
    near = ", or ".join(printable(name) for name in names)
    hint = f"did you mean {near}?" if near else "no name in the graph is similar."
    return UnknownName(f"there is no {kind} {printable(text)!r}; {hint}")
