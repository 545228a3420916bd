"""Train the weights of the pair model on a gold standard of identity, and say how well they do on names not seen.

    python -m extract.training.people GOLD_FOLDER [--write]

GOLD_FOLDER has papers.jsonl.gz and gold_mentions.jsonl.gz. Prints figures cross-validated by blocks, their spread over
the folds, and how often each confidence is right; `--write` puts the weights into extract/people/weights.toml.
"""

import gzip
import json
import sys
import zlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import numpy as np

from extract.people import Byline
from extract.people import pair_model as model
from extract.people.blocking import blocks
from extract.people.candidates import form_pairs, forms_of
from extract.people.clustering import across_forms, within_form
from extract.people.levels import SAME
from extract.people.profiles import Profiles
from extract.people.signatures import lay_over, ordered
from extract.people.trace import Trace
from graph.model import Authorship

FOLDS, ROUNDS, STEPS = 5, 3, 800  # rounds, as the pairs that are met depend on the weights
# Two joined wrongly cost more than two left apart, for one wrong join brings others; chosen by the cross-validation.
NEGATIVE = {"alike": 4.5, "unlike": 1.0}
# Where training starts, set by hand, and how strongly it is pulled back: less is to be learnt about unlike names.
RIDGE = {"alike": 2.0, "unlike": 20.0}
START = {
    "alike": (0.0, 2.7, -0.3, 7.0, 0.5, -0.3, 2.5, -2.0, -1.0, -0.5, -1.0, 0.0, 0.0, 0.0, 0.0),
    "unlike": (1.0, 2.7, -0.1, 5.0, 0.5, -0.1, 2.5, -2.0, -0.7, -0.2, -0.3, -0.5, -0.5, -2.0, -0.5),
}
# A sign may only count in the direction that it can: the gold is small enough to suggest otherwise by chance.
UP = {"coauthors", "text", "venue", "places_shared"}
EDGES = (0.0, 0.6, 0.75, 0.85, 0.93, 0.98, 0.995, 1.01)
ABOUT = {
    "bias": "nothing known",
    "coauthors": "shared co-authors, by rarity: log(1 + 3 x weight)",
    "none_shared": "no shared co-author: log(1 + size of the smaller set)",
    "text": "cosine of titles and abstracts",
    "venue": "a venue in common",
    "years_apart": "log(1 + years between them)",
    "places_shared": "affiliations with a word in common",
    "places_apart": "affiliations without one",
    "namesakes": "log of the namesakes to be expected by chance",
    "east_asian": "one of the most common East Asian family names",
    "one_syllable": "and a given name of one syllable",
    "short": "one name is a short form of the other",
    "initial": "one has only an initial",
    "near": "near spelling, swapped order, a name left out",
    "alternatives": "log(1 + others that one of the two could be)",
}


