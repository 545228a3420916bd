"""How long each canned query takes, warm: `python tests/bench/bench_queries.py STORE [TIMES]` prints milliseconds."""

import statistics
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))
from graph.stores import open_store
from queries.catalogue import catalogue
from tests.asking import Asking


def main() -> int:
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 3
    store = open_store(str(folder / "graph.kgl"))
    asking = Asking(store)
    found: list[tuple[float, float, int, str]] = []
    for name, query in catalogue().items():
        best: list[float] = []
        defaults = {p.name: p.default for p in query.parameters if not p.needed}
        asked = [given | defaults for given in asking.given(query)]
        for values in asked:
            spent = []
            for _ in range(times):
                begun = time.perf_counter()
                store.read(query.text, values)
                spent.append(1000 * (time.perf_counter() - begun))
            best.append(min(spent))
        found.append((max(best), statistics.median(best), len(best), name))
    print(f"{'query':28}{'asked':>6}{'median ms':>12}{'slowest ms':>12}")
    for slowest, median, size, name in sorted(found, reverse=True):
        print(f"{name:28}{size:6}{median:12.2f}{slowest:12.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
