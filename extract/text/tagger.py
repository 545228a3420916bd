"""The trained tagger of method, dataset and task names: a small transformer and a Viterbi decode over word labels.

`load_tagger` opens the files in `extract/model`; `Tagger.tag` gives the spans of some texts. Of the files it needs
onnxruntime and numpy only. What is here about words, pieces and windows also holds for the training.
"""

import hashlib
import json
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.errors import InputError

FOLDER = Path(__file__).parent.parent / "model"
MODEL, VOCABULARY, MANIFEST = "tagger.onnx", "vocab.txt", "tagger.json"
FORMAT = "paperkg tagger 1"
CASES = 10
WINDOW = 128
_GROUP = 256
_MOST_PIECES = 20
_LONGEST_WORD = 100
_WORD = re.compile(r"[^\W_]+|\S")
_SENTENCE_END = re.compile(r"(?:[.!?][)\"'”’]?|\n)\s+(?=\S)")
_FAR = np.float32(-1e4)

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a text: `text[start:stop]`, the label, and the probability that it is a name of that kind."""

    start: int
    stop: int
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Window:
    """Words read together: their places in the text, pieces, the pieces' classes of case, each word's first piece."""

    words: tuple[tuple[int, int], ...]
    pieces: tuple[int, ...]
    cases: tuple[int, ...]
    first: tuple[int, ...]


class Pieces:
    """Splits words into the pieces of an uncased BERT vocabulary, the longest first."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Take the pieces in the order of their numbers."""
        self._number = {piece: i for i, piece in enumerate(lines)}
        self.unknown, self.begin, self.end = (self._number[mark] for mark in ("[UNK]", "[CLS]", "[SEP]"))
        self.of = lru_cache(maxsize=50_000)(self._split)

    def _split(self, word: str) -> tuple[int, ...]:
        folded = unicodedata.normalize("NFD", word.lower())
        folded = "".join(c for c in folded if unicodedata.category(c) != "Mn")
        if not folded or len(folded) > _LONGEST_WORD:
            return (self.unknown,)
        found: list[int] = []
        start = 0
        while start < len(folded):
            mark = "##" if start else ""
            for stop in range(len(folded), start, -1):
                number = self._number.get(mark + folded[start:stop])
                if number is not None:
                    break
            else:
                return (self.unknown,)
            found.append(number)
            start = stop
        return tuple(found[:_MOST_PIECES])


