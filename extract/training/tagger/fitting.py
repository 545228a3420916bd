# mypy: ignore-errors
"""Training a network: batches, what is to be small (labels, and what a teacher says), and the steps.

Not checked by mypy: see `corpora`.
"""

import random
import time
from functools import partial

import numpy as np
import torch
from torch.nn import functional
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from extract.training.tagger.corpora import IGNORED, LOOSE, PLAIN
from extract.training.tagger.figures import say
from extract.training.tagger.network import OWN

BUDGET = 1000  # pieces in a batch, with what is filled up
MEMORY = 0.99  # of the running mean of the weights, a step


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


def labels_loss(result, labels, own):
    """Return the mean of -log of the probability of the labels, by the set of labels of each window; 0 for none."""
    total, count = result.sum() * 0, 0
    for part, here in ((result[own, :, :OWN], labels[own]), (result[~own, :, OWN:], labels[~own])):
        known, loose = here >= 0, here == LOOSE
        total = total - part[known].gather(1, here[known][:, None]).sum()
        total = total - torch.logsumexp(part[loose][:, :3], 1).sum()
        count += int(known.sum() + loose.sum())
    return total / max(count, 1)


def teacher_loss(hidden, result, taught, mask, words):
    """Return how far a network is from its teacher: the divergence of the words' labels, and the share of the
    variance of the last layer that is missed (FitNets, Romero et al. 2015; both as in DistilBERT, Sanh et al. 2019).
    """
    there = mask[:, 0, 0] == 0
    wanted, said = taught[0][there].float(), hidden[there].float()
    missed = functional.mse_loss(said, wanted) / wanted.var().clamp(min=1e-6)
    apart = functional.kl_div(result[words], taught[1][words], reduction="batchmean", log_target=True)
    return apart + missed


def fit(net, plan, labelled, plain=(), teacher=None):
    """Train a network in place, and return its running mean.

    Every epoch has all labelled examples, and of the plain ones one of the plan's `parts` in turn. The rate goes up for
    a tenth of the steps, then down. The plan's `name` says what is trained.
    """
    torch.manual_seed(plan["seed"])
    rng = random.Random(plan["seed"])
    parts = [plain[i :: plan["parts"]] for i in range(plan["parts"])]
    epochs = [batches_of([*labelled, *parts[e % len(parts)]], rng) for e in range(plan["epochs"])]
    optimiser = _optimiser(net, plan)
    turn = partial(_rate, steps=sum(map(len, epochs)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, turn)
    mean = AveragedModel(net, multi_avg_fn=get_ema_multi_avg_fn(MEMORY))
    net.train()
    begun = time.time()
    for number, batches in enumerate(epochs):
        total = 0.0
        for batch in batches:
            loss = loss_of(net, batch, teacher)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            mean.update_parameters(net)
            total += loss.item()
        say(f"{plan['name']}: epoch {number + 1} loss {total / len(batches):.3f} after {time.time() - begun:.0f} s")
    net.eval()
    return mean.module.eval()


def loss_of(net, batch, teacher):
    """Return what is to be small for a batch: the loss of the labels, and of a teacher where there is one."""
    pieces, cases, mask, labels, own = tensors_of(batch)
    with torch.autocast("cpu", dtype=torch.bfloat16):
        hidden = net.hidden(pieces, cases, mask)
        result = net.labels(hidden)
    loss = labels_loss(result, labels.masked_fill(labels == PLAIN, IGNORED), own)
    if teacher is None:
        return loss
    with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
        seen = teacher.hidden(pieces, cases, mask)
        taught = seen, teacher.labels(seen)
    return loss + teacher_loss(hidden, result, taught, mask, labels != IGNORED)


def _optimiser(net, plan):
    top = [p for part in (net.case, net.own, net.public) for p in part.parameters()]
    low = [p for p in net.parameters() if p.requires_grad and not any(p is q for q in top)]
    groups = [{"params": low, "lr": plan["rate"]}, {"params": top, "lr": plan["top"]}]
    return torch.optim.AdamW(groups, weight_decay=0.01)


def _rate(step, steps):
    return min((step + 1) / (0.1 * steps), max(0.0, (steps - step) / (0.9 * steps)))
