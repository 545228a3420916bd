"""Time, memory and disk of a build by size: `tests/bench/bench_build.py FILE N … [--text] [--most-mb MB]`.

FILE is JSON lines (packed with gzip or not) with `id`, `title` and `authors`; where it has fewer than N lines they are
repeated under other ids, titles and family names. Prints a row of a table for each N; with `--most-mb` the exit code is
1 where a build has taken more memory. The peak is that of the largest process; times of the clock and the processor.
"""

import argparse
import gzip
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import Any

HEADER = (
    "| records | wall s | CPU s | peak MB | records.sqlite MB | graph.kgl MB |\n| --: | --: | --: | --: | --: | --: |"
)
MB = 1024 * 1024


def lines_of(file: Path) -> Iterator[str]:
    """The lines of a file without end: those of each round but the first under names of their own."""
    opened = gzip.open if file.suffix == ".gz" else open
    for replica in count():
        mark = _letters(replica)
        with opened(file, "rt", encoding="utf-8") as lines:
            yield from (line if not mark else json.dumps(_renamed(json.loads(line), mark)) + "\n" for line in lines)


def _letters(number: int) -> str:
    """A suffix of letters for each number, nothing for 0."""
    return "" if number == 0 else _letters((number - 1) // 26) + "abcdefghijklmnopqrstuvwxyz"[(number - 1) % 26]


def _renamed(body: dict[str, Any], mark: str) -> dict[str, Any]:
    authors = [_other(author, mark) for author in body["authors"]]
    return body | {
        "id": f"{body['id']}-{mark}",
        "title": f"{body['title']} {mark}{mark}",
        "authors": authors,
        "doi": None,
    }


def _other(author: Any, mark: str) -> Any:
    if isinstance(author, dict):
        return author | {"last": f"{author.get('last', '')}{mark}"}
    family, comma, given = author.partition(",")
    return f"{family}{mark}{comma}{given}"


def measured(file: Path, size: int, *, text: bool) -> tuple[str, float]:
    """The row of a build of so many records, and its peak of memory in MB; it fails where the build does."""
    with tempfile.TemporaryDirectory() as folder:
        source, store = Path(folder) / "records.jsonl", Path(folder) / "store"
        with source.open("w", encoding="utf-8") as out:
            out.writelines(islice(lines_of(file), size))
        command = [sys.executable, "-c", "from queries.cli.start import run; run()", "--store", str(store), "build"]
        begun = time.monotonic()
        subprocess.run([*command, str(source), *([] if text else ["--skip-text"])], check=True, capture_output=True)
        wall, used = time.monotonic() - begun, resource.getrusage(resource.RUSAGE_CHILDREN)
        sizes = [(store / name).stat().st_size / MB for name in ("records.sqlite", "graph.kgl")]
    cpu, peak = used.ru_utime + used.ru_stime, used.ru_maxrss / 1024
    return f"| {size:,} | {wall:.0f} | {cpu:.0f} | {peak:,.0f} | {sizes[0]:,.0f} | {sizes[1]:,.0f} |", peak


def main() -> int:
    """Measure each size in a process of its own, as the peak of children is the largest of all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("sizes", type=int, nargs="+")
    parser.add_argument("--text", action="store_true")
    parser.add_argument("--most-mb", type=float, default=float("inf"))
    given = parser.parse_args()
    print(HEADER, flush=True)
    code = 0
    for size in given.sizes:
        if (child := os.fork()) == 0:
            row, peak = measured(given.file, size, text=given.text)
            print(row, flush=True)
            os._exit(int(peak > given.most_mb))
        code |= os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    return code


if __name__ == "__main__":
    sys.exit(main())
