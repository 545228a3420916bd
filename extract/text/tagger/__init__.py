"""The trained tagger of method, dataset and task names: a small transformer and a Viterbi decode over word labels.

`load_tagger` opens the files in `extract/model`; `Tagger.tag` gives the spans of some texts. It needs no
library but onnxruntime and numpy.
"""

import hashlib
import json
import math
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from extract.text.tagger.wordpieces import Pieces, Window, windows_of
from graph.errors import InputError

FOLDER = Path(__file__).parents[2] / "model"
MODEL, VOCABULARY, MANIFEST = "tagger.onnx", "vocab.txt", "tagger.json"
FORMAT = "paperkg tagger 1"
_FAR = -1e4

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a text: `text[start:stop]`, the label, and the probability that it is a name of that kind."""

    start: int
    stop: int
    label: str
    score: float


def label_names(kinds: Sequence[str]) -> list[str]:
    """Return the labels of words for some kinds of names: none, then begin and inside of each."""
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


def decode(scores: Floats) -> list[int]:
    """Return the best labels of the words of a window (word, label) in which every inside follows its own kind.

    Where the best label of each word by itself gives such a row, that is the answer; else Viterbi's algorithm.
    """
    path: list[int] = scores.argmax(1).tolist()
    before = 0
    for label in path:
        if label and label % 2 == 0 and before not in (label - 1, label):
            return _viterbi(scores)
        before = label
    return path


def _viterbi(scores: Floats) -> list[int]:
    rows = scores.tolist()
    inside = range(2, len(rows[0]), 2)
    best = [_FAR + score if label and label % 2 == 0 else score for label, score in enumerate(rows[0])]
    back = []
    for row in rows[1:]:
        # an inside goes on with its own kind, all else may follow anything
        came = [best.index(max(best))] * len(row)
        for label in inside:
            came[label] = label - 1 if best[label - 1] >= best[label] else label
        best = [best[before] + score for before, score in zip(came, row, strict=True)]
        back.append(came)
    path = [best.index(max(best))]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def runs_of(path: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (first word, word after the last, number of the kind) of each name in a row of labels."""
    first = -1
    for i, label in enumerate((*path, 0)):
        if first >= 0 and (label == 0 or label % 2):
            yield first, i, (path[first] - 1) // 2
            first = -1
        if label % 2:
            first = i


@dataclass(frozen=True, slots=True)
class Head:
    """One set of labels of the model: where its scores stand, its kinds, which of them are given, and their scales."""

    offset: int
    kinds: tuple[str, ...]
    given: tuple[str, ...]
    scale: Mapping[str, tuple[float, float]]

    @property
    def labels(self) -> int:
        """The number of labels of this head."""
        return 1 + 2 * len(self.kinds)


@dataclass(frozen=True, slots=True)
class Marked:
    """A text as read: its spans, its words' places, and by kind how likely each word begins or continues a name."""

    spans: list[Span]
    starts: list[int]
    stops: list[int]
    chances: dict[str, list[tuple[float, float]]]

    def chance(self, kind: str, start: int, stop: int) -> tuple[float, float, float]:
        """Return how likely `text[start:stop]` is of a kind: the mean over its words, that its first word begins a
        name, and that the word after it goes on with one; zeros where no word begins.
        """
        first, after = bisect_left(self.starts, start), bisect_left(self.starts, stop)
        words = self.chances[kind][first : after + 1]
        inside = words[: after - first]
        if not inside:
            return 0.0, 0.0, 0.0
        mean = sum(begin + on for begin, on in inside) / len(inside)
        return mean, inside[0][0], words[-1][1] if len(words) > len(inside) else 0.0


