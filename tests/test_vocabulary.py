"""The reader of the vocabulary files refuses what is wrong, and the shipped files are right."""

import pytest

from extract import vocabulary
from extract.vocabulary import form_key, headings, load_fields, load_vocabulary, vocabulary_files
from graph.errors import InputError
from graph.folding import phrase_key


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    """A folder in the place of the shipped one."""
    monkeypatch.setattr(vocabulary, "FOLDER", tmp_path)
    for section in ("topics", "methods", "datasets"):
        (tmp_path / section).mkdir()
    fields = "optics | physics.optics | Physics - Optics | laser; lasers\n"
    (tmp_path / "fields.txt").write_text(fields, encoding="utf-8")

    def write(**files):
        for section, text in files.items():
            path = tmp_path / (f"{section}.txt" if section in ("generic", "fields") else f"{section}/a.txt")
            path.write_text(text, encoding="utf-8")
        return load_vocabulary()

    return write


def test_entries(shipped):
    found = shipped(
        topics="# comment\n!theory | |\nscaling laws | theory | neural scaling laws; SL | power law* | weak\n",
        methods="Adam | |\nMuon | muon optimizer | ordinary\n",
        datasets="MNIST\n",
        generic="neural network\n\nKestrel | away\n",
    )
    theory, laws = found.headings
    assert not theory.assigned
    assert theory.parent is None
    assert (laws.name, laws.parent, laws.weak) == ("scaling laws", "theory", True)
    assert laws.synonyms == ("neural scaling laws", "SL")
    assert laws.triggers == ("power law*",)
    assert [term.name for term in found.methods] == ["Adam", "Muon"]
    assert found.methods[1].ordinary
    assert found.datasets[0].name == "MNIST"
    assert found.generic == {"neural network"}
    assert found.apparatus == {"kestrel"}


@pytest.mark.parametrize(
    ("files", "where", "reason"),
    [
        ({"topics": "a | | | | | | x\n"}, "a.txt:1", "fields"),
        ({"topics": "ok\n | b\n"}, "a.txt:2", "missing"),
        ({"topics": "a | | | | strong\n"}, "a.txt:1", "flag"),
        ({"topics": "a | | | | | alchemy\n"}, "a.txt:1", "no such field"),
        ({"methods": "a | | often\n"}, "a.txt:1", "flag"),
        ({"generic": "a | often\n"}, "generic.txt:1", "flag"),
        ({"topics": "a\na\n"}, "a.txt:2", "also stands"),
        ({"topics": "a-b\nc | | ab\n"}, "a.txt:2", "also stands"),
        ({"methods": "Foo | bar\nBaz | bar\n"}, "a.txt:2", "also stands"),
        ({"topics": "a | nowhere\n"}, "a.txt:1", "not a heading"),
        ({"topics": "a | b\nb | a\n"}, "a.txt:1", "own parents"),
        ({"topics": "a | | | x*\n"}, "a.txt:1", "too short"),
    ],
)
def test_a_bad_line_is_refused_with_its_place(shipped, files, where, reason):
    with pytest.raises(InputError, match=reason) as caught:
        shipped(**files)
    assert where in str(caught.value)


def test_a_file_that_is_no_text(shipped, tmp_path):
    (tmp_path / "methods" / "b.txt").write_bytes(b"\xff\xfe")
    with pytest.raises(InputError, match="UTF-8"):
        load_vocabulary()


def test_own_entries_come_on_top(shipped, tmp_path):
    shipped(topics="a | | b\nc\n", methods="Foo | foo net\nBar\n")
    own = tmp_path / "own.txt"
    own.write_text("[topics]\nb | a\n[methods]\nFoo | phoo\n[generic]\nx y\n-Bar\n-c\n", encoding="utf-8")
    found = load_vocabulary(own)
    assert [(entry.name, entry.parent, entry.synonyms) for entry in found.headings] == [("a", None, ()), ("b", "a", ())]
    assert [(term.name, term.aliases) for term in found.methods] == [("Foo", ("phoo",))]
    assert found.generic == {"x y"}
    assert found.banned == {"bar", "c"}


@pytest.mark.parametrize(("text", "reason"), [("Foo\n", "before the first"), ("[tasks]\nFoo\n", "no such section")])
def test_a_bad_own_file(shipped, tmp_path, text, reason):
    shipped()
    own = tmp_path / "own.txt"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(InputError, match=reason):
        load_vocabulary(own)


def test_an_own_file_that_is_not_there(tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        load_vocabulary(tmp_path / "none.txt")


def test_headings_are_topics_with_the_one_above(shipped):
    shipped(topics="a b\nc | a b | d\n")
    first, second = headings()
    assert (first.id, first.broader) == ("topic:a-b", None)
    assert (second.id, second.broader, second.aliases) == ("topic:c", "topic:a-b", ("d",))


def test_entries_are_meant_in_their_fields(shipped):
    found = shipped(topics="gates | | | | | optics\n", methods="sieve | | ordinary | optics, optics\nplane\n")
    assert found.headings[0].fields == ("optics",)
    assert [term.fields for term in found.methods] == [("optics", "optics"), ()]
    (field,) = load_fields()
    assert (field.name, field.codes, field.classes) == ("optics", ("physics.optics",), ("Physics - Optics",))
    assert field.words == ("laser", "lasers")


def test_fields_are_at_home_in_files_that_are_there():
    files = {path.stem for path in vocabulary_files()}
    fields = load_fields()
    assert fields
    assert all(set(field.files) <= files for field in fields)


def test_shipped_fields_share_no_code_and_no_class():
    shipped_fields = load_fields()
    assert len(shipped_fields) > 40
    for column in ("codes", "classes"):
        listed = [one for field in shipped_fields for one in getattr(field, column)]
        assert len(listed) == len(set(listed))


def test_form_keys():
    assert form_key("over-parameterization") == form_key("overparameterization")
    assert form_key("SAM") != form_key("sam")
    assert form_key("Group Lasso") == form_key("group lasso")


def test_the_shipped_files_are_right():
    assert len(vocabulary_files()) > 3
    found = load_vocabulary()
    entries = len(found.headings) + len(found.methods) + len(found.datasets)
    assert entries > 3000
    for path in vocabulary_files():
        assert path.read_text(encoding="utf-8").startswith("#"), f"{path.name} does not say what it holds"


def test_no_ordinary_method_has_its_own_plural_or_spelling_for_an_alias():
    # an alias needs no support, so that it would let the ordinary name through
    plain = [term for term in load_vocabulary().methods if term.ordinary and term.aliases]
    assert plain
    assert not [term.name for term in plain if phrase_key(term.name) in map(phrase_key, term.aliases)]


def test_shipped_headings_have_ids_of_their_own():
    ids = [heading.id for heading in headings()]
    assert len(ids) == len(set(ids))


def test_shipped_headings_leave_out_what_is_too_wide():
    assigned = {entry.name for entry in load_vocabulary().headings if entry.assigned}
    assert not assigned & {
        "machine learning",
        "deep learning",
        "neural networks",
        "artificial intelligence",
        "algorithms",
    }
