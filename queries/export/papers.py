"""Formats of papers: BibTeX, RIS and CSL-JSON of a selection, and JSON-LD with the words of schema.org."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.identifiers import address
from graph.model import Value
from graph.stores import Store
from queries.answer.output import json_text
from queries.export.graphs import Files
from queries.export.tables import ALL, plain_text

_PAPERS = (
    "RETURN DISTINCT p.id AS id, p.title AS title, p.abstract AS abstract, p.year AS year, p.date AS date,"
    " p.venue AS venue, p.doi AS doi, p.arxiv_id AS arxiv, p.authors_complete AS complete ORDER BY id"
)
_AUTHORS = (
    "MATCH (a:Author)-[w:AUTHORED]->(p:Paper) RETURN p.id AS paper, w.position AS position, w.printed_name AS printed,"
    " a.id AS author, a.name AS name, a.orcid AS orcid ORDER BY paper, position, author"
)
_TOPICS = "MATCH (p:Paper)-[r:HAS_TOPIC]->(t:Topic) RETURN p.id AS paper, t.name AS topic ORDER BY paper, topic"


@dataclass(frozen=True, slots=True)
class Entry:
    """A paper with its authors in order and its topics; `facts` are the paper's properties."""

    facts: Mapping[str, Value]
    authors: tuple[Mapping[str, Value], ...]
    topics: tuple[str, ...]


def entries(store: Store, topic: str | None = None, author: str | None = None, since: int | None = None) -> list[Entry]:
    """The papers on a topic, of an author (both ids), since a year, or all, by id."""
    match = "MATCH (p:Paper)"
    match += ", (p)-[:HAS_TOPIC]->(:Topic {id: $topic})" if topic else ""
    match += ", (p)<-[:AUTHORED]-(:Author {id: $author})" if author else ""
    given: dict[str, Value] = {"since": since}
    given |= ({"topic": topic} if topic else {}) | ({"author": author} if author else {})
    papers = store.read(f"{match} WHERE $since IS NULL OR p.year >= $since {_PAPERS}", given, ALL).dicts()
    authors: dict[str, list[Mapping[str, Value]]] = defaultdict(list)
    for row in store.read(_AUTHORS, {}, ALL).dicts():
        authors[str(row["paper"])].append(row)
    topics: dict[str, list[str]] = defaultdict(list)
    for paper, name in store.read(_TOPICS, {}, ALL).rows:
        topics[str(paper)].append(str(name))
    return [Entry(p, tuple(authors[str(p["id"])]), tuple(topics[str(p["id"])])) for p in papers]


def bibtex(entries: Sequence[Entry], about: Mapping[str, object]) -> Files:
    """BibTeX in UTF-8; a cut list of authors ends in `and others`; keys are unique and the same every time."""
    used = Counter[str]()
    texts = [f"% {' '.join(plain_text(json_text(about)).split())}\n"]
    for entry in entries:
        facts, names = entry.facts, [_tex(str(a["printed"])) for a in entry.authors]
        names += ["others"] if names and not facts["complete"] else []
        fields = {
            "title": "{" + _tex(str(facts["title"])) + "}",
            "author": " and ".join(names),
            "year": facts["year"],
            ("journal" if facts["venue"] else "howpublished"): _tex(str(facts["venue"] or "")),
            "doi": _tex(str(facts["doi"] or "")),
            "eprint": facts["arxiv"],
            "archiveprefix": "arXiv" if facts["arxiv"] else None,
            "keywords": ", ".join(map(_tex, entry.topics)),
            "abstract": _tex(str(facts["abstract"] or "")),
        }
        key = _key(entry)
        used[key] += 1
        key += f"-{used[key]}" if used[key] > 1 else ""
        lines = [f"  {name} = {{{value}}}" for name, value in fields.items() if value not in (None, "")]
        kind = "article" if facts["venue"] else "misc"
        texts.append(f"@{kind}{{{key},\n" + ",\n".join(lines) + "\n}\n")
    return {"": "\n".join(texts).encode("utf-8", "replace")}


_TEX = {c: f"\\{c}" for c in "{}&%$#_"} | {
    "\\": "\\textbackslash{}",
    "~": "\\textasciitilde{}",
    "^": "\\textasciicircum{}",
}


def _tex(text: str) -> str:
    return "".join(_TEX.get(c, c) for c in " ".join(plain_text(text).split()))


def _key(entry: Entry) -> str:
    from anyascii import anyascii

    first = str(entry.authors[0]["printed"]).split()[-1] if entry.authors else "anonymous"
    word = next((w for w in re.findall(r"\w+", str(entry.facts["title"])) if len(w) > 3), "paper")
    year = "" if entry.facts["year"] is None else str(entry.facts["year"])
    return re.sub(r"[^a-z0-9]", "", anyascii(first + year + word).lower()) or "paper"


