"""A store learns of a changed result by a raised version or by changed data, and of nothing else."""

import json
from pathlib import Path

from extract.digests import digest_of, pipeline_digest, rules_digest
from tests.stages import FILE, current


def test_no_stage_gives_another_result_under_the_key_of_an_old_one(corpus_store: Path) -> None:
    kept = json.loads(FILE.read_text("utf-8"))
    now = current(corpus_store)
    assert sorted(now) == sorted(kept)
    moved = [name for name in now if now[name]["output"] != kept[name]["output"]]
    same_key = [name for name in moved if now[name]["key"] == kept[name]["key"]]
    assert not same_key, f"raise the version of {same_key} in extract/digests.py (or of the reader): its result changed"
    assert now == kept, "run `make docs`: a version was raised, and the file of results is older"


def test_data_and_versions_make_the_digest_and_comments_in_code_do_not(tmp_path: Path) -> None:
    weights = tmp_path / "weights.toml"
    weights.write_text("bar = 0.5\n", "utf-8")
    before = digest_of([weights], "people 1")
    (tmp_path / "people.py").write_text("# a comment\n", "utf-8")
    assert digest_of([weights], "people 1") == before
    assert digest_of([weights], "people 2") != before
    weights.write_text("bar = 0.6\n", "utf-8")
    assert digest_of([weights], "people 1") != before


def test_a_vocabulary_of_the_user_is_part_of_the_text_pipeline(tmp_path: Path) -> None:
    own = tmp_path / "own.txt"
    own.write_text("[methods]\nquux folding |\n", "utf-8")
    with_one_method = pipeline_digest(own)
    own.write_text("[methods]\nquux unfolding |\n", "utf-8")
    assert len({with_one_method, pipeline_digest(own), pipeline_digest()}) == 3
    assert rules_digest() != pipeline_digest()
