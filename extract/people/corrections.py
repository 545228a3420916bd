"""What the user has decided about people and papers: `corrections.toml`, read and added to, never rewritten."""

import json
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.errors import InputError, NoEffect
from graph.files import read_small, write_atomically

FILE = "corrections.toml"  # in the store
_HEAD = """\
# Who is who, as decided by hand; these decisions win over every rule, and their order does not matter.
#
# [[same]] joins: every name listed is one person; one name alone: all who are printed so, or have that id, are one.
#     Add papers to limit it to those papers.
#     names = ["A. Person", "Anna Person"]     names as printed, or an author's id ("author:anna-person")
#     papers = ["Title of a paper"]            optional: titles or ids of papers
# [[different]] parts: one name, and a list of papers for each person that bears it.
#     name = "Wei Zhang"
#     papers = [["Title of a paper", "doi:10.1/x"], ["Title of another"]]
#     One list alone: these papers are another person's than all others under the name. names = [...] for several.
# [[same_paper]] joins: all that is listed is one paper.
#     papers = ["doi:10.1/x", "Title of a paper"]     ids, titles, or entries of files ("file.bib#key")
# [[different_papers]] parts: a list of entries (or of what else tells them apart) for each paper.
#     papers = [["file.bib#key"], ["other.ris#3"]]
# Each may carry a note.
"""


@dataclass(frozen=True, slots=True)
class Same:
    """Names (or ids) of one person; with `papers`, only where they stand on these."""

    names: tuple[str, ...]
    papers: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Different:
    """A name (or id) that several people bear, and the papers of each of them; of one group: the others are the rest.

    `more` are further spellings of the name.
    """

    name: str
    papers: tuple[tuple[str, ...], ...]
    note: str = ""
    more: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """All spellings of the name."""
        return (self.name, *self.more)


