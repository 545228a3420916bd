"""The front door: a knowledge graph to build and to ask; the command line and `import paperkg` are two faces of it."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self, Unpack

from graph.errors import UsageError
from graph.model import Value
from graph.progress import Progress, silent
from graph.stores import Limits, Login, Reader, is_server
from queries import DEFAULT_STORE
from queries.answer import Answer
from queries.answers.retractions import notes

if TYPE_CHECKING:  # these are slow to import, and most questions need none of them
    from extract.update import Decision, Report
    from graph.build import Target
    from graph.records import Records
    from graph.stores import Kept
    from queries.analyses.networks import Network
    from queries.answers.central import ScopeOptions
    from queries.draw.picture import Picture

Identity = Literal["full", "initials", "exact", "off"]


class KnowledgeGraph:
    """A store with its graph, opened when first asked; each question gives the `Answer` of the command of that name.

    Answers from a store's file leave out topics and methods of papers that score less than `min_score`.
    """

    def __init__(
        self,
        store: str | Path = DEFAULT_STORE,
        graph: str | None = None,
        login: Login | None = None,
        *,
        min_score: float = 0.0,
    ) -> None:
        """Remember the directory `store`, or the server at `graph` and how to get in; UsageError for no address."""
        if graph is not None and not is_server(graph):
            raise UsageError("a graph server's address is written as neo4j://localhost:7687; this is not one.")
        self.folder = Path(store)
        self.url = graph
        self._login = login
        self._min_score = min_score
        self._store: Reader | None = None
        self._notes: tuple[str, ...] = ()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the graph; the next question opens it again."""
        if self._store is not None:
            self._store.close()
            self._store = None

    @property
    def store(self) -> Reader:
        """The graph, open to read. StoreError when there is none yet."""
        if self._store is None:
            from graph.build import open_to_read

            self._store, self._notes = open_to_read(self.folder, self.target())
        return self._store

    def _noted(self, answer: Answer) -> Answer:
        """An answer from the graph, with what its reader must know: of the graph, and of retracted papers behind it."""
        at = 1 if answer.leads else 0  # the answer in one sentence stays in front
        return replace(answer, notes=(*answer.notes[:at], *self._notes, *notes(self.store, answer), *answer.notes[at:]))

    def target(self, *, force: bool = False) -> "Target":
        """Return where the graph is built; `force` takes over a server's graph that another store built."""
        from graph.build import Target, place_of

        return Target(place_of(self.folder, self.url), self._login if self.url else None, force, self._min_score)

    @contextmanager
    def records(self) -> Iterator["Records"]:
        """Open the records file to read. StoreError when there is none or when it is damaged."""
        from graph.records import Records

        with closing(Records(self.folder)) as records:
            yield records

    def build(
        self,
        *paths: str | Path,
        skip_text: bool = False,
        identity: Identity = "full",
        vocabulary: str | Path | None = None,
        force: bool = False,
        progress: Progress = silent,
    ) -> Answer:
        """Read files, folders and globs into the store and build the graph, without paths again; return counts.

        `skip_text` leaves topics out, `vocabulary` is a file of your own. InputError when nothing can be read.
        """
        from queries.answers.sources import summary

        names, own = [str(path) for path in paths], None if vocabulary is None else Path(vocabulary)
        new = self.update(names, skip_text=skip_text, identity=identity, vocabulary=own, force=force, progress=progress)
        return summary(new)

    def update(
        self,
        paths: Sequence[str] = (),
        *,
        stdin: bytes | None = None,
        remove: str | None = None,
        skip_text: bool | None = None,
        identity: str | None = None,
        vocabulary: Path | None = None,
        columns: str = "",
        stated: bool | None = None,
        force: bool = False,
        progress: Progress = silent,
        decision: "Decision | None" = None,
    ) -> "Report":
        """Bring store and graph up to date as `extract.update.update` says; what is None stays as in the last build."""
        from extract.update import Options, update

        self.close()
        if skip_text is None or identity is None:
            with self.records() as records:
                skip_text = records.meta("text") == "no" if skip_text is None else skip_text
                identity = (records.meta("identity") or "full") if identity is None else identity
                stated = records.meta("stated") != "no" if stated is None else stated
        how = Options(skip_text, identity, vocabulary, columns, stated is not False, 0, progress, decision)
        return update(self.folder, self.target(force=force), paths, stdin=stdin, remove=remove, options=how)

    def remove(self, source: str, *, progress: Progress = silent) -> Answer:
        """Take a source out; the graph is then as if it had never been given. UnknownName for no such source."""
        from queries.answers.sources import summary

        return summary(self.update(remove=source, progress=progress))

    def sources(self) -> Answer:
        """Return what has been read: files, formats, records, and what each file says about itself."""
        from queries.answers.sources import sources

        with self.records() as records:
            return sources(records)

    def doctor(self, *, compare_identity: bool = False) -> Answer:
        """Return what is loaded, missing and doubtful, and which analyses the data allow."""
        from queries.answers.doctor import doctor

        with self.records() as records:
            return self._noted(doctor(self.store, records, compare_identity=compare_identity))

    def evaluate(self, *files: str, workers: int = 1) -> Answer:
        """Return how well extraction, or identity, does on labelled files."""
        from queries.answers.evaluate import evaluate

        return evaluate(files, self.records, workers=workers)

    def coauthors(self, author: str, *, limit: int = 20) -> Answer:
        """Return with whom an author writes, how often, since when, on what. UsageError as `author_id` raises it."""
        from queries.answers.coauthors import coauthors

        return self._noted(coauthors(self.store, self.current(author), limit=limit))

    def bridges(
        self,
        topic: str | None = None,
        other: str | None = None,
        *,
        exact: bool = False,
        explain: bool = False,
        limit: int = 20,
    ) -> Answer:
        """Return what joins two topics (`exact`: without narrower ones); without topics, what holds the map."""
        from queries.answers.bridges import between
        from queries.answers.map_papers import widest

        if (topic is None) != (other is None):
            raise UsageError("give two topics, or none.")
        if topic is None or other is None:
            return self._noted(widest(self.store, limit, explain=explain))
        return self._noted(between(self.store, topic, other, exact=exact, explain=explain, limit=limit))

    def central(
        self,
        measure: str = "betweenness",
        *,
        show_identity: bool = False,
        explain: bool = False,
        limit: int = 20,
        write: bool = False,
        progress: Progress = silent,
        **scope: Unpack["ScopeOptions"],
    ) -> Answer:
        """Return people of the co-author network ranked by a measure; `scope`: topic, exact, since, until, authors …

        With `write` the values of all of them stay in the graph, as the property `measure` of the people.
        """
        from queries.answers.central import Scope, central

        if write and self._min_score:
            raise UsageError("with --write the values are those of the whole graph; leave --min-score out.")
        how = (self.store, measure, Scope(**scope))
        keep = self._keep if write else None
        options: dict[str, Any] = {"show_identity": show_identity, "explain": explain, "limit": limit, "keep": keep}
        return self._noted(central(*how, **options, progress=progress))

    def _keep(self, kept: "Kept") -> None:
        from graph.build import keep

        keep(self.folder, self.target(), kept)
        self.close()  # the next question is to see them

    def communities(self, community: int | None = None, *, limit: int = 20, **only: Any) -> Answer:
        """Return who belongs together, or the people of one community; `only` as in `network`: topic, since ..."""
        from queries.analyses.networks import Filter
        from queries.answers.communities import communities

        return self._noted(communities(self.store, Filter(**only), community=community, limit=limit))

    def main_path(self, topic: str | None = None, *, local: bool = False) -> Answer:
        """Return the papers that most chains of citations lead through, of all or of a topic; `local`: link by link."""
        from queries.answers.main_path import answer_main_path

        return self._noted(answer_main_path(self.store, topic, local=local))

    def trends(self, *, pairs: bool = False, since: int | None = None, papers: int = 3, limit: int = 20) -> Answer:
        """Return the topics whose share of all papers rises or fades, or the `pairs` of topics; with bursts."""
        from queries.answers.trends import trends

        return self._noted(trends(self.store, pairs=pairs, since=since, papers=papers, limit=limit))

    def themes(self, *, papers: int = 5, limit: int = 20) -> Answer:
        """Return the thematic map: themes of topics of at least `papers` papers, how central and dense each is."""
        from queries.answers.themes import thematic_map

        return self._noted(thematic_map(self.store, papers=papers, limit=limit))

    def missing_bridges(self, *, papers: int = 3, methods: int = 2, most: int = 30, limit: int = 20) -> Answer:
        """Return pairs of topics that share `methods` and no paper; methods of over `most` papers do not count."""
        from queries.answers.missing import missing_bridges

        return self._noted(missing_bridges(self.store, papers=papers, methods=methods, most=most, limit=limit))

    def ask(self, query: str, /, *, timeout: float | None = None, **parameters: Value) -> Answer:
        """Answer a canned query, as `kg.ask("topic-authors", topic="scaling laws")`; QueryError after `timeout` s."""
        from queries.catalogue import find
        from queries.catalogue.asking import run

        known = find(query)
        given = {name: self.current(v) if isinstance(v, str) else v for name, v in parameters.items()}
        return self._noted(run(self.store, known, given, Limits() if timeout is None else Limits(seconds=timeout)))

    def queries(self) -> Answer:
        """Return the canned queries with their parameters and what they answer."""
        from queries.answers.catalogue import listing

        return listing()

    def cypher(
        self, text: str, parameters: Mapping[str, Value] | None = None, *, timeout: float = 30.0, limit: int = 1000
    ) -> Answer:
        """Answer your own read-only Cypher, as `kg.cypher("MATCH … WHERE p.year > $year …", {"year": 2020})`."""
        from queries.answers.cypher import cypher, cypher_in_file

        if self.url is None:
            return cypher_in_file(self.folder, self.target(), text, parameters or {}, timeout=timeout, limit=limit)
        return self._noted(cypher(self.store, text, parameters or {}, timeout=timeout, limit=limit))

    def why(self, name: str, other: str | None = None) -> Answer:
        """Return where a node, or the edge between two, comes from: file, line, sentence with the words marked."""
        from queries.answers.why import why_edge, why_node

        first = self.current(name)
        if other is None:
            return self._noted(why_node(self.store, first))
        return self._noted(why_edge(self.store, first, self.current(other)))

    def people(self, *, everyone: bool = False, limit: int = 50) -> Answer:
        """Return the doubtful identities, or with `everyone` every printed name and whom it names."""
        from queries.answers.people import Identities

        with self.records() as records:
            identities = Identities(records)
        return identities.everyone() if everyone else identities.doubtful(limit)

    def explain(self, author: str) -> Answer:
        """Return why the printed names of an author are one person, and who else it could be."""
        from queries.answers.people import Identities

        with self.records() as records:
            return Identities(records).explain(self.author_id(author))

    def papers(self, paper: str | None = None, *, limit: int = 50) -> Answer:
        """Return the papers that may be several, or one with another; of one `paper`, the entries that state it."""
        from queries.answers.papers import Works

        with self.records() as records:
            works = Works(records)
        return works.doubtful(limit) if paper is None else works.explain(works.find(paper))

    def decide(self, decision: str, *names: str, note: str = "", progress: Progress = silent) -> Answer:
        """Keep a decision, as `kg.decide("merge papers", …)`, and build again; NoEffect where it would have none."""
        from queries.answers.decide import decide

        return decide(self, decision, names, note=note, progress=progress)

    def network(self, kind: Literal["coauthors", "topics", "papers"] = "coauthors", **only: Any) -> "Network":
        """Return a networkx graph; edges have `weight` (strength) and `distance`; `only` for co-authors: topic …"""
        from queries.analyses.networks import Filter, project

        return project(self.store, kind, Filter(**only))

    def draw(self, kind: str = "coauthors", *, around: str | None = None, **options: Any) -> "Picture":
        """Return a picture of "coauthors", "topics" or "bridges"; the options are those of `queries.draw.request`."""
        from queries.draw.request import Wanted, draw

        return draw(self.store, Wanted(kind, around=around and self.current(around), **options))

    def export(self, form: str, **options: Any) -> dict[str, bytes]:
        """Return the files of an export, by what is added to a name; the options are those of `export.request`."""
        from queries.export.request import Wanted, exported

        options |= {k: self.current(options[k]) for k in ("around", "author") if options.get(k)}
        return exported(self.store, form, Wanted(**options))

    def author_id(self, text: str) -> str:
        """Return the one author's id that `text` names; UnknownName says what is near, AmbiguousName who is who."""
        from queries.lookup import resolve

        return resolve(self.store, "author", self.current(text)).id

    def current(self, text: str) -> str:
        """Return an author's id as it is now, where a former one was given; any other text as it is."""
        if text.startswith("author:") and (self.folder / "records.sqlite").exists():
            with self.records() as records:
                return records.former(text)
        return text
