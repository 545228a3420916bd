# mypy: ignore-errors
"""Counts words and noun phrases of papers: `python -m extract.training.terms DATA` writes `extract/model/terms.npz`.

DATA has `data/arxiv/*.jsonl.gz` and `data/acl/papers.jsonl.gz`, and `gold/fields_dev.jsonl`, whose papers are left
out. The stock tagger of spaCy (`en_core_web_sm`, MIT) says of every word what it is; the product itself does not need
it. Kept are numbers only: in how many papers a word stands and what it mostly is there, and in how many papers a
phrase is, or ends, a noun phrase.
"""

import gzip
import json
import math
import sys
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc

from extract.text.cleaning import clean, clean_abstract
from extract.text.words import read_words
from graph.folding import WORD, singular

FILE = Path(__file__).parents[1] / "model" / "terms.npz"
FEWEST_WORD, FEWEST_PHRASE = 3, 4
LONGEST = 4
ACL = 1500
KINDS = {
    "NOUN": "n",
    "PROPN": "n",
    "ADJ": "a",
    "VERB": "v",
    "AUX": "o",
    "ADV": "o",
    "ADP": "o",
    "SCONJ": "o",
    "DET": "o",
}


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def texts(data):
    """Title and abstract, cleaned, of all papers but the labelled ones."""
    labelled = {json.loads(line)["id"] for line in (data / "gold" / "fields_dev.jsonl").read_text("utf-8").splitlines()}
    papers = [p for name in ("papers", "more") for p in rows(data / "data" / "arxiv" / f"{name}.jsonl.gz")]
    papers = [p for p in papers if p["id"] not in labelled]
    papers += [p for p in rows(data / "data" / "acl" / "papers.jsonl.gz") if p.get("abstract")][:ACL]
    for paper in papers:
        title, abstract = clean(paper["title"]), clean_abstract(paper["abstract"])
        yield read_words(f"{title.text}\n{abstract.text}", len(title.text))


def document(nlp, words):
    """The words and the signs between them as a document of spaCy, with the places of the words in it."""
    pieces, positions, at = [], [], 0
    for start, stop in zip(words.starts, words.stops, strict=True):
        pieces += [c for c in words.text[at:start] if not c.isspace()]
        positions.append(len(pieces))
        pieces.append(words.text[start:stop])
        at = stop
    pieces += [c for c in words.text[at:] if not c.isspace()]
    return Doc(nlp.vocab, words=pieces), positions


def is_inner(doc, i):
    """May a word stand inside a noun phrase: nouns, adjectives, participles."""
    return doc[i].pos_ in ("NOUN", "PROPN", "ADJ") or (doc[i].tag_ in ("VBN", "VBG"))


def chunks(words, doc, positions):
    """Yield (first, stop) of runs of inner words that end in a noun."""
    i, n = 0, len(positions)
    while i < n:
        if not is_inner(doc, positions[i]):
            i += 1
            continue
        stop = i + 1
        while stop < n and words.joined[stop - 1] and is_inner(doc, positions[stop]):
            stop += 1
        end = stop
        while end > i and doc[positions[end - 1]].pos_ not in ("NOUN", "PROPN"):
            end -= 1
        if end > i:
            yield i, end
        i = stop


def main():
    data = Path(sys.argv[1])
    nlp = spacy.load("en_core_web_sm", exclude=["parser", "ner", "lemmatizer"])
    papers, kinds, df, phrases = 0, defaultdict(Counter), Counter(), Counter()
    for words in texts(data):
        doc, positions = document(nlp, words)
        for _, part in nlp.pipeline:
            doc = part(doc)
        papers += 1
        for word, position in zip(words.folded, positions, strict=True):
            kind = KINDS.get(doc[position].pos_, "o")
            # a participle before a noun is as good as an adjective
            if (
                kind == "v"
                and doc[position].tag_ in ("VBN", "VBG")
                and position + 1 < len(doc)
                and doc[position + 1].pos_ == "NOUN"
            ):
                kind = "a"
            kinds[word][kind] += 1
        df.update(set(words.last))
        seen = set()
        for first, stop in chunks(words, doc, positions):
            for a in range(first, stop):
                for b in range(a + 2, min(stop, a + LONGEST) + 1):
                    if doc[positions[b - 1]].pos_ in ("NOUN", "PROPN"):
                        seen.add(" ".join((*words.folded[a : b - 1], words.last[b - 1])))
        phrases.update(seen)
        if papers % 2000 == 0:
            print(papers, file=sys.stderr, flush=True)
    write(papers, kinds, df, phrases)
    return 0


def write(papers, kinds, df, phrases):
    def level(count):
        return min(round(8 * math.log2(count + 1)), 255)

    kept = sorted(
        w for w in kinds if WORD.fullmatch(w) and not w.isdigit() and max(df[singular(w)], df[w]) >= FEWEST_WORD
    )
    kind_bytes = bytearray()
    for word in kept:
        total = sum(kinds[word].values())
        noun, verb, modifier = (kinds[word][k] / total for k in "nva")
        kind_bytes += (
            b"m"
            if min(noun, verb) >= 0.2
            else b"n"
            if noun >= 0.5
            else b"v"
            if verb >= 0.5
            else b"a"
            if modifier + noun >= 0.5
            else b"o"
        )
    named = sorted(p for p, c in phrases.items() if c >= FEWEST_PHRASE)
    np.savez_compressed(
        FILE,
        papers=np.int64(papers),
        words=np.frombuffer("\n".join(kept).encode(), np.uint8),
        kinds=np.frombuffer(bytes(kind_bytes), np.uint8),
        levels=np.array([level(max(df[singular(w)], df[w])) for w in kept], np.uint8),
        phrases=np.frombuffer("\n".join(named).encode(), np.uint8),
        phrase_levels=np.array([level(phrases[p]) for p in named], np.uint8),
    )
    print(f"{papers} papers, {len(kept)} words, {len(named)} phrases, {FILE.stat().st_size} bytes")


if __name__ == "__main__":
    sys.exit(main())
