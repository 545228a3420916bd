"""Inputs that were spoilt on purpose, the same ones for the same seed.

`python -m tests.mutations NUMBER [SEED [FOLDER]]` tries many; of the files of a folder, where one is given.
"""

import gzip
import json
import random
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tests.command import Said, paperkg
from tests.test_formats_contract import SAMPLES

CORPUS = Path(__file__).parent / "corpus"
SOUND = ("author-page.txt", "search-page.txt", "daily-page.txt", "papers.jsonl", "second-source.jsonl")
AT_ONCE = 30  # files that one build is given
ODD_TEXT = (
    "\x00", "\x1b[31m", "\u202e", "\u2028", "\x85", "\ufeff", "\u200b" * 50, "é" * 3_000, "\U0001f600", "\\", "`",
    '"', "</script>", "$(id)", "%s", "=1+1", "{{x}}", "\r", "\x7f", "a\u0301" * 200,
    "9" * 400, "-0", "1e999", "NaN", ", et al.", "; " * 300,
)  # fmt: skip
ODD_VALUES = (
    None, True, -1, 10**30, 1.5e308, "", " ", "x" * 20_000, [], {}, [[]], [None], [{"name": None}], {"name": 5},
    "\ud800", [["a", "b"]], "0000", "10.5555/" + "x" * 9_000, ["A. B."] * 500, {"a": {"b": {"c": []}}}, float("inf"),
)  # fmt: skip
KEYS = (
    "id",
    "title",
    "abstract",
    "authors",
    "year",
    "date",
    "doi",
    "arxiv",
    "venue",
    "n_authors",
    "score",
    "subjects",
    "ids",
)
ENCODINGS = ("utf-16", "utf-16-le", "latin-1", "cp1252", "utf-8-sig", "cr", "crlf", "gzip", "gzip cut")
Mutation = Callable[[bytes, random.Random], bytes]


