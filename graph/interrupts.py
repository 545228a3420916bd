"""An interrupt that comes while the last steps of a change are taken waits until they are done."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Any

DONE = "interrupted when the store was up to date already."
IN_THE_LAST_STEPS = "interrupted in the last steps: run the same command again to complete them."
_SIGNALS = ("SIGINT", "SIGTERM", "SIGALRM")  # an alarm brings an interrupt that Python could not raise at once


@contextmanager
def held_at_the_end() -> Iterator[Callable[[], None]]:
    """Yield what to call before the last steps: from then on an interrupt waits until the block has ended.

    It is raised then, and says DONE; where the block raises an error, the error says what happened. A second one is
    raised at once, so that a server that does not answer can be left. Only the main thread gets interrupts: in another
    one nothing is held.
    """
    handlers: dict[int, Any] = {}
    came: list[int] = []

    def note(number: int, frame: FrameType | None) -> None:  # noqa: ARG001
        came.append(number)
        if len(came) > 1:
            _raised(handlers[number], number, IN_THE_LAST_STEPS)

    def hold() -> None:
        if threading.current_thread() is not threading.main_thread():
            return
        for number in (getattr(signal, name) for name in _SIGNALS if hasattr(signal, name)):
            handler = signal.getsignal(number)
            if callable(handler):  # else it is ignored, or ends the process
                handlers[number] = handler
                signal.signal(number, note)

    try:
        yield hold
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)
    if came:
        _raised(handlers[came[0]], came[0], DONE)


def _raised(handler: Callable[[int, None], object], number: int, sentence: str) -> None:
    """Call the handler of a signal, and let the interrupt that it raises say a sentence."""
    try:
        handler(number, None)
    except KeyboardInterrupt as error:
        raise type(error)(sentence) from error
