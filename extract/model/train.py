# mypy: ignore-errors
"""Trains the tagger and writes its files: `python -m extract.model.train --data GOLD [--work FOLDER] [--jobs 2]`.

GOLD holds `scirex_abs.*`, `crossner_ai.*`, `tdmsci.train` and `methods_topics_*` as lines of JSON. First all public
sets, then the in-house papers together with half of SciREX: once without each fold, for honest figures and the scale of
the scores, and once on everything, for the weights that ship. What is done stays in FOLDER and is not done again.
Not checked by mypy: see `corpora`.
"""

import argparse
import hashlib
import json
import math
import multiprocessing
import random
import sys
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from extract.model import scores
from extract.model.corpora import (
    IGNORED,
    LOOSE,
    OWN_KINDS,
    PUBLIC,
    PUBLIC_KINDS,
    examples_of,
    own_texts,
    public_texts,
    read_lines,
)
from extract.model.network import OWN, Network, base_file, export, start_network
from extract.text.tagger import (
    FORMAT,
    MANIFEST,
    MODEL,
    VOCABULARY,
    Head,
    Pieces,
    Tagger,
    load_tagger,
    open_session,
)

HERE = Path(__file__).parent
FOLDS = 3
SEED = 1
LAYERS = 3
FIRST = {"epochs": 4, "rate": 3e-4, "top": 1e-3}
THEN = {"epochs": 5, "rate": 2e-4, "top": 5e-4}
BUDGET = 1000  # pieces in a batch, with what is filled up
LEAN = 2.0  # the scale of the scores is fitted on the spans of a decode that leans to names


def pieces_of():
    """Return the vocabulary of MiniLM."""
    return Pieces(base_file(VOCABULARY).read_text(encoding="utf-8").splitlines())


def batches_of(examples, rng):
    """Return the examples in batches of about the same length, in random order."""
    order = sorted(range(len(examples)), key=lambda i: len(examples[i].window.pieces) + rng.random() * 30)
    batches, batch, longest = [], [], 0
    for i in order:
        longest = max(longest, len(examples[i].window.pieces))
        if batch and longest * (len(batch) + 1) > BUDGET:
            batches.append(batch)
            batch, longest = [], len(examples[i].window.pieces)
        batch.append(examples[i])
    batches.append(batch)
    rng.shuffle(batches)
    return batches


def tensors_of(batch):
    """Return pieces, cases, mask, labels (at first pieces) and which windows are in-house."""
    size = (len(batch), max(len(e.window.pieces) for e in batch))
    pieces, cases, mask = np.zeros(size, np.int64), np.zeros(size, np.int64), np.full(size, -1e4, np.float32)
    labels = np.full(size, IGNORED)
    for i, example in enumerate(batch):
        n = len(example.window.pieces)
        pieces[i, :n], cases[i, :n], mask[i, :n] = example.window.pieces, example.window.cases, 0
        labels[i, list(example.window.first)] = example.labels
    own = torch.tensor([e.own for e in batch])
    mask = torch.from_numpy(mask)[:, None, None, :]
    return torch.from_numpy(pieces), torch.from_numpy(cases), mask, torch.from_numpy(labels), own


def loss_of(result, labels, own):
    """Return the mean of -log of the probability of the labels, by the set of labels of each window."""
    total, count = 0.0, 0
    for part, here in ((result[own, :, :OWN], labels[own]), (result[~own, :, OWN:], labels[~own])):
        known, loose = here >= 0, here == LOOSE
        total = total - part[known].gather(1, here[known][:, None]).sum()
        total = total - torch.logsumexp(part[loose][:, :3], 1).sum()
        count += int(known.sum() + loose.sum())
    return total / count


