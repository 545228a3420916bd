"""Train the weights of the pair model on a gold standard of identity, and say how well they do on names not seen.

    python tests/bench/train_people.py GOLD_FOLDER [--write]

GOLD_FOLDER has papers.jsonl.gz and gold_mentions.jsonl.gz. Prints figures cross-validated by blocks, the spread over
the folds, and how often each confidence is right; `--write` puts the weights into extract/people_weights.toml.
"""

import gzip
import json
import sys
import zlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2]))
from extract import people_model as model
from extract.names import blocks
from extract.people import Byline
from extract.people_clusters import Trace, across_forms, within_form
from extract.people_evidence import Cluster, Corpus
from extract.people_levels import SAME
from extract.people_mentions import lay_over, ordered
from graph.model import Authorship

FOLDS = 5
ROUNDS = 3
# A sign may only count in the direction that it can: the gold is small enough to suggest otherwise by chance.
POSITIVE = {"company", "text", "venue", "places_shared"}
NEGATIVE = {"east_asian", "one_syllable", "company_thick", "years_apart", "places_apart", "namesakes", "initial", "near", "alternatives", "short"}


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def bylines(folder):
    out = []
    for paper in rows(folder / "papers.jsonl.gz"):
        authors = tuple(
            Authorship(f"{a.get('first') or ''} {a['last']}".strip(), a.get("affiliation"), None, a["last"]) for a in paper["authors"]
        )
        text = f"{paper['title']} {paper['abstract'] or ''}"
        venue = (paper["venue"] or [None])[0]
        out.append(Byline(f"acl#{paper['id']}", paper["id"], authors, True, paper["year"], venue, text))
    return out


class Setting:
    def __init__(self, folder):
        self.lines = ordered(bylines(folder))
        self.slots, _ = lay_over(self.lines)
        self.corpus = Corpus(self.lines, self.slots)
        self.place = {(s.paper, s.position): n for n, s in enumerate(self.slots)}
        self.gold, self.fold, self.mentions = {}, {}, rows(folder / "gold_mentions.jsonl.gz")
        for m in self.mentions:
            n = self.place[m["paper"], m["position"]]
            self.gold[n] = m["person"]
        self._folds()

        self.first = None
        wanted = {block for n in self.gold for block in blocks(self.slots[n].name)}
        self.near = [n for n, slot in enumerate(self.slots) if not wanted.isdisjoint(blocks(slot.name))]

    def _folds(self):
        """Put each block, with the other blocks of its people, into one fold."""
        root = {}

        def find(x):
            while root.setdefault(x, x) != x:
                x = root[x]
            return x

        for m in self.mentions:
            root[find("block " + m["block"])] = find("person " + m["person"])
        for m in self.mentions:
            n = self.place[m["paper"], m["position"]]
            self.fold[n] = zlib.crc32(find("person " + m["person"]).encode()) % FOLDS

    def run(self, weights, watch=None):
        plain = model.judge_by(self.corpus, weights)

        def judge(one, other, alternatives):
            found = plain(one, other, alternatives)
            if watch is not None and found is not None:
                watch(one, other, alternatives)
            return found

        by_key = defaultdict(list)
        out, self.trace = [], Trace()
        for n in self.near:
            by_key[self.slots[n].name.key].append(self.corpus.cluster(n))
        for key in sorted(by_key):
            out += within_form(by_key[key], self.corpus, weights, judge, self.trace)
        return across_forms(sorted(out, key=lambda c: c.seed), judge, self.trace)

    def pairs(self, weights):
        """Return features, labels, folds of all pairs met on a run of which the gold knows both sides."""
        seen = {}

        def person(c: Cluster):
            known = {self.gold[s] for s in c.slots if s in self.gold}
            return known.pop() if len(known) == 1 else None

        def watch(one, other, alternatives):
            a, b = person(one), person(other)
            if a is None or b is None:
                return
            levels = model.fit(one, other)
            values = (*model.features(one, other, self.corpus, alternatives, levels), float(levels[0] == SAME))
            fold = next(self.fold[s] for s in one.slots if s in self.gold)
            family = one.names[0].joined_family, one.names[0].joined_given if levels[0] == SAME else ""
            seen[one.seed, other.seed, len(one.slots), len(other.slots)] = (values, a == b, fold, family, {*one.slots, *other.slots})

        self.run(weights, watch)
        x = np.array([v[0] for v in seen.values()])
        pairs, mentions = defaultdict(int), defaultdict(set)
        for *_, family, slots in seen.values():
            pairs[family] += 1
            mentions[family] |= slots & self.gold.keys()
        weight = np.array([len(mentions[v[3]]) / pairs[v[3]] for v in seen.values()])
        return x, np.array([v[1] for v in seen.values()]), np.array([v[2] for v in seen.values()]), weight


