"""Rows of eight doubles or of eight 64-bit words as LLVM's own vectors: eight searches, or 512, side by side."""

from collections.abc import Callable
from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils
from numba.extending import intrinsic

LANES = 8
_FLOAT, _BIT, _I32, _I64 = ir.DoubleType(), ir.IntType(1), ir.IntType(32), ir.IntType(64)
_DOUBLES, _WORDS, _MASK = ir.VectorType(_FLOAT, LANES), ir.VectorType(_I64, LANES), ir.VectorType(_BIT, LANES)
_ZEROS = {_DOUBLES: ir.Constant(_DOUBLES, [0.0] * LANES), _WORDS: ir.Constant(_WORDS, [0] * LANES)}
_KINDS = {
    "doubles": types.CPointer(types.float64),
    "words": types.CPointer(types.uint64),
    "ints": types.CPointer(types.int32),
    "int": types.int64,
    "float": types.float64,
}

Builder = Any  # llvmlite's classes have no types of their own
Value = Any


def _at(b: Builder, base: Value, row: Value, kind: Any) -> Value:
    return b.bitcast(b.gep(base, [b.mul(row, ir.Constant(_I64, LANES))]), kind.as_pointer())


def _load(b: Builder, place: Value) -> Value:
    value = b.load(place)
    value.align = 8
    return value


def _store(b: Builder, value: Value, place: Value) -> None:
    b.store(value, place).align = 8


def _splat(b: Builder, value: Value) -> Value:
    undefined = ir.Constant(_DOUBLES, ir.Undefined)
    first = b.insert_element(undefined, value, ir.Constant(_I32, 0))
    return b.shuffle_vector(first, undefined, ir.Constant(ir.VectorType(_I32, LANES), [0] * LANES))


def _lanes(b: Builder, mask: Value) -> Value:
    return b.bitcast(b.trunc(mask, ir.IntType(8)), _MASK)


def _total(b: Builder, row: Value, add: Callable[[Value, Value], Value]) -> Value:
    """Add the halves of a row until one lane is left."""
    width = LANES
    while width > 1:
        width //= 2
        undefined, halves = ir.Constant(row.type, ir.Undefined), ir.VectorType(_I32, width)
        low = b.shuffle_vector(row, undefined, ir.Constant(halves, list(range(width))))
        row = add(low, b.shuffle_vector(row, undefined, ir.Constant(halves, list(range(width, 2 * width)))))
    return b.extract_element(row, ir.Constant(_I32, 0))


def _pull(b: Builder, rows: Value, neighbours: Value, first: Value, last: Value, kind: Any = _DOUBLES) -> Value:
    """Sum (doubles) or join (words) the rows of neighbours[first:last], four a turn."""
    start = b.block
    join = b.fadd if kind is _DOUBLES else b.or_
    test4, four, test1, single, end = (b.append_basic_block(name) for name in ("test4", "four", "test1", "one", "end"))

    def row(at: Value) -> Value:
        return _load(b, _at(b, rows, b.sext(b.load(b.gep(neighbours, [at])), _I64), kind))

    b.branch(test4)
    b.position_at_end(test4)
    at, sofar = b.phi(_I64), b.phi(kind)
    at.add_incoming(first, start)
    sofar.add_incoming(_ZEROS[kind], start)
    after = b.add(at, ir.Constant(_I64, 4))
    b.cbranch(b.icmp_signed("<=", after, last), four, test1)
    b.position_at_end(four)
    some = [row(b.add(at, ir.Constant(_I64, k))) for k in range(4)]
    at.add_incoming(after, four)
    sofar.add_incoming(join(sofar, join(join(some[0], some[1]), join(some[2], some[3]))), four)
    b.branch(test4)
    b.position_at_end(test1)
    rest, total = b.phi(_I64), b.phi(kind)
    rest.add_incoming(at, test4)
    total.add_incoming(sofar, test4)
    b.cbranch(b.icmp_signed("<", rest, last), single, end)
    b.position_at_end(single)
    more = join(total, row(rest))
    rest.add_incoming(b.add(rest, ir.Constant(_I64, 1)), single)
    total.add_incoming(more, single)
    b.branch(test1)
    b.position_at_end(end)
    return total


