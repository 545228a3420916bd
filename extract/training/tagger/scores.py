# mypy: ignore-errors
"""How well the tagger does: names of a paper by the folding of the annotation guidelines, spans, reliability, scale.

Not checked by mypy: see `corpora`.
"""

import itertools
import re

import numpy as np

from extract.text.lexicon import words_of
from extract.text.tagger import calibrated

HEADS = words_of(
    "model algorithm method architecture approach framework estimator kernel technique system network procedure scheme"
    " optimizer layer module strategy regime"
)
BINS = (0.0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def folded(name, heads=True):
    """Return what the spellings of a name share: no LaTeX, case, hyphens, article, plural, and no generic head."""
    name = re.sub(r"\\(?:text\w*|emph|mathrm|mathbf)\{([^}]*)\}", r"\1", name)
    name = re.sub(r"\([^)]*\)", " ", re.sub(r"[${}\\]", "", name).lower())
    name = re.sub(r"[\s\-‐‑–—_/]+", " ", name).strip(" .,;:'\"()[]")
    words = re.sub(r"^(the|a|an|our) ", "", name).split()
    if words:
        words[-1] = _singular(words[-1])
    if heads and len(words) > 1 and words[-1] in HEADS:
        words = [*words[:-2], _singular(words[-2])]
    return " ".join(words)


def _singular(word):
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def gold_forms(paper, kind):
    """Return for each folded form of a paper's methods or datasets the number of its entry."""
    forms = {}
    if kind == "dataset":
        return {folded(name, False): i for i, name in enumerate(paper["datasets"])}
    for i, method in enumerate(paper["methods"]):
        for form in (method["name"], *method["aliases"]):
            forms.setdefault(folded(form), i)
            forms.setdefault(folded(form, False), i)
    return forms


def is_gold(surface, forms, kind):
    """Return the number of the entry that a surface names; None for none."""
    found = forms.get(folded(surface, kind == "method"))
    return forms.get(folded(surface, False)) if found is None else found


def name_scores(papers, surfaces, kind):
    """Return P, R, F1 in percent for the surfaces found in each paper (id -> surfaces); for methods R by role too."""
    right = wrong = total = 0
    roles = {"proposed": [0, 0], "used": [0, 0]}
    for paper in papers:
        forms = gold_forms(paper, kind)
        hits, misses = set(), set()
        for surface in surfaces.get(paper["id"], ()):
            entry = is_gold(surface, forms, kind)
            if entry is None:
                misses.add(folded(surface, kind == "method"))
            else:
                hits.add(entry)
        right, wrong = right + len(hits), wrong + len(misses)
        total += len(paper["methods"] if kind == "method" else {folded(name, False) for name in paper["datasets"]})
        for i, method in enumerate(paper["methods"] if kind == "method" else ()):
            roles[method["role"]][0] += i in hits
            roles[method["role"]][1] += 1
    scores = prf(right, right + wrong, total)
    if kind == "method":
        scores |= {f"R_{role}": round(100 * a / max(b, 1), 1) for role, (a, b) in roles.items()}
    return scores


def prf(right, found, gold):
    """Return precision, recall and F1 in percent."""
    p, r = right / max(found, 1), right / max(gold, 1)
    f1 = 2 * p * r / max(p + r, 1e-9)
    return {"P": round(100 * p, 1), "R": round(100 * r, 1), "F1": round(100 * f1, 1), "gold": gold}


def span_scores(gold, predicted, kind):
    """Return exact and partial F1 of the spans (start, stop, kind) of some texts; partial ones pair one to one."""
    counts = np.zeros(4, int)
    for want, have in zip(gold, predicted, strict=True):
        want = {span[:2] for span in want if span[2] == kind}
        have = {span[:2] for span in have if span[2] == kind}
        paired, left = 0, set(want)
        for a, b in sorted(have, key=lambda span: (span not in want, span)):
            other = (a, b) if (a, b) in left else next((w for w in sorted(left) if w[0] < b and a < w[1]), None)
            if other:
                left.discard(other)
                paired += 1
        counts += (len(want & have), paired, len(have), len(want))
    exact, partial, found_n, gold_n = counts.tolist()
    return {"exact": prf(exact, found_n, gold_n), "partial": prf(partial, found_n, gold_n)}


def fit_scale(raw, right):
    """Return slope and shift of the logistic that turns raw probabilities into the share that is right."""
    raw = np.clip(np.asarray(raw, float), 1e-4, 1 - 1e-4)
    x = np.stack([np.log(raw / (1 - raw)), np.ones_like(raw)], 1)
    y, w = np.asarray(right, float), np.array([1.0, 0.0])
    for _ in range(100):
        p = 1 / (1 + np.exp(-x @ w))
        step = x.T @ (y - p) - 1e-3 * w
        w = w + np.clip(np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x + 1e-3 * np.eye(2), step), -0.2, 0.2)
    return round(float(w[0]), 4), round(float(w[1]), 4)


def reliability(raw, right, scale):
    """Return (lower end, upper end, number, mean score, share right) for each bin of scores."""
    scores = np.array([calibrated(value, scale) for value in raw])
    right = np.asarray(right, float)
    rows = []
    for low, high in itertools.pairwise(BINS):
        inside = (scores >= low) & ((scores < high) | (high == 1.0))
        if inside.any():
            rows.append((low, high, int(inside.sum()), float(scores[inside].mean()), float(right[inside].mean())))
    return rows
