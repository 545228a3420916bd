"""Which files paths stand for, how they are opened, and what is passed over in folders."""

import gzip
import hashlib
import os
import subprocess
import threading
from collections import Counter
from pathlib import Path

import pytest

from extract.inputs import Found, Input, find_inputs, kind_of_file, opened, storable
from extract.news import News, read_news
from graph.errors import InputError
from graph.model import Source

LINE = '{"title": "Sums of Small Things", "id": "s1"}\n'


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "pages/b.jsonl": LINE.replace("s1", "b"),
        "pages/a.jsonl": LINE.replace("s1", "a"),
        "pages/sub/c": LINE.replace("s1", "c"),
        "pages/.hidden.jsonl": LINE,
        "pages/.git/d.jsonl": LINE,
        "pages/README.md": "# Nothing to read",
        "pages/empty.txt": "",
        "pages/paper.pdf": "%PDF-1.7 and more",
        "more/e.jsonl": LINE.replace("s1", "e"),
        "none/notes.txt": "prose",
        "odd[1].jsonl": LINE.replace("s1", "o"),
    }.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (tmp_path / "pages" / "f.jsonl.gz").write_bytes(gzip.compress(LINE.replace("s1", "f").encode()))
    (tmp_path / "pages" / "photo.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    return tmp_path


IN_PAGES = [
    *("pages/README.md", "pages/a.jsonl", "pages/b.jsonl", "pages/empty.txt", "pages/f.jsonl.gz", "pages/paper.pdf"),
    *("pages/photo.png", "pages/sub/c"),
]


@pytest.mark.parametrize(
    ("paths", "names"),
    [
        (["pages"], IN_PAGES),
        (["./pages/"], IN_PAGES),
        (["more", "pages"], ["more/e.jsonl", *IN_PAGES]),
        (["pages/b.jsonl", "pages"], ["pages/b.jsonl", *(name for name in IN_PAGES if name != "pages/b.jsonl")]),
        (["pages/*.jsonl", "pages/a.jsonl"], ["pages/a.jsonl", "pages/b.jsonl"]),
        (["pages/s*"], ["pages/sub/c"]),
        (["**/*.jsonl"], ["more/e.jsonl", "odd[1].jsonl", "pages/a.jsonl", "pages/b.jsonl"]),
        (["odd[1].jsonl"], ["odd[1].jsonl"]),
        (["pages/.hidden.jsonl"], ["pages/.hidden.jsonl"]),
        (["pages/../more/e.jsonl"], ["more/e.jsonl"]),
        (["-", "more", "-"], ["-", "more/e.jsonl"]),
        ([], []),
    ],
)
def test_paths_stand_for_files_each_once_by_name(tree: Path, paths: list[str], names: list[str]) -> None:
    found = find_inputs(paths)
    assert [one.name for one in found.inputs] == names
    assert found.refused == []


def test_absolute_paths_stay_absolute(tree: Path) -> None:
    assert [one.name for one in find_inputs([str(tree / "more")]).inputs] == [(tree / "more" / "e.jsonl").as_posix()]


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("nowhere", "nowhere does not exist"),
        ("", "an empty path does not exist"),
        ("nowhere/*.txt", "no file fits"),
        ("bare", "bare is a folder without a file to read"),
    ],
)
def test_a_path_that_stands_for_nothing_is_refused_and_the_others_are_read(tree: Path, path: str, message: str) -> None:
    (tree / "bare").mkdir()
    found = find_inputs(["more", path])
    assert [one.name for one in found.inputs] == ["more/e.jsonl"]
    assert len(found.refused) == 1
    assert message in found.refused[0]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_a_folder_that_may_not_be_opened_is_told(tree: Path) -> None:
    (tree / "pages" / "sub").chmod(0)
    assert find_inputs(["pages"]).refused == ["pages/sub cannot be opened: Permission denied"]


