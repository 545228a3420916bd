"""Compile the kernels with numba, for any processor, to LLVM's own language: `python -m queries.kernels.source`.

What comes out is committed, so that who installs paperkg needs no compiler and waits for none: LLVM alone makes machine
code of it, in a fraction of a second. For that it must not raise, allocate, or call Python: only loops over memory.
"""

import os

# numba reads these once, when it is imported: what follows must fit any processor, and is optimised below.
os.environ |= {"NUMBA_OPT": "0", "NUMBA_CPU_NAME": "generic", "NUMBA_CPU_FEATURES": ""}

import re
import sys
from collections.abc import Callable, Mapping
from inspect import get_annotations
from pathlib import Path
from typing import Any

from llvmlite import binding
from numba import cfunc, types

from queries.kernels.source import betweenness, distances, forces, shrinking, structure, ties, weighted
from queries.kernels.source.pointers import KINDS

Kernel = Callable[..., int]
TARGET = Path(__file__).parents[1] / "compiled"
# What is used together is compiled together: the first call waits for one of these.
UNITS: Mapping[str, tuple[Kernel, ...]] = {
    "betweenness": (betweenness.betweenness,),
    "forces": (forces.simulate,),
    "weighted": (weighted.weighted_betweenness,),
    "shrinking": (
        shrinking.link,
        shrinking.renumber,
        shrinking.neighbourhood_keys,
        shrinking.fold,
        shrinking.ends,
        shrinking.eights,
        shrinking.components,
        shrinking.near_order,
        shrinking.ends_last,
    ),
    "distances": (distances.distance_sums,),
    "ties": (ties.orient, ties.triangles, ties.indirect, ties.constraint),
    "structure": (structure.core_numbers, structure.pagerank),
}
_LETTERS = {"int": "i64", "float": "double"}


def declaration(kernel: Kernel) -> str:
    """Return a kernel's name and parameters in words: `fold(int n, int64* starts)`."""
    kinds = get_annotations(kernel).items()
    return f"{kernel.__name__}({', '.join(f'{KINDS[kind][1]} {name}' for name, kind in kinds if name != 'return')})"


def _module(kernel: Kernel) -> Any:
    """Compile one kernel -> a module with a function of its name that takes plain numbers and addresses."""
    kinds = [kind for name, kind in get_annotations(kernel).items() if name != "return"]
    compiled = cfunc(types.int64(*(KINDS[kind][0] for kind in kinds)), error_model="numpy")(kernel)
    text = compiled.inspect_llvm()
    native = re.findall(rf'^define i32 (@"?_ZN[^\s(]*{kernel.__name__}[^\s(]*"?)\(', text, re.MULTILINE)
    letters = [_LETTERS.get(KINDS[kind][1], "ptr") for kind in kinds]
    parameters = ", ".join(f"{letter} %p{n}" for n, letter in enumerate(letters))
    wrapper = (
        f"\ndefine i64 @{kernel.__name__}({parameters}) {{\n  %result = alloca i64, align 8\n"
        f"  %status = call i32 {native[0]}(ptr %result, ptr null, {parameters})\n"
        "  %value = load i64, ptr %result, align 8\n  ret i64 %value\n}\n"
    )
    return binding.parse_assembly(text + wrapper)


def _optimised(module: Any) -> str:
    """Simplify a module without a thought of any processor's vectors -> its text, without target."""
    machine = binding.Target.from_triple(module.triple).create_target_machine(cpu="generic", features="", opt=2)
    tuning = binding.create_pipeline_tuning_options(speed_level=2)
    tuning.loop_vectorization = tuning.slp_vectorization = tuning.loop_unrolling = False
    for _ in range(2):
        builder = binding.create_pass_builder(machine, tuning)
        builder.getModulePassManager().run(module, builder)
    text = re.sub(r"^(; ModuleID|source_filename|target \w+) .*\n", "", str(module), flags=re.MULTILINE)
    text = re.sub(r'!"_ZN[^"]*"', '!"part"', text)
    for n, name in enumerate(dict.fromkeys(re.findall(r"_ZN\w+", text))):  # numba counts what it has compiled before
        text = re.sub(rf"{name}\b", f"inner{n}", text)
    # without hints that an older LLVM cannot read
    text = re.sub(r" captures\(none\)| samesign| range\([^)]*\)", "", text)
    text = re.sub(r"^(attributes #\d+) = .*$", r"\1 = { nounwind }", text, flags=re.MULTILINE)
    return re.sub(r"\n{2,}", "\n\n", text).strip() + "\n"


def compiled(kernels: tuple[Kernel, ...]) -> str:
    """Return the text of a unit, with its kernels' declarations as comments at the top."""
    unit = _module(kernels[0])
    for kernel in kernels[1:]:
        unit.link_in(_module(kernel))
    names = {kernel.__name__ for kernel in kernels}
    for n, value in enumerate((*unit.functions, *unit.global_variables)):
        if value.name not in names and not value.is_declaration:
            value.linkage = "internal"
            value.name = f"part{n}"
    header = "".join(f"; kernel {declaration(kernel)}\n" for kernel in kernels)
    return header + "\n" + _optimised(unit)


def main(target: Path) -> None:
    """Write every unit."""
    binding.initialize_native_target()
    target.mkdir(exist_ok=True)
    for name, kernels in UNITS.items():
        (target / f"{name}.ll").write_text(compiled(kernels), encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET)
