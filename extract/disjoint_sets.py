"""Disjoint sets: members of a list or a dictionary that point, over some steps, to the smallest of their set."""

from typing import Any, Protocol, TypeVar

_T = TypeVar("_T", bound=Any)


class Parents(Protocol[_T]):
    """For each member another one of its set, or itself where it is the smallest: `list(range(n))`, at first."""

    def __getitem__(self, member: _T, /) -> _T:
        """Return the member that one points to."""

    def __setitem__(self, member: _T, other: _T, /) -> None:
        """Let a member point to another one."""


def smallest(parents: Parents[_T], member: _T) -> _T:
    """Return the smallest member of a set, which stands for it; what is passed on the way then points nearer to it.

    KeyError or IndexError for what is no member.
    """
    while (parent := parents[member]) != member:
        parents[member] = member = parents[parent]
    return member


def unite(parents: Parents[_T], member: _T, other: _T) -> tuple[_T, _T] | None:
    """Make one set of those of two members; return who stands for it, and who stood for the set that joined it.

    None where both were in one set before. With n members, any number of calls take time in proportion to log n each.
    """
    first, second = sorted((smallest(parents, member), smallest(parents, other)))
    if first == second:
        return None
    parents[second] = first
    return first, second