def test_folders_are_gone_through_however_deep(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = os.open(".", os.O_RDONLY)
    try:
        for _ in range(1200):
            os.mkdir("d", dir_fd=here)
            inner = os.open("d", os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = inner
    finally:
        os.close(here)
    try:
        found = find_inputs(["d"])
    finally:  # pytest cannot remove it itself
        subprocess.run(["rm", "-rf", "d"], check=True)
    assert found.inputs == []
    assert found.refused


def test_a_store_in_a_folder_is_no_input(tmp_path: Path) -> None:
    for name in ("store/records.sqlite", "store/graph.kgl", "store/corrections.toml", "papers.jsonl"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(LINE)

    assert [Path(source.name).name for source in find_inputs([str(tmp_path)]).inputs] == ["papers.jsonl"]


def test_what_was_passed_over_is_counted_in_words() -> None:
    passed = Found(passed_over=Counter({"file of no known format": 2, "PDF": 1, "image": 3}))

    assert [note.split(" (")[0] for note in passed.notes()] == [
        "passed over: 1 PDF", "passed over: 2 files of no known format", "passed over: 3 images.",
    ]  # fmt: skip


def test_a_name_that_is_no_text_is_read_and_kept_as_text(tmp_path: Path) -> None:
    folder = os.fsencode(tmp_path)
    with open(folder + b"/caf\xe9.jsonl", "w", encoding="utf-8") as file:  # noqa: PTH123
        file.write(LINE)
    found = find_inputs([str(tmp_path)])
    assert [Path(one.name).name for one in found.inputs] == ["caf\\xe9.jsonl"]
    found.inputs[0].place.encode()
    with opened(found.inputs[0]) as file:
        assert file.stream().read() == LINE.encode()
    assert storable(os.fsdecode(b"\xe9\xff")) == "\\xe9\\xff"


def test_a_pipe_is_read_once_and_gone_through_twice(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=(LINE,))
    writer.start()
    with opened(Input("pipe", str(path), str(path))) as file:
        writer.join()
        assert [file.stream().read() for _ in range(2)] == [LINE.encode()] * 2
        assert file.sha256 == hashlib.sha256(LINE.encode()).hexdigest()


@pytest.mark.parametrize("path", ["/dev/zero", "/dev/null"])
def test_devices_are_refused(path: str) -> None:
    with pytest.raises(InputError, match="device"), opened(Input(path, path, path)):
        pass


def test_a_link_to_itself_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("loop").symlink_to("loop")
    news = read_news(["loop"], {})
    assert len(news.unreadable) == 1
    assert "loop cannot be read" in news.unreadable[0]


@pytest.mark.parametrize(
    ("head", "name", "kind"),
    [
        (b"%PDF-1.4", "a", "PDF"),
        (b"PK\x03\x04", "a.zip", "archive"),
        (b"PK\x03\x04", "a.xlsx", "spreadsheet"),
        (b"\x89PNG", "a.png", "image"),
        (b"", "a", "empty file"),
        (b"prose", "a.txt", "file of no known format"),
    ],
)
def test_what_is_no_input_has_a_kind(head: bytes, name: str, kind: str) -> None:
    assert kind_of_file(head, name) == kind


def kept(news: News) -> dict[str, Source]:
    return {place: source for source, place, _ in news.sources}


def test_what_is_no_input_in_a_folder_is_counted_by_kind_and_told_once(tree: Path) -> None:
    news = read_news(["pages"], {})
    assert news.files["new"] == ["pages/a.jsonl", "pages/b.jsonl", "pages/f.jsonl.gz", "pages/sub/c"]
    assert news.unreadable == []
    assert len(news.notes) == 4
    assert any(note.startswith("passed over: 1 PDF (") and "BibTeX" in note for note in news.notes)
    assert any(note.startswith("passed over: 1 image") for note in news.notes)


def test_a_folder_in_which_nothing_can_be_read_is_refused(tree: Path) -> None:
    assert "none is a folder without a file of a format" in read_news(["none"], {}).unreadable[0]
    assert len(read_news(["none/notes.txt"], {}).unreadable) == 1


def test_a_moved_folder_is_no_new_source(tree: Path) -> None:
    known = kept(read_news(["more"], {}))
    Path("more").rename("elsewhere")
    news = read_news(["elsewhere"], known)
    assert (news.sources, news.files["known by another name"]) == ([], ["elsewhere/e.jsonl"])
    assert news.moved == {"more/e.jsonl": str(tree / "elsewhere" / "e.jsonl")}
    assert "it is the same source" in news.notes[0]


def test_a_copy_beside_its_original_is_read_once(tree: Path) -> None:
    Path("copy.jsonl").write_text(Path("more/e.jsonl").read_text())
    news = read_news(["more", "copy.jsonl"], {})
    assert [source.name for source, _, _ in news.sources] == ["copy.jsonl"]
    assert (news.moved, len(news.notes)) == ({}, 1)
    assert [name for name, _ in news.copies.values()] == ["more/e.jsonl"]


def test_a_source_of_an_older_reader_is_read_again_or_told(tree: Path) -> None:
    known = kept(read_news(["more", "odd[1].jsonl"], {}))
    older = {place: Source(s.name, s.path, s.sha256, s.format, s.facts, 0) for place, s in known.items()}
    Path("odd[1].jsonl").unlink()
    news = read_news([], older)
    assert news.files["read again"] == ["more/e.jsonl"]
    assert [note for note in news.notes if "the file is gone: odd[1].jsonl" in note] == news.notes
    assert read_news([], known).files["read again"] == []


def test_a_mapping_of_columns_is_kept_with_the_source(tree: Path) -> None:
    table = tree / "tabelle.csv"
    table.write_text("werk;leute\nVon Summen;Anna Esch | Bo Birk\n")
    assert "its columns are werk, leute" in read_news(["tabelle.csv"], {}).unreadable[0]
    first = read_news(["tabelle.csv"], {}, columns="title=werk,authors=leute")
    known = kept(first)
    table.write_text("werk;leute\nVon Summen;Anna Esch\nVon Resten;Cy Cole\n")
    again = read_news(["tabelle.csv"], known)
    assert again.files["replaced"] == ["tabelle.csv"]
    assert [item.title for item in again.sources[0][2]] == ["Von Summen", "Von Resten"]
