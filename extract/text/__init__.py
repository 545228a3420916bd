"""Reading titles and abstracts: which topics, methods and datasets they name, and where.

`read_texts` and `analyse` give `Reading`s, `reading_json` their printed form. spaCy is imported when the first text is
read, so that importing this package is quick.
"""

import atexit
import gc
import itertools
import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Any

from graph.errors import PaperkgError
from graph.model import Mention, PaperText, Reading

CHUNK = 128
_AHEAD = 3

__all__ = ["analyse", "read_texts", "reading_json", "shortcomings"]


def shortcomings() -> tuple[str, ...]:
    """Return what a user should know of this installation: that the trained tagger is missing, or nothing."""
    if (Path(__file__).parent.parent / "model" / "tagger.onnx").is_file():
        return ()
    return ("the trained tagger is not installed: methods come from the vocabulary and the rules alone.",)


def analyse(title: str, abstract: str, *, extra: Path | None = None) -> Reading:
    """Return the reading of one title and abstract; either may be empty. `extra` is a user's own vocabulary."""
    return next(read_texts([(title, abstract)], extra=extra))


def read_texts(
    texts: Iterable[tuple[str, str] | PaperText], *, workers: int = 1, extra: Path | None = None
) -> Iterator[Reading]:
    """Yield the reading of each text in order, the same with any number of `workers`.

    A text is (title, abstract), or a `PaperText`, whose subjects and venue tell its field before its words do.
    Texts are taken a few chunks ahead at most. With several workers, processes are started, so a script needs the usual
    `if __name__ == "__main__"`.

    Raises:
        InputError: for a vocabulary that cannot be read.
    """
    own = str(extra) if extra is not None else None
    if workers <= 1:
        for chunk in _chunks(texts):
            yield from _read_chunk(chunk, own)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_begin_worker)
    try:
        waiting: deque[Future[list[Reading]]] = deque()
        for chunk in _chunks(texts):
            waiting.append(pool.submit(_read_chunk, chunk, own))
            if len(waiting) >= workers * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    except BrokenProcessPool as error:
        raise PaperkgError(
            "a process that analyses texts was killed, most likely because memory ran out; free some and run"
            " again, or leave texts out with --skip-text."
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def _begin_worker() -> None:
    """Make this process end with the one that started it, however that ends."""
    # The interrupt key reaches every process; only the first answers it, and lets the others finish what they have.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    atexit.register(gc.freeze)  # it ends at once, without a last search for cycles
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)


def _chunks(texts: Iterable[tuple[str, str] | PaperText]) -> Iterator[list[PaperText]]:
    """Yield the texts in lists that grow, so that the first answers come at once."""
    iterator, size = (text if isinstance(text, PaperText) else PaperText(*text) for text in texts), 1
    while chunk := list(itertools.islice(iterator, size)):
        yield chunk
        size = min(2 * size, CHUNK)


def _read_chunk(chunk: list[PaperText], extra: str | None) -> list[Reading]:
    """Read some texts in this process; the strings that spaCy keeps for them are let go at the end."""
    from extract.text.pipeline import build_pipeline, paper_document
    from extract.text.spans import reading_of

    nlp = build_pipeline(extra)
    with nlp.memory_zone():
        papers = (paper_document(nlp, text) for text in chunk)
        return [reading_of(doc) for doc in nlp.pipe(papers)]


def reading_json(id: str, reading: Reading) -> dict[str, Any]:  # noqa: A002
    """Return a reading as the object that `paperkg extract` prints; what is surest comes first."""
    by_kind: dict[str, dict[str, list[Mention]]] = {"method": {}, "dataset": {}, "topic": {}}
    for mention in reading.mentions:
        by_kind[mention.kind].setdefault(mention.id, []).append(mention)
    return {
        "id": id,
        "methods": [_method(group) for group in _ordered(by_kind["method"])],
        "datasets": [
            {"name": max(_surfaces(group), key=len), "surfaces": _surfaces(group)}
            for group in _ordered(by_kind["dataset"])
        ],
        "topics": [_topic(group) for group in _ordered(by_kind["topic"])],
        "abbreviations": [{"short": pair.short, "long": pair.long} for pair in reading.abbreviations],
    }


def _ordered(groups: dict[str, list[Mention]]) -> list[list[Mention]]:
    return sorted(groups.values(), key=lambda group: (-group[0].score, group[0].name))


def _surfaces(group: list[Mention]) -> list[str]:
    return list(dict.fromkeys(mention.surface for mention in group))


def _method(group: list[Mention]) -> dict[str, Any]:
    first = group[0]
    mentions = [
        {"field": m.field, "start": m.start, "stop": m.stop, "surface": m.surface, "rule": m.rule} for m in group
    ]
    return {
        "name": first.name,
        "id": first.id,
        "surfaces": _surfaces(group),
        "role": first.role,
        "score": first.score,
        "mentions": mentions,
    }


def _topic(group: list[Mention]) -> dict[str, Any]:
    first = group[0]
    return {"name": first.name, "id": first.id, "score": first.score, "evidence": first.evidence, "rule": first.rule}
