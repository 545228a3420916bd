"""House rules that no tool holds: where the packages lie, how long things are, who may name an engine."""

import ast
import importlib
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("graph", "extract", "queries")
MODULES = sorted(path for name in PACKAGES for path in (ROOT / name).rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
# Where others decide on parameters: machine code takes an address for each array, and the backend what networkx gives.
GIVEN_PARAMETERS = ("queries/kernels/source/", "queries/kernels/backend.py")
# One method a question, each with its imports inside: the front door grows with what can be asked.
FRONT_DOOR, LONGEST_FRONT_DOOR = "queries/api.py", 360
LONGEST_MODULE, LONGEST_FUNCTION, MOST_PARAMETERS = 300, 40, 5
# Names that do not say what they hold, and for how many lines of a function they may be used all the same.
EMPTY_NAMES = {
    "found",
    "given",
    "here",
    "one",
    "ones",
    "place",
    "said",
    "there",
    "thing",
    "things",
    "those",
    "told",
    "what",
}
EMPTY_NAME_LINES = 3
# Who may name an engine: the engines themselves, and who chooses between them.
NAMING = {"graph/stores/__init__.py", "graph/stores/embedded.py"}
ENGINES = re.compile(r"\bkglite\b|\bEmbeddedStore\b|\bNeo4jStore\b|\bGraphDatabase\b|\bfrom neo4j\b|\bimport neo4j\b")


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("name", PACKAGES)
def test_a_package_is_ours_and_not_one_of_that_name_from_elsewhere(name: str) -> None:
    found = importlib.import_module(name).__file__
    assert found is not None
    assert Path(found).is_relative_to(ROOT / name)


def test_modules_are_short_and_say_what_lives_there() -> None:
    for path in MODULES:
        docstring, length = ast.get_docstring(tree_of(path)), len(path.read_text("utf-8").splitlines())
        longest = LONGEST_FRONT_DOOR if name_of(path) == FRONT_DOOR else LONGEST_MODULE
        assert length <= longest, f"{name_of(path)} has {length} lines"
        assert docstring, f"{name_of(path)} has no docstring"
        assert re.match(r"[^\n]{10,}?[.:]", docstring.replace("\n", " ")), f"{name_of(path)} begins with no sentence"


def test_functions_are_short_and_take_few_things() -> None:
    for path in MODULES:
        for function in functions(path):
            size = (function.end_lineno or function.lineno) - function.lineno + 1
            assert size <= LONGEST_FUNCTION, f"{function.name} in {name_of(path)} has {size} lines"
            taken = [a.arg for a in (*function.args.posonlyargs, *function.args.args) if a.arg not in ("self", "cls")]
            a_command = path.parent.name == "cli" and function.decorator_list  # whose options are its parameters
            assert a_command or name_of(path).startswith(GIVEN_PARAMETERS) or len(taken) <= MOST_PARAMETERS, (
                f"{function.name} in {name_of(path)} takes {taken}"
            )


def lines_of_names(function: ast.AST) -> dict[str, list[int]]:
    """The lines of each variable and parameter of a function; functions inside of it are looked at by themselves."""
    lines: dict[str, list[int]] = {}
    todo = list(ast.iter_child_nodes(function))
    while todo:
        node = todo.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        if isinstance(node, ast.Name | ast.arg):
            lines.setdefault(node.id if isinstance(node, ast.Name) else node.arg, []).append(node.lineno)
        todo += ast.iter_child_nodes(node)
    return lines


def test_variables_are_named_for_what_they_hold() -> None:
    for path in MODULES:
        for function in functions(path):
            for name, lines in lines_of_names(function).items():
                length = max(lines) - min(lines) + 1
                assert name not in EMPTY_NAMES or length <= EMPTY_NAME_LINES, (
                    f"{name} in {function.name} in {name_of(path)}: {length} lines"
                )


def test_no_engine_is_named_above_the_seam() -> None:
    above = [path for path in MODULES if name_of(path) not in NAMING and "neo4j" not in path.parts]
    assert [name_of(path) for path in above if ENGINES.search(path.read_text("utf-8"))] == []


def test_nothing_is_caught_without_saying_what() -> None:
    for path in MODULES:
        for handler in (node for node in ast.walk(tree_of(path)) if isinstance(node, ast.ExceptHandler)):
            line = f"{name_of(path)}:{handler.lineno}"
            assert handler.type is not None, line
            names = {node.id for node in ast.walk(handler.type) if isinstance(node, ast.Name)}
            broad = names & {"Exception", "BaseException"}
            assert not broad or any(isinstance(node, ast.Raise) for node in ast.walk(handler)), line


def test_test_modules_say_what_they_are_about() -> None:
    assert [name_of(path) for path in TESTS if not ast.get_docstring(tree_of(path))] == []


def test_no_folder_of_the_tests_is_called_like_a_package() -> None:
    assert {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()} & set(PACKAGES) == set()


def test_nothing_names_a_place_on_a_machine() -> None:
    places = re.compile(r"/(?:home|Users|work|root)/[a-z]")
    kinds = ("*.py", "*.cypher", "*.toml", "*.md", "*.sh", "*.json", "*.ipynb", "Makefile")
    tracked = subprocess.run(["git", "ls-files", *kinds], cwd=ROOT, capture_output=True, text=True, check=False)
    files = tracked.stdout.splitlines() or [name_of(path) for path in MODULES]
    assert [name for name in files if places.search((ROOT / name).read_text("utf-8"))] == []


def test_the_checks_are_run_and_hold_imports_down() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    recipe = re.search(r"^check:[^\n]*\n((?:\t[^\n]*\n)+)", makefile, re.MULTILINE)
    assert recipe is not None
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert tool in recipe[1]
    assert re.search(r"^test:.*\bcheck\b", makefile, re.MULTILINE)
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert settings["importlinter"]["root_packages"] == list(PACKAGES)
    assert settings["mypy"]["strict"] is True
    assert "error" in settings["pytest"]["ini_options"]["filterwarnings"]
    assert not any(contract.get("ignore_imports") for contract in settings["importlinter"]["contracts"])


def test_help_and_the_catalogue_load_nothing_heavy() -> None:
    program = (
        "import sys; from queries.catalogue import catalogue; from queries.cli.main import paperkg; catalogue();"
        "assert paperkg.name; print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert (
        set(done.stdout.split())
        & {
            "spacy",
            "networkx",
            "numba",
            "scipy",
            "numpy",
            "neo4j",
            "kglite",
            "jinja2",
            "matplotlib",
            "starlette",
            "mcp",
        }
        == set()
    )
