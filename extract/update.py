"""Bring a store up to date: read what is new, decide what is one, analyse texts, build the graph; all or nothing."""

import hashlib
import os
from collections.abc import Callable, Iterable, Sequence, Set
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from extract.deciding import Deciding, How, deciding
from extract.digests import pipeline_digest, rules_digest
from extract.inputs import STANDARD_INPUT, find_inputs
from extract.news import News, read_news
from extract.news.copies import copies_in, gone_sources, put_copies, without_copy
from extract.people import corrections as user
from extract.text import read_texts, shortcomings
from extract.vocabulary import load_vocabulary
from graph.build import DECIDED, WITHOUT_EFFECT, Target, build, digest_of, is_current
from graph.collector import no_collector
from graph.errors import DamagedStore, InputError, UnknownName, UsageError, sentences
from graph.files import as_before_on_failure, read_small, write_atomically
from graph.interrupts import held_at_the_end
from graph.model import Decisions, Problem, Record, Source
from graph.progress import Progress, silent
from graph.records import Records
from graph.rows import papers_of, text_digest, text_of
from graph.schema import SCHEMA_VERSION, Kind, name_of
from graph.stores import promote

VOCABULARY = "vocabulary.txt"
FEW = 200  # texts that one process reads as quickly as several, which would have to be started
Loaded = tuple[dict[Kind, int], tuple[str, ...]]  # the counts by kind, and notes
CHUNK = 500  # readings kept at once: what an interruption can lose


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision of the user: `write` puts it into the file of corrections, `check` raises NoEffect where it is none.

    It is written once the store is locked and checked before anything is stored; a failure leaves the file as before.
    """

    write: Callable[[Path], object]
    check: Callable[[Decisions], None] = lambda _decisions: None


@dataclass(frozen=True, slots=True)
class Options:
    """How to build: without text, how people are told apart, with whose vocabulary, on how many processes.

    A `vocabulary` is kept in the store and counts from then on; `columns` (`title=Titel,…`) maps the columns of tables.
    Without `stated`, keywords and subjects of sources give no topics. A `decision` on people is added to the store's.
    """

    skip_text: bool = False
    identity: str = "full"
    vocabulary: Path | None = None
    columns: str = ""
    stated: bool = True
    workers: int = 0
    progress: Progress = silent
    decision: Decision | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """What an update did: the files by what became of them, the problems met, the counts of the graph, what to know."""

    files: dict[str, tuple[str, ...]]
    records: int
    problems: tuple[Problem, ...]
    unreadable: tuple[str, ...]
    counts: dict[str, int]
    notes: tuple[str, ...] = ()
    built: bool = True


def update(
    folder: Path,
    target: Target,
    paths: Sequence[str] = (),
    *,
    stdin: bytes | None = None,
    remove: str | None = None,
    options: Options = Options(),
) -> Report:
    """Read `paths` (files, folders, globs, `-` for `stdin`), or take a source out, then build the graph.

    Files that have not changed are not read again, texts that have not changed are not analysed again, and a graph that
    would not change is not built again. Raises InputError when nothing given can be read, UsageError when there is
    nothing to build from or no such source, StoreError and ServerError as the records and the store do; then the store
    is as it was.
    """
    nothing = UsageError(f"{folder}: there is nothing to build from yet; give files, as in `paperkg build PATH…`.")
    paths = [*paths, STANDARD_INPUT] if stdin is not None and STANDARD_INPUT not in paths else paths
    if not paths and remove is None and not folder.exists():
        raise nothing
    _check_paths(paths)
    records = Records(folder, write=True, anew=target.force)
    try:
        if not paths and remove is None and not records.sources():
            raise nothing
        copies, columns = copies_in(records), options.columns
        news = read_news(
            paths, records.places(), stdin=stdin, columns=columns, copies=copies, progress=options.progress
        )
        if news.unreadable and not any(news.files.values()):
            raise InputError(sentences(news.unreadable))
        with records.transaction():
            for name, place in news.moved.items():
                records.move_source(name, place)
            remove = without_copy(records, news, remove)
        return _apply(records, target, news, remove, options)
    finally:
        records.close()


def _check_paths(paths: Sequence[str]) -> None:
    """Refuse paths of which none can be used, before a store is begun for them."""
    found = find_inputs(paths)
    if found.refused and not found.inputs:
        raise InputError(sentences(found.refused))


def _apply(records: Records, target: Target, news: News, remove: str | None, options: Options) -> Report:
    fixes, decision = records.folder / user.FILE, options.decision
    with held_at_the_end() as hold, ExitStack() as files, no_collector():
        if decision:
            files.enter_context(as_before_on_failure(fixes))
            decision.write(fixes)
        if options.vocabulary:
            files.enter_context(as_before_on_failure(records.folder / VOCABULARY))
        return _applied(records, target, news, remove, options=options, before_end=hold)


def _applied(
    records: Records,
    target: Target,
    news: News,
    remove: str | None,
    *,
    options: Options,
    before_end: Callable[[], None],
) -> Report:
    kept = {s.name: s for s in records.sources()}
    if remove is not None and remove not in kept:
        raise UnknownName(f"there is no source {remove!r}; the sources are: {', '.join(sorted(kept)) or 'none'}.")
    gone = gone_sources(records, news, remove)
    changed = {source.name: source for source, _, _ in news.sources}
    sources = {name: s for name, s in kept.items() if name not in gone} | changed
    options = replace(options, vocabulary=kept_vocabulary(records.folder, options.vocabulary))
    run = run_digest(sources.values(), options, records.folder)
    asked = changed or remove is not None or options.decision
    if not asked and run == records.meta("run") and is_current(target, run):
        put_copies(records, news)
        return _report(records, news, None)
    load = partial(build, records, target, run=run, before_end=before_end)
    counts, notes = _built(records, news, gone, run=run, options=options, load=load)
    if not promote(target.place, run):
        raise DamagedStore(f"{target.place}: the finished graph is gone; something else removes files in the store.")
    options.progress("building", 1, 1)
    return _report(records, news, {name_of(kind): n for kind, n in counts.items()}, notes)


def _built(
    records: Records, news: News, gone: Set[str], *, run: str, options: Options, load: "partial[Loaded]"
) -> Loaded:
    """Decide, analyse texts, keep the news and the decisions, and load the graph; the counts by kind, and notes."""
    pipeline = None if options.skip_text else pipeline_digest(options.vocabulary)
    everything = _everything(records, news, gone)
    how = How(user.load(records.folder / user.FILE), options.identity, options.skip_text, options.vocabulary)
    decided: Deciding = deciding(everything, how, options.progress)
    digests = set[str]()
    if pipeline:  # readings are kept as they are made, in transactions of their own
        with decided as wait:
            decisions = wait()
        digests = _analyse(records, everything, decisions, options)
        decided = nullcontext(partial([decisions].pop, 0))
        del decisions
    with records.transaction():
        with decided as wait:
            _keep_news(records, news, gone)
            decisions = wait()
        if options.decision:
            options.decision.check(decisions)
        records.follow_authors(decisions.links)
        keep = partial(_keep_decisions, records)
        notes, held, taken = decisions.notes, [decisions], [everything]
        del decisions, everything, decided, wait  # the loader takes them, and lets them go
        if pipeline:
            records.keep_readings(digests)
            notes += shortcomings()
        options.progress("building", 0, 1)
        remember(records, run, options, notes)
        counts, losses = load(pipeline=pipeline, decisions=held.pop, everything=taken.pop, keep=keep)
    return counts, notes + losses


def _keep_decisions(records: Records, decisions: Decisions) -> None:
    """Keep the decisions without headings: the build keeps those that it used."""
    records.put_decisions(replace(decisions, headings=()))


def _keep_news(records: Records, news: News, gone: Set[str]) -> None:
    """Keep the sources with what they say, which is let go then."""
    put_copies(records, news, gone)
    for source, place, items in news.sources:
        records.put_source(source, place, items)
        items.clear()


def remember(records: Records, run: str, options: Options, notes: Iterable[str]) -> None:
    """Keep by what and how the graph was built, and which decisions had no effect."""
    idle = [" ".join(note.split()) for note in notes if note.startswith("corrections")]
    records.put_meta(WITHOUT_EFFECT, "\n".join(idle))
    records.put_meta(DECIDED, digest_of(records.folder / user.FILE))
    records.put_meta("run", run)
    records.put_meta("identity", options.identity)
    records.put_meta("text", "no" if options.skip_text else "yes")
    records.put_meta("stated", "yes" if options.stated else "no")


def _report(records: Records, news: News, counts: dict[str, int] | None, notes: tuple[str, ...] = ()) -> Report:
    read = {source.name for source, _, _ in news.sources}
    return Report(
        files={kind: tuple(names) for kind, names in news.files.items()},
        records=sum(n for n, _ in records.counts().values()),
        problems=tuple(p for p in records.problems() if p.source in read),
        unreadable=tuple(news.unreadable),
        counts=counts or {},
        notes=(*news.notes, *notes),
        built=counts is not None,
    )


def kept_vocabulary(folder: Path, path: Path | None) -> Path | None:
    """The user's own vocabulary: one that is given is checked and kept in the store; None where there is none."""
    kept = folder / VOCABULARY
    if path is not None:
        load_vocabulary(path)
        write_atomically(kept, read_small(path, regular=True))
    return kept if kept.exists() else None


