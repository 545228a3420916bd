"""What holds of every format: line ends, encodings, compression, damage, huge files, detection, the table."""

import codecs
import gzip
import hashlib
import io
import itertools
import json
import os
import threading
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extract.formats import FORMATS, Document, read_bytes, read_file, record_json
from graph.errors import InputError
from graph.model import Problem, Record
from graph.paper_ids import PAPER_IDS
from tests.listing_pages import (
    ABSTRACT,
    AUTHOR_HEAD,
    DAILY_HEAD,
    LONG,
    OTHER,
    SEARCH_HEAD,
    daily,
    entry,
    jsonl,
    one,
    read,
    reasons,
)

PAGES = {
    "author-page": AUTHOR_HEAD + entry("77LGMay 1", "μP and Möbius", "Ann Ash, Zoë Öl et al. · lab") * 2,
    "search-page": f"{SEARCH_HEAD}μP\n{ABSTRACT}\nMöbius?\n{OTHER}",
    "daily-page": DAILY_HEAD + daily("μP", "  • 2 authors\n·\nMay 1 2\n") + daily("Möbius", "Lab\n·\nMay 2"),
    "jsonl": '{"title": "μP\u2028", "authors": ["Öl, Zoë"]}\n\n{"title": "Möbius\\n"}\n',
}


VARIANTS: dict[str, Callable[[str], bytes]] = {
    "CRLF": lambda page: page.replace("\n", "\r\n").encode(),
    "CR": lambda page: page.replace("\n", "\r").encode(),
    "BOM": lambda page: codecs.BOM_UTF8 + page.encode(),
    "BOM inside": lambda page: codecs.BOM_UTF8 * 2 + page.encode(),
    "UTF-16": lambda page: page.encode("utf-16"),
    "UTF-16 big": lambda page: codecs.BOM_UTF16_BE + page.replace("\n", "\r\n").encode("utf-16-be"),
    "UTF-32": lambda page: page.encode("utf-32"),
    "gzip": lambda page: gzip.compress(page.encode(), mtime=0),
    "two gzip members": lambda page: gzip.compress(page.encode()[:99], mtime=0) + gzip.compress(page.encode()[99:]),
    "gzip UTF-16 CRLF": lambda page: gzip.compress(page.replace("\n", "\r\n").encode("utf-16"), mtime=0),
}


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("variant", VARIANTS)
def test_variants_of_a_file_read_the_same(name: str, variant: str) -> None:
    expected = read(PAGES[name])
    assert len(expected[0]) == 2
    assert {record.format for record in expected[0]} == {name}
    assert read(VARIANTS[variant](PAGES[name])) == expected


@pytest.mark.parametrize("before", range(-3, 4))
def test_a_line_end_between_two_reads_is_one(before: int) -> None:
    frame = len('{"title": ""}')
    first = jsonl({"title": "x" * (256 * 1024 - frame + before)})
    records, _ = read((first + jsonl({"title": "T"}, {"title": "U"})).replace("\n", "\r\n"))
    assert [record.line for record in records] == [1, 2, 3]


@pytest.mark.parametrize("name", PAGES)
def test_leading_blank_lines_move_the_numbers_only(name: str) -> None:
    moved, problems = read("\n \n" * 50 + PAGES[name])
    still, _ = read(PAGES[name])
    assert problems == []
    assert [record_json(record) for record in moved] == [
        record_json(record) | {"line": record.line + 100} for record in still
    ]


text = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1, max_size=30).map(lambda word: f"T{word}")


