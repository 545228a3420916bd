"""The wheel in an environment of its own, with nothing but what it asks for, builds a graph and does the three jobs."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import CORPUS, ROOT

UV = Path(sys.executable).with_name("uv")


def run(*words: str | Path, folder: Path) -> str:
    """What a program says; it must end well."""
    done = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env={k: v for k, v in os.environ.items() if k not in ("VIRTUAL_ENV", "PYTHONPATH")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not UV.exists():
        pytest.skip("NO UV BESIDE PYTHON, THE WHEEL WAS NOT BUILT")
    folder = tmp_path_factory.mktemp("wheel")
    run(UV, "build", "--wheel", "--out-dir", folder, ROOT, folder=folder)
    (made,) = folder.glob("*.whl")
    return made


def test_the_wheel_holds_the_packages_and_the_face_and_no_tests_or_training(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert {"paperkg.py", "queries/api.py", "extract/model/tagger.onnx", "graph/py.typed"} <= set(names)
    assert not [name for name in names if name.startswith(("tests/", "extract/training/"))]
    libraries = [name for name in names if name.startswith("queries/library/")]
    assert len(libraries) == len(list((ROOT / "queries" / "library").glob("*.cypher")))


def test_the_installed_wheel_does_the_three_jobs(wheel: Path, tmp_path: Path) -> None:
    venv = tmp_path / "venv"
    run(UV, "venv", "--quiet", "--python", sys.executable, venv, folder=tmp_path)
    run(UV, "pip", "install", "--quiet", "--python", venv / "bin" / "python", wheel, folder=tmp_path)
    paperkg = venv / "bin" / "paperkg"
    built = run(paperkg, "--store", "s", "build", CORPUS / "papers.jsonl", "--format", "csv", folder=tmp_path)
    assert "files new,1" in built
    first, second = "federated learning", "differential privacy"
    assert "Sujatha Ramanekar" in run(paperkg, "--store", "s", "coauthors", "Berisk", folder=tmp_path)
    assert "about both" in run(paperkg, "--store", "s", "bridges", first, second, folder=tmp_path)
    assert "Oluwaseyi" in run(paperkg, "--store", "s", "central", folder=tmp_path)
    program = "import paperkg; print(len(paperkg.open('s').coauthors('Berisk')))"
    assert int(run(venv / "bin" / "python", "-c", program, folder=tmp_path)) == 4
