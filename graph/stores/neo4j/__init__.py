"""The graph on a Neo4j server: loaded in batches, then pruned; its build's note says whether it is complete."""

import contextlib
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from neo4j import READ_ACCESS, Driver, GraphDatabase, Query
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.errors import ForeignGraph, QueryTooLarge, ServerUnreachable
from graph.model import Value
from graph.schema import SCHEMA_VERSION, Kind
from graph.stores import Built, Kept, Limits, Login, Rows, check_run, kept_measures, statements, whole
from graph.stores.gate import check
from graph.stores.neo4j import faults, indexes, strangers
from graph.stores.neo4j.answering import within
from graph.stores.neo4j.gate import check_plan
from graph.stores.values import Row, clean_parameters, plain, ready_rows

BATCH = 5_000
# A server that was restarted needs this long, at the worst measured, to recover its data.
PATIENCE = 120.0
REPLY = 60.0  # a server that takes a statement and says nothing for so long has fallen silent
LONG_REPLY = 900.0  # deleting what is stale is one statement, however much there is
COMPLETE, LOADING = "complete", "loading"
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 4.0
_OPENING = 30.0
_GRACE = 5.0
_FETCH = 1_000
_BOTH = (Neo4jError, DriverError)

# Without a handler the driver's own log lines would go to the user's terminal, beside our sentence on the same fault.
logging.getLogger("neo4j").addHandler(logging.NullHandler())