@lru_cache(maxsize=50_000)
def _case(word: str) -> int:
    """Return the class of a word's letters, which the uncased pieces do not tell; marks are 2."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if word[0].isdigit() else 2
    if len(letters) < len(word):
        return 9
    if word.islower():
        return 4
    if word.isupper():
        return 6 if len(word) > 1 else 7
    return 5 if word[0].isupper() and word[1:].islower() else 8


def windows_of(text: str, pieces: Pieces) -> Iterator[Window]:
    """Yield the windows of a text: whole sentences up to `WINDOW` pieces, of about the same size; none for a blank."""
    room = WINDOW - 2
    words = [match.span() for match in _WORD.finditer(text)]
    split = [pieces.of(text[start:stop]) for start, stop in words]
    sizes = [len(numbers) for numbers in split]
    total = sum(sizes)
    if not total:
        return
    wanted = total / math.ceil(total / room)
    ends = {match.end() for match in _SENTENCE_END.finditer(text)}
    sentences = [i for i, (start, _) in enumerate(words) if start in ends]
    begun = size = 0
    for first, after in zip([0, *sentences], [*sentences, len(words)], strict=True):
        sentence = sum(sizes[first:after])
        if size and (size + sentence > room or size >= wanted):
            yield _window(text, pieces, words[begun:first], split[begun:first])
            begun, size = first, 0
        for i in range(first, after):
            if size + sizes[i] > room:
                yield _window(text, pieces, words[begun:i], split[begun:i])
                begun, size = i, 0
            size += sizes[i]
    yield _window(text, pieces, words[begun:], split[begun:])


def _window(text: str, pieces: Pieces, words: list[tuple[int, int]], split: list[tuple[int, ...]]) -> Window:
    numbers, cases, first = [pieces.begin], [0], []
    for (start, stop), parts in zip(words, split, strict=True):
        case = _case(text[start:stop])
        if case == 2 and text[start - 1 : start].isalnum() and text[stop : stop + 1].isalnum():
            case = 3  # a mark inside a compound
        first.append(len(numbers))
        numbers.extend(parts)
        cases.extend([case] * len(parts))
    return Window(tuple(words), (*numbers, pieces.end), (*cases, 0), tuple(first))


def label_names(kinds: Sequence[str]) -> list[str]:
    """Return the labels of words for some kinds of names: none, then begin and inside of each."""
    return ["O", *(f"{mark}-{kind}" for kind in kinds for mark in "BI")]


def decode(scores: Floats, lengths: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the best labels of some windows (window, word, label) in which every inside follows its own kind."""
    count, longest, labels = scores.shape
    inside = np.arange(2, labels, 2)
    moves = np.zeros((labels, labels), np.float32)
    moves[:, inside] = _FAR
    moves[inside, inside] = moves[inside - 1, inside] = 0
    best = scores[:, 0].copy()
    best[:, inside] += _FAR
    back = np.zeros((longest, count, labels), np.int64)
    for i in range(1, longest):
        reached = best[:, :, None] + moves
        back[i] = reached.argmax(1)
        here = (i < lengths)[:, None]
        back[i] = np.where(here, back[i], np.arange(labels))
        best = np.where(here, reached.max(1) + scores[:, i], best)
    path = np.zeros((count, longest), np.int64)
    path[:, -1] = best.argmax(1)
    for i in range(longest - 1, 0, -1):
        path[:, i - 1] = back[i][np.arange(count), path[:, i]]
    return path


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
        found: list[list[Span]] = [[] for _ in texts]
        queue: list[tuple[int, Window]] = []
        for number, text in enumerate(texts):
            for window in windows_of(text, self._pieces):
                queue.append((number, window))
                if len(queue) == _GROUP:
                    self._read(queue, lean, found)
                    queue.clear()
        self._read(queue, lean, found)
        return [sorted(spans, key=lambda span: (span.start, span.stop, span.label)) for spans in found]

    def scores(self, window: Window) -> Floats:
        """Return the logarithms of the probabilities of every label for each word of a window.

        The windows are run one at a time: quantised on the fly, a batch would tie each one's numbers to the others'.
        """
        feed = {"pieces": np.array([window.pieces], np.int64), "cases": np.array([window.cases], np.int64)}
        result: Floats = self._session.run(None, feed)[0]
        return result[0, list(window.first)]

    def _read(self, queue: list[tuple[int, Window]], lean: float, found: list[list[Span]]) -> None:
        if not queue:
            return
        lengths = np.array([len(window.words) for _, window in queue])
        rows = [self.scores(window) for _, window in queue]
        for head in self._heads:
            scores = np.zeros((len(queue), int(lengths.max()), head.labels), np.float32)
            for i, row in enumerate(rows):
                scores[i, : len(row)] = row[:, head.offset : head.offset + head.labels]
            leaned = scores.copy()
            leaned[:, :, 0] -= np.float32(lean)
            for i, path in enumerate(decode(leaned, lengths).tolist()):
                number, window = queue[i]
                found[number].extend(_spans(head, window, path[: len(window.words)], scores[i]))


def _spans(head: Head, window: Window, path: list[int], scores: Floats) -> Iterator[Span]:
    for first, after, number in runs_of(path):
        kind = head.kinds[number]
        if kind in head.given:
            raw = float(np.exp(scores[first:after, 1 + 2 * number : 3 + 2 * number]).sum(1).mean())
            yield Span(window.words[first][0], window.words[after - 1][1], kind, calibrated(raw, head.scale.get(kind)))


def calibrated(raw: float, scale: tuple[float, float] | None) -> float:
    """Return a raw probability on a logistic scale (slope, shift); as it is without one."""
    raw = min(max(raw, 1e-4), 1 - 1e-4)
    slope, shift = scale or (1.0, 0.0)
    return round(1 / (1 + math.exp(-slope * math.log(raw / (1 - raw)) - shift)), 4)


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
    return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])