def _vector(result: types.Type, kinds: str, build: Callable[..., Value]) -> Callable[..., Any]:
    """Make numba's pair of signature and code from a function that builds the code; `kinds` are its parameters'."""

    def generate(_context: Any, b: Builder, _signature: Any, values: Any) -> Value:
        value = build(b, *values)
        return ir.Constant(_I64, 0) if value is None else value

    return lambda *_: (result(*(_KINDS[kind] for kind in kinds.split())), generate)


def _build_count(
    b: Builder,
    near: Value,
    neighbours: Value,
    first: Value,
    last: Value,
    own: Value,
    v: Value,
    size: Value,
    mask: Value,
) -> None:
    place = _at(b, own, v, _DOUBLES)
    counted = b.fmul(_pull(b, near, neighbours, first, last), _splat(b, size))
    _store(b, b.select(_lanes(b, mask), counted, _load(b, place)), place)


def _settled(b: Builder, count: Value, v: Value, mask: Value) -> Value:
    """Return the row of path counts of v, which is set to 0 in the lanes of the mask."""
    place = _at(b, count, v, _DOUBLES)
    counted = _load(b, place)
    _store(b, b.select(_lanes(b, mask), _ZEROS[_DOUBLES], counted), place)
    return counted


def _owe(b: Builder, own: Value, v: Value, mask: Value, value: Value) -> None:
    place = _at(b, own, v, _DOUBLES)
    _store(b, b.select(_lanes(b, mask), value, _load(b, place)), place)


def _build_credit(
    b: Builder,
    far: Value,
    neighbours: Value,
    first: Value,
    last: Value,
    own: Value,
    count: Value,
    v: Value,
    size: Value,
    weight: Value,
    starts: Value,
    earned: Value,
    mask: Value,
) -> Value:
    beyond = _pull(b, far, neighbours, first, last)
    counted = _settled(b, count, v, mask)
    _owe(b, own, v, mask, b.fmul(_splat(b, size), b.fadd(beyond, b.fdiv(_splat(b, weight), counted))))
    return _earned(b, starts, counted, beyond, earned, mask)


def _earned(b: Builder, starts: Value, counted: Value, beyond: Value, earned: Value, mask: Value) -> Value:
    """Write what v earns in each lane, and return the sum."""
    each = b.fmul(b.fmul(_load(b, b.bitcast(starts, _DOUBLES.as_pointer())), counted), beyond)
    each = b.select(_lanes(b, mask), each, _ZEROS[_DOUBLES])
    _store(b, each, b.bitcast(earned, _DOUBLES.as_pointer()))
    return _total(b, each, b.fadd)


def _build_end(b: Builder, own: Value, count: Value, v: Value, weight: Value, mask: Value) -> None:
    _owe(b, own, v, mask, b.fdiv(_splat(b, weight), _settled(b, count, v, mask)))


def _build_bridge(
    b: Builder,
    far: Value,
    farther: Value,
    neighbours: Value,
    first: Value,
    last: Value,
    own: Value,
    inner: Value,
    count: Value,
    v: Value,
    starts: Value,
    earned: Value,
    mask: Value,
) -> Value:
    beyond = _pull(b, far, neighbours, first, last)
    apart = _pull(b, farther, neighbours, first, last)
    counted = _settled(b, count, v, mask)
    _owe(b, own, v, mask, b.fadd(beyond, b.fdiv(_splat(b, ir.Constant(_FLOAT, 1.0)), counted)))
    _owe(b, inner, v, mask, beyond)
    return _earned(b, starts, counted, apart, earned, mask)


