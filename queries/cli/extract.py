"""`paperkg extract`: only analyse titles and abstracts."""

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, BinaryIO

import click

from graph.cells import counted
from graph.errors import InputError
from graph.files import LONGEST_LINE, lines_of
from graph.model import PaperText
from queries.answer.output import json_text
from queries.cli.session import Session, standard_input

EPILOG = """\b
Example:
  echo '{"id": "1", "title": "Scaling Laws for LoRA", "abstract": ""}' | paperkg extract"""


@click.command("extract", epilog=EPILOG)
@click.argument("file", default="-")
@click.option(
    "--vocabulary", type=click.Path(path_type=Path), metavar="FILE", help="Your own topics, methods and datasets."
)
@click.option("--workers", type=click.IntRange(1), default=1, show_default=True, help="Number of processes.")
@click.pass_obj
def command(session: Session, file: str, vocabulary: Path | None, workers: int) -> None:
    """Read JSON lines with `id`, `title` and `abstract` from FILE and print what each text is about.

    `categories` or `subjects` (arXiv's, as a list or a text) and `venue` say its field, where they are given.
    """
    from extract.text import read_texts, reading_json, shortcomings

    try:
        stream = standard_input() if file == "-" else Path(file).open("rb")  # noqa: SIM115
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error.strerror or error}.") from error
    for note in shortcomings():
        session.tell(f"note: {note}")
    bad: list[str] = []
    keys: deque[str] = deque()
    foreign: list[str] = []
    some, low = False, 0
    with stream:
        for reading in read_texts(_texts(_rows(stream, file, bad), keys, foreign), workers=workers, extra=vocabulary):
            result = reading_json(keys.popleft(), reading)
            low += _without_low_scores(result, session.min_score)
            session.write(json_text(result) + "\n")
            some = True
    if session.min_score:
        session.tell(f"note: topics and methods with a score below {session.min_score:g} are left out: {low}.")
    if foreign:
        said = counted(len(foreign), "text is", "texts are")
        it = "it" if len(foreign) == 1 else "them"
        session.tell(f"note: {said} not in English: only the vocabulary was looked up in {it}.")
    for line in bad:
        session.tell(line)
    if bad or not some:
        raise InputError(
            f"{counted(len(bad), 'line')} could not be read." if bad else f"{file}: there is no text in it."
        )


def _without_low_scores(result: dict[str, Any], min_score: float) -> int:
    """Take topics and methods with a lower score out of a result; return how many."""
    low = 0
    for key in ("topics", "methods"):
        kept = [entry for entry in result[key] if entry["score"] >= min_score]
        low += len(result[key]) - len(kept)
        result[key] = kept
    return low


def _texts(rows: Iterable[tuple[str, PaperText]], keys: deque[str], foreign: list[str]) -> Iterator[PaperText]:
    """Yield the text of each row; its key waits in `keys` for the answer, and is kept if it is foreign."""
    from extract.text.cleaning import clean
    from extract.text.language import is_english

    for key, text in rows:
        keys.append(key)
        if not is_english(f"{clean(text.title).text}\n{clean(text.abstract).text}"):
            foreign.append(key)
        yield text


def _whole_lines(stream: BinaryIO, name: str) -> Iterator[bytes]:
    try:
        yield from lines_of(stream)
    except OverflowError as error:
        raise InputError(f"{name} has a line of more than {LONGEST_LINE // 1024**2} MB; no text is so long.") from error
    except OSError as error:
        raise InputError(f"{name} cannot be read: {error.strerror or error}.") from error


def _rows(stream: BinaryIO, name: str, bad: list[str]) -> Iterator[tuple[str, PaperText]]:
    number = 0
    for line in _whole_lines(stream, name):
        number += 1
        if not line.strip():
            continue
        try:
            body = json.loads(line)
            values = [body.get(key) or "" for key in ("title", "abstract")]
        except (ValueError, RecursionError, AttributeError):
            bad.append(f"{name}:{number}: no JSON object; the line is skipped.")
            continue
        if not all(isinstance(v, str) for v in values):
            bad.append(f"{name}:{number}: title and abstract must be text; the line is skipped.")
            continue
        venue = body.get("venue")
        subjects = tuple(subject for key in ("categories", "subjects") for subject in _subjects(body.get(key)))
        where = venue if isinstance(venue, str) else ""
        yield str(body.get("id", number)), PaperText(values[0], values[1], subjects, where)


def _subjects(stated: Any) -> Iterator[str]:
    """Yield the subjects of a list, or of a text with semicolons or of arXiv's codes; anything else states none."""
    if isinstance(stated, str):
        parts = stated.split(";") if ";" in stated else [stated]
        codes = stated.split()
        yield from codes if all("." in code or code.islower() for code in codes) else (p.strip() for p in parts)
    elif isinstance(stated, list):
        yield from (one for one in stated if isinstance(one, str))
