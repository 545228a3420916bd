"""The user's decisions: read from a file, added to it, and told what is wrong with it."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.people.corrections import NONE, Corrections, Different, Same, add_different, add_same, load, undo
from graph.errors import InputError, NoEffect

SAMPLE = """\
# my decisions
[[same]]
names = ["A. Person", "Anna Person"]  # met her
note = "told me"

[[different]]
name = "Wei Zhang"
papers = [["doi:10.1/x", "title: One"], ["Two"]]
"""


def test_a_missing_and_an_empty_file_decide_nothing(tmp_path):
    assert load(tmp_path / "none.toml") == NONE
    (tmp_path / "empty.toml").write_text("")
    assert load(tmp_path / "empty.toml") == NONE


def test_load(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_text("\ufeff" + SAMPLE, encoding="utf-8")
    assert load(path) == Corrections(
        (Same(("A. Person", "Anna Person"), (), "told me"),),
        (Different("Wei Zhang", (("doi:10.1/x", "title: One"), ("Two",))),),
    )


def test_adding_keeps_what_stands_there(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_text(SAMPLE.rstrip("\n"), encoding="utf-8")
    add_same(path, ["B", 'C "c" \\'], papers=["P\n1"], note="why\tnot")
    add_different(path, "D", [["x"], ["y", "z"]])
    text = path.read_text(encoding="utf-8")
    assert text.startswith(SAMPLE.rstrip("\n") + "\n")
    found = load(path)
    assert found.same[1] == Same(("B", 'C "c" \\'), ("P\n1",), "why\tnot")
    assert found.different[1] == Different("D", (("x",), ("y", "z")))
    add_same(path, ["B", 'C "c" \\'], papers=["P\n1"], note="why\tnot")
    add_different(path, "D", [["x"], ["y", "z"]])
    assert path.read_text(encoding="utf-8") == text, "a decision that is known is not added again"
    assert list(tmp_path.iterdir()) == [path], "no temporary file is left"


def test_one_group_parts_its_papers_from_the_rest_under_several_spellings(tmp_path):
    path = tmp_path / "corrections.toml"
    add_different(path, "A. Person", [["Moss on Walls"]], more=["Ada Person"], note="met both")
    assert load(path).different == (Different("A. Person", (("Moss on Walls",),), "met both", ("Ada Person",)),)
    assert len(path.read_text(encoding="utf-8").split("[[different]]")[-1].splitlines()) == 4


def test_the_last_decision_is_taken_back_and_comments_stay(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_text(SAMPLE + '\n# to look at again\n[[same]]\nnames = ["B", "C"]\n# the end\n', encoding="utf-8")
    assert undo(path) == '[[same]]\nnames = ["B", "C"]'
    text = path.read_text(encoding="utf-8")
    assert text == SAMPLE + "\n# to look at again\n# the end\n"
    undo(path)
    undo(path)
    assert load(path) == NONE
    assert "# my decisions" in path.read_text(encoding="utf-8")
    with pytest.raises(NoEffect, match="no decision"):
        undo(path)


def test_a_new_file_explains_itself(tmp_path):
    path = tmp_path / "deep" / "corrections.toml"
    add_same(path, ["A", "B"])
    assert path.read_text(encoding="utf-8").startswith("# Who is who")
    assert load(path).same == (Same(("A", "B")),)


@settings(max_examples=60)
@given(names=st.lists(st.text(min_size=1).filter(str.strip), min_size=2, max_size=4, unique=True), note=st.text())
def test_any_text_comes_back(tmp_path_factory, names, note):
    path = tmp_path_factory.mktemp("any") / "corrections.toml"
    sound = [name for name in names if not any(0xD800 <= ord(letter) < 0xE000 for letter in name + note)]
    if sound == names:
        add_same(path, names, note=note)
        assert load(path).same[0].names == tuple(names)
        assert load(path).same[0].note == note
        tomllib.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("[[same]\n", "line 1"),
        ('[[same]]\nnames = ["A", "B"\n', "line"),
        ('[same]\nnames = ["A", "B"]', "two brackets"),
        ("[[same]]\nnames = []", "number 1 needs names"),
        ('[[same]]\nnames = ["A", "B"]\n[[same]]\nnames = ["A", ""]', "number 2"),
        ('[[same]]\nname = ["A", "B"]', "'name'"),
        ('[[same]]\nnames = "A"', "list"),
        ('[[same]]\nnames = []\npapers = ["x"]', "needs names"),
        ('[[same]]\nnames = ["A", "B"]\nnote = 1', "note"),
        ("same = [1]", "not a table"),
        ('[[different]]\npapers = [["x"], ["y"]]', "needs a name"),
        ('[[different]]\nname = "A"\npapers = []', "a list for each person"),
        ('[[different]]\nname = "A"\nnames = ["B"]\npapers = [["x"]]', "needs a name"),
        ('[[different]]\nname = "A"\npapers = ["x", "y"]', "list"),
        ('[[different]]\nname = "A"\npapers = [["x"], []]', "without a paper"),
        ('[[different]]\nname = "A"\npapers = [["x"], ["x"]]', "two people"),
        ('[[merge]]\nname = "A"', "'merge'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(tmp_path, text, part):
    path = tmp_path / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=r"corrections\.toml") as caught:
        load(path)
    assert part in str(caught.value)


def test_a_file_that_is_no_text(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="UTF-8"):
        load(path)


def test_nothing_is_written_where_the_file_is_not_in_order(tmp_path):
    path = tmp_path / "corrections.toml"
    path.write_text("[[same]\n", encoding="utf-8")
    with pytest.raises(InputError):
        add_same(path, ["A", "B"])
    assert path.read_text(encoding="utf-8") == "[[same]\n"
    path.unlink()
    with pytest.raises(InputError):
        add_same(path, [])
    assert not path.exists()