def run_digest(sources: Iterable[Source], options: Options, folder: Path) -> str:
    """The digest of all that a graph is made from, corrections in `folder` too: the same inputs are the same run."""
    digest = hashlib.sha256()
    text = user.content(folder / user.FILE)
    pipeline = None if options.skip_text else pipeline_digest(options.vocabulary)
    identity = options.identity if options.stated else f"{options.identity}, nothing stated"
    facts = [rules_digest(), str(SCHEMA_VERSION), str(pipeline), identity, hashlib.sha256(text).hexdigest()]
    for part in [*facts, *sorted(f"{s.name}\0{s.sha256}" for s in sources)]:
        digest.update(part.encode("utf-8", "surrogatepass") + b"\n")
    return digest.hexdigest()[:20]


def _everything(records: Records, news: News, gone: Set[str]) -> list[Record]:
    """Return the records that stay and the new ones, by id; of the sources `gone`, and those read again, none stay."""
    read = {source.name for source, _, _ in news.sources}
    fresh = [item for _, _, items in news.sources for item in items if isinstance(item, Record)]
    kept = [r for r in records.records() if r.source not in gone and r.source not in read]
    return sorted(kept + fresh, key=lambda r: r.id)


def _analyse(records: Records, everything: Sequence[Record], decisions: Decisions, options: Options) -> set[str]:
    """Analyse the papers' texts that are not known yet; keep them in chunks; the digests of all that count."""
    pipeline = pipeline_digest(options.vocabulary)
    every = (text_of(paper.records) for paper in papers_of(everything, decisions))
    texts = {text_digest(pipeline, text): text for text in every}
    todo = sorted(set(texts) - records.known_readings())
    chunk = {}
    options.progress("analysing", 0, len(todo))
    workers = (options.workers or os.cpu_count() or 1) if len(todo) > FEW else 1
    readings = read_texts((texts[d] for d in todo), workers=workers, extra=options.vocabulary)
    for number, reading in enumerate(readings):
        chunk[todo[number]] = reading
        if len(chunk) == CHUNK:
            records.put_readings(chunk)
            chunk = {}
        options.progress("analysing", number + 1, len(todo))
    records.put_readings(chunk)
    return set(texts)
