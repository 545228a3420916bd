"""The notebooks run, on the sample corpus, as they are."""

import json
from pathlib import Path

import pytest

from tests.conftest import ROOT

SAYS = {
    "around-a-person": "Tolvane Berisk",
    "two-topics": "FedLuma",
    "who-is-central": "Leiden",
}
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_every_cell_runs(
    path: Path, corpus_store: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PAPERKG_STORE", str(corpus_store))
    names: dict[str, object] = {}

    for cell in json.loads(path.read_text("utf-8"))["cells"]:
        if cell["cell_type"] == "code":
            assert cell["outputs"] == [], "notebooks are kept without their outputs"
            exec("".join(cell["source"]), names)

    assert SAYS[path.stem] in capsys.readouterr().out


def test_every_notebook_is_known() -> None:
    assert {path.stem for path in NOTEBOOKS} == set(SAYS)
