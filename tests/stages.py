"""What each stage says of the sample corpus, as one digest: `python -m tests.stages` writes the digests down again."""

import contextlib
import hashlib
import json
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from extract import digests
from extract.formats import read_file, record_json
from extract.update import update
from graph.build import Target, place_of
from graph.made_rows import readings_of
from graph.model import Record
from graph.records import Records
from graph.rows import papers_of, rows_of
from graph.schema import SCHEMA_VERSION

CORPUS = Path(__file__).parent / "corpus"
FILE = Path(__file__).parent / "golden" / "stages" / "stages.json"
FILES = ("author-page.txt", "search-page.txt", "daily-page.txt", "papers.jsonl", "second-source.jsonl")


def stages(folder: Path) -> dict[str, dict[str, str]]:
    """For each stage: the key that a store remembers it by, and the digest of what it says of the corpus in `folder`.

    Scores of topics and methods are left out: they differ in the last digits between processors.
    """
    text, rules = digests.pipeline_digest(), digests.rules_digest()
    records = Records(folder)
    decisions = records.decisions()
    papers = papers_of(records.records(), decisions)
    readings = readings_of(papers, records.readings(), text)
    rows = {
        str(kind): sorted(json.dumps({k: v for k, v in row.items() if k != "score"}, sort_keys=True) for row in made)
        for kind, made in rows_of(papers, records.sources(), decisions, readings)
    }
    mentions = [[(m.id, m.field, m.start, m.stop, m.role) for m in readings[p].mentions] for p in sorted(readings)]
    said = {
        "papers": (f"papers {digests.PAPERS}", [asdict(link) for link in decisions.papers]),
        "people": (rules, [[asdict(link) for link in decisions.links], [asdict(p) for p in decisions.persons]]),
        "text": (text, mentions),
        "rows": (f"{rules} {text} schema {SCHEMA_VERSION}", rows),
    }
    records.close()
    return {name: {"key": key, "output": _digest(output)} for name, (key, output) in said.items()}


def reading(folder: Path) -> dict[str, dict[str, str]]:
    """For each sound file of the corpus: the version of its reader, and the digest of the records read from it."""
    with contextlib.chdir(folder):
        read = {name: read_file(Path(name), name) for name in FILES}
        return {
            name: {
                "key": f"{contents.format} {contents.version}",
                "output": _digest([record_json(i) if isinstance(i, Record) else asdict(i) for i in contents.items]),
            }
            for name, contents in read.items()
        }


def _digest(value: object) -> str:
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:16]


def current(folder: Path) -> dict[str, dict[str, str]]:
    """What all stages say now; `folder` is a store with the sample corpus in it."""
    return reading(CORPUS) | stages(folder)


def main() -> int:
    """Build the sample corpus and write down what each stage says."""
    with tempfile.TemporaryDirectory() as made, contextlib.chdir(CORPUS):
        update(Path(made), Target(place_of(Path(made), None)), FILES)
        now = current(Path(made))
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", "utf-8")
    print(f"{len(now)} stages written to {FILE.name}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
