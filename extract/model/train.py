# mypy: ignore-errors
"""Trains the tagger and writes its files: `python -m extract.model.train --data GOLD [--work FOLDER] [--jobs 2]`.

GOLD holds `scirex_abs.*`, `crossner_ai.*`, `tdmsci.train` and `methods_topics_*` as lines of JSON. First all public
sets, then the in-house papers together with half of SciREX: once without each fold, for honest figures and the scale of
the scores, and once on everything, for the weights that ship. What is done stays in FOLDER and is not done again.
Not checked by mypy: see `corpora`.
"""

import argparse
import multiprocessing
import random
import time
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
import torch
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from extract.model.corpora import FOLDS, IGNORED, LOOSE, PUBLIC, examples_of, own_texts, papers_of, public_texts
from extract.model.figures import report, say, ship
from extract.model.network import OWN, Network, export, pieces_of, start_network

HERE = Path(__file__).parent
SEED = 1
LAYERS = 3
FIRST = {"seed": SEED, "epochs": 4, "rate": 3e-4, "top": 1e-3}
THEN = {"seed": SEED, "epochs": 5, "rate": 2e-4, "top": 5e-4}
BUDGET = 1000  # pieces in a batch, with what is filled up


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


def fit(net, examples, plan, note):
    """Train a network in place, and return its running mean. The rate goes up for a tenth of the steps, then down."""
    torch.manual_seed(plan["seed"])
    rng = random.Random(plan["seed"])
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


def pretrain(data, work):
    """Train on the public sets; return the file of the weights."""
    path = work / "public.pt"
    if not path.exists():
        torch.set_num_threads(1)
        pieces = pieces_of()
        texts = [text for file, kind in PUBLIC for text in public_texts(data, file, kind)]
        torch.manual_seed(SEED)
        net = start_network(LAYERS)
        fit(net, [e for text in texts for e in examples_of(text, pieces)], FIRST, "public")
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
    mean = fit(net, [e for text in texts for e in examples_of(text, pieces)], THEN, name)
    torch.save(mean.state_dict(), work / f"{name}.pt")
    export(mean, work / f"{name}.part")
    (work / f"{name}.part").rename(work / f"{name}.onnx")
    return name


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
        for name in pool.map(partial(tune, data=options.data, work=options.work), [0, None, *range(1, FOLDS)]):
            say(f"{name} is done")
    ship(options.data, options.work, options.out)
    report(options.data, options.work)


if __name__ == "__main__":
    main()