def ris(entries: Sequence[Entry], about: Mapping[str, object]) -> Files:
    """RIS for reference managers; what the file says of itself stands beside it, as the format has no comments."""
    lines = []
    for entry in entries:
        facts = entry.facts
        pairs: list[tuple[str, Value]] = [("TY", "JOUR" if facts["venue"] else "GEN"), ("ID", facts["id"])]
        pairs += [("TI", facts["title"])] + [("AU", _family_first(str(a["printed"]))) for a in entry.authors]
        pairs += [("PY", facts["year"]), ("T2", facts["venue"]), ("DO", facts["doi"])]
        pairs += [("UR", address(facts["doi"], facts["arxiv"])), ("AB", facts["abstract"])]
        pairs += [("KW", topic) for topic in entry.topics]
        lines += [f"{tag}  - {_line(value)}" for tag, value in pairs if value not in (None, "")] + ["ER  - ", ""]
    return {"": ("\r\n".join(lines) + "\r\n").encode("utf-8", "replace"), ".about.json": _beside(about)}


def _line(value: Value) -> str:
    return " ".join(plain_text(str(value)).split())


def _family_first(name: str) -> str:
    """A printed name with the family name first, particles with it; one word, and one with a comma, as it is."""
    words = name.split()
    if len(words) < 2 or "," in name:
        return name
    first = len(words) - 1
    while first > 1 and words[first - 1].islower():
        first -= 1
    return f"{' '.join(words[first:])}, {' '.join(words[:first])}"


def csl_json(entries: Sequence[Entry], about: Mapping[str, object]) -> Files:
    """CSL-JSON for Zotero, Pandoc and citeproc; what the file says of itself stands beside it."""
    items = []
    for entry in entries:
        facts = entry.facts
        item: dict[str, object] = {"id": facts["id"], "type": "article-journal" if facts["venue"] else "article"}
        item |= {"title": facts["title"], "container-title": facts["venue"], "DOI": facts["doi"]}
        item |= {"URL": address(facts["doi"], facts["arxiv"]), "abstract": facts["abstract"]}
        item["author"] = [_csl_name(_family_first(str(a["printed"]))) for a in entry.authors]
        item["keyword"] = ", ".join(entry.topics)
        if facts["year"] is not None:
            item["issued"] = {"date-parts": [[facts["year"]]]}
        items.append({key: value for key, value in item.items() if value not in (None, "", [])})
    text = json_text(items, indent=1) + "\n"
    return {"": text.encode("utf-8", "replace"), ".about.json": _beside(about)}


def _csl_name(name: str) -> dict[str, str]:
    family, comma, given = name.partition(", ")
    return {"family": family, "given": given} if comma else {"literal": name}


def _beside(about: Mapping[str, object]) -> bytes:
    return (json_text(about, indent=1) + "\n").encode("utf-8", "replace")


def json_ld(entries: Sequence[Entry], about: Mapping[str, object]) -> Files:
    """JSON-LD with schema.org's words, its context inside so that nothing is fetched: articles, people, topics."""
    people: dict[str, dict[str, object]] = {}
    works = []
    for entry in entries:
        facts, by = entry.facts, []
        for row in entry.authors:
            name = _iri(str(row["author"]), row["orcid"])
            by.append({"@id": name})
            people[name] = {"@id": name, "@type": "Person", "name": row["name"], "identifier": row["author"]}
        work: dict[str, object] = {
            "@id": address(facts["doi"], facts["arxiv"]) or f"urn:paperkg:{_quote(str(facts['id']))}"
        }
        work |= {"@type": "ScholarlyArticle", "name": facts["title"], "abstract": facts["abstract"] or None}
        work |= {"identifier": facts["id"], "datePublished": None if facts["year"] is None else str(facts["year"])}
        work |= {"author": by, "about": [{"@type": "DefinedTerm", "name": t} for t in entry.topics]}
        if facts["venue"]:
            work["isPartOf"] = {"@type": "Periodical", "name": facts["venue"]}
        works.append({key: value for key, value in work.items() if value not in (None, [])})
    head = {"@type": "Dataset", "@id": "urn:paperkg:export", "description": json_text(about)}
    body = {
        "@context": {"@vocab": "https://schema.org/"},
        "@graph": [head, *works, *(people[k] for k in sorted(people))],
    }
    return {"": (json_text(body, indent=1) + "\n").encode("utf-8", "replace")}


def _iri(author: str, orcid: Value) -> str:
    return f"https://orcid.org/{orcid}" if orcid else f"urn:paperkg:{_quote(author)}"


def _quote(text: str) -> str:
    from urllib.parse import quote

    return quote(text, safe=":/.-_~()")
