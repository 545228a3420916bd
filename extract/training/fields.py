"""Fits the model of fields: `python -m extract.training.fields DATA` writes `extract/model/fields.npz`, prints figures.

DATA has `data/arxiv/*.jsonl.gz` (titles, abstracts and arXiv's class names, CC0), `data/acl/papers.jsonl.gz`
(language, CC BY 4.0) and `gold/med1250_abbr.dev.jsonl` (MEDLINE, public domain), whose texts go to the field of life
science with the most words among the seeds. Papers of fields that many have count less (`EVEN`), since users' papers
are spread in other ways than arXiv's. The papers of `gold/fields_dev.jsonl` are left out. A softmax regression over
the words of title and abstract, which a paper has or has not; a paper of several classes counts for each, most for
the first. Fields of which arXiv has few papers learn from texts put together of the words in `field_seeds.txt` among
words of all fields. Every tenth paper is held out. The texts are no part of the project.
"""

import gzip
import hashlib
import json
import random
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from extract.text.cleaning import clean, clean_abstract
from extract.text.fields import FILE
from extract.text.words import read_words
from extract.vocabulary import load_fields

SEEDS = Path(__file__).with_name("field_seeds.txt")
WORDS = 12000
FEWEST = 8
RIDGE = 5e-6
FIRST = 0.65
LANGUAGE_PAPERS = 700
EVEN = 0.4
LIFE = (
    "medicine", "public health", "genomics-molecular-biology", "neuroscience", "biophysics", "chemistry", "psychology",
    "ecology-evolution",
)  # fmt: skip
SEEDED, SEEDS_IN_TEXT, OTHERS_IN_TEXT = 120, 14, 40


Paper = tuple[str, list[str], dict[str, float]]


