"""The graph on a Neo4j server: loaded in batches, then pruned; its build's note says whether it is complete."""

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any

from neo4j import READ_ACCESS, Driver, GraphDatabase, Query
from neo4j.exceptions import DriverError, Neo4jError, ServiceUnavailable, SessionExpired

from graph.errors import ForeignGraph
from graph.model import Value
from graph.schema import SCHEMA_VERSION, EdgeKind, Kind
from graph.stores import Built, Limits, Login, Row, Rows, statements
from graph.stores.gate import check
from graph.stores.neo4j import faults
from graph.stores.neo4j.gate import check_plan
from graph.stores.neo4j.values import edge_row, node_row, plain
from graph.stores.values import clean_parameters

BATCH = 5_000
# A server that was restarted needs this long, at the worst measured, to recover its data.
PATIENCE = 120.0
COMPLETE, LOADING = "complete", "loading"
_FIRST_WAIT, _LONGEST_WAIT = 0.5, 4.0
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

    def __init__(self, url: str, login: Login, *, store: str = "", run: str = "") -> None:
        host, port = faults.address(url)
        self._where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._login = login
        self._store = store
        self._run_id = run
        self._claimed = self._begun = False
        self._driver = self._connect(url)
        try:
            self._check_server()
        except BaseException:
            self.close()
            raise

    def built(self) -> Built | None:
        """What the graph remembers of its build; None where there is none, or where the last one was not completed."""
        note = self._note()
        if note is None or note["state"] != COMPLETE:
            return None
        return Built(str(note["run"]), str(note["store"]), int(note["version"]))

    def claim(self, force: bool = False) -> None:
        """See that this store may build here: the database is empty, or this store built what is in it; writes nothing.

        Raises ServerError for a graph of a newer schema; and, unless `force`, for one that another store built and for
        a database that holds somebody else's nodes. The first change claims without force if nobody has claimed before.
        """
        note = self._note()
        if note is not None and int(note["version"] or 0) > SCHEMA_VERSION:
            raise ForeignGraph(
                f"the graph at {self._where} was built by a newer paperkg (schema {note['version']}, this one knows"
                f" {SCHEMA_VERSION}); upgrade paperkg."
            )
        if not force:
            self._refuse_others(note)
        self._claimed = True

    def define(self) -> None:
        """Create the constraints and indexes of the schema, and wait until they are there; harmless when they exist."""
        self._may_write()
        for statement in statements.definitions():
            self._write(statement)
        self._write(statements.AWAIT)

    def load(self, kind: Kind, rows: Sequence[Row]) -> int:
        """Upsert rows of one kind; return how many the server has taken: an edge is not taken when an end is missing.

        Each batch is taken whole or not at all and sent again while the fault is a passing one. Raises StoreError for a
        value that the server cannot hold, before its batch is sent, and ServerError when the server refuses.
        """
        statement = statements.load(kind)
        if not rows:
            return 0
        self._begin()
        taken = 0
        for first in range(0, len(rows), BATCH):
            batch = rows[first : first + BATCH]
            if isinstance(kind, EdgeKind):
                taken += self._send(statement, [edge_row(kind, row) for row in batch])
            else:
                taken += self._send(statement, [node_row(kind, row) for row in batch])
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
                self._repeat(partial(self._implicit, statement, {"run": run}))
        return stale

    def publish(self) -> None:
        """Mark the build complete. Nothing else is left to do: the server keeps its indexes current by itself."""
        self._begin()
        self._write(statements.AWAIT)
        self._write_note(COMPLETE)
        self._begun = False

    def read(self, query: str, parameters: Mapping[str, Value], limits: Limits = Limits()) -> Rows:  # noqa: B008
        """Answer a read-only query. The server plans it first, and only a plan that reads nothing but the graph runs.

        Raises QueryError for a query that writes, administers, reads files, is wrong, or takes longer than the limit;
        ServerError when the server is gone. The server looks at its clock between rows, so one expression that runs
        long (a `reduce` over a huge range) can overrun the limit.
        """
        check(query)
        cleaned = clean_parameters(parameters)
        try:
            return self._answer(query, cleaned, limits)
        except (ServiceUnavailable, SessionExpired):
            # A connection that was kept from before the server restarted; a new one is opened the second time.
            try:
                return self._answer(query, cleaned, limits)
            except _BOTH as error:
                raise faults.reading(error, self._where, self._login.user, limits.seconds) from error
        except _BOTH as error:
            raise faults.reading(error, self._where, self._login.user, limits.seconds) from error

    def close(self) -> None:
        """Close the connections; harmless when closed. An unpublished build stays marked as not complete."""
        self._driver.close()

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
        try:
            rows = self._managed("CALL dbms.components() YIELD name, versions RETURN name, versions", {})
            faults.check_version([(row["name"], row["versions"]) for row in rows], self._where)
        except _BOTH as error:
            raise faults.opening(error, self._where, self._login.user) from error

    def _refuse_others(self, note: Mapping[str, Any] | None) -> None:
        if note is not None and note["store"] != self._store:
            raise ForeignGraph(
                f"the graph at {self._where} was built from another store ({note['store']}); choose another database,"
                " or say --force to replace it."
            )
        foreign = int(self._write(statements.COUNT_ALL)[0]["n"])
        if note is not None:
            foreign -= int(self._write(statements.count_ours())[0]["n"])
        if foreign > 0:
            ours = statements.labels() if note is not None else []
            labels = [row["label"] for row in self._write(statements.FOREIGN_LABELS, {"ours": ours})]
            raise ForeignGraph(
                f"the database at {self._where} holds {foreign} nodes that paperkg did not write"
                f" ({', '.join(labels) or 'without labels'}); choose an empty database,"
                " or say --force to build beside them."
            )

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

    def _repeat(self, send: Callable[[], list[dict[str, Any]]]) -> list[dict[str, Any]]:
        """Send until it succeeds, the fault is one that does not pass, or patience ends."""
        end, wait = time.monotonic() + PATIENCE, _FIRST_WAIT
        while True:
            try:
                return send()
            except _BOTH as error:
                if not faults.passing(error) or time.monotonic() + wait > end:
                    raise faults.writing(error, self._where, self._login.user) from error
            time.sleep(wait)
            wait = min(wait * 2, _LONGEST_WAIT)

    def _managed(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        answer = self._driver.execute_query(statement, dict(parameters), database_=self._login.database)
        return [record.data() for record in answer.records]

    def _implicit(self, statement: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        with self._driver.session(database=self._login.database) as session:
            return session.run(statement, dict(parameters)).data()

    def _answer(self, query: str, parameters: dict[str, Any], limits: Limits) -> Rows:
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
                    return Rows(tuple(result.keys()), tuple(rows), cut=True)
                rows.append(tuple(plain(value) for value in record.values()))
            return Rows(tuple(result.keys()), tuple(rows))
