"""What can go wrong with a Neo4j server, as one sentence each, and which faults pass when one waits."""

import re
import socket
from collections.abc import Sequence
from urllib.parse import urlsplit

from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    CypherSyntaxError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
    UnsupportedServerProduct,
)

from graph.errors import (
    LoginRefused,
    QueryMistake,
    QueryRefused,
    QueryTooLarge,
    ServerError,
    ServerUnreachable,
    StoreError,
)
from graph.stores import SERVER_SCHEMES

OLDEST = (5, 23)
Fault = Neo4jError | DriverError
_PORT = 7687
EXPLAIN = "EXPLAIN "  # what reading puts before a query to have it planned


class TooMuchAtOnceError(StoreError):
    """The server ran out of the memory that it gives one transaction; fewer rows may pass."""


def address(url: str) -> tuple[str, int]:
    """Host and port of a server's URL; ServerError for what is not one, and for one that holds a password."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port or _PORT
    except ValueError:  # it repeats a part of the address, which can be a password
        raise ServerError("the graph's URL has no valid host and port; write it as neo4j://host:7687.") from None
    if parts.scheme not in SERVER_SCHEMES or not host:
        raise ServerError("the graph's URL has no host or an unknown scheme; write it as neo4j://host:7687.")
    if parts.username is not None or parts.password is not None:
        raise ServerError(
            f"the graph's URL for {host}:{port} holds a user or password; leave them out and set NEO4J_PASSWORD."
        )
    if parts.path.strip("/") or parts.query or parts.fragment:
        raise ServerError(
            f"the graph's URL for {host}:{port} holds more than host and port; leave the rest out: the password"
            " comes from NEO4J_PASSWORD, the database from NEO4J_DATABASE."
        )
    return host, port


def starting(error: Fault) -> bool:
    """Whether the server answers and its database is not ready yet."""
    return _code(error).endswith("DatabaseUnavailable")


def is_made(error: Fault) -> bool:
    """Whether a constraint or index could not be created because another loader has just created it."""
    return _code(error).endswith(("EquivalentSchemaRuleAlreadyExists", "ConstraintAlreadyExists"))


def is_half_made(error: Fault) -> bool:
    """Whether something of the same name or kind stands in the way of a constraint or an index."""
    return is_made(error) or _code(error).endswith(
        ("IndexAlreadyExists", "IndexWithNameAlreadyExists", "ConstraintWithNameAlreadyExists")
    )


def is_optional(error: Fault) -> bool:
    """Whether the server refuses a procedure to this user, or the procedure gives up: a build does without it."""
    return ".Security." in _code(error) or ".Procedure." in _code(error)


def speaks_bolt(where: str) -> bool:
    """Whether what listens there answers the handshake of the Bolt protocol; False where it wants encryption."""
    host, _, port = where.rpartition(":")
    try:
        with socket.create_connection((host.strip("[]"), int(port)), timeout=3) as connection:
            connection.sendall(bytes.fromhex("6060b017 000001ff 00080805 00020404 00000003"))
            answer = connection.recv(4)
    except OSError:
        return False
    return len(answer) == 4 and answer[:2] == b"\0\0" and answer != b"\0\0\0\0"


def passing(error: Fault) -> bool:
    """Whether the same statement may succeed when sent again; right only because all of ours are idempotent."""
    code = _code(error)
    # The driver files a read-only server and a full memory pool under transient; waiting helps neither. After a fault
    # of the transaction log the server wants a restart by hand.
    if "ReadOnly" in code or "Memory" in code or code.startswith("Neo.DatabaseError.Transaction."):
        return False
    if code == "Neo.ClientError.Statement.EntityNotFound":  # deleted by another writer between match and use
        return True
    return isinstance(error, TransientError | ServiceUnavailable | SessionExpired)


def check_version(components: Sequence[tuple[str, Sequence[str]]], where: str) -> None:
    """ServerError unless the components, as (name, versions), are of a Neo4j that runs what we send."""
    versions = next((versions for name, versions in components if name == "Neo4j Kernel"), ())
    version = re.match(r"(\d+)\.(\d+)", versions[0]) if versions else None
    if version is None:
        names = ", ".join(name for name, _ in components) or "something unknown"
        raise ServerError(f"the server at {where} is {names}; paperkg needs Neo4j {OLDEST[0]}.{OLDEST[1]} or later.")
    if (int(version[1]), int(version[2])) < OLDEST:
        raise ServerError(
            f"the server at {where} is Neo4j {versions[0]}; paperkg needs {OLDEST[0]}.{OLDEST[1]} or later:"
            " upgrade the server."
        )


def opening(error: Fault, where: str, user: str) -> ServerError:
    """Return why the server cannot be used, and what to do."""
    code = _code(error)
    if "AuthenticationRateLimit" in code:
        reason = "has locked the account after wrong passwords; wait a few seconds, then give the right one"
    elif "CredentialsExpired" in code:
        reason = f"wants the first password of {user!r} to be changed; do so in its browser or with cypher-shell"
    elif isinstance(error, AuthError):
        reason = f"refuses the login of {user!r}; check the user and NEO4J_PASSWORD"
    elif code.endswith("DatabaseNotFound"):
        reason = "has no database of the name that was given; leave the name out to use `neo4j`"
    elif code.endswith("DatabaseUnavailable"):
        reason = "has its database stopped or still starting; try again in a moment"
    elif code.endswith("ProcedureNotFound"):
        reason = f"is not Neo4j; paperkg needs Neo4j {OLDEST[0]}.{OLDEST[1]} or later"
    elif isinstance(error, UnsupportedServerProduct):
        reason = "does not speak Neo4j's Bolt protocol; give the Bolt port of the server, 7687 by default"
    elif isinstance(error, ConfigurationError):
        reason = f"is too old or is set up in another way ({_first_line(error)}); paperkg needs Neo4j 5.23 or later"
    elif isinstance(error, ServiceUnavailable | SessionExpired):
        return ServerUnreachable(unreachable(where))
    else:
        reason = f"refuses: {_first_line(error)}"
    kind = LoginRefused if isinstance(error, AuthError) or "CredentialsExpired" in code else ServerError
    return kind(f"the server at {where} {reason}.")


def unreachable(where: str) -> str:
    """Why no Bolt connection came about: nothing listens there, or something else than a Neo4j server does."""
    host, _, port = where.rpartition(":")
    try:
        socket.create_connection((host.strip("[]"), int(port)), timeout=3).close()
    except socket.gaierror:
        return f"the host of {where} is not known; check the graph's URL."
    except OSError:
        return f"no server answers at {where}; start Neo4j, or check host and port of the graph's URL."
    if speaks_bolt(where):
        return f"the connection to the server at {where} was lost; check that it runs, then run the command again."
    return (
        f"what answers at {where} does not speak Neo4j's Bolt protocol, or not with this encryption;"
        " give the Bolt port, 7687 by default, and neo4j+s:// only where the server has a certificate."
    )


def writing(error: Fault, where: str, user: str) -> StoreError:
    """Why a statement that writes did not succeed."""
    code = _code(error)
    if isinstance(error, AuthError | ServiceUnavailable | SessionExpired) or ".Database." in code:
        return opening(error, where, user)
    if code.startswith("Neo.DatabaseError.Transaction."):
        return ServerError(
            f"the server at {where} cannot write: its disk is full or its database needs a restart; nothing that was"
            " confirmed is lost: repair the server and build again."
        )
    if "Memory" in code:
        return TooMuchAtOnceError(
            f"the server at {where} has too little memory for one transaction; raise db.memory.transaction.max."
        )
    if "ReadOnly" in code or "AccessMode" in code or ".Security." in code:
        return ServerError(f"the server at {where} does not let {user!r} write to this database.")
    if "TransactionTimedOut" in code:
        return ServerError(f"the server at {where} broke off a write that took too long; raise db.transaction.timeout.")
    return ServerError(f"the server at {where} refused to write: {_first_line(error)}")


def reading(error: Fault, where: str, user: str, seconds: float) -> StoreError:
    """Why a query was not answered: QueryError where the query is at fault, ServerError where the server is."""
    code = _code(error)
    if isinstance(error, CypherSyntaxError):
        return QueryMistake(f"the engine does not accept the query: {_complaint(error)}")
    if "TransactionTimedOut" in code or "LockAcquisitionTimeout" in code:
        return QueryTooLarge(f"the query took longer than {seconds:g} s; narrow it or raise --timeout.")
    if "Memory" in code:
        return QueryTooLarge("the query needs more memory than the server gives; narrow it.")
    if "AccessMode" in code:
        return QueryRefused("the query would change the graph; only reading is allowed.")
    if code.startswith("Neo.DatabaseError.Transaction."):
        return ServerError(f"the database at {where} has stopped after a fault; restart the server.")
    if re.match(r"Neo\.(ClientError|DatabaseError)\.(Statement|Procedure|Schema|General|Transaction)\.", code):
        return QueryMistake(f"the engine does not accept the query: {_complaint(error)}")
    return opening(error, where, user)


def _code(error: Fault) -> str:
    return str(getattr(error, "code", None) or "")


def _first_line(error: Fault) -> str:
    return str((getattr(error, "message", None) or str(error) or type(error).__name__).splitlines()[0])


def _complaint(error: Fault) -> str:
    """The first line of what the engine said of a query, with places counted in the user's text, not in our EXPLAIN."""

    def moved(place: re.Match[str]) -> str:
        line, column, offset = (int(number) for number in place.groups())
        shift = len(EXPLAIN)
        return f"(line {line}, column {column - shift if line == 1 else column} (offset: {offset - shift}))"

    return re.sub(r"\(line (\d+), column (\d+) \(offset: (\d+)\)\)", moved, _first_line(error))
