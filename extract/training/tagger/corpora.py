# mypy: ignore-errors
"""The texts that the tagger is trained on: reading them, and the windows with a label for each word.

Not checked by mypy, like all of the training: torch and its tools are no dependency of the project.
"""

import gzip
import json
import random
import re
from dataclasses import dataclass

from extract.text.cleaning import clean
from extract.text.tagger import label_names
from extract.text.tagger.wordpieces import windows_of

OWN_KINDS = ("method", "dataset")
PUBLIC_KINDS = ("method", "dataset", "task", "metric")
LOOSE = -2  # the label of a word that may be of no kind or a method: its sentence was not labelled for methods
PLAIN = -3  # a word of a text without any labels
IGNORED = -100
FOLDS = 5
SCIENCES = "sciences_tagger"  # papers of all sciences, in no fold: every network learns from them
ARXIV_SHARE = 2  # of the unlabelled texts of arXiv every second
KINDS = {
    "scirex": {"Method": "method", "Material": "dataset", "Task": "task", "Metric": "metric"},
    "crossner": {"algorithm": "method", "field": "task", "task": "task", "metrics": "metric"},
    "tdmsci": {"Task": "task", "Dataset": "dataset", "Metric": "metric"},
}
PUBLIC = (
    ("scirex_abs.train", "scirex"),
    ("crossner_ai.train", "crossner"),
    ("crossner_ai.dev", "crossner"),
    ("tdmsci.train", "tdmsci"),
)


@dataclass(frozen=True)
class Text:
    """A text with its spans (start, stop, kind); `own` says which labels they are; `unlabelled` is the label of a word
    outside of them where that may be something all the same."""

    id: str
    text: str
    spans: tuple
    own: bool = False
    unlabelled: int = 0


@dataclass(frozen=True)
class Example:
    """A window with the label of each word."""

    window: object
    labels: tuple
    own: bool


def read_lines(path):
    """Return the objects of a file with one JSON object per line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def public_texts(folder, file, kind):
    """Return the texts of one of the public sets."""
    kinds = KINDS[kind]
    return [
        Text(
            str(row["id"]),
            row["text"],
            tuple((s["start"], s["end"], kinds[s["label"]]) for s in row["spans"] if s["label"] in kinds),
            unlabelled=LOOSE if kind == "tdmsci" else 0,
        )
        for row in read_lines(folder / f"{file}.jsonl")
    ]


def plain_texts(data, gold):
    """Return titles and abstracts without labels: ACL, and a part of arXiv, without the papers of the in-house set."""
    labelled = {_key(paper["title"]) for paper, _ in papers_of(gold)}
    texts = []
    for folder, share in (("acl", 1), ("arxiv", ARXIV_SHARE)):
        with gzip.open(data / folder / "papers.jsonl.gz", "rt", encoding="utf-8") as lines:
            papers = [json.loads(line) for line in lines]
        for paper in papers[::share]:
            if paper["abstract"] and _key(paper["title"]) not in labelled:
                texts += [Text(paper["id"], clean(paper[f]).text, (), unlabelled=PLAIN) for f in ("title", "abstract")]
    return texts


def _key(title):
    return "".join(c for c in title.lower() if c.isalnum())


def papers_of(data):
    """Return the in-house papers with the fold of each: the development file is fold 0, so its figures stand alone.

    Papers of all sciences, where there are any, are in fold -1.
    """
    rows = [(paper, 0) for paper in read_lines(data / "methods_topics_dev.jsonl")]
    others = read_lines(data / "methods_topics_train.jsonl")
    random.Random(1).shuffle(others)
    rows += [(paper, 1 + i % (FOLDS - 1)) for i, paper in enumerate(others)]
    sciences = data / f"{SCIENCES}.jsonl"
    return rows + [(paper, -1) for paper in (read_lines(sciences) if sciences.exists() else ())]


def own_texts(paper):
    """Return title and abstract of a paper of the in-house set as two clean texts with the places of its names."""
    forms = {(form, "method") for m in paper["methods"] for form in (m["name"], *m["aliases"])}
    forms |= {(form, "dataset") for form in paper["datasets"]}
    texts = []
    for field in ("title", "abstract"):
        cleaned = clean(paper[field])
        places = [(*place, kind) for form, kind in sorted(forms) if form for place in _places(paper[field], form)]
        spans = [(*found, kind) for start, stop, kind in places if (found := _in_clean(cleaned, start, stop))]
        texts.append(Text(paper["id"], cleaned.text, tuple(spans), own=True))
    return texts


def _places(text, form):
    """Yield where a form stands in a text as a word of its own."""
    for match in re.finditer(re.escape(form), text):
        start, stop = match.span()
        before, after = text[start - 1 : start], text[stop : stop + 1]
        if not (before.isalnum() and form[0].isalnum()) and not (after.isalnum() and form[-1].isalnum()):
            yield start, stop


def _in_clean(cleaned, start, stop):
    """Return the place in the clean text that comes from a place in the source; None where nothing is left."""
    inside = [i for i, (a, b) in enumerate(zip(cleaned.starts, cleaned.stops, strict=True)) if start <= a and b <= stop]
    inside = [i for i in inside if not cleaned.text[i].isspace()]
    return (inside[0], inside[-1] + 1) if inside else None


def examples_of(text, pieces):
    """Return the windows of a text with their labels; of overlapping spans the longest counts."""
    names = label_names(OWN_KINDS if text.own else PUBLIC_KINDS)
    taken = {}
    for start, stop, kind in sorted(text.spans, key=lambda span: (span[0] - span[1], span[0], span[2])):
        if not any(i in taken for i in range(start, stop)):
            taken |= dict.fromkeys(range(start, stop), (start, kind))
    examples = []
    for window in windows_of(text.text, pieces):
        labels, last = [], None
        for start, stop in window.words:
            span = next((taken[i] for i in range(start, stop) if i in taken), None)
            if span is None:
                labels.append(text.unlabelled)
            else:
                labels.append(names.index(("I-" if span == last else "B-") + span[1]))
            last = span
        examples.append(Example(window, tuple(labels), text.own))
    return examples