@given(st.lists(st.tuples(text, text), min_size=1, max_size=5), st.sampled_from(sorted(VARIANTS)))
@example([("TSubscribe", "T·")], "CRLF")
def test_what_is_printed_is_read(papers: list[tuple[str, str]], variant: str) -> None:
    abstracts = [f"{ABSTRACT} {abstract}" for _, abstract in papers]
    bodies = {
        "author-page": AUTHOR_HEAD
        + "".join(entry("LGMay 1", title, "Ann Ash et al.", f"{ABSTRACT} {abstract}") for title, abstract in papers),
        "search-page": SEARCH_HEAD + "\n".join(f"{title}\n{ABSTRACT} {abstract}" for title, abstract in papers),
        "daily-page": DAILY_HEAD
        + "\n".join(daily(title, "  • 2 authors\n·\nMay 1", f"{ABSTRACT} {abstract}") for title, abstract in papers),
        "jsonl": jsonl(*({"title": title, "abstract": f"{ABSTRACT} {abstract}"} for title, abstract in papers)),
    }
    for name, page in bodies.items():
        records, problems = read(VARIANTS[variant](page))
        assert problems == []
        assert {record.format for record in records} == {name}
        assert [(record.title, record.abstract) for record in records] == [
            (title, abstract) for (title, _), abstract in zip(papers, abstracts, strict=True)
        ]


@given(st.sampled_from(sorted(PAGES)), st.binary(max_size=40), st.integers(min_value=0))
def test_no_bytes_inside_a_file_break_the_reading(name: str, noise: bytes, place: int) -> None:
    data = PAGES[name].encode()
    place %= len(data)
    for changed in (data[:place] + noise + data[place:], data[:place], gzip.compress(data, mtime=0)[: place + 1]):
        try:
            contents = read_bytes(changed, "page")
        except InputError:
            continue
        for item in contents.items:
            assert item.source == "page"
            if isinstance(item, Record):
                assert item.title
                json.dumps(record_json(item)).encode()


def test_windows_1252_is_read_with_one_note() -> None:
    page = PAGES["author-page"].replace("μ", "–")
    records, problems = read(page.encode("cp1252"))
    assert (records, []) == read(page)
    assert len(problems) == 1
    assert "Windows-1252" in problems[0].reason
    assert problems[0].line is not None
    mixed = '{"title": "Möbius"}\n'.encode() + '{"title": "Möbius"}\n'.encode("latin-1")
    assert [record.title for record in read(mixed)[0]] == ["Möbius", "Möbius"]
    assert [record.title for record in read(b'{"title": "a\x81\x8db"}')[0]] == ["a\ufffd\ufffdb"]


def test_nul_characters_in_a_page_are_removed_with_one_note() -> None:
    page = PAGES["search-page"].replace("Möbius", "Mö\0bi\0us").replace("count", "co\0unt")
    records, problems = read(page)
    assert records == read(PAGES["search-page"])[0]
    assert len(problems) == 1
    assert "NUL" in problems[0].reason


