"""Work in a process of its own, whose memory goes back to the system with it: it takes much, and little comes out."""

import ctypes
import gc
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable
from operator import attrgetter
from typing import IO, Any, NoReturn, TypeVar

from graph.model import Decisions, Group, Heading, Link, PaperLink, Person

T = TypeVar("T")
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
_KINDS: dict[str, Any] = {
    "papers": PaperLink,
    "links": Link,
    "persons": Person,
    "groups": Group,
    "headings": Heading,
}


def apart(work: Callable[[], T]) -> T:
    """Return what `work` returns, which is to be of plain values.

    On Linux a copy of this process does it and hands the result over in a file without a name; it must not touch what
    both have open. Elsewhere, or where the copy does not come to an end, it is done here: so an error is the same.
    """
    if sys.platform != "linux":
        return work()
    with tempfile.TemporaryFile() as file:
        sys.stdout.flush()
        parent = os.getpid()
        child = os.fork()
        if child == 0:
            _work(work, file, parent)
        try:
            _, status = os.waitpid(child, 0)
        except BaseException:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            raise
        if status == 0:
            file.seek(0)
            result: T = pickle.load(file)  # noqa: S301 - our own, from a file without a name
            return result
    return work()


def _work(work: Callable[[], Any], file: IO[bytes], parent: int) -> NoReturn:
    """Do the work in the copy, and leave without a trace but the result."""
    code = 1
    try:
        gc.disable()  # nothing is to be collected, and looking for it would copy what both share
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers it, and ends this process
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            pickle.dump(work(), file, protocol=pickle.HIGHEST_PROTOCOL)
            file.flush()
            code = 0
    finally:
        os._exit(code)


def decided_apart(decide: Callable[[], Decisions]) -> Decisions:
    """Return the decisions that `decide` returns, made by `apart`; millions of them are handed over as plain rows."""
    packed = apart(lambda: _packed(decide()))
    notes = packed.pop("notes")
    decisions = {name: tuple(kind(*row) for row in packed.pop(name)) for name, kind in _KINDS.items()}
    return Decisions(**decisions, notes=notes)


def _packed(decisions: Decisions) -> dict[str, Any]:
    rows = {name: list(map(attrgetter(*kind.__slots__), getattr(decisions, name))) for name, kind in _KINDS.items()}
    return {**rows, "notes": decisions.notes}