def rows(path: Path) -> list[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def words_in(paper: dict[str, Any]) -> list[str]:
    title, abstract = clean(paper["title"]), clean_abstract(paper.get("abstract") or "")
    words = read_words(f"{title.text}\n{abstract.text}", len(title.text))
    return sorted({w for w in words.last if len(w) > 1 and not w.isdigit()})


def papers(data: Path) -> list[Paper]:
    """Id, words and shares of the fields of every paper."""
    labelled = {json.loads(line)["id"] for line in (data / "gold" / "fields_dev.jsonl").read_text("utf-8").splitlines()}
    classes = {c: f.name for f in load_fields() for c in f.classes}
    papers_read = []
    for path in (data / "data" / "arxiv" / "papers.jsonl.gz", data / "data" / "arxiv" / "more.jsonl.gz"):
        for paper in rows(path):
            named = list(dict.fromkeys(classes[s] for s in paper["subjects"] if s in classes))
            if named and paper["id"] not in labelled:
                rest = (1 - FIRST) / max(len(named) - 1, 1)
                shares = (
                    {n: FIRST if i == 0 else rest for i, n in enumerate(named)} if len(named) > 1 else {named[0]: 1.0}
                )
                papers_read.append((paper["id"], words_in(paper), shares))
    acl = [p for p in rows(data / "data" / "acl" / "papers.jsonl.gz") if p.get("abstract")]
    papers_read += [
        (str(p.get("id") or p.get("acl") or i), words_in(p), {"language": 1.0})
        for i, p in enumerate(acl[:LANGUAGE_PAPERS])
    ]
    return papers_read + medline(data)


def seed_words() -> dict[str, list[str]]:
    lines = [line for line in SEEDS.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    split = [[part.strip() for part in line.split("|")] for line in lines]
    return {name: sorted(set(read_words(listed.replace("-", " "), 0).last)) for name, listed in split}


def medline(data: Path) -> list[Paper]:
    """The texts of MEDLINE, each under the field of life science that most of its seed words speak for."""
    seeds = {name: set(words) for name, words in seed_words().items() if name in LIFE}
    texts = []
    for line in (data / "gold" / "med1250_abbr.dev.jsonl").read_text("utf-8").splitlines():
        title, _, abstract = json.loads(line)["text"].partition("\n")
        words = words_in({"title": title, "abstract": abstract})
        hits = sorted(((len(seeds[name].intersection(words)), name) for name in LIFE), reverse=True)
        total = sum(n for n, _ in hits[:2]) or 1
        if hits[0][0] >= 3:
            texts.append((json.loads(line)["id"], words, {name: n / total for n, name in hits[:2] if n}))
    return texts


def seeded(all_words: list[str]) -> list[Paper]:
    """Texts of seed words among words as they come in all papers."""
    chance = random.Random(1)
    made = []
    for name, seeds in seed_words().items():
        for number in range(SEEDED):
            text = {*chance.sample(seeds, min(SEEDS_IN_TEXT, len(seeds))), *chance.sample(all_words, OTHERS_IN_TEXT)}
            made.append((f"{name} {number}", sorted(text), {name: 1.0}))
    return made


def is_held(identifier: str) -> bool:
    return int(hashlib.sha1(identifier.encode(), usedforsecurity=False).hexdigest(), 16) % 10 == 0


def matrix(texts: list[list[str]], column: dict[str, int]) -> csr_matrix:
    indices, starts, values = [], [0], []
    for words in texts:
        columns = [column[w] for w in words if w in column]
        indices += columns
        values += [1 / np.sqrt(len(columns))] * len(columns)
        starts.append(len(indices))
    return csr_matrix((values, indices, starts), shape=(len(texts), len(column)))


def softmax(odds: np.ndarray) -> np.ndarray:
    shares = np.exp(odds - odds.max(1, keepdims=True))
    return shares / shares.sum(1, keepdims=True)


def fit(x: csr_matrix, y: np.ndarray, counts: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Weights (word, field) and a bias a field."""
    n, fields = x.shape[1], y.shape[1]

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        w, b = flat[: n * fields].reshape(n, fields), flat[n * fields :]
        p = softmax(x @ w + b)
        gap = (p - y) * counts[:, None]
        value = -float((counts[:, None] * y * np.log(p + 1e-12)).sum()) + RIDGE * float((w * w).sum())
        return value, np.concatenate([(x.T @ gap + 2 * RIDGE * w).ravel(), gap.sum(0)])

    flat = minimize(loss, np.zeros(n * fields + fields), jac=True, method="L-BFGS-B", options={"maxiter": 200}).x
    return flat[: n * fields].reshape(n, fields), flat[n * fields :]


def figures(p: np.ndarray, held: list[Paper], names: list[str]) -> None:
    """Print how often the likeliest field is the paper's first, one of its fields, and by field."""
    best = [names[i] for i in p.argmax(1)]
    firsts = [max(shares, key=lambda n: shares[n]) for _, _, shares in held]
    right = np.array([b in h[2] for b, h in zip(best, held, strict=True)])
    first = np.mean([b == f for b, f in zip(best, firsts, strict=True)])
    print(f"held out {len(held)}: the first {first:.3f}, any {right.mean():.3f}")
    for low in (0.3, 0.5, 0.7, 0.9):
        sure = right[p.max(1) >= low]
        print(f"  from {low}: {sure.mean():.3f} of {len(sure)}")
    for name in names:
        its = right[np.array([f == name for f in firsts])]
        print(f"  {name}: {its.sum()} of {len(its)}")


def main() -> int:
    data = Path(sys.argv[1])
    names = [f.name for f in load_fields()]
    everything = papers(data)
    papers_with = Counter(w for _, words, _ in everything for w in words)
    usual = [w for _, words, _ in everything[::50] for w in words]
    train = [p for p in everything if not is_held(p[0])] + seeded(usual)
    held = [p for p in everything if is_held(p[0])]
    seeds = Counter(w for _, words, _ in train for w in words)
    vocabulary = [
        w
        for w, c in sorted(seeds.items(), key=lambda i: (-i[1], i[0]))
        if c >= FEWEST and papers_with[w] < 0.5 * len(everything)
    ][:WORDS]
    column = {w: i for i, w in enumerate(sorted(vocabulary))}
    target = np.array([[shares.get(n, 0.0) for n in names] for _, _, shares in train])
    sizes = target.sum(0)
    counts = target @ (sizes / sizes.mean()) ** -EVEN
    weights, bias = fit(matrix([w for _, w, _ in train], column), target, counts / counts.sum())
    scale = float(np.abs(weights).max()) / 127
    whole = np.round(weights / scale).astype(np.int8)
    figures(softmax(matrix([w for _, w, _ in held], column) @ (whole * scale) + bias), held, names)
    as_bytes = {
        k: np.frombuffer("\n".join(v).encode(), np.uint8) for k, v in (("words", sorted(column)), ("fields", names))
    }
    np.savez_compressed(FILE, weights=whole, bias=np.round(bias, 3), scale=np.float64(scale), **as_bytes)
    print(f"{len(column)} words, {FILE.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