def fit(net, examples, plan, seed, note):
    """Train a network in place, and return its running mean. The rate goes up for a tenth of the steps, then down."""
    torch.manual_seed(seed)
    rng = random.Random(seed)
    top = [p for part in (net.case, net.own, net.public) for p in part.parameters()]
    low = [p for p in net.parameters() if p.requires_grad and not any(p is q for q in top)]
    groups = [{"params": low, "lr": plan["rate"]}, {"params": top, "lr": plan["top"]}]
    optimiser = torch.optim.AdamW(groups, weight_decay=0.01)
    epochs = [batches_of(examples, rng) for _ in range(plan["epochs"])]
    steps = sum(map(len, epochs))
    turn = partial(_rate, steps=steps)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, turn)
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(0.99))
    net.train()
    begun = time.time()
    for number, batches in enumerate(epochs):
        total = 0.0
        for batch in batches:
            pieces, cases, mask, labels, own = tensors_of(batch)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                result = net(pieces, cases, mask)
            loss = loss_of(result, labels, own)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(net)
            total += loss.item()
        say(f"{note}: epoch {number + 1} loss {total / len(batches):.3f} after {time.time() - begun:.0f} s")
    net.eval()
    return mean.module.eval()


def _rate(step, steps):
    return min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))


def say(line):
    """Print a line of progress."""
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def papers_of(data):
    """Return the in-house papers with the fold of each: the development file is fold 0, so its figures stand alone."""
    rows = [(paper, 0) for paper in read_lines(data / "methods_topics_dev.jsonl")]
    others = read_lines(data / "methods_topics_train.jsonl")
    random.Random(SEED).shuffle(others)
    return rows + [(paper, 1 + i % (FOLDS - 1)) for i, paper in enumerate(others)]


def pretrain(data, work):
    """Train on the public sets; return the file of the weights."""
    path = work / "public.pt"
    if not path.exists():
        torch.set_num_threads(1)
        pieces = pieces_of()
        texts = [text for file, kind in PUBLIC for text in public_texts(data, file, kind)]
        torch.manual_seed(SEED)
        net = start_network(LAYERS)
        fit(net, [e for text in texts for e in examples_of(text, pieces)], FIRST, SEED, "public")
        torch.save(net.state_dict(), path)
    return path


def tune(fold, data, work):
    """Train on the in-house papers but those of a fold (None: on all), and export; return the name of the files."""
    name = "all" if fold is None else f"fold{fold}"
    if (work / f"{name}.onnx").exists():
        return name
    torch.set_num_threads(1)
    pieces = pieces_of()
    texts = [text for paper, its in papers_of(data) if its != fold for text in own_texts(paper)]
    texts += public_texts(data, "scirex_abs.train", "scirex")[::2]
    net = Network(LAYERS)
    net.load_state_dict(torch.load(work / "public.pt"))
    mean = fit(net, [e for text in texts for e in examples_of(text, pieces)], THEN, SEED, name)
    torch.save(net.state_dict(), work / f"{name}.pt")
    torch.save(mean.state_dict(), work / f"{name}.mean.pt")
    export(net, work / f"{name}.part")
    (work / f"{name}.part").rename(work / f"{name}.onnx")
    return name


def heads_of(scale):
    """Return the heads of the model: of the in-house labels all are given, of the public ones the tasks."""
    return [
        Head(0, OWN_KINDS, OWN_KINDS, {kind: scale[kind] for kind in OWN_KINDS if kind in scale}),
        Head(OWN, PUBLIC_KINDS, ("task",), {"task": scale["task"]} if "task" in scale else {}),
    ]


def held_out(data, work, lean):
    """Return (paper, field, text, span) of each in-house paper by the model that did not see it."""
    rows = []
    for fold in range(FOLDS):
        if not (work / f"fold{fold}.onnx").exists():
            continue
        tagger = Tagger(open_session((work / f"fold{fold}.onnx").read_bytes()), pieces_of(), heads_of({}))
        for paper, its in papers_of(data):
            if its == fold:
                texts = [text.text for text in own_texts(paper)]
                for field, text, spans in zip(("title", "abstract"), texts, tagger.tag(texts, lean=lean), strict=True):
                    rows += [(paper, fold, field, text, span) for span in spans]
    return rows