class Neo4jStore:
    """A store on a Neo4j server, 5.23 or later. `store` and `run` name who builds and what; a reader needs neither.

    Connects at once: ServerError, with host and port and never the password, when there is no such server, it does
    not let the user in, or it is too old. A build on a server is not atomic: readers see it grow, `built` tells that
    it is not complete, and building again completes it.
    """

    notes: tuple[str, ...] = ()

    def __init__(self, url: str, login: Login, *, store: str = "", run: str = "") -> None:
        host, port = faults.address(url)
        self._where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._login = login
        self._store = store
        self._run_id = run
        self.losses: list[str] = []
        self._claimed = self._begun = False
        self._driver = self._connect(url)
        try:
            self._check_server()
        except BaseException:
            self.close()
            raise

    def built(self) -> Built | None:
        """What the graph remembers of its build; None where there is none. It is not complete while one is at work."""
        note = self._note()
        if note is None:
            return None
        return Built(str(note["run"]), str(note["store"]), int(note["version"]), note["state"] == COMPLETE)

    def claim(self, force: bool = False) -> None:
        """Take the database for this store: it is empty, or this store built what is in it.

        Raises ForeignGraph for a graph of a newer schema; and, unless `force`, for one that another store built and for
        a database that holds somebody else's nodes. Of two stores that claim an empty database at once one gets it.
        The first change claims without force if nobody has claimed before.
        """
        note = self._note()
        if note is not None and int(note["version"] or 0) > SCHEMA_VERSION:
            raise ForeignGraph(
                f"the graph at {self._where} was built by a newer paperkg (schema {note['version']}, this one knows"
                f" {SCHEMA_VERSION}); upgrade paperkg."
            )
        if not force:
            strangers.refuse(self._write, self._where, self._store, note)
        indexes.create(self._write, statements.unique_id(statements.META))
        row = {"store": self._store, "state": LOADING, "version": SCHEMA_VERSION, "force": force}
        taken = self._write(statements.CLAIM, row)[0]["store"]
        if taken != self._store:
            strangers.refuse(self._write, self._where, self._store, {"store": taken})
        self._claimed = True

    def define(self) -> None:
        """Create the constraints and indexes of the schema, and wait until they are there; harmless when they exist."""
        self._may_write()
        for statement in statements.definitions():
            indexes.create(self._write, statement)
        indexes.wait_for_all(self._write, self._where, REPLY)

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind; return how many the server has taken: an edge is not taken when an end is missing.

        Each batch is taken whole or not at all and sent again while the fault is a passing one. Raises ServerError
        when the server refuses.
        """
        return self.take(kind, ready_rows(kind, rows, self.losses))

    def take(self, kind: Kind, ready: list[dict[str, Any]]) -> int:
        """Upsert rows that `ready_rows` has made ready, as `load` does."""
        statement = statements.load(kind)
        if not ready:
            return 0
        self._begin()
        taken = 0
        for first in range(0, len(ready), BATCH):
            batch = ready[first : first + BATCH]
            for row in batch:  # what is unknown need not be sent
                row["properties"] = {name: value for name, value in row["properties"].items() if value is not None}
            taken += self._send(statement, batch)
        return taken

    def prune(self, kind: Kind, run: str) -> int:
        """Delete what another run than `run` has written, in batches; return how many.

        A node goes with all its edges. What somebody else wrote has no run and stays. Prune after
        everything has been loaded, edges first.
        """
        stale = int(self._write(statements.count_stale(kind), {"run": run})[0]["n"])
        if stale:
            self._begin()
            for statement in statements.delete_stale(kind):
                self._repeat(partial(self._implicit, statement, {"run": run}), LONG_REPLY)
        return stale

    def publish(self) -> None:
        """Let the server count what is in its indexes, and mark the build complete."""
        self._begin()
        indexes.wait_for_all(self._write, self._where, REPLY)
        indexes.sample(self._write)
        self._write_note(COMPLETE)
        self._begun = False

    def keep(self, measure: Kept) -> None:
        """Write a measure on the people of the graph, as `graph.stores.keep` says; its readers see it come."""
        check_run(self.built(), measure)
        kept_measures.write(self._write, measure)

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = Limits()) -> Rows:  # noqa: B008
        """Answer a read-only query whole. The server plans it first, and only a plan that reads the graph runs.

        The server looks at its clock between rows, so one expression that runs long (a `reduce` over a huge range) can
        overrun the limit of time; then the query is given up from here.
        """
        return whole(self.read_some(query, parameters, limits), limits)

    def read_some(self, query: str, parameters: Mapping[str, Value], limits: Limits) -> tuple[Rows, bool]:
        """The first rows of an answer, and whether the limit has cut it."""
        check(query)
        ask = partial(self._answer, query, clean_parameters(parameters), limits)
        late = QueryTooLarge(
            f"the query took longer than {limits.seconds:g} s and still runs on the server; narrow it, or end it there."
        )
        # A reader tries again at once: its connection may be from before the server restarted. A build waits longer.
        end, wait = time.monotonic() + (PATIENCE if self._run_id else 0.0), _FIRST_WAIT
        again = True
        while True:
            try:
                return within(limits.seconds + _GRACE, ask, late)
            except (ServiceUnavailable, SessionExpired) as error:
                if not again and time.monotonic() + wait > end:
                    raise faults.reading(error, self._where, self._login.user, limits.seconds) from error
            except _BOTH as error:
                raise faults.reading(error, self._where, self._login.user, limits.seconds) from error
            if not again:
                time.sleep(wait)
                wait = min(wait * 2, _LONGEST_WAIT)
            again = False

    def close(self) -> None:
        """Close the connections; harmless when closed. An unpublished build stays marked as not complete."""
        # A silent server must not hold up the end of the command.
        with contextlib.suppress(ServerUnreachable):
            within(_GRACE, self._driver.close, ServerUnreachable(""))

    def _connect(self, url: str) -> Driver:
        try:
            return GraphDatabase.driver(
                url,
                auth=(self._login.user, self._login.password),
                connection_timeout=5,
                connection_acquisition_timeout=8,
                liveness_check_timeout=30,
                max_transaction_retry_time=0,  # _repeat decides: the driver also repeats what cannot succeed
                notifications_min_severity="OFF",
                user_agent="paperkg",
                telemetry_disabled=True,
            )
        except _BOTH as error:
            raise faults.opening(error, self._where, self._login.user) from error

    def _check_server(self) -> None:
        """See that a Neo4j of the right version answers; a connection that is lost meanwhile is opened again."""
        ask = partial(self._managed, "CALL dbms.components() YIELD name, versions RETURN name, versions", {})
        end, wait = time.monotonic() + (_OPENING if self._run_id else _FIRST_WAIT), _FIRST_WAIT
        while True:
            try:
                rows = within(REPLY, ask, self._silent())
                break
            except _BOTH as error:
                lost = isinstance(error, ServiceUnavailable | SessionExpired) and faults.speaks_bolt(self._where)
                if not (lost or faults.starting(error)) or time.monotonic() + wait > end:
                    raise faults.opening(error, self._where, self._login.user) from error
            time.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)
        faults.check_version([(row["name"], row["versions"]) for row in rows], self._where)

    def _may_write(self) -> None:
        if not self._claimed:
            self.claim()

    def _begin(self) -> None:
        """Before the first change: the graph is not complete from here on, until it is published."""
        if not self._begun:
            self._may_write()
            self._write_note(LOADING)
            self._begun = True

    def _note(self) -> dict[str, Any] | None:
        rows = self._write(statements.READ_META)
        return rows[0] if rows else None

    def _write_note(self, state: str) -> None:
        row = {"id": "meta", "name": "paperkg", "run": self._run_id, "store": self._store, "version": SCHEMA_VERSION}
        self._write(statements.WRITE_META, {"row": {**row, "state": state}})

    def _send(self, statement: str, rows: list[dict[str, Any]]) -> int:
        """Send one batch, in halves where it is too much for the server's memory; how many rows were taken."""
        try:
            return int(self._write(statement, {"rows": rows})[0]["n"])
        except faults.TooMuchAtOnceError:
            if len(rows) == 1:
                raise
        middle = len(rows) // 2
        return self._send(statement, rows[:middle]) + self._send(statement, rows[middle:])

    def _write(self, statement: str, parameters: Mapping[str, Any] | None = None) -> list[dict[str, Any]]:
        return self._repeat(partial(self._managed, statement, parameters or {}))

    def _repeat(self, send: Callable[[], list[dict[str, Any]]], reply: float = REPLY) -> list[dict[str, Any]]:
        """Send until it succeeds, the fault is one that does not pass, or patience ends."""
        end, wait = time.monotonic() + PATIENCE, _FIRST_WAIT
        while True:
            try:
                return within(reply, send, self._silent(reply))
            except _BOTH as error:
                if not faults.passing(error) or time.monotonic() + wait > end:
                    raise faults.writing(error, self._where, self._login.user) from error
            time.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    def _silent(self, seconds: float = REPLY) -> ServerUnreachable:
        return ServerUnreachable(
            f"the server at {self._where} has not answered for {seconds:.0f} s; check that it still runs and that"
            " its disk has space, then build again."
        )

    def _managed(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        answer = self._driver.execute_query(statement, dict(parameters), database_=self._login.database)
        return [record.data() for record in answer.records]

    def _implicit(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        with self._driver.session(database=self._login.database) as session:
            return session.run(statement, dict(parameters)).data()

    def _answer(self, query: str, parameters: dict[str, Any], limits: Limits) -> tuple[Rows, bool]:
        # To the server a limit of 0 is none.
        seconds = max(limits.seconds, 0.001)
        size = min(limits.rows + 1, _FETCH)
        with self._driver.session(
            database=self._login.database, default_access_mode=READ_ACCESS, fetch_size=size
        ) as session:
            planned = session.run(Query(f"{faults.EXPLAIN}{query}", timeout=seconds), parameters).consume()
            check_plan(planned.query_type, planned.plan)
            result = session.run(Query(query, timeout=seconds), parameters)
            rows: list[tuple[Value, ...]] = []
            for record in result:
                if len(rows) == limits.rows:  # leaving the session tells the server to stop
                    return Rows(tuple(result.keys()), tuple(rows)), True
                rows.append(tuple(plain(value) for value in record.values()))
            return Rows(tuple(result.keys()), tuple(rows)), False