def logistic(x, y, prior, share, *, negative, ridge=2.0, steps=800):
    """Gradient descent on the weighted log loss with a pull towards `prior`, signs kept."""
    w = prior.copy()
    scale = np.maximum(np.abs(x).max(axis=0), 1e-9)
    weight = np.where(y, 1.0, negative) * share
    low = np.array([0.0 if f in POSITIVE else -np.inf for f in model.FEATURES])
    high = np.array([0.0 if f in NEGATIVE else np.inf for f in model.FEATURES])
    rate = 1.0 / (0.25 * (weight[:, None] * (x / scale) ** 2).sum(axis=0).sum() + ridge)
    v = w * scale
    m = v.copy()
    last = v.copy()
    for k in range(1, steps + 1):   # Nesterov
        p = 1 / (1 + np.exp(-np.clip((x / scale) @ m, -30, 30)))
        grad = (x / scale).T @ (weight * (p - y)) + ridge * (m / scale - prior) / scale
        new = np.clip(m - rate * grad, low * scale, high * scale)
        m = new + (k - 1) / (k + 2) * (new - last)
        last = new
    return last / scale


def train(setting, out_fold, base, *, negative, ridge):
    """Weights of both tables, from the pairs of all folds but one; the pairs met change with the weights, so in rounds."""
    weights, xs, ys, shares = base, [], [], []
    for _ in range(ROUNDS):
        if weights is base and setting.first is None:
            setting.first = setting.pairs(base)
        x, y, fold, share = setting.first if weights is base else setting.pairs(weights)
        xs.append(x[fold != out_fold])
        ys.append(y[fold != out_fold])
        shares.append(share[fold != out_fold])
        tables = {}
        for kind, table, times in (("alike", base.alike, negative[0]), ("unlike", base.unlike, negative[1])):
            mine = np.vstack(xs)[:, -1] == (kind == "alike")
            prior = np.array([table[f] for f in model.FEATURES])
            values = logistic(np.vstack(xs)[mine, :-1], np.concatenate(ys)[mine], prior, np.concatenate(shares)[mine], negative=times, ridge=ridge[kind == "unlike"])
            tables[kind] = dict(zip(model.FEATURES, map(float, values), strict=True))
        weights = replace(base, **tables)
    return weights


def bcubed(gold, cluster, keep):
    by_gold, by_cluster = defaultdict(set), defaultdict(set)
    for m in gold:
        by_gold[gold[m]].add(m)
        by_cluster[cluster[m]].add(m)
    keep = list(keep)
    p = np.mean([len(by_gold[gold[m]] & by_cluster[cluster[m]]) / len(by_cluster[cluster[m]]) for m in keep])
    r = np.mean([len(by_gold[gold[m]] & by_cluster[cluster[m]]) / len(by_gold[gold[m]]) for m in keep])
    ks = set(keep)
    joint = defaultdict(int)
    for m in ks:
        joint[gold[m], cluster[m]] += 1
    two = lambda n: n * (n - 1) / 2
    tp = sum(two(n) for n in joint.values())
    pp = sum(two(len(c & ks)) for c in by_cluster.values())
    gp = sum(two(len(c & ks)) for c in by_gold.values())
    pr, rc = tp / max(pp, 1), tp / max(gp, 1)
    return p, r, 2 * p * r / (p + r), 2 * pr * rc / max(pr + rc, 1e-9)


def slices(setting):
    names, person_names = defaultdict(set), defaultdict(set)
    full = {}
    for m in setting.mentions:
        n = setting.place[m["paper"], m["position"]]
        full[n] = f"{m['first']} {m['last']}"
        names[full[n]].add(m["person"])
        person_names[m["person"]].add(full[n])
    return {
        "all": set(setting.gold),
        "variants": {n for n in setting.gold if len(person_names[setting.gold[n]]) > 1},
        "shared": {n for n in setting.gold if len(names[full[n]]) > 1},
    }


def assign(clusters):
    return {s: c.seed for c in clusters for s in c.slots}


def crossed(setting, base, negative, ridge):
    """Each fold resolved with weights that have not seen it; figures over all folds, and by fold."""
    parts = slices(setting)
    cluster, by_fold = {}, []
    for fold in range(FOLDS):
        weights = train(setting, fold, base, negative=negative, ridge=ridge)
        got = assign(setting.run(weights))
        mine = {n for n in setting.gold if setting.fold[n] == fold}
        cluster |= {n: (fold, got[n]) for n in mine}
        by_fold.append({k: bcubed({n: setting.gold[n] for n in setting.gold}, got, v & mine) for k, v in parts.items() if v & mine})
    return {k: bcubed(setting.gold, cluster, v) for k, v in parts.items()}, by_fold


def show(figures):
    return "  ".join(f"{k}: P {v[0]:.4f} R {v[1]:.4f} F {v[2]:.4f} pair {v[3]:.4f}" for k, v in figures.items())


if __name__ == "__main__":
    setting = Setting(Path(sys.argv[1]))
    base = model.load_weights()
    got = assign(setting.run(base))
    print("base", show({k: bcubed(setting.gold, got, v) for k, v in slices(setting).items()}))
    setting.first = setting.pairs(base)
    y = setting.first[1]
    print(len(y), y.mean())
    for negative, ridge in (((2, 1), (2, 20)), ((3, 1), (2, 20)), ((3, 2), (2, 20)), ((5, 1), (2, 20))):
        w = train(setting, None, base, negative=negative, ridge=ridge)
        got = assign(setting.run(w))
        print(negative, ridge, "in  ", show({k: bcubed(setting.gold, got, v) for k, v in slices(setting).items()}))
        print({k: round(v, 2) for k, v in w.alike.items()}, {k: round(v, 2) for k, v in w.unlike.items()}, flush=True)
        figures, by_fold = crossed(setting, base, negative, ridge)
        print(negative, "cross", show(figures), flush=True)