@dataclass(frozen=True, slots=True)
class SamePaper:
    """Papers (ids, titles) and entries of files that are one paper."""

    papers: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class DifferentPapers:
    """Groups of entries (or of what else tells papers apart) of which each group is one paper, and no two are."""

    papers: tuple[tuple[str, ...], ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Corrections:
    """All decisions of a file; the order does not matter."""

    same: tuple[Same, ...] = ()
    different: tuple[Different, ...] = ()
    same_paper: tuple[SamePaper, ...] = ()
    different_papers: tuple[DifferentPapers, ...] = ()

    def of(self, kinds: Sequence[str]) -> int:
        """Return how many decisions there are of these kinds."""
        return sum(len(getattr(self, kind)) for kind in kinds)


NONE = Corrections()
PEOPLE, PAPERS = ("same", "different"), ("same_paper", "different_papers")


def load(path: Path) -> Corrections:
    """Read the decisions in `path`; a missing or empty file has none.

    Raises InputError, with the line or the entry and what to do, for a file that is no TOML or an entry that does not
    say who is meant.
    """
    try:
        text = content(path).decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _unreadable(path, error) from error
    return _decisions(text, path) if text else NONE


def content(path: Path) -> bytes:
    """Return what stands in a file of decisions, nothing where there is none; raise InputError as `load` does."""
    try:
        return read_small(path, regular=True)
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _unreadable(path, error) from error


def _unreadable(path: Path, error: Exception) -> InputError:
    return InputError(f"{path} cannot be read ({error}); it must be a text file in UTF-8.")


def _decisions(text: str, path: Path) -> Corrections:
    try:
        body = tomllib.loads(text)
    except RecursionError as error:
        raise InputError(f"{path} is not valid TOML: it is nested too deeply; mend it.") from error
    except ValueError as error:  # also a number of more digits than Python reads
        raise InputError(f"{path} is not valid TOML: {error}; mend that line, or put a # before it.") from error
    if unknown := sorted(set(body) - set(_READERS)):
        raise InputError(f"{path} has {unknown[0]!r}, which means nothing; write [[{']], [['.join(_READERS)}]].")
    for kind in _READERS:
        if not isinstance(body.get(kind, []), list):
            raise InputError(f"{path}: write [[{kind}]] with two brackets, so that there can be several.")
    return Corrections(
        **{
            kind: tuple(read(entry, f"{path}: [[{kind}]] number {n}") for n, entry in enumerate(body.get(kind, []), 1))
            for kind, read in _READERS.items()
        }
    )


def _same(entry: Any, where: str) -> Same:
    _only(entry, {"names", "papers", "note"}, where)
    names, papers = _strings(entry.get("names"), where, "names"), _strings(entry.get("papers", []), where, "papers")
    if not names:
        raise InputError(f'{where} needs names, such as names = ["A. Person", "Anna Person"].')
    return Same(names, papers, _note(entry, where))


def _different(entry: Any, where: str) -> Different:
    _only(entry, {"name", "names", "papers", "note"}, where)
    groups = entry.get("papers")
    names = _strings(entry["names"], where, "names") if "names" in entry else (entry.get("name"),)
    if not names or not isinstance(names[0], str) or not names[0].strip() or ("name" in entry and "names" in entry):
        raise InputError(f'{where} needs a name, such as name = "Wei Zhang", or names.')
    if not isinstance(groups, list) or not groups:
        raise InputError(f'{where} needs papers, a list for each person: papers = [["first title"], ["second title"]].')
    papers = tuple(_strings(group, where, "papers") for group in groups)
    if not all(papers):
        raise InputError(f"{where} has a person without a paper; take the empty list out.")
    listed = [paper for group in papers for paper in set(group)]
    if twice := sorted({paper for paper in listed if listed.count(paper) > 1}):
        raise InputError(f"{where} gives {twice[0]!r} to two people; leave it with one of them.")
    return Different(names[0], papers, _note(entry, where), names[1:])


def _same_paper(entry: Any, where: str) -> SamePaper:
    _only(entry, {"papers", "note"}, where)
    papers = _strings(entry.get("papers"), where, "papers")
    if len(set(papers)) < 2:
        raise InputError(f'{where} needs at least two papers or entries, such as papers = ["doi:10.1/x", "A Title"].')
    return SamePaper(papers, _note(entry, where))


def _different_papers(entry: Any, where: str) -> DifferentPapers:
    _only(entry, {"papers", "note"}, where)
    groups = entry.get("papers")
    if not isinstance(groups, list) or len(groups) < 2:
        raise InputError(f'{where} needs two lists or more: papers = [["file.bib#key"], ["other.ris#3"]].')
    papers = tuple(_strings(group, where, "papers") for group in groups)
    if not all(papers):
        raise InputError(f"{where} has a paper without an entry; take the empty list out.")
    return DifferentPapers(papers, _note(entry, where))


_READERS: dict[str, Callable[[Any, str], Any]] = {
    "same": _same, "different": _different, "same_paper": _same_paper, "different_papers": _different_papers,
}  # fmt: skip


def _only(entry: Any, known: set[str], where: str) -> None:
    if not isinstance(entry, dict):
        raise InputError(f"{where} is not a table; write its fields on lines of their own below the heading.")
    if unknown := sorted(set(entry) - known):
        raise InputError(f"{where} has {unknown[0]!r}; it can have {', '.join(sorted(known))}.")


def _strings(value: Any, where: str, field: str) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) and item.strip() for item in value):
        raise InputError(f'{where}: {field} must be a list of texts in quotation marks, such as ["…", "…"].')
    return tuple(value)


def _note(entry: dict[str, Any], where: str) -> str:
    note = entry.get("note", "")
    if not isinstance(note, str):
        raise InputError(f"{where}: note must be a text in quotation marks.")
    return note


