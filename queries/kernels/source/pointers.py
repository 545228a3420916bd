"""The types of the kernels' parameters: what an annotation means for mypy, for numba and in the list of kernels."""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar, cast

from numba import njit, types


class Longs(Protocol):
    """64-bit integers, one after another; whoever passes them has made sure of their number."""

    def __getitem__(self, at: int) -> int: ...
    def __setitem__(self, at: int, value: int) -> None: ...


class Ints(Longs, Protocol):
    """32-bit integers."""


class Bytes(Longs, Protocol):
    """8-bit unsigned integers."""


class Words(Protocol):
    """64-bit unsigned integers, for their bits."""

    def __getitem__(self, at: int) -> Any: ...
    def __setitem__(self, at: int, value: Any) -> None: ...


class Doubles(Protocol):
    """64-bit floats."""

    def __getitem__(self, at: int) -> float: ...
    def __setitem__(self, at: int, value: float) -> None: ...


# annotation: numba's type, and the word for it in the list of kernels
KINDS = {
    int: (types.int64, "int"),
    float: (types.float64, "float"),
    Longs: (types.CPointer(types.int64), "int64*"),
    Ints: (types.CPointer(types.int32), "int32*"),
    Bytes: (types.CPointer(types.uint8), "uint8*"),
    Words: (types.CPointer(types.uint64), "uint64*"),
    Doubles: (types.CPointer(types.float64), "float64*"),
}

Word = Any  # 64 bits
F = TypeVar("F", bound=Callable[..., Any])


def part(function: F) -> F:
    """Let numba compile a part of a kernel. It must not raise: a division by zero gives what it gives in C."""
    return cast(F, njit(error_model="numpy")(function))


def inner(function: F) -> F:
    """Do as `part` does, and put the code where it is called."""
    return cast(F, njit(error_model="numpy", forceinline=True)(function))