def flip(data: bytes, chance: random.Random) -> bytes:
    """Turn a few bits."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        place = chance.randrange(len(changed))
        changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def cut(data: bytes, chance: random.Random) -> bytes:
    """End the file somewhere."""
    return data[: chance.randrange(len(data))]


def insert(data: bytes, chance: random.Random) -> bytes:
    """Put odd text somewhere."""
    for _ in range(chance.randint(1, 5)):
        place = chance.randrange(len(data) + 1)
        data = data[:place] + chance.choice(ODD_TEXT).encode("utf-8", "surrogatepass") + data[place:]
    return data


def shuffle(data: bytes, chance: random.Random) -> bytes:
    """Leave out, double and move lines."""
    lines = data.splitlines(keepends=True)
    for _ in range(chance.randint(1, 10)):
        if len(lines) > 1:
            line = lines.pop(chance.randrange(len(lines)))
            lines[chance.randrange(len(lines)) :][:0] = [line] * chance.randint(0, 2)
            if chance.random() < 0.5:
                lines.insert(chance.randrange(len(lines)), line)
    return b"".join(lines)


def recode(data: bytes, chance: random.Random) -> bytes:
    """Write the text in another encoding, or with other ends of lines."""
    text = data.decode()
    encoding = chance.choice(ENCODINGS)
    if encoding.startswith("gzip"):
        packed = gzip.compress(data, mtime=0)
        return packed if encoding == "gzip" else packed[: chance.randrange(1, len(packed))]
    if encoding in ("cr", "crlf"):
        return text.replace("\n", "\r" if encoding == "cr" else "\r\n").encode()
    return text.encode(encoding, "replace")


def exchange(data: bytes, chance: random.Random) -> bytes:
    """Give entries of JSON lines values of other kinds; other files get odd text."""
    lines = []
    for line in data.decode().splitlines():
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            return insert(data, chance)
        if isinstance(entry, dict):
            for _ in range(chance.randint(0, 3)):
                entry[chance.choice(KEYS)] = chance.choice(ODD_VALUES)
            if chance.random() < 0.1:
                entry[chance.choice(ODD_TEXT)] = chance.choice(ODD_VALUES)
        lines.append(json.dumps(entry))
    return ("\n".join(lines) + "\n").encode()


def nest(data: bytes, chance: random.Random) -> bytes:
    """Put a line that is nested deeply, or very long, among the others."""
    lines = data.splitlines(keepends=True)
    depth = chance.choice((50, 900, 100_000))
    deep = chance.choice(("[", '{"title": ')) * depth
    lines.insert(chance.randrange(len(lines) + 1), f'{{"title": {deep}\n'.encode())
    return b"".join(lines)


MUTATIONS: tuple[Mutation, ...] = (flip, cut, insert, shuffle, recode, exchange, exchange, nest)


def of_the_project() -> list[tuple[str, bytes]]:
    """Names and contents of sound files: those of the corpus, and a sample of each format."""
    return [(name, (CORPUS / name).read_bytes()) for name in SOUND] + [(n, s.encode()) for n, s in SAMPLES.items()]


def of_folder(folder: Path) -> list[tuple[str, bytes]]:
    """Names and contents of all files in a folder."""
    return [(path.name, path.read_bytes()) for path in sorted(folder.rglob("*")) if path.is_file()]


def mutated(number: int, seed: int = 0, sound: Sequence[tuple[str, bytes]] = ()) -> Iterator[tuple[str, bytes]]:
    """Names and contents of `number` spoilt files, made of sound ones: those of the project, where none are given."""
    sound = sound or of_the_project()
    for count in range(number):
        chance = random.Random(f"{seed} {count}")
        name, data = chance.choice(sound)
        for _ in range(chance.randint(1, 2)):
            if data:
                try:
                    data = chance.choice(MUTATIONS)(data, chance)
                except UnicodeDecodeError:  # what is no text any more is only spoilt as bytes
                    data = flip(data, chance)
        yield f"{count:05}-{name}", data


def tried(folder: Path, files: list[tuple[str, bytes]]) -> list[tuple[str, Said]]:
    """Build a store from the files and ask it; each command with what it said."""
    folder.mkdir()
    for name, data in files:
        (folder / name).write_bytes(data)
    store = folder / "store"
    commands = (
        ("build", *(folder / name for name, _ in files), "--skip-text"),
        ("--format", "json", "doctor"),
        ("people", "--all", "--ids"),
        ("--format", "csv", "ask", "corpus-summary"),
        ("cypher", "MATCH (p:Paper)<-[:AUTHORED]-(a) RETURN p.title AS title, collect(a.name) AS names ORDER BY title"),
    )
    return [(" ".join(map(str, words[:3])), paperkg(*words, store=store)) for words in commands]


def faults_of(command: str, said: Said) -> list[str]:
    """What is wrong with how a command ended and with what it wrote."""
    wrong = [] if said.code in ((0, 3) if command.startswith("build") else (0,)) else [f"exit code {said.code}"]
    if "Traceback" in said.err:
        wrong.append("a traceback")
    raw = {c for c in said.out + said.err if (c < " " and c != "\n") or "\x7f" <= c <= "\x9f" or c in "\u202e\u2028"}
    if raw - {"\r"} if command.startswith("--format csv") else raw:
        wrong.append(f"raw characters {sorted(raw)!r}")
    return [f"{command}: {fault}" for fault in wrong]


def main(number: str, seed: str = "0", folder: str = "") -> None:
    """Try many, some at a time, and print what goes wrong."""
    files = list(mutated(int(number), int(seed), of_folder(Path(folder)) if folder else ()))
    bad = 0
    for first in range(0, len(files), AT_ONCE):
        with tempfile.TemporaryDirectory() as place:
            for command, said in tried(Path(place) / "t", files[first : first + AT_ONCE]):
                for fault in faults_of(command, said):
                    bad += 1
                    print(f"files {first} to {first + AT_ONCE - 1}: {fault}: {said.err[-500:]}", flush=True)
    print(f"{number} files of seed {seed}: {bad} faults")


if __name__ == "__main__":
    main(*sys.argv[1:])
