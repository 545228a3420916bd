"""The trained tagger: places, the same answer every time and in any company, odd texts, files that are not its own."""

import itertools
import json
import shutil
from pathlib import Path

import numpy as np
import pytest

import extract.text
from extract.text.tagger import (
    FOLDER,
    MANIFEST,
    MODEL,
    VOCABULARY,
    Span,
    Tagger,
    calibrated,
    decode,
    label_names,
    load_tagger,
    runs_of,
)
from extract.text.tagger.wordpieces import WINDOW, Pieces, windows_of
from graph.errors import InputError

TITLE = "FooNet: A Graph Neural Network Trained with Adam"
ABSTRACT = (
    "We propose FooNet, a convolutional neural network for image classification. It is trained by stochastic gradient"
    " descent (SGD) with dropout and batch normalization. On ImageNet and CIFAR-10 it outperforms ResNet-50 and BERT."
)
ODD = [
    "",
    " \n\t ",
    "$",
    "}{",
    "%",
    "\ud800 and \udfff",
    "深度学习的图神经网络",
    "Gr\u00f6\u00dfe \ufb01ne \u0130stanbul",
    "e\u0301\u0301\u0301",
    "\u0301",
    "<b>LSTM</b> &amp; \\texttt{BERT} $\\mu$P$^2$",
    "x" * 5000,
    "-" * 3000,
    "🙂 🙂🙂 GAN",
    "\u200b\ufeff\x00",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    found = load_tagger()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def pieces() -> Pieces:
    return Pieces((FOLDER / VOCABULARY).read_text(encoding="utf-8").splitlines())


def named(text: str, spans: list[Span], label: str) -> set[str]:
    return {text[span.start : span.stop] for span in spans if span.label == label}


def test_names_what_anybody_would(tagger: Tagger) -> None:
    title, abstract = tagger.tag([TITLE, ABSTRACT])
    assert "FooNet" in named(TITLE, title, "method")
    assert {"FooNet", "stochastic gradient descent", "SGD", "dropout"} <= named(ABSTRACT, abstract, "method")
    assert "ImageNet" in named(ABSTRACT, abstract, "dataset")
    assert "image classification" in named(ABSTRACT, abstract, "task")


def test_spans_are_places_of_the_text_in_order(tagger: Tagger) -> None:
    for text in (TITLE, ABSTRACT, f"  \n{ABSTRACT}\n\n{ABSTRACT}"):
        (spans,) = tagger.tag([text])
        assert spans
        assert spans == sorted(spans, key=lambda span: (span.start, span.stop, span.label))
        for span in spans:
            assert 0 <= span.start < span.stop <= len(text)
            assert text[span.start : span.stop].strip() == text[span.start : span.stop]
            assert 0 < span.score < 1
            assert span.label in ("method", "dataset", "task")
        for label in ("method", "dataset", "task"):
            mine = [span for span in spans if span.label == label]
            assert all(a.stop <= b.start for a, b in itertools.pairwise(mine))


def test_the_same_whatever_it_is_read_with_and_by_whom(tagger: Tagger) -> None:
    texts = [TITLE, ABSTRACT, "", "A short note.", ABSTRACT * 3, *ODD]
    together = tagger.tag(texts)
    assert together == tagger.tag(texts)
    assert together == [tagger.tag([text])[0] for text in texts]
    assert together[::-1] == tagger.tag(texts[::-1])
    again = load_tagger()
    assert again is not None
    assert again.tag(texts) == together


def test_leaning_to_names_finds_more(tagger: Tagger) -> None:
    counts = [sum(map(len, tagger.tag([TITLE, ABSTRACT], lean=lean))) for lean in (-30.0, -4.0, 0.0, 8.0)]
    assert counts == sorted(counts)
    assert counts[0] == 0 < counts[1] < counts[3]


def test_nothing_for_no_texts(tagger: Tagger) -> None:
    assert tagger.tag([]) == []


@pytest.mark.parametrize("text", ODD, ids=lambda text: ascii(text[:12]))
def test_odd_texts_do_no_harm(tagger: Tagger, text: str) -> None:
    (spans,) = tagger.tag([text])
    assert all(0 <= span.start < span.stop <= len(text) for span in spans)


def test_a_huge_text_is_read_to_its_end(tagger: Tagger) -> None:
    text = "We use it. " * 6_000 + "It is trained by stochastic gradient descent on ImageNet."
    (spans,) = tagger.tag([text])
    assert "ImageNet" in named(text, spans, "dataset")
    assert spans[-1].stop == len(text) - 1


def test_every_word_has_its_chances(tagger: Tagger) -> None:
    marked, empty = tagger.mark([ABSTRACT, ""])
    assert marked.spans == tagger.tag([ABSTRACT])[0]
    assert set(marked.chances) == {"method", "dataset", "task"}
    assert all(len(rows) == len(marked.starts) == len(marked.stops) for rows in marked.chances.values())
    assert all(0 <= begin <= 1 and 0 <= on <= 1 for rows in marked.chances.values() for begin, on in rows)
    start = ABSTRACT.index("stochastic")
    mean, begins, goes_on = marked.chance("method", start, start + len("stochastic gradient descent"))
    assert mean > 0.5 < begins
    assert goes_on < 0.5
    assert marked.chance("method", start, start + len("stochastic gradient"))[2] > 0.5
    assert marked.chance("dataset", start, start + len("stochastic gradient descent"))[0] < 0.5
    assert marked.chance("method", start, start) == (0.0, 0.0, 0.0)
    last = ABSTRACT.index("BERT")
    assert marked.chance("method", last, len(ABSTRACT))[2] == 0.0
    assert empty.chance("method", 0, 5) == (0.0, 0.0, 0.0)


def test_windows_hold_every_word_once_and_no_more_than_the_model_reads(pieces: Pieces) -> None:
    for text in (TITLE, ABSTRACT * 4, "word " * 1000, "a-b" * 400, *ODD):
        found = list(windows_of(text, pieces))
        places = [place for window in found for place in window.words]
        assert "".join(text[start:stop] for start, stop in places) == "".join(text.split())
        assert places == sorted(places)
        for window in found:
            assert 2 < len(window.pieces) == len(window.cases) <= WINDOW
            assert len(window.first) == len(window.words)


def test_pieces_are_the_longest_of_the_vocabulary() -> None:
    pieces = Pieces(["[UNK]", "[CLS]", "[SEP]", "auto", "##encode", "##r", "##en", "e"])
    assert pieces.of("AutoEncoder") == (3, 4, 5)
    assert pieces.of("autoencoders") == (0,)
    assert pieces.of("\u00e9") == (7,)
    assert pieces.of("x" * 101) == pieces.of("\u0301") == (0,)


def test_no_inside_without_its_beginning() -> None:
    assert label_names(("a", "b")) == ["O", "B-a", "I-a", "B-b", "I-b"]
    chances = [[0.1, 0.2, 0.6, 0.05, 0.05], [0.1, 0.1, 0.1, 0.1, 0.6], [0.9, 0.025, 0.025, 0.025, 0.025]]
    assert decode(np.log(np.array(chances, np.float32))) == [3, 4, 0]
    assert decode(np.log(np.array([[0.1, 0.2, 0.7]], np.float32))) == [1]
    assert list(runs_of([1, 2, 1, 0, 3, 4, 4])) == [(0, 2, 0), (2, 3, 0), (4, 7, 1)]


def test_the_decode_is_the_best_of_all_allowed_rows() -> None:
    rng = np.random.default_rng(1)
    allowed = [
        row
        for row in itertools.product(range(5), repeat=4)
        if all(now in (0, 1, 3) or before in (now - 1, now) for before, now in itertools.pairwise((0, *row)))
    ]
    for _ in range(200):
        scores = rng.normal(size=(4, 5)).astype(np.float32)
        best = max(allowed, key=lambda row: sum(float(scores[i, label]) for i, label in enumerate(row)))
        assert decode(scores) == list(best)


def test_the_scale_of_the_scores_keeps_their_order() -> None:
    assert calibrated(0.5, None) == 0.5
    values = [calibrated(raw, (0.8, -0.5)) for raw in (0.0, 0.2, 0.7, 1.0)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    for name in (MODEL, VOCABULARY, MANIFEST):
        shutil.copy(FOLDER / name, tmp_path / name)
    return tmp_path


def test_no_model_file_is_no_tagger(copied: Path) -> None:
    (copied / MODEL).unlink()
    assert load_tagger(copied) is None
    assert load_tagger(copied / "nowhere") is None


def refused(folder: Path) -> str:
    with pytest.raises(InputError) as caught:
        load_tagger(folder)
    message = str(caught.value)
    assert message.startswith(f"The tagger in {folder} is damaged or not one of paperkg's (")
    assert message.endswith(".")
    assert "\n" not in message
    return message


@pytest.mark.parametrize("name", [MODEL, VOCABULARY])
def test_a_changed_file_is_refused(copied: Path, name: str) -> None:
    content = bytearray((copied / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copied / name).write_bytes(content)
    assert f"another {name}" in refused(copied)


@pytest.mark.parametrize("name", [MODEL, VOCABULARY, MANIFEST])
def test_half_a_file_is_refused(copied: Path, name: str) -> None:
    content = (copied / name).read_bytes()
    (copied / name).write_bytes(content[: len(content) // 2])
    refused(copied)


@pytest.mark.parametrize("name", [VOCABULARY, MANIFEST])
def test_a_missing_companion_is_refused(copied: Path, name: str) -> None:
    (copied / name).unlink()
    refused(copied)


@pytest.mark.parametrize("manifest", ["[]", "null", '{"format": 1}', "{}", '{"format": "paperkg tagger 1"}', "\x00"])
def test_a_foreign_manifest_is_refused(copied: Path, manifest: str) -> None:
    (copied / MANIFEST).write_text(manifest, encoding="utf-8")
    refused(copied)


def test_a_manifest_without_heads_is_refused(copied: Path) -> None:
    manifest = json.loads((copied / MANIFEST).read_text(encoding="utf-8"))
    manifest["heads"] = [{"offset": "x"}]
    (copied / MANIFEST).write_text(json.dumps(manifest), encoding="utf-8")
    refused(copied)


def test_without_the_model_the_rules_run_and_a_note_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr(extract.text, "__file__", str(tmp_path / "extract" / "text" / "__init__.py"))
    assert "not installed" in extract.text.shortcomings()[0]
