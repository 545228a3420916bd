"""Names that are near a mistyped one: bounded work in a graph of any size."""

from collections.abc import Iterable, Sequence

from graph.model import Value
from graph.stores import Limits, Store

NEAR = 75  # a likeness of 0 to 100 from which a name is worth proposing
SHORT = 5  # a text of fewer letters is like too many names
PIECE = 3  # letters of a word's beginning or end that a near name shares
PIECE_OF_EACH = 2  # the same, where a near name shares them of every word
MOST_COMPARED = Limits(seconds=10, rows=5_000)


def nearest(text: str, names: Iterable[str], most: int = 3) -> list[str]:
    """Return the names most like `text`, best first, at most `most`; none where no name is similar."""
    from rapidfuzz import fuzz, process

    close = process.extract(text, sorted(names), scorer=fuzz.WRatio, limit=most, score_cutoff=NEAR)
    return [name for name, _, _ in close]


def proposals(store: Store, kinds: Sequence[tuple[str, str]], form: str, most: int) -> list[str]:
    """Return names near a folded `form`: those that have all its words, most papers first, else those spelled alike.

    `kinds` are (label, property that holds the name). Compared are, of a form of several words, names that share the
    first or last PIECE_OF_EACH letters of every word; where none of them is near, those that share PIECE letters of one
    word; of each piece at most MOST_COMPARED, by id. Empty for an empty form.
    """
    words = form.split()
    if not words:
        return []
    holding = [row for label, named in kinds for row in _holding(store, label, named, words)]
    names = [name for _, name in sorted(set(holding), key=lambda r: (-r[0], r[1]))]
    if names or len(form) < SHORT:
        return names[:most]
    rounds = [_of_each_word(words), _of_any_word(words)] if len(words) > 1 else [_of_any_word(words)]
    for pieces in rounds:
        forms = {f: name for label, named in reversed(kinds) for f, name in _sharing(store, label, named, pieces)}
        if near := nearest(form, forms):
            return list(dict.fromkeys(forms[f] for f in near))
    return []


def _of_each_word(words: Sequence[str]) -> list[list[str]]:
    """For each word, the last one (a surname) first, the pieces of which a name must hold one."""
    n = PIECE_OF_EACH
    return [[f"|{word[:n]}", f" {word[:n]}", f"{word[-n:]}|", f"{word[-n:]} "] for word in reversed(words)]


def _of_any_word(words: Sequence[str]) -> list[list[str]]:
    """The pieces of all words, of which a name must hold one."""
    pieces = {piece for word in words for piece in (f"|{word[:PIECE]}", f" {word[:PIECE]}", f"{word[-PIECE:]}|")}
    return [sorted(pieces)]


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


def _sharing(store: Store, label: str, named: str, groups: Sequence[Sequence[str]]) -> list[tuple[str, str]]:
    """Folded forms, with the shown name, of names that hold a piece of each group."""
    pieces, *others = groups
    values: dict[str, Value] = {f"p{g}_{n}": piece for g, group in enumerate(others) for n, piece in enumerate(group)}
    ored = (" OR ".join(f"n.lookup CONTAINS $p{g}_{n}" for n in range(len(group))) for g, group in enumerate(others))
    where = "".join(f" AND ({group})" for group in ored)
    query = (
        f"MATCH (n:{label}) WHERE n.lookup CONTAINS $piece{where}"
        f" RETURN n.id AS id, n.lookup AS lookup, n.{named} AS name ORDER BY id"
    )
    rows: dict[str, tuple[str, str]] = {}
    for piece in pieces:  # one by one: an engine looks for one text ten times as fast as for one of two
        # Where there are more names than are compared, the rest stays out: a proposal is a hint and no answer.
        answer, _ = store.read_some(query, values | {"piece": piece}, MOST_COMPARED)
        rows |= {str(key): (str(lookup), str(name)) for key, lookup, name in answer.rows}
    ordered = [rows[key] for key in sorted(rows, reverse=True)]
    return [(f, name) for lookup, name in ordered for f in lookup.split("|") if f and f[0] not in "=~"]
