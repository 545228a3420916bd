"""A query that somebody typed, answered in a process of its own: what brings the engine down leaves the caller whole.

The embedded engine runs inside its caller. Some queries overflow its stack or take all memory, and it looks at the
clock only between rows; so a query that is not ours gets a child with limits of time and memory. This costs the start
of a process and opening the graph again, some 0.2 s for a small graph.
"""

import json
import math
import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from graph import errors
from graph.build import Target, open_to_read
from graph.errors import QueryTooLarge, StoreError
from graph.model import Value
from graph.stores import Limits, Rows
from graph.stores.gate import check
from graph.stores.values import clean_parameters

MEMORY = 1_500_000_000  # bytes of address space that a child may take beside what the graph needs
PER_BYTE = 12  # bytes of memory for each byte of the graph's file
OPENING = 120.0  # seconds that opening the graph may take
GRACE = 1.0  # seconds after which a query that does not look at the clock is ended
_PROGRAM = "from graph.confined import serve; serve()"


def read_confined(
    folder: Path, target: Target, query: str, parameters: Mapping[str, Value], limits: Limits
) -> tuple[Rows, bool, tuple[str, ...]]:
    """The first rows of an answer, whether the limit has cut it, and the notes of `open_to_read` on the graph.

    Raises QueryRefused and QueryMistake as the gate does, before anything is started; QueryTooLarge for a query that
    takes too much time or memory or brings the engine down; the errors of `open_to_read`.
    """
    check(query)
    request = {
        "folder": os.fspath(folder),
        "place": target.place,
        "min_score": target.min_score,
        "query": query,
        "parameters": clean_parameters(parameters),
        "limits": asdict(limits),
    }
    path = os.pathsep.join(p for p in sys.path if p)
    child = subprocess.Popen(  # noqa: S603  # our own interpreter and program
        [sys.executable, "-P", "-c", _PROGRAM],  # -P: what lies in the working folder is not imported
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": path},
    )
    try:
        out, _ = child.communicate(json.dumps(request).encode())
    finally:
        child.kill()
        child.wait()
    if child.returncode != 0:
        raise _ended(child.returncode, limits)
    answer = json.loads(out)
    if "error" in answer:
        raise getattr(errors, answer["error"])(answer["message"])
    rows = tuple(tuple(row) for row in answer["rows"])
    return Rows(tuple(answer["columns"]), rows), answer["cut"], tuple(answer["notes"])


def _ended(code: int, limits: Limits) -> StoreError:
    """Why a child that did not answer has ended."""
    if -code == signal.SIGALRM:
        return QueryTooLarge(f"the query took longer than {limits.seconds:g} s; narrow it or raise --timeout.")
    if -code == signal.SIGSEGV:
        return QueryTooLarge("the query is nested too deeply or has too many parts for the engine; make it simpler.")
    return QueryTooLarge("the query needed more memory than it is allowed, or the engine crashed; narrow it.")


def serve() -> None:
    """Answer the one request on standard input; this is the child."""
    request = json.load(sys.stdin)
    location, limits = request["place"], Limits(**request["limits"])
    _confine(location)
    signal.setitimer(signal.ITIMER_REAL, OPENING)
    try:
        reader, notes = open_to_read(Path(request["folder"]), Target(location, min_score=request["min_score"]))
        signal.setitimer(signal.ITIMER_REAL, max(limits.seconds, 0.001) + GRACE)
        rows, cut = reader.read_some(request["query"], request["parameters"], limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except errors.PaperkgError as error:
        answer: dict[str, Any] = {"error": type(error).__name__, "message": str(error)}
    else:
        answer = {"columns": rows.columns, "rows": rows.rows, "cut": cut, "notes": notes}
    sys.stdout.write(json.dumps(answer))
    sys.stdout.flush()


def _confine(location: str) -> None:
    """Set the limits of this process; where the system has none, the caller's machine is the limit."""
    try:
        import resource
    except ImportError:
        return
    path = Path(location)
    size = path.stat().st_size if path.is_file() else 0
    most = MEMORY + math.ceil(PER_BYTE * size)
    for kind, limit in (("RLIMIT_AS", most), ("RLIMIT_CORE", 0)):
        number = getattr(resource, kind)
        _, hard = resource.getrlimit(number)
        resource.setrlimit(number, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))
