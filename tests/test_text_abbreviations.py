"""Definitions of short forms in both orders; the cases are hand-made."""

import pytest

from extract.text.abbreviations import find_definitions, is_short_form


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("the neural tangent kernel (NTK) is", [("NTK", "neural tangent kernel")]),
        ("NTK (neural tangent kernel) is", [("NTK", "neural tangent kernel")]),
        ("large language models (LLMs)", [("LLMs", "large language models")]),
        ("Sharpness-Aware Minimization [SAM]", [("SAM", "Sharpness-Aware Minimization")]),
        ("Markov chain Monte Carlo (MCMC; see below)", [("MCMC", "Markov chain Monte Carlo")]),
        ("variational autoencoder (VAE) and graph neural network (GNN)",
         [("VAE", "variational autoencoder"), ("GNN", "graph neural network")]),
        ("proton pump inhibitors (PPIs)", [("PPIs", "proton pump inhibitors")]),
        ("of 2,4-dinitrophenyl (DNP) groups", [("DNP", "2,4-dinitrophenyl")]),
        ("prostaglandin E(2) (PGE(2)) falls", [("PGE(2)", "prostaglandin E(2)")]),
        ("uptake of nitrogen (N) and water", [("N", "nitrogen")]),
        ("nitrogen (N) and neon (N)", []),
        ("parts anchor (A) and boat (B)", []),
        ("mean wet reed area (mwra) was", [("mwra", "mean wet reed area")]),
        ("a “neural tangent kernel” (NTK)", [("NTK", "neural tangent kernel")]),
        ("with N-methyl-D-aspartate (NMDA)", [("NMDA", "N-methyl-D-aspartate")]),
        ("we use the (best) model", []),
        ("in the year (1999)", []),
        ("accuracy (p < 0.05)", []),
        ("nothing before it. (NTK) stands alone", []),
        ("a method (XYZ) that does not match", []),
        ("(", []),
        ("", []),
    ],
)  # fmt: skip
def test_pairs(text, pairs):
    assert [(one.short, one.long) for one in find_definitions(text)] == pairs


def test_places():
    text = "We train a neural tangent kernel (NTK)."
    (one,) = find_definitions(text)
    assert text[one.short_start :].startswith("NTK")
    assert text[one.long_start :].startswith("neural")


@pytest.mark.parametrize(
    ("text", "expected"), [("SAM", True), ("mSAM", True), ("best", False), ("Then", False), ("1999", False)]
)
def test_shape_of_short_forms(text, expected):
    assert is_short_form(text) is expected


def test_a_definition_is_given_once():
    assert len(find_definitions("conformal prediction (CP) or conformal prediction (CP)")) == 1


def test_a_clause_is_no_long_form():
    assert not find_definitions("At the Crate Hall in Pine town we are building a trap (CHIP).")
    assert find_definitions("We use a crate held in pine (CHIP).")