def add_same(path: Path, names: Sequence[str], *, papers: Sequence[str] = (), note: str = "") -> None:
    """Add to `path` that the names are one person's (on these papers only, where given); what stands there stays.

    The file is made when it is missing. A decision that already stands there, alike, is not added again. Raises
    InputError where the file or the decision is not in order; then nothing is written.
    """
    decision = Same(tuple(names), tuple(papers), note)
    lines = ["[[same]]", f"names = {_array(names)}"]
    if papers:
        lines.append(f"papers = {_array(papers)}")
    _append(path, lines, note, decision in load(path).same)


def add_different(
    path: Path, name: str, papers: Sequence[Sequence[str]], *, more: Sequence[str] = (), note: str = ""
) -> None:
    """Add to `path` that the papers under `name` are of different people, a group of papers each; like `add_same`.

    One group alone parts its papers from all others under the name; `more` are further spellings of it.
    """
    decision = Different(name, tuple(tuple(group) for group in papers), note, tuple(more))
    groups = "".join(f"\n    {_array(group)}," for group in papers) + "\n" if len(papers) > 1 else _array(papers[0])
    named = f"names = {_array([name, *more])}" if more else f"name = {_text(name)}"
    _append(path, ["[[different]]", named, f"papers = [{groups}]"], note, decision in load(path).different)


def add_same_paper(path: Path, papers: Sequence[str], *, note: str = "") -> None:
    """Add to `path` that papers, or entries, are one paper; like `add_same`."""
    decision = SamePaper(tuple(papers), note)
    _append(path, ["[[same_paper]]", f"papers = {_array(papers)}"], note, decision in load(path).same_paper)


def add_different_papers(path: Path, papers: Sequence[Sequence[str]], *, note: str = "") -> None:
    """Add to `path` that groups of entries are of different papers; like `add_same`."""
    decision = DifferentPapers(tuple(tuple(group) for group in papers), note)
    groups = "".join(f"\n    {_array(group)}," for group in papers)
    known = decision in load(path).different_papers
    _append(path, ["[[different_papers]]", f"papers = [{groups}\n]"], note, known)


def undo(path: Path, kinds: Sequence[str] = PEOPLE) -> str:
    """Take the last decision of these kinds out of `path`; comments and all else stay. Return it as it stood there.

    Raises NoEffect where there is none, InputError where the file is not in order.
    """
    count = load(path).of(kinds)
    heading = re.compile(rf"\s*\[\[\s*(?:{'|'.join(kinds)})\s*\]\]")
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True) if count else []
    headings = [n for n, line in enumerate(lines) if heading.match(line)]
    for start in reversed(headings):
        stop = next((n for n in range(start + 1, len(lines)) if lines[n].lstrip().startswith("[[")), len(lines))
        while stop > start and (not lines[stop - 1].strip() or lines[stop - 1].lstrip().startswith("#")):
            stop -= 1
        rest = "".join([*lines[:start], *lines[stop:]])
        if _decisions(rest.removeprefix("\ufeff"), path).of(kinds) == count - 1:
            write_atomically(path, (rest.rstrip("\n") + "\n").encode())
            return "".join(lines[start:stop]).strip()
    raise NoEffect(f"{path} has no decision on {'papers' if kinds == PAPERS else 'people'} that could be undone.")


def _append(path: Path, lines: list[str], note: str, known: bool) -> None:
    """Put the lines at the end of the file, by way of a temporary file, once they have proved readable."""
    if known:
        return
    old = path.read_text(encoding="utf-8") if path.exists() else _HEAD
    if note:
        lines = [*lines, f"note = {_text(note)}"]
    gap = "" if old.endswith("\n") or not old else "\n"
    text = f"{old}{gap}\n{chr(10).join(lines)}\n"
    _decisions(text.removeprefix("\ufeff"), path)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_atomically(path, text.encode())


def _array(values: Sequence[str]) -> str:
    return f"[{', '.join(_text(value) for value in values)}]"


def _text(value: str) -> str:
    """Return a TOML string: JSON's escapes are TOML's, save for the delete sign and halves of surrogate pairs."""
    sound = value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return json.dumps(sound, ensure_ascii=False).replace("\x7f", "\\u007f")
