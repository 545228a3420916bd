"""Names that are near a mistyped one: bounded work in a graph of any size."""

from collections.abc import Iterable, Sequence

from graph.stores import Limits, Store

NEAR = 75  # a likeness of 0 to 100 from which a name is worth proposing
SHORT = 5  # a text of fewer letters is like too many names
PIECE = 3  # letters of a word's beginning or end that a near name shares
MOST_COMPARED = Limits(seconds=10, rows=5_000)


def nearest(text: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Return the names most like `text`, best first, at most `most`; none where no name is similar."""
    from rapidfuzz import fuzz, process

    close = process.extract(text, sorted(names), scorer=fuzz.WRatio, limit=most, score_cutoff=NEAR)
    return [name for name, _, _ in close]


def proposals(store: Store, kinds: Sequence[tuple[str, str]], form: str, most: int) -> list[str]:
    """Return names near a folded `form`: those that have all its words, most papers first, else those spelled alike.

    `kinds` are (label, property that holds the name). Compared are names that share the first or last PIECE letters of
    a word, at most MOST_COMPARED of them, by id. Empty for an empty form.
    """
    words = form.split()
    if not words:
        return []
    holding = [row for label, named in kinds for row in _holding(store, label, named, words)]
    names = [name for _, name in sorted(set(holding), key=lambda r: (-r[0], r[1]))]
    if names or len(form) < SHORT:
        return names[:most]
    forms = {f: name for label, named in reversed(kinds) for f, name in _sharing(store, label, named, words)}
    return list(dict.fromkeys(forms[f] for f in nearest(form, forms)))


def _holding(store: Store, label: str, named: str, words: Sequence[str]) -> list[tuple[int, str]]:
    """The names that have each of the words as a word, with their numbers of papers."""
    where = " AND ".join(f"(n.lookup CONTAINS $a{n} OR n.lookup CONTAINS $b{n})" for n in range(len(words)))
    ends = "".join(f" AND (n.lookup CONTAINS $c{n} OR n.lookup CONTAINS $d{n})" for n in range(len(words)))
    values = {f"{k}{n}": f"{before}{word}" for n, word in enumerate(words) for k, before in (("a", "|"), ("b", " "))}
    values |= {f"{k}{n}": f"{word}{after}" for n, word in enumerate(words) for k, after in (("c", "|"), ("d", " "))}
    papers = "0" if label == "Paper" else "n.papers"
    query = (
        f"MATCH (n:{label}) WHERE {where}{ends} RETURN {papers} AS papers, n.{named} AS name"
        " ORDER BY papers DESC, n.id LIMIT 20"
    )
    return [(papers if isinstance(papers, int) else 0, str(name)) for papers, name in store.read(query, values).rows]


def _sharing(store: Store, label: str, named: str, words: Sequence[str]) -> list[tuple[str, str]]:
    """Folded forms, with the shown name, of names that share the beginning or the end of a word."""
    pieces = sorted(
        {piece for word in words for piece in (f"|{word[:PIECE]}", f" {word[:PIECE]}", f"{word[-PIECE:]}|")}
    )
    where = " OR ".join(f"n.lookup CONTAINS $p{n}" for n in range(len(pieces)))
    query = f"MATCH (n:{label}) WHERE {where} RETURN n.lookup AS lookup, n.{named} AS name ORDER BY n.id"
    # Where there are more names than are compared, the rest stays out: a proposal is a hint and no answer.
    answer, _ = store.read_some(query, {f"p{n}": piece for n, piece in enumerate(pieces)}, MOST_COMPARED)
    rows = answer.rows
    return [(f, str(name)) for lookup, name in reversed(rows) for f in str(lookup).split("|") if f and f[0] not in "=~"]
