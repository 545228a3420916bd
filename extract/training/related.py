"""Makes the table of words and headings: `python -m extract.training.related DATA` writes `extract/model/headings.npz`.

DATA has `data/arxiv/*.jsonl.gz` (CC0; `scale` has titles only), `data/acl/papers.jsonl.gz` (CC BY 4.0) and
`gold/med1250_abbr.dev.jsonl` (public domain); papers of `gold/fields_*.jsonl` are left out. A paper counts for the
headings that its text names, and for the one that its first arXiv class is called by. How much a word says of a heading
is the logarithm of how much more often it stands in such papers than in all, with `PRIOR` papers of the usual share
added; kept are the `KEPT` words that say most. Titles count for a part, as they are short; the words of its own name
count as those of two papers. The texts are no part of the project.
"""

import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from extract.text.cleaning import clean, clean_abstract
from extract.text.lexicon import FUNCTION
from extract.text.matching import Index, build_index, find
from extract.text.topics.related import FILE, LEVELS
from extract.text.words import read_words
from extract.vocabulary import Vocabulary, load_vocabulary
from graph.folding import phrase_key, phrase_words, singular, spelled

FEWEST = 6  # papers of a word
KEPT = 40
PRIOR = 4.0
TITLES, LARGEST_RATIO, OWN_NAME = 0.3, 30.0, 2.0
ACL = 2500

Paper = tuple[frozenset[str], frozenset[int]]


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def sources(data: Path) -> Iterator[tuple[str, str, str]]:
    """Yield title, abstract and first class of every paper, those without an abstract last."""
    labelled = {json.loads(line)["id"] for p in (data / "gold").glob("fields_*.jsonl") for line in p.open("rt")}
    for name in ("papers", "more", "scale"):
        for p in rows(data / "data" / "arxiv" / f"{name}.jsonl.gz"):
            if p["id"] not in labelled and f"own-{p['id']}" not in labelled:
                yield p["title"], p.get("abstract") or "", p["subjects"][0] if p["subjects"] else ""
        if name == "more":
            acl = (p for p in rows(data / "data" / "acl" / "papers.jsonl.gz") if p.get("abstract"))
            yield from ((p["title"], p["abstract"], "") for p, _ in zip(acl, range(ACL), strict=False))
            for line in (data / "gold" / "med1250_abbr.dev.jsonl").open("rt"):
                title, _, abstract = json.loads(line)["text"].partition("\n")
                yield title, abstract, ""


def read(title: str, abstract: str, subject: str, index: Index, classes: dict[str, int]) -> Paper:
    """The words of a paper and the headings that it counts for."""
    cleaned = clean(title), clean_abstract(abstract)
    words = read_words(f"{cleaned[0].text}\n{cleaned[1].text}", len(cleaned[0].text))
    named = {
        h.entry.number for h in find(words, index) if h.entry.kind == "topic" and h.entry.form in ("name", "alias")
    }
    own = classes.get(phrase_key(subject.split(" - ")[-1]))
    kept = frozenset(w for w in words.last if len(w) > 1 and not w.isdigit() and w not in FUNCTION)
    return kept, frozenset(named if own is None else named | {own})


def matrices(papers: list[Paper], column_of: dict[str, int], headings: int) -> tuple[Any, Any]:
    """Papers by words and papers by headings, of ones."""
    by_word = [(i, column_of[w]) for i, (words, _) in enumerate(papers) for w in sorted(words) if w in column_of]
    by_heading = [(i, n) for i, (_, numbers_found) in enumerate(papers) for n in sorted(numbers_found)]
    shapes = (len(papers), len(column_of)), (len(papers), headings)
    made = []
    for pairs, shape in zip((by_word, by_heading), shapes, strict=True):
        where = np.array(pairs, np.int64).reshape(-1, 2).T
        made.append(csr_matrix((np.ones(where.shape[1], np.float32), (where[0], where[1])), shape))
    return made[0], made[1]


def own_names(vocabulary: Vocabulary, column_of: dict[str, int]) -> Any:
    """Headings by words, of ones for the words of their names."""
    pairs = [
        (n, column_of[w])
        for n, h in enumerate(vocabulary.headings)
        if h.assigned
        for w in sorted({singular(spelled(part)) for part in phrase_words(h.name.lower())})
        if w in column_of
    ]
    where = np.array(pairs, np.int64).T
    return csr_matrix(
        (np.ones(len(pairs), np.float32), (where[0], where[1])), (len(vocabulary.headings), len(column_of))
    )


def table_of(abstracts: list[Paper], titles: list[Paper], vocabulary: Vocabulary) -> dict[str, Any]:
    """The arrays of the file, by their names."""
    counts = Counter(word for words, _ in abstracts for word in words)
    words = sorted(word for word, n in counts.items() if n >= FEWEST)
    column_of = {word: i for i, word in enumerate(words)}
    (x, y), (tx, ty) = (matrices(papers, column_of, len(vocabulary.headings)) for papers in (abstracts, titles))
    share = np.asarray(x.sum(0)).ravel() / len(abstracts)
    ratio = np.minimum(share / (np.asarray(tx.sum(0)).ravel() / max(len(titles), 1) + 1e-6), LARGEST_RATIO)
    together = y.T @ x + TITLES * (ty.T @ tx).multiply(ratio[None, :]) + OWN_NAME * own_names(vocabulary, column_of)
    seen = np.asarray(y.sum(0)).ravel() + TITLES * np.asarray(ty.sum(0)).ravel()
    rows: dict[str, list[Any]] = defaultdict(list)
    together = together.tocsr()
    for number, heading in enumerate(vocabulary.headings):
        a, b = together.indptr[number], together.indptr[number + 1]
        if not heading.assigned or seen[number] < 1:
            continue
        members, n = together.indices[a:b], together.data[a:b]
        usual = share[members]
        says = np.log((n + PRIOR * usual) / ((seen[number] + OWN_NAME + PRIOR) * usual))
        best = np.sort(np.lexsort((members, -says * np.sqrt(n)))[:KEPT])
        best = best[says[best] > 0]
        best = best[np.argsort(members[best])]
        rows["headings"].append(heading.name)
        rows["counts"].append(len(best))
        rows["members"].append(members[best].astype(np.uint16))
        rows["levels"].append(np.clip(np.round(says[best] * LEVELS), 1, 255).astype(np.uint8))
        rows["common"].append(min(round(8 * float(np.log2(1 + seen[number]))), 255))
    lists = {"words": words, "headings": rows["headings"]}
    text = {name: np.frombuffer("\n".join(listed).encode(), np.uint8) for name, listed in lists.items()}
    numbers = {k: np.array(rows[k], np.uint8) for k in ("counts", "common")}
    return text | numbers | {k: np.concatenate(rows[k]) for k in ("members", "levels")}


def main() -> int:
    data = Path(sys.argv[1])
    vocabulary = load_vocabulary()
    index = build_index(vocabulary)
    classes = {phrase_key(f): n for n, h in enumerate(vocabulary.headings) if h.assigned for f in (h.name, *h.synonyms)}
    papers: tuple[list[Paper], list[Paper]] = [], []
    for title, abstract, subject in sources(data):
        papers[not abstract].append(read(title, abstract, subject, index, classes))
    table = table_of(*papers, vocabulary)
    np.savez_compressed(FILE, **table)
    print(f"{len(table['counts'])} headings, {len(table['members'])} words of theirs, {FILE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
