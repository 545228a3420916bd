"""Where the command begins and ends: interrupts, closed streams and want of memory end in one sentence from here on.

It is small on purpose: what takes time to import comes after it has been made safe.
"""

import gc
import os
import sys
from types import FrameType

from queries.cli.interrupts import INTERRUPTED, TERMINATED, Terminated


def run() -> None:
    """Run the command line and exit: 0 done, 1 failed, 2 usage, 3 nothing to read, 4 no server, 130 interrupted."""
    code = 1
    try:
        _keep_streams()
        _hear_every_interrupt()
        from queries.cli.main import main

        gc.set_threshold(100_000, 20, 10)  # rows are many, and live as long as the process: nothing to collect
        code = main()
    except KeyboardInterrupt as error:
        code = TERMINATED if isinstance(error, Terminated) else INTERRUPTED
        _say("interrupted; the store is unchanged.")
    except MemoryError:
        _say("there is not enough memory; the store is unchanged.")
    except ImportError as error:
        if "--debug" in sys.argv:
            raise
        _say(f"a part of paperkg cannot be loaded ({error}): too little memory, or an incomplete installation.")
    finally:
        _end()
    sys.exit(code)


def _hear_every_interrupt() -> None:
    """Make SIGTERM an exception as SIGINT is one, and raise either again where Python could only report it.

    A signal may arrive while Python runs the end of an object or a callback of an import. An exception cannot leave
    these: Python would print a traceback and go on.
    """
    import signal

    def terminate(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        raise Terminated

    def report(lost: "sys.UnraisableHookArgs") -> None:
        if not isinstance(lost.exc_value, KeyboardInterrupt) or not hasattr(signal, "setitimer"):  # as on Windows
            sys.__unraisablehook__(lost)
            return
        kind = type(lost.exc_value)

        def again(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
            raise kind

        signal.signal(signal.SIGALRM, again)
        signal.setitimer(signal.ITIMER_REAL, 0.01)

    signal.signal(signal.SIGTERM, terminate)
    sys.unraisablehook = report


def _keep_streams() -> None:
    """Give a closed standard stream a place, or the next file that is opened would be taken for it."""
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDONLY if descriptor == 0 else os.O_WRONLY)
    if sys.stderr is None:
        sys.stderr = open(2, "w", encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115


def _end() -> None:
    """From here on nothing is left to interrupt, nor to collect: one more search for cycles takes half a second."""
    import signal

    try:
        gc.freeze()
        for name in ("SIGINT", "SIGTERM", "SIGALRM"):
            if number := getattr(signal, name, None):  # Windows has no alarm
                signal.signal(number, signal.SIG_IGN)
        # An interrupt inside of `exec` makes Python end by sending itself another one, whatever is the exit code.
        if hasattr(signal, "pthread_sigmask"):
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    except (ValueError, KeyboardInterrupt):  # not the main thread; or the key came right now
        return


def _say(sentence: str) -> None:
    try:
        sys.stderr.write(f"paperkg: {sentence}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):  # the reader is gone
        return


if __name__ == "__main__":
    run()
