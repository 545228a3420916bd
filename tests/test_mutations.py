"""Three hundred spoilt inputs: each build ends, in order or with a sentence, and nothing raw reaches the terminal."""

from pathlib import Path

import pytest

from tests.mutations import AT_ONCE, faults_of, mutated, tried

NUMBER = 300


@pytest.mark.parametrize("first", range(0, NUMBER, AT_ONCE))
def test_spoilt_inputs_end_in_order_or_in_a_sentence(first: int, tmp_path: Path) -> None:
    files = list(mutated(NUMBER))[first : first + AT_ONCE]
    wrong = [fault for command, said in tried(tmp_path / "t", files) for fault in faults_of(command, said)]
    assert wrong == []


def test_the_same_seed_spoils_alike() -> None:
    assert list(mutated(20, seed=3)) == list(mutated(20, seed=3)) != list(mutated(20, seed=4))
