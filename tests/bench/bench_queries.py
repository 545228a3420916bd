"""How long each canned query takes, warm: `python tests/bench/bench_queries.py STORE [TIMES] [QUERY …]`.

STORE is a folder with a graph, or the address of a server. Prints milliseconds, the least of TIMES runs for each set of
parameters: of the clock, and on a file also of the processor, which other work on the machine does not change.
"""

import os
import statistics
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from graph.model import Value
from graph.stores import Login, Reader, is_server, open_store
from queries.catalogue import Query, catalogue
from tests.asking import Asking

Times = tuple[float, float]  # milliseconds of the clock and of the processor


def main(place: str, *chosen: str) -> None:
    times = int(chosen[0]) if chosen and chosen[0].isdigit() else 3
    names = [name for name in chosen if not name.isdigit()] or list(catalogue())
    login = (
        Login(os.environ.get("NEO4J_USER", "neo4j"), os.environ.get("NEO4J_PASSWORD", "")) if is_server(place) else None
    )
    store = open_store(place if login else str(Path(place) / "graph.kgl"), login)
    asking = Asking(store)
    rows = []
    for name in names:
        taken = list(asked(store, asking, catalogue()[name], times))
        clock, processor = zip(*taken, strict=True)
        rows.append((max(clock), statistics.median(clock), max(processor), len(taken), name))
    print(f"{'query':28}{'asked':>6}{'median ms':>12}{'slowest ms':>12}{'slowest CPU ms':>16}")
    for slowest, median, cpu, size, name in sorted(rows, reverse=True):
        print(f"{name:28}{size:6}{median:12.2f}{slowest:12.2f}{cpu:16.2f}")


def asked(store: Reader, asking: Asking, query: Query, times: int) -> Iterator[Times]:
    """Yield what a query takes with each set of parameters: defaults as they are, what is optional given and not."""
    defaults = {p.name: p.default for p in query.parameters if p.default is not None}
    for given in asking.given(query):
        runs = [once(store, query, given | defaults) for _ in range(times)]
        yield min(clock for clock, _ in runs), min(processor for _, processor in runs)


def once(store: Reader, query: Query, values: Mapping[str, Value]) -> Times:
    begun = time.perf_counter(), time.process_time()
    store.read(query.text, values)
    return 1000 * (time.perf_counter() - begun[0]), 1000 * (time.process_time() - begun[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
