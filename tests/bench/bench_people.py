"""How long resolving, building and ranking people take, and the memory: `tests/bench/bench_people.py DATA [N …]`.

DATA holds `acl/papers.jsonl.gz` and `arxiv/scale.jsonl.gz`; N are numbers of records of the latter. Every line printed
is a process of its own, so that its peak of memory is its own; times are of the processor, not of the clock.
"""

import gzip
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from extract import papers, people
from extract.deciding import bylines
from extract.formats import read_file
from extract.update import Options, update
from graph.build import Target, place_of
from graph.model import Record
from graph.stores import open_store
from queries.analyses.centrality import MEASURES
from queries.analyses.networks import authorships
from queries.analyses.rank_ranges import DRAWS, rank_ranges

REPLICAS = 7  # of 3,000 papers with abstracts: about 20,000 papers and 90,000 mentions
RANKED = ("degree", "strength", "pagerank", "core_number", "constraint", "effective_size", "betweenness", "harmonic")


def records_of(data: Path, name: str) -> Iterator[str]:
    """The lines of a set: `arxiv-N`, `acl`, or `acl-xN`, N times the same with other surnames, ids and titles."""
    kind, _, size = name.partition("-")
    file = data / ("acl/papers.jsonl.gz" if kind == "acl" else "arxiv/scale.jsonl.gz")
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        if kind == "arxiv":
            yield from islice(lines, int(size))
            return
        read = list(lines)
    for replica in range(int(size.removeprefix("x") or 1)):
        mark = "abcdefghijklmnopqrstuvwxyz"[replica] if replica else ""
        for line in read:
            body = json.loads(line)
            authors = [author | {"last": author["last"] + mark} for author in body["authors"]]
            changed = {"id": body["id"] + mark, "title": f"{body['title']} {mark}".strip(), "authors": authors}
            yield json.dumps(body | changed | ({"doi": None} if mark else {})) + "\n"


def resolving(file: Path, _folder: Path) -> str:
    """Read, join and resolve; the time is of resolving alone."""
    records = [item for item in read_file(file, file.name).items if isinstance(item, Record)]
    lines = bylines(records, papers.join(records))
    begun = time.process_time()
    found = people.resolve(lines)
    return f"{time.process_time() - begun:8.1f} s  {len(found.links)} mentions, {len(found.persons)} people"


def building(file: Path, folder: Path) -> str:
    """Build a store without texts."""
    begun = time.process_time()
    report = update(folder, Target(place_of(folder, None)), [str(file)], options=Options(skip_text=True))
    counts = ", ".join(f"{report.counts[kind]} {kind}" for kind in ("Paper", "Author", "CO_AUTHORED"))
    return f"{time.process_time() - begun:8.1f} s  {counts}"


def ranging(measure: str, folder: Path) -> str:
    """Ranges of ranks in a store, over as many draws as the command takes."""
    store = open_store(place_of(folder, None))
    rows = authorships(store)
    store.close()
    begun = time.process_time()
    found = rank_ranges(rows, MEASURES[measure])
    wide = sum(r.best < r.worst for r in found.values())
    return f"{time.process_time() - begun:8.1f} s  {DRAWS} draws, {len(found)} people, {wide} with a range"


def alone(task: str, given: object, folder: Path) -> None:
    """Run one task in a process of its own and print what it found."""
    command = [sys.executable, __file__, "--task", task, str(given), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    print(f"{task:10} {Path(str(given)).stem:14} {done.stdout.splitlines()[-1]}", flush=True)


def main(given: Sequence[str]) -> int:
    if given[0] == "--task":
        task, what, folder = given[1:]
        said = ranging(what, Path(folder)) if task == "ranging" else globals()[task](Path(what), Path(folder))
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024:6} MB {said}")
        return 0
    data, sizes = Path(given[0]), [int(size) for size in given[1:]] or [20_000]
    with tempfile.TemporaryDirectory() as work:
        for name in ["acl", f"acl-x{REPLICAS}", *(f"arxiv-{size}" for size in sizes)]:
            file = Path(work) / f"{name}.jsonl"
            with file.open("w", encoding="utf-8") as out:
                out.writelines(records_of(data, name))
            alone("resolving", file, Path(work))
            if name != f"acl-x{REPLICAS}":
                alone("building", file, Path(work) / name)
                for measure in RANKED if name in ("acl", "arxiv-20000") else ():
                    alone("ranging", measure, Path(work) / name)
            file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
