"""Logistic regression with a ridge, for the scripts that fit weights of evidence."""

from collections.abc import Mapping, Sequence

import numpy as np

RIDGE = 1.0


def fitted(
    evidence: Sequence[Mapping[str, float]], right: Sequence[bool], counts: Sequence[float] | None = None
) -> dict[str, float]:
    """Return the weight of each name of evidence, by Newton's steps; 0 where a row does not have it.

    `counts` says how often each row counts, once by default.
    """
    names = sorted({name for row in evidence for name in row})
    column = {name: i for i, name in enumerate(names)}
    x = np.zeros((len(evidence), len(names)))
    for i, row in enumerate(evidence):
        for name, value in row.items():
            x[i, column[name]] = value
    y = np.array(right, dtype=float)
    times = np.ones(len(y)) if counts is None else np.array(counts, dtype=float)
    w = np.zeros(len(names))
    for _ in range(15):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        hessian = (x * (times * p * (1 - p))[:, None]).T @ x + RIDGE * np.eye(len(w))
        w -= np.linalg.solve(hessian, x.T @ (times * (p - y)) + RIDGE * w)
    return dict(zip(names, w.tolist(), strict=True))


def rounded(weights: Mapping[str, float]) -> dict[str, float]:
    """Return the weights to two digits, those that are not nothing."""
    return {name: round(value, 2) for name, value in weights.items() if round(value, 2)}