def rows(path):
    with gzip.open(path, "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def bylines(folder):
    out = []
    for paper in rows(folder / "papers.jsonl.gz"):
        names = [
            (f"{a.get('first') or ''} {a['last']}".strip(), a.get("affiliation"), a["last"]) for a in paper["authors"]
        ]
        authors = tuple(Authorship(name, (place,) if place else (), (), family) for name, place, family in names)
        text, venue = f"{paper['title']} {paper['abstract'] or ''}", (paper["venue"] or [None])[0]
        out.append(Byline(f"acl#{paper['id']}", paper["id"], authors, True, paper["year"], venue, text))
    return out


class Setting:
    """The gold over its corpus: signatures, who they are, and which fold their block is in."""

    def __init__(self, folder):
        lines = ordered(bylines(folder))
        self.signatures, _ = lay_over(lines)
        self.profiles = Profiles(lines, self.signatures)
        place = {(signature.paper, signature.position): n for n, signature in enumerate(self.signatures)}
        self.mentions = {place[m["paper"], m["position"]]: m for m in rows(folder / "gold_mentions.jsonl.gz")}
        self.gold = {n: m["person"] for n, m in self.mentions.items()}
        self.fold = self._folds()
        wanted = {block for n in self.gold for block in blocks(self.signatures[n].name)}
        self.near = [n for n, signature in enumerate(self.signatures) if not wanted.isdisjoint(blocks(signature.name))]

    def _folds(self):
        """Put each block, with the other blocks of its people, into one fold."""
        root = {}

        def find(x):
            while root.setdefault(x, x) != x:
                x = root[x]
            return x

        for m in self.mentions.values():
            root[find(f"block {m['block']}")] = find(f"person {m['person']}")
        return {n: zlib.crc32(find(f"person {m['person']}").encode()) % FOLDS for n, m in self.mentions.items()}

    def run(self, weights, watch=None):
        """Return the clusters of all signatures that could be a gold person, and the trace; `watch` sees each pair."""
        plain, trace = model.judge_by(self.profiles.counts, weights), Trace()

        def judge(first, second, alternatives):
            verdict = plain(first, second, alternatives)
            if watch is not None and verdict is not None:
                watch(first, second, alternatives)
            return verdict

        by_key, counts = defaultdict(list), self.profiles.counts
        for n in self.near:
            by_key[self.signatures[n].name.key].append(self.profiles.cluster(n))
        out = [c for key in sorted(by_key) for c in within_form(by_key[key], counts, weights, judge, trace)]
        pairs = form_pairs(forms_of(name for n in self.near for name in self.signatures[n].names))
        return across_forms(sorted(out, key=lambda cluster: cluster.seed), counts, judge, trace, pairs), trace

    def pairs(self, weights):
        """Return features (and whether the names are alike), truth, fold and weight of the pairs met on a run.

        Only pairs of which the gold knows both sides. The pairs of one name weigh as much as it has mentions.
        """
        seen = {}

        def person(cluster):
            known = {self.gold[signature] for signature in cluster.signatures if signature in self.gold}
            return known.pop() if len(known) == 1 else None

        def watch(a, b, alternatives):
            first, second = person(a), person(b)
            if first is None or second is None:
                return
            levels = model.fit(a, b)
            values = (*model.features(a, b, self.profiles.counts, alternatives, levels), float(levels[0] == SAME))
            name = a.names[0].joined_family, a.names[0].joined_given if levels[0] == SAME else ""
            signatures = {*a.signatures, *b.signatures} & self.gold.keys()
            fold = self.fold[min(signatures)]
            seen[a.seed, b.seed, len(a.signatures), len(b.signatures)] = values, first == second, fold, name, signatures

        self.run(weights, watch)
        count, mentions = defaultdict(int), defaultdict(set)
        for *_, name, signatures in seen.values():
            count[name] += 1
            mentions[name] |= signatures
        x, y, fold, names, _ = zip(*seen.values(), strict=True)
        return np.array(x), np.array(y), np.array(fold), np.array([len(mentions[n]) / count[n] for n in names])


def logistic(x, y, share, kind):
    """Return the weights of least log loss, by accelerated gradient descent that keeps to the possible signs."""
    start, ridge = np.array(START[kind]), RIDGE[kind]
    scale = np.maximum(np.abs(x).max(axis=0), 1e-9)
    weight = np.where(y, 1.0, NEGATIVE[kind]) * share
    low = np.array([-np.inf if name not in UP else 0.0 for name in model.FEATURES]) * scale
    high = np.array([np.inf if name in UP | {"bias"} else 0.0 for name in model.FEATURES]) * scale
    x = x / scale
    rate = 1.0 / (0.25 * (weight[:, None] * x**2).sum() + ridge)
    ahead = last = start * scale
    for step in range(1, STEPS + 1):
        found = 1 / (1 + np.exp(-np.clip(x @ ahead, -30, 30)))
        slope = x.T @ (weight * (found - y)) + ridge * (ahead / scale - start) / scale
        new = np.clip(ahead - rate * slope, low, high)
        ahead, last = new + (step - 1) / (step + 2) * (new - last), new
    return last / scale


def starting_weights():
    return replace(
        model.load_weights(), **{kind: dict(zip(model.FEATURES, START[kind], strict=True)) for kind in START}
    )


def train(setting, out_fold=None, first=None):
    """Return weights from the pairs of all folds but one; `first` are the pairs that the weights to start from meet."""
    weights, tables, met = starting_weights(), {}, []
    for turn in range(ROUNDS):
        met.append(first if first is not None and turn == 0 else setting.pairs(weights))
        x, y, fold, share = (np.concatenate(part) for part in zip(*met, strict=True))
        for kind in START:
            mine = (fold != (-1 if out_fold is None else out_fold)) & (x[:, -1] == (kind == "alike"))
            values = logistic(x[mine, :-1], y[mine], share[mine], kind)
            tables[kind] = dict(zip(model.FEATURES, map(float, values.round(3)), strict=True))
        weights = replace(weights, **tables)
    return weights


def figures(gold, cluster, keep):
    """Return B-cubed precision, recall and F1 and pairwise F1 over the mentions to keep, as score.py does."""
    by_gold, by_cluster, joint = defaultdict(set), defaultdict(set), defaultdict(int)
    for n in gold:
        by_gold[gold[n]].add(n)
        by_cluster[cluster[n]].add(n)
    both = {n: len(by_gold[gold[n]] & by_cluster[cluster[n]]) for n in keep}
    precision = np.mean([both[n] / len(by_cluster[cluster[n]]) for n in keep])
    recall = np.mean([both[n] / len(by_gold[gold[n]]) for n in keep])
    for n in keep:
        joint[gold[n], cluster[n]] += 1

    def pairs(sizes):
        return sum(size * (size - 1) / 2 for size in sizes)

    there = pairs(len(g & keep) for g in by_gold.values()) + pairs(len(c & keep) for c in by_cluster.values())
    pairwise = 2 * pairs(joint.values()) / max(there, 1)
    return precision, recall, 2 * precision * recall / (precision + recall), pairwise


def slices(setting):
    names, known, full = defaultdict(set), defaultdict(set), {}
    for n, m in setting.mentions.items():
        full[n] = f"{m['first']} {m['last']}"
        names[full[n]].add(m["person"])
        known[m["person"]].add(full[n])
    return {
        "all": set(setting.gold),
        "variants": {n for n, person in setting.gold.items() if len(known[person]) > 1},
        "shared names": {n for n in setting.gold if len(names[full[n]]) > 1},
    }


def crossed(setting):
    """Resolve each fold with weights that have not seen it; return clusters, probabilities and figures by fold."""
    first = setting.pairs(starting_weights())
    cluster, sure, by_fold = {}, {}, []
    for fold in range(FOLDS):
        clusters, trace = setting.run(train(setting, fold, first))
        got = {signature: c.seed for c in clusters for signature in c.signatures}
        mine = {n for n in setting.gold if setting.fold[n] == fold}
        cluster |= {n: (fold, got[n]) for n in mine}
        sure |= {n: trace.joins[n][0] for n in mine if n in trace.joins}
        by_fold.append(
            {name: figures(setting.gold, got, part & mine) for name, part in slices(setting).items() if part & mine}
        )
    return cluster, sure, by_fold


def calibration(setting, cluster, sure):
    """Return (mean probability, how often another mention there is the same person's, mentions), never falling."""
    members = defaultdict(list)
    for n in setting.gold:
        members[cluster[n]].append(setting.gold[n])
    bins = defaultdict(list)
    for n, probability in sure.items():
        others = members[cluster[n]]
        if len(others) > 1:
            right = (others.count(setting.gold[n]) - 1) / (len(others) - 1)
            bins[np.searchsorted(EDGES, probability, side="right")].append((probability, right))
    table = [[*np.mean(bins[k], axis=0), len(bins[k])] for k in sorted(bins)]
    merged = []
    for row in table:
        merged.append(row)
        while len(merged) > 1 and merged[-2][1] > merged[-1][1]:
            last, before = merged.pop(), merged.pop()
            sizes = before[2], last[2]
            merged.append([*np.average([before[:2], last[:2]], axis=0, weights=sizes), sum(sizes)])
    return merged


def text_of(weights, table):
    points = [[0.0, 0.0], *([round(float(p), 3), round(float(r), 3)] for p, r, _ in table)]
    lines = [
        "# How much each sign counts for two mentions being one person (log odds); by extract/training/people.py.",
        "# bar: joined from this probability on; near_bar: near spellings; rare: with fewer namesakes to be expected",
        "# no evidence is needed; confidence: [the model's probability, how often it is right], cross-validated.",
        f"bar = {weights.bar}",
        f"near_bar = {weights.near_bar}",
        f"rare = {weights.rare}",
        f"confidence = {points}",
    ]
    for kind, about in (("alike", "names that fold alike"), ("unlike", "names written differently that fit")):
        lines += ["", f"[{kind}]  # {about}"]
        lines += [f"{f'{name} = {value}':24}# {ABOUT[name]}" for name, value in getattr(weights, kind).items()]
    return "\n".join(lines) + "\n"


def main(folder, write):
    cluster, sure, by_fold = crossed(setting := Setting(Path(folder)))
    for name, part in slices(setting).items():
        values = figures(setting.gold, cluster, part)
        spread = np.array([f[name] for f in by_fold if name in f]).std(axis=0)
        print(
            f"{name:13}",
            *(f"{k} {v:.4f} ±{s:.4f}" for k, v, s in zip(("P", "R", "F1", "pair"), values, spread, strict=True)),
        )
    table = calibration(setting, cluster, sure)
    for found, right, size in table:
        print(f"confidence {found:.3f}: right {right:.3f} of {size}")
    weights = train(setting)
    clusters, _ = setting.run(weights)
    got = {signature: c.seed for c in clusters for signature in c.signatures}
    print("seen names   ", *(f"{v:.4f}" for v in figures(setting.gold, got, set(setting.gold))))
    if write:
        model.WEIGHTS.write_text(text_of(weights, table), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1], "--write" in sys.argv)