@pytest.mark.parametrize("kept", [0.5, 0.9, 0.999])
def test_a_cut_gzip_file_gives_what_could_be_read_and_a_problem(kept: float) -> None:
    numbers = [{"title": hashlib.sha256(bytes([number % 256, number // 256])).hexdigest()} for number in range(5000)]
    data = gzip.compress(jsonl(*numbers).encode(), mtime=0)
    records, problems = read(data[: int(len(data) * kept)])
    assert kept * 0.8 < len(records) / 5000 < kept * 1.1
    assert [record.title for record in records] == [number["title"] for number in numbers[: len(records)]]
    assert len(problems) == 1
    assert "damaged" in problems[0].reason
    assert problems[0].line == len(records) + 1


@pytest.mark.parametrize("spoil", ["checksum", "rubbish behind", "middle"])
def test_a_spoilt_gzip_file_is_told(spoil: str) -> None:
    data = bytearray(gzip.compress(jsonl(*({"title": f"Title {number}"} for number in range(5_000))).encode()))
    if spoil == "checksum":
        data[-8] ^= 1
    elif spoil == "rubbish behind":
        data += b"rubbish"
    else:
        data[len(data) // 2 : len(data) // 2 + 400] = b"\xff" * 400
    records, problems = read(bytes(data))
    assert any("damaged" in reason for reason in reasons(problems))
    assert records[0].title == "Title 0"
    assert (len(records) == 5_000) is (spoil != "middle")


def test_a_huge_line_is_left_out_quickly_and_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "huge.jsonl"
    with path.open("wb") as stream:
        stream.write(b'{"title": "Before"}\n{"title": "')
        for _ in range(100):
            stream.write(b"x" * 1_000_000)
        stream.write(b'"}\n{"title": "After"}\n')
    began = time.process_time()
    tracemalloc.start()
    items = list(read_file(path, "huge").items)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [item.title for item in items if isinstance(item, Record)] == ["Before", "After"]
    problems = [item for item in items if isinstance(item, Problem)]
    assert [problem.line for problem in problems] == [2]
    assert "8 MB" in problems[0].reason
    assert peak < 40_000_000
    assert time.process_time() - began < 20


def test_a_file_of_one_huge_line_is_refused(tmp_path: Path) -> None:
    for data in (b"x" * 20_000_000, b'{"title": "' + b"y" * 20_000_000, gzip.compress(b" x" * 10_000_000, mtime=0)):
        with pytest.raises(InputError, match="one JSON object per line"):
            read_bytes(data, "huge")


def test_a_line_just_below_the_limit_is_read() -> None:
    frame = len('{"title": ""}')
    limit = 8 * 1024 * 1024
    records, problems = read('{"title": "' + "x" * (limit - frame) + '"}')
    assert len(records[0].title) == 4_000_000  # the most that a store takes
    assert "cut off" in problems[0].reason
    lines = ['{"title": "A"}', '{"title": "' + "x" * limit + '"}', '{"title": "B"}']
    assert [record.title for record in read("\n".join(lines))[0]] == ["A", "B"]


def test_jsonl_is_streamed(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl.gz"
    with gzip.open(path, "wt", compresslevel=1) as stream:
        for number in range(8_000):
            stream.write(json.dumps({"title": f"Title {number}", "abstract": f"{number} {LONG * 3}"}) + "\n")
    tracemalloc.start()
    count = sum(isinstance(item, Record) for item in read_file(path, "many").items)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 8_000
    assert peak < 5_000_000  # the text is more than 9 MB


def test_an_unfinished_reading_leaves_nothing_open(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"title": "T"}\n' * 1000)
    contents = read_file(path, "a")
    assert isinstance(next(contents.items), Record)
    del contents  # an open file would warn, and warnings are errors


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "page is empty"),
        (b"\n \r\n\n", "page is empty"),
        (codecs.BOM_UTF8, "page is empty"),
        (gzip.compress(b"", mtime=0), "page is empty"),
        (b"Some prose about sums.\nAnd more.\n", "not a file of a format that paperkg knows"),
        (b'{"name": "no title here"}\n', "not a file of a format"),
        (b"{\n", "not a file of a format"),
        (b"%PDF-1.7\n1 0 obj", "binary"),
        (b"PK\x03\x04" + b"a" * 100, "binary"),
        (bytes(range(256)) * 40, "a table whose title column is not known"),
        (b"\x00\x01\x02\x03" * 400, "binary"),
        ('{"title": "T"}\n'.encode("utf-16-le"), "UTF-16"),
        (gzip.compress(b"\x00" * 5000, mtime=0), "binary"),
        (b"\x1f\x8b\x08 and rubbish", "damaged gzip"),
        (b"\x1f\x8b", "damaged gzip"),
    ],
)
def test_what_is_no_input_is_refused_in_one_sentence(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(data)
    for refused in (lambda: read_bytes(data, "page"), lambda: read_file(path, "page")):
        with pytest.raises(InputError, match=message) as raised:
            refused()
        assert str(raised.value).startswith("page is ")
        assert "\n" not in str(raised.value)


def test_paths_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "nowhere", "x")
    with pytest.raises(InputError, match="is a folder"):
        read_file(tmp_path, "x")
    with pytest.raises(InputError, match="too long"):
        read_file(tmp_path / ("x" * 5000), "x")
    with pytest.raises(InputError, match="device"):
        read_file(Path(os.devnull), "x")
    (tmp_path / "link").symlink_to(tmp_path / "gone")
    with pytest.raises(InputError, match="does not exist"):
        read_file(tmp_path / "link", "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.jsonl"
    path.write_text('{"title": "T"}')
    path.chmod(0)
    with pytest.raises(InputError, match="cannot be read"):
        read_file(path, "x")


def test_a_pipe_is_read(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_text, args=('{"title": "T"}\n',))
    writer.start()
    contents = read_file(path, "pipe")
    writer.join()
    assert [item.title for item in contents.items if isinstance(item, Record)] == ["T"]


def test_each_format_knows_its_own_page_only() -> None:
    assert len({format_.name for format_ in FORMATS}) == len(FORMATS)
    for format_, (name, page) in itertools.product(FORMATS, PAGES.items()):
        document = Document(lambda page=page: io.BytesIO(page.encode()), name)
        assert format_.detect(document) is (format_.name == name)


def test_the_table_says_what_the_readers_give() -> None:
    for format_ in FORMATS:
        assert format_.about
        assert set(format_.gives) <= set(Record.__dataclass_fields__)
        assert all(suffix.startswith(".") for suffix in format_.suffixes)
        records, _ = read(PAGES.get(format_.name, "")) if format_.name in PAGES else ([], [])
        empty = Record("", "", "", 0, "")
        own = {"source", "format", "key", "line", "title", "authors_complete", "year", "n_authors"}
        given_fields = {
            name
            for record in records
            for name in Record.__dataclass_fields__
            if getattr(record, name) != getattr(empty, name)
        }
        assert given_fields - own <= set(format_.gives)


def test_detection_is_not_fooled() -> None:
    broken = "{broken\n" * 19
    assert [record.title for record in read(broken + '{"title": "T"}')[0]] == ["T"]
    with pytest.raises(InputError):
        read(broken + "{broken\n" + '{"title": "T"}')
    about_pages = jsonl({"title": "Daily Papers", "abstract": "h-index61\nSubscribeNow"})
    assert read_bytes(about_pages.encode(), "page").format == "jsonl"
    assert read_bytes(PAGES["search-page"].encode(), "author-page.jsonl").format == "search-page"


def test_record_json() -> None:
    ids = {"orcid": "0000-0002-1825-0097", "openalex": "A5023888391", "s2": "1695689", "dblp": None}
    author = {"name": "Ann Ash", "affiliation": "Lab", **ids}
    record = one(jsonl({"id": 3, "title": "T", "authors": [author], "doi": "10.5555/a", "venue": "V", "year": 2020}))
    assert record_json(record) == {
        "source": "page",
        "format": "jsonl",
        "key": "3",
        "line": 1,
        "title": "T",
        "abstract": "",
        "authors": [
            author
            | {"affiliations": ["Lab"], "family": None, "given": None, "group": False, "scopus": None, "wos": None}
        ],
        "authors_complete": True,
        "n_authors": 1,
        "affiliation": None,
        "listed_for": None,
        "date": None,
        "year": 2020,
        "category": None,
        "venue": "V",
        "venues": ["V"],
        "ids": dict.fromkeys(kind.name for kind in PAPER_IDS) | {"doi": "10.5555/a"},
        "score": None,
        "count": None,
        "retracted": False,
        "n_references": None,
        "n_citations": None,
        **{key: [] for key in ("keywords", "subjects", "references")},
        **dict.fromkeys(("type", "language", "volume", "issue", "pages")),
    }
    assert json.loads(json.dumps(record_json(record))) == record_json(record)


def test_reading_twice_gives_the_same() -> None:
    for page in PAGES.values():
        assert read(page) == read(page)
