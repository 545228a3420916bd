# mypy: ignore-errors
"""Train the tagger and write its files.

`python -m extract.training.tagger.train --data FOLDER [--work FOLDER] [--jobs 2]`

FOLDER holds `gold/` with `scirex_abs.*`, `crossner_ai.*`, `tdmsci.train`, `methods_topics_*` and, where there are such
papers, `sciences_tagger` as lines of JSON, and `data/acl` and `data/arxiv` with papers that have no labels. A teacher
of six layers learns from the public sets, then from the in-house papers; a student of three narrow layers learns from
the labels and from the teacher, who also reads the texts without labels to it. Once without each fold, for honest
figures and the scale of the scores, and once on everything, for the weights that ship. What is done stays in the work
folder and is not done again.
Not checked by mypy: see `corpora`.
"""

import argparse
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

import torch

from extract.text.tagger import FOLDER
from extract.training.tagger.corpora import FOLDS, PUBLIC, examples_of, own_texts, papers_of, plain_texts, public_texts
from extract.training.tagger.figures import report, say, ship
from extract.training.tagger.fitting import fit
from extract.training.tagger.network import Network, export, narrowed, pieces_of, start_network

SEED = 1
TEACHER = 6  # layers
STUDENT, INNER = (0, 2, 4), 768  # the teacher's layers that it starts from, and the width inside them
PLANS = {
    "public": {"name": "public", "seed": SEED, "epochs": 4, "parts": 1, "rate": 2e-4, "top": 1e-3},
    "teacher": {"seed": SEED, "epochs": 3, "parts": 1, "rate": 1.5e-4, "top": 5e-4},
    "start": {"name": "start", "seed": SEED, "epochs": 2, "parts": 1, "rate": 4e-4, "top": 4e-4},
    "student": {"seed": SEED, "epochs": 4, "parts": 8, "rate": 3e-4, "top": 5e-4},
}


def windows(texts):
    """Return the windows of some texts."""
    pieces = pieces_of()
    return [example for text in texts for example in examples_of(text, pieces)]


def public_windows(gold):
    """Return the windows of all public sets."""
    return windows(text for file, kind in PUBLIC for text in public_texts(gold, file, kind))


def labelled_windows(gold, fold):
    """Return the windows of the in-house papers but those of a fold (None: of all), and of half of SciREX."""
    texts = [text for paper, its in papers_of(gold) if its != fold for text in own_texts(paper)]
    return windows([*texts, *public_texts(gold, "scirex_abs.train", "scirex")[::2]])


def name_of(fold):
    """Return how the files of a fold are called; None is no fold, but all papers."""
    return "all" if fold is None else f"fold{fold}"


def load_network(path, layers, inner=None):
    """Return a network with the weights of a file, ready for reading."""
    net = Network(layers, inner) if inner else Network(layers)
    net.load_state_dict(torch.load(path))
    return net.eval()


def keep(net, path):
    """Write the weights of a network, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(net.state_dict(), part)
    part.rename(path)


def train_public(data, work):
    """Train the teacher on the public sets."""
    torch.manual_seed(SEED)
    keep(fit(start_network(TEACHER), PLANS["public"], public_windows(data / "gold")), work / "public.pt")


def train_teacher(fold, data, work):
    """Train the teacher on the in-house papers but those of a fold."""
    net = load_network(work / "public.pt", TEACHER)
    plan = PLANS["teacher"] | {"name": f"{name_of(fold)}, teacher"}
    keep(fit(net, plan, labelled_windows(data / "gold", fold)), work / f"{name_of(fold)}.teacher.pt")


def train_start(data, work):
    """Train what all students start from: the public labels, and the teacher who knows only those."""
    teacher = load_network(work / "public.pt", TEACHER)
    plain = windows(plain_texts(data / "data", data / "gold"))
    net = narrowed(teacher, STUDENT, INNER)
    keep(fit(net, PLANS["start"], public_windows(data / "gold"), plain, teacher), work / "start.pt")


def train_student(fold, data, work):
    """Train the student of a fold from its teacher, and export it."""
    name = name_of(fold)
    teacher = load_network(work / f"{name}.teacher.pt", TEACHER)
    net = load_network(work / "start.pt", len(STUDENT), INNER)
    plain = windows(plain_texts(data / "data", data / "gold"))
    plan = PLANS["student"] | {"name": f"{name}, student"}
    mean = fit(net, plan, labelled_windows(data / "gold", fold), plain, teacher)
    export(mean, work / f"{name}.part")
    (work / f"{name}.part").rename(work / f"{name}.onnx")


def run(step, data, work):
    """Do one step, a function with its fold, unless its file is there."""
    function, fold, file = step
    torch.set_num_threads(1)
    if not (work / file).exists():
        function(data=data, work=work) if fold is ... else function(fold, data=data, work=work)
    return file


def main():
    """Run what is not done yet, print the figures and write the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--work", type=Path, default=Path(".train"))
    parser.add_argument("--out", type=Path, default=FOLDER)
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    folds = [0, None, *range(1, FOLDS)]
    rounds = [
        [(train_public, ..., "public.pt")],
        [(train_start, ..., "start.pt"), *((train_teacher, fold, f"{name_of(fold)}.teacher.pt") for fold in folds)],
        [(train_student, fold, f"{name_of(fold)}.onnx") for fold in folds],
    ]
    with ProcessPoolExecutor(options.jobs, mp_context=multiprocessing.get_context("spawn")) as pool:
        for steps in rounds:
            for file in pool.map(partial(run, data=options.data, work=options.work), steps):
                say(f"{file} is done")
    ship(options.data / "gold", options.work, options.out)
    report(options.data / "gold", options.work)


if __name__ == "__main__":
    main()