def _build_reach(
    b: Builder,
    front: Value,
    neighbours: Value,
    first: Value,
    last: Value,
    seen: Value,
    fresh: Value,
    v: Value,
    full: Value,
) -> Value:
    reached = _pull(b, front, neighbours, first, last, _WORDS)
    missing = b.and_(_load(b, b.bitcast(full, _WORDS.as_pointer())), b.not_(_load(b, _at(b, seen, v, _WORDS))))
    new = b.and_(reached, missing)
    _store(b, new, _at(b, fresh, v, _WORDS))
    return b.zext(b.icmp_unsigned("!=", _any(b, new), ir.Constant(_I64, 0)), _I64)


def _any(b: Builder, row: Value) -> Value:
    return _total(b, row, b.or_)


def _build_ones(b: Builder, rows: Value, v: Value, masks: Value, which: Value) -> Value:
    row = b.and_(_load(b, _at(b, rows, v, _WORDS)), _load(b, _at(b, masks, which, _WORDS)))
    bits = cgutils.get_or_insert_function(b.module, ir.FunctionType(_WORDS, [_WORDS]), "llvm.ctpop.v8i64")
    return _total(b, b.call(bits, [row]), b.add)


def _build_root(b: Builder, value: Value) -> Value:
    square_root = cgutils.get_or_insert_function(b.module, ir.FunctionType(_FLOAT, [_FLOAT]), "llvm.sqrt.f64")
    return b.call(square_root, [value])


_ROOT = _vector(types.float64, "float", _build_root)
_COUNT = _vector(types.int64, "doubles ints int int doubles int float int", _build_count)
_CREDIT = _vector(
    types.float64, "doubles ints int int doubles doubles int float float doubles doubles int", _build_credit
)
_END = _vector(types.int64, "doubles doubles int float int", _build_end)
_BRIDGE = _vector(
    types.float64,
    "doubles doubles ints int int doubles doubles doubles int doubles doubles int",
    _build_bridge,
)
_REACH = _vector(types.int64, "words ints int int words words int words", _build_reach)
_ONES = _vector(types.int64, "words int words int", _build_ones)


@intrinsic
def count(_context, near, neighbours, first, last, own, v, size, mask):  # type: ignore[no-untyped-def]
    """Set own[v] = size * the sum of the near rows, in the lanes of the mask: how many shortest paths reach v."""
    return _COUNT(near, neighbours, first, last, own, v, size, mask)


@intrinsic
def credit(  # type: ignore[no-untyped-def]
    _context, far, neighbours, first, last, own, counts, v, size, weight, starts, earned, mask
):
    """Set own[v] = size * (weight / count + sum of the far rows) and count[v] = 0 -> what v earns; a lane in earned."""
    return _CREDIT(far, neighbours, first, last, own, counts, v, size, weight, starts, earned, mask)


@intrinsic
def credit_end(_context, own, counts, v, weight, mask):  # type: ignore[no-untyped-def]
    """Do as `credit` does, for a node that no path passes through: it earns nothing."""
    return _END(own, counts, v, weight, mask)


@intrinsic
def bridge(  # type: ignore[no-untyped-def]
    _context, far, farther, neighbours, first, last, own, inner, counts, v, starts, earned, mask
):
    """Do as `credit` does; farther and inner are the same rows without the pairs whose end is next to the node."""
    return _BRIDGE(far, farther, neighbours, first, last, own, inner, counts, v, starts, earned, mask)


@intrinsic
def reach(_context, front, neighbours, first, last, seen, fresh, v, full):  # type: ignore[no-untyped-def]
    """Set fresh[v] to the searches that come from a neighbour and have not seen v -> 1 if there are any, else 0."""
    return _REACH(front, neighbours, first, last, seen, fresh, v, full)


@intrinsic
def ones(_context, rows, v, masks, which):  # type: ignore[no-untyped-def]
    """Return how many bits rows[v] has in common with masks[which]."""
    return _ONES(rows, v, masks, which)


@intrinsic
def root(_context, value):  # type: ignore[no-untyped-def]
    """Return the square root by the processor's own instruction, where numba would call the library of C."""
    return _ROOT(value)
