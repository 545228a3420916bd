"""The README is true: its commands print what it shows, its tables are those of the declarations."""

import re

from tests.readme import README, ROOT, TABLES, rendered


def test_every_command_and_table_is_as_it_is_now() -> None:
    text = README.read_text("utf-8")

    assert rendered(text) == text, "the README is behind; write it again with `make readme`"


def test_every_table_is_used() -> None:
    used = re.findall(r"<!-- table: (\w+) -->", README.read_text("utf-8"))

    assert sorted(used) == sorted(TABLES)


def test_every_make_target_that_it_names_exists() -> None:
    found = re.findall(r"^make (\w+)|`make (\w+)`", README.read_text("utf-8"), flags=re.MULTILINE)
    named = {name for pair in found for name in pair if name}
    there = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text("utf-8"), flags=re.MULTILINE))

    assert named
    assert named <= there
