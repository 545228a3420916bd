# mypy: ignore-errors
"""The figures of the trained tagger on texts that it did not see, the scale of its scores, and the files that ship.

Not checked by mypy: see `corpora`.
"""

import hashlib
import json
import sys

from extract.text.tagger import FORMAT, MANIFEST, MODEL, VOCABULARY, Head, Tagger, load_tagger, open_session
from extract.training.tagger import scores
from extract.training.tagger.corpora import FOLDS, OWN_KINDS, PUBLIC_KINDS, own_texts, papers_of, public_texts
from extract.training.tagger.network import OWN, base_file, pieces_of

LEAN = 2.0  # the scale of the scores is fitted on the spans of a decode that leans to names


def say(line):
    """Print a line of progress."""
    print(line, file=sys.stderr, flush=True)


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
    """Write the model that ships into a folder, and each fold's into one of `work` for fitting what uses the scores."""
    scale, table = scale_of(data, work)
    write_model(work / "all.onnx", folder, scale)
    for path in sorted(work.glob("fold*.onnx")):
        write_model(path, path.with_suffix(""), scale)
    folds = {paper["id"]: fold for paper, fold in papers_of(data)}
    (work / "folds.json").write_text(json.dumps(folds), encoding="utf-8")
    for kind, rows in table.items():
        for low, high, number, mean, share in rows:
            say(f"{kind} {low:.1f} to {high:.1f}: {number} spans, mean score {mean:.2f}, right {share:.2f}")


def write_model(source, folder, scale):
    """Write model, vocabulary and manifest into a folder, and check that they load."""
    folder.mkdir(parents=True, exist_ok=True)
    contents = {MODEL: source.read_bytes(), VOCABULARY: base_file(VOCABULARY).read_bytes()}
    heads = [{"offset": h.offset, "kinds": h.kinds, "given": h.given, "scale": dict(h.scale)} for h in heads_of(scale)]
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()}
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    manifest = {"format": FORMAT, "sha256": sums, "heads": heads}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=2) + "\n", encoding="utf-8")
    if load_tagger(folder) is None:
        raise SystemExit("The tagger that was written does not load.")
