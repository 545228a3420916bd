"""Memory that has been freed, given back to the system before something large is made outside of Python."""

import ctypes
import sys


def give_back() -> None:
    """Give the free pages of the C library back, where it is glibc; elsewhere nothing happens."""
    if sys.platform == "linux" and (trim := getattr(ctypes.CDLL(None), "malloc_trim", None)):
        trim(0)