class Tagger:
    """The loaded model. It runs on one thread; one text is read the same whatever it is read with."""

    def __init__(self, session: Any, pieces: Pieces, heads: Sequence[Head]) -> None:
        """Take an opened model, its pieces and the heads that its manifest tells of."""
        self._session, self._pieces, self._heads = session, pieces, tuple(heads)

    def tag(self, texts: Sequence[str], *, lean: float = 0.0) -> list[list[Span]]:
        """Return the names in each text in its order; a method, a dataset and a task may overlap a task only.

        A span's score is the mean over its words of the probability of its kind, put on the scale of a logistic fitted
        on papers that the model did not see. `lean` is taken off the logarithm of "no name": 2 finds more.
        """
        return [marked.spans for marked in self.mark(texts, lean=lean)]

    def mark(self, texts: Sequence[str], *, lean: float = 0.0) -> list[Marked]:
        """Return what `tag` does, and with it what the same reading says of every word."""
        readings = []
        for text in texts:
            marked = Marked([], [], [], {kind: [] for head in self._heads for kind in head.given})
            for window in windows_of(text, self._pieces):
                self._read(marked, window, lean)
            marked.spans.sort(key=lambda span: (span.start, span.stop, span.label))
            readings.append(marked)
        return readings

    def scores(self, window: Window) -> Floats:
        """Return the logarithms of the probabilities of every label for each word of a window.

        The windows are run one at a time: quantised on the fly, a batch would tie each one's numbers to the others'.
        """
        feed = {"pieces": np.array([window.pieces], np.int64), "cases": np.array([window.cases], np.int64)}
        result: Floats = self._session.run(None, feed)[0]
        return result[0, list(window.first)]

    def _read(self, marked: Marked, window: Window, lean: float) -> None:
        scores = self.scores(window)
        chances = np.exp(scores)
        marked.starts.extend(start for start, _ in window.words)
        marked.stops.extend(stop for _, stop in window.words)
        for head in self._heads:
            own = slice(head.offset, head.offset + head.labels)
            leaned = scores[:, own].copy()
            leaned[:, 0] -= np.float32(lean)
            _add(marked, head, window, decode(leaned), chances[:, own])


def _add(marked: Marked, head: Head, window: Window, path: list[int], chances: Floats) -> None:
    """Add what a head says of a window: each word's chances to begin and to go on a name, and the spans."""
    for number, kind in enumerate(head.kinds):
        if kind in head.given:
            marked.chances[kind].extend(map(tuple, chances[:, 1 + 2 * number : 3 + 2 * number].tolist()))
    for first, after, number in runs_of(path):
        kind = head.kinds[number]
        if kind in head.given:
            raw = float(chances[first:after, 1 + 2 * number : 3 + 2 * number].sum(1).mean())
            start, stop = window.words[first][0], window.words[after - 1][1]
            marked.spans.append(Span(start, stop, kind, calibrated(raw, head.scale.get(kind))))


def calibrated(raw: float, scale: tuple[float, float] | None) -> float:
    """Return a raw probability on a logistic scale (slope, shift); as it is without one."""
    raw = min(max(raw, 1e-4), 1 - 1e-4)
    slope, shift = scale or (1.0, 0.0)
    odds = slope * math.log(raw / (1 - raw)) + shift
    return round(1 / (1 + math.exp(-max(-30.0, min(30.0, odds)))), 4)


@lru_cache(maxsize=1)
def shipped_tagger() -> Tagger | None:
    """Return the tagger that comes with the package, opened once; None where its model file is missing."""
    return load_tagger()


def load_tagger(folder: Path | None = None) -> Tagger | None:
    """Return the tagger of a folder (the shipped one by default), or None where there is no model file.

    Raises:
        InputError: for files that are damaged, of another kind, or do not belong together.
    """
    folder = folder or FOLDER
    model = folder / MODEL
    if not model.is_file():
        return None
    try:
        manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        if manifest["format"] != FORMAT:
            raise ValueError("another format")
        contents = {name: (folder / name).read_bytes() for name in (MODEL, VOCABULARY)}
        for name, content in contents.items():
            if hashlib.sha256(content).hexdigest() != manifest["sha256"][name]:
                raise ValueError(f"another {name}")
        pieces = Pieces(contents[VOCABULARY].decode("utf-8").splitlines())
        heads = [_head(row) for row in manifest["heads"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise InputError(
            f"The tagger in {folder} is damaged or not one of paperkg's ({error}); install paperkg again, or remove"
            f" {MODEL} to go on with the rules alone."
        ) from error
    return Tagger(open_session(contents[MODEL]), pieces, heads)


def _head(row: Mapping[str, Any]) -> Head:
    scale = {str(kind): (float(slope), float(shift)) for kind, (slope, shift) in row["scale"].items()}
    return Head(int(row["offset"]), tuple(row["kinds"]), tuple(row["given"]), scale)


def open_session(content: bytes) -> Any:
    """Open the model: one thread, since papers are spread over processes."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # this fusion is a tenth slower than the two steps that it joins
    return onnxruntime.InferenceSession(
        content, options, providers=["CPUExecutionProvider"], disabled_optimizers=["SkipLayerNormFusion"]
    )
