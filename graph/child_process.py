"""Work in a copy of this process, beside it; the memory that it takes goes back to the system with it."""

import ctypes
import gc
import os
import pickle
import signal
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import islice
from typing import IO, Any, NoReturn, TypeVar

from graph.memory import available, resident

P = TypeVar("P")
T = TypeVar("T")
_END_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
_BUFFER = 1024 * 1024  # bytes of a stream that may wait for who reads them
_MORE, _END = b"+", b"."  # before each value of a stream, and behind the last one


def processors() -> int:
    """Return how many processes like this one can work at one time: one a processor, and as many as memory allows.

    1 where this process cannot be copied. A copy shares memory with this process until either changes it, as counting
    references does: in the end it takes as much again, and what it makes.
    """
    if sys.platform != "linux":
        return 1
    number, room = len(os.sched_getaffinity(0)), available()
    return number if room is None else min(number, 1 + room // max(2 * resident(), 1))


def apart(work: Callable[[], T]) -> T:
    """Return what `work` returns, made in a copy of this process as `begun` says."""
    with begun(work) as result:
        return result()


@contextmanager
def begun(work: Callable[[], T]) -> Iterator[Callable[[], T]]:
    """Begin `work` in a copy of this process, and yield what waits for its result, which is to be of plain values.

    On Linux the copy hands the result over in a file without a name; it must not touch what both have open. Elsewhere,
    or where the copy does not come to an end, the work is done here when the result is asked for: so an error is the
    same. The copy ends with the block.
    """
    if sys.platform != "linux":
        yield work
        return
    with tempfile.TemporaryFile() as file, _copy(lambda: _keep(work(), file)) as wait:

        def result() -> T:
            if wait() != 0:
                return work()
            file.seek(0)
            value: T = pickle.load(file)  # noqa: S301 - our own, from a file without a name
            return value

        yield result


def in_copies(work: Callable[[P], T], parts: Sequence[P]) -> list[T]:
    """Return what `work` makes of each part, all at one time: of the first one here, of the others as `begun` says."""
    with ExitStack() as copies:
        waiting = [copies.enter_context(begun(partial(work, part))) for part in parts[1:]]
        return [*map(work, parts[:1]), *(wait() for wait in waiting)]


@contextmanager
def streamed(work: Callable[[], Iterable[T]], again: Callable[[], Iterable[T]]) -> Iterator[Iterator[T]]:
    """Make the values of `work` in a copy of this process, ahead of who takes them, and yield their iterator.

    What `work` holds is let go here once the block has begun. Where the copy does not come to an end, the rest is made
    here by `again`, which is to yield the same values: so an error is the same. Elsewhere than on Linux `work` is done
    here. The copy ends with the block.
    """
    if sys.platform != "linux":
        yield iter(work())
        return
    waiting, ends = [work], os.pipe()
    del work
    with (
        open(ends[0], "rb") as file,  # noqa: PTH123 - a pipe
        open(ends[1], "wb", _BUFFER) as sink,  # noqa: PTH123
        _copy(lambda: _send(waiting.pop()(), sink)),
    ):
        waiting.clear()
        sink.close()
        yield _received(file, again)


def _received(file: IO[bytes], again: Callable[[], Iterable[T]]) -> Iterator[T]:
    taken = 0
    while (mark := file.read(1)) == _MORE:
        try:
            value: T = pickle.load(file)  # noqa: S301 - our own, from a pipe that only the copy writes into
        except (EOFError, pickle.UnpicklingError):  # it ended in the middle of a value
            break
        yield value
        taken += 1
    if mark != _END:
        yield from islice(again(), taken, None)


def _send(values: Iterable[Any], sink: IO[bytes]) -> None:
    for value in values:
        sink.write(_MORE)
        _keep(value, sink)
    sink.write(_END)
    sink.flush()


def _keep(value: object, file: IO[bytes]) -> None:
    pickle.dump(value, file, protocol=pickle.HIGHEST_PROTOCOL)
    file.flush()


@contextmanager
def _copy(work: Callable[[], object]) -> Iterator[Callable[[], int]]:
    """Do `work` in a copy of this process; yield what waits for its end, and returns 0 where the work was done."""
    sys.stdout.flush()
    parent, ended = os.getpid(), list[int]()
    child = os.fork()
    if child == 0:
        _work(work, parent)

    def wait() -> int:
        if not ended:
            ended.append(os.waitpid(child, 0)[1])
        return ended[0]

    try:
        yield wait
    finally:
        if not ended:
            os.kill(child, signal.SIGKILL)
            wait()


def _work(work: Callable[[], object], parent: int) -> NoReturn:
    """Do the work in the copy, and leave without a trace but the result."""
    code = 1
    try:
        gc.disable()  # nothing is to be collected, and looking for it would copy what both share
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent answers it, and ends this process
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        ctypes.CDLL(None).prctl(_END_WITH_PARENT, signal.SIGKILL)
        if os.getppid() == parent:
            work()
            code = 0
    finally:
        os._exit(code)
