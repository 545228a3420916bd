"""From the compiled kernels to functions: LLVM makes machine code of what is used, for the processor at hand."""

import re
from collections.abc import Callable, Mapping
from ctypes import CFUNCTYPE, c_double, c_int64, c_void_p
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any, TypeAlias

import numpy as np
from llvmlite import binding
from numpy.typing import NDArray

COMPILED = Path(__file__).parent / "compiled"
_PLAIN = {"int": c_int64, "float": c_double}
_DECLARATION = re.compile(r"^; kernel (\w+)\((.*)\)$", re.MULTILINE)
_LOCK = Lock()

Argument: TypeAlias = "int | float | NDArray[Any]"


@dataclass(frozen=True, slots=True)
class Kernel:
    """A kernel's name, what its parameters are (a dtype for an array, None for a number), and its machine code."""

    name: str
    kinds: tuple[np.dtype[Any] | None, ...]
    code: Callable[..., int]

    def __call__(self, *arguments: Argument) -> int:
        """Run on numbers and arrays, without the interpreter's lock; raises TypeError for arrays of another kind.

        Whoever calls answers for the lengths of the arrays.
        """
        return self.code(*(_plain(self, kind, a) for kind, a in zip(self.kinds, arguments, strict=True)))


def _plain(kernel: Kernel, kind: np.dtype[Any] | None, argument: Argument) -> int | float:
    if not isinstance(argument, np.ndarray):
        if kind is not None:
            raise TypeError(f"{kernel.name} takes an array of {kind} where a number was given")
        return argument
    if argument.dtype != kind or not argument.flags.c_contiguous:
        raise TypeError(f"{kernel.name} takes an array of {kind}, not of {argument.dtype}")
    address: int = argument.__array_interface__["data"][0]
    return address


@cache
def _machine() -> Any:
    return machine_for(binding.get_host_cpu_name(), binding.get_host_cpu_features().flatten())


def machine_for(processor: str, features: str) -> Any:
    """Return LLVM's target machine for a processor of this kind of computer, such as `x86-64`."""
    binding.initialize_native_target()
    binding.initialize_native_asmprinter()
    target = binding.Target.from_default_triple()
    return target.create_target_machine(cpu=processor, features=features, opt=3, jit=True)


def declarations(text: str) -> Mapping[str, tuple[str, ...]]:
    """Return the kernels that a unit declares at its top, with the words for their parameters: `int`, `float64*` …"""
    found = _DECLARATION.finditer(text)
    return {match[1]: tuple(part.split()[0] for part in match[2].split(", ")) for match in found}


def unit(name: str) -> Mapping[str, Kernel]:
    """Return the kernels of a unit, such as `ties`; the first call makes their machine code (about 0.1 s)."""
    with _LOCK:  # LLVM must not be asked twice at once
        return _unit(name)


@cache
def _unit(name: str) -> Mapping[str, Kernel]:
    return load((COMPILED / f"{name}.ll").read_text(encoding="utf-8"), _machine())


def load(text: str, machine: Any) -> Mapping[str, Kernel]:
    """Return the kernels of a unit's text as one of LLVM's target machines runs them."""
    module = binding.parse_assembly(text)
    module.triple = machine.triple
    module.data_layout = str(machine.target_data)
    engine = binding.create_mcjit_compiler(module, machine)
    engine.finalize_object()
    _ENGINES.append(engine)
    kernels = {}
    for name, words in declarations(text).items():
        plain: list[Any] = [_PLAIN.get(word, c_void_p) for word in words]
        kinds = tuple(None if word in _PLAIN else np.dtype(word.removesuffix("*")) for word in words)
        kernels[name] = Kernel(name, kinds, CFUNCTYPE(c_int64, *plain)(engine.get_function_address(name)))
    return kernels


_ENGINES: list[Any] = []  # they own the machine code


def run(name: str, *arguments: Argument) -> int:
    """Run a kernel by `unit.name`."""
    of, _, kernel = name.partition(".")
    return unit(of)[kernel](*arguments)