def scale_of(data, work):
    """Return for each kind the scale of its scores, and the rows of its reliability table."""
    scale, table = {}, {}
    rows = held_out(data, work, LEAN)
    for kind in OWN_KINDS:
        spans = [(paper, text[s.start : s.stop], s.score) for paper, _, _, text, s in rows if s.label == kind]
        raw = [score for _, _, score in spans]
        right = [scores.is_gold(name, scores.gold_forms(paper, kind), kind) is not None for paper, name, _ in spans]
        scale[kind] = scores.fit_scale(raw, right)
        table[kind] = scores.reliability(raw, right, scale[kind])
    raw, right = task_hits(data, work)
    scale["task"] = scores.fit_scale(raw, right)
    table["task"] = scores.reliability(raw, right, scale["task"])
    return scale, table


def public_tagger(work):
    """Return the tagger that gives the public labels, of the model that ships."""
    head = Head(OWN, PUBLIC_KINDS, PUBLIC_KINDS, {})
    return Tagger(open_session((work / "all.onnx").read_bytes()), pieces_of(), [head])


def task_hits(data, work):
    """Return the raw scores of the tasks found in SciREX's development texts, and whether each overlaps one there."""
    texts = public_texts(data, "scirex_abs.dev", "scirex")
    raw, right = [], []
    for text, spans in zip(texts, public_tagger(work).tag([t.text for t in texts], lean=LEAN), strict=True):
        for span in (s for s in spans if s.label == "task"):
            raw.append(span.score)
            right.append(any(a < span.stop and span.start < b for a, b, kind in text.spans if kind == "task"))
    return raw, right


def report(data, work):
    """Print the figures: names of the in-house papers by models that did not see them, SciREX's development texts."""
    papers = papers_of(data)
    for lean in (-1.0, 0.0, 1.0, 2.0):
        rows = held_out(data, work, lean)
        folds = sorted({fold for _, fold, *_ in rows})
        for kind in OWN_KINDS:
            for title, wanted in (("development file", {0}), (f"{len(folds)} folds", set(folds))):
                surfaces = {}
                for paper, fold, _, text, span in rows:
                    if fold in wanted and span.label == kind:
                        surfaces.setdefault(paper["id"], []).append(text[span.start : span.stop])
                chosen = [paper for paper, fold in papers if fold in wanted]
                say(f"lean {lean}, {kind}, {title}: {scores.name_scores(chosen, surfaces, kind)}")
    texts = public_texts(data, "scirex_abs.dev", "scirex")
    found = [[(s.start, s.stop, s.label) for s in spans] for spans in public_tagger(work).tag([t.text for t in texts])]
    for kind in PUBLIC_KINDS:
        say(f"SciREX development, {kind}: {scores.span_scores([t.spans for t in texts], found, kind)}")


def ship(data, work, folder):
    """Write model, vocabulary and manifest into a folder, and check that they load."""
    scale, table = scale_of(data, work)
    contents = {MODEL: (work / "all.onnx").read_bytes(), VOCABULARY: base_file(VOCABULARY).read_bytes()}
    heads = [{"offset": h.offset, "kinds": h.kinds, "given": h.given, "scale": dict(h.scale)} for h in heads_of(scale)]
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    manifest = {"format": FORMAT, "sha256": sums, "heads": heads}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    for kind, rows in table.items():
        for low, high, number, mean, share in rows:
            say(f"{kind} {low:.1f} to {high:.1f}: {number} spans, mean score {mean:.2f}, right {share:.2f}")
    if load_tagger(folder) is None or not math.isfinite(sum(map(sum, scale.values()))):
        raise SystemExit("The tagger that was written does not load.")


def main():
    """Run what is not done yet, print the figures and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".train"))
    parser.add_argument("--out", type=Path, default=HERE)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    pretrain(options.data, options.work)
    with ProcessPoolExecutor(options.jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for _ in pool.map(partial(tune, data=options.data, work=options.work), [0, None, *range(1, FOLDS)]):
            ship(options.data, options.work, options.out) if (options.work / "all.onnx").exists() else None
    report(options.data, options.work)


if __name__ == "__main__":
    main()
