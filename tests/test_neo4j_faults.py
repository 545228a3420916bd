"""What is said when there is no Neo4j server, another service, an old one, or a wrong login."""

import socket
import threading

import pytest

from graph.errors import ServerError
from graph.stores import Login
from graph.stores.neo4j import Neo4jStore
from graph.stores.neo4j.faults import check_version
from tests.server import Server, free_port


@pytest.mark.server
def test_a_wrong_password_is_tried_once_and_never_told(neo4j_server: Server) -> None:
    for _ in range(2):  # a third would lock the account
        with pytest.raises(
            ServerError, match=rf"127\.0\.0\.1:{neo4j_server.bolt_port} refuses the login of 'neo4j'"
        ) as caught:
            Neo4jStore(neo4j_server.url, Login(password="not-the-password"))
        assert "not-the-password" not in str(caught.value)
    Neo4jStore(neo4j_server.url.replace("bolt:", "neo4j:"), Login(password=neo4j_server.password)).close()
    with pytest.raises(ServerError, match="no database of the name"):
        Neo4jStore(neo4j_server.url, Login(password=neo4j_server.password, database="nope"))


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_no_server(scheme: str) -> None:
    port = free_port()
    with pytest.raises(ServerError, match=rf"no server answers at 127\.0\.0\.1:{port}; start Neo4j"):
        Neo4jStore(f"{scheme}://127.0.0.1:{port}", Login())
    with pytest.raises(ServerError, match=r"the host of no-such-host\.invalid:7687 is not known"):
        Neo4jStore(f"{scheme}://no-such-host.invalid", Login())


@pytest.mark.parametrize(
    ("greeting", "said"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "does not speak Neo4j's Bolt protocol"),
        (b"SSH-2.0-OpenSSH_9.2\r\n", "does not speak Neo4j's Bolt protocol"),
        (b"", "does not speak Neo4j's Bolt protocol"),
        (b"\0\0\4\4", "is too old"),
    ],
)
@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
def test_another_service_on_the_port(scheme: str, greeting: bytes, said: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as service:

        def serve() -> None:
            while True:
                try:
                    caller, _ = service.accept()
                except OSError:
                    return
                with caller:
                    caller.recv(64)
                    caller.sendall(greeting)

        threading.Thread(target=serve, daemon=True).start()
        port = service.getsockname()[1]
        with pytest.raises(ServerError, match=said) as caught:
            Neo4jStore(f"{scheme}://127.0.0.1:{port}", Login(password="secret-word"))
        assert f"127.0.0.1:{port}" in str(caught.value)
        assert "secret-word" not in str(caught.value)
        service.shutdown(socket.SHUT_RDWR)


@pytest.mark.server
def test_the_http_port_of_the_server_is_not_its_bolt_port(neo4j_server: Server) -> None:
    with pytest.raises(ServerError, match="give the Bolt port, 7687 by default"):
        Neo4jStore(f"bolt://127.0.0.1:{neo4j_server.http_port}", Login(password=neo4j_server.password))


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("bolt://neo4j:hidden@db.example:7687", "holds a user or password"),
        ("bolt://db.example:notaport", "no valid host and port"),
        ("bolt://", "no host or an unknown scheme"),
        ("http://db.example", "no host or an unknown scheme"),
    ],
)
def test_an_address_that_is_none(url: str, said: str) -> None:
    with pytest.raises(ServerError, match=said) as caught:
        Neo4jStore(url, Login())
    assert "hidden" not in str(caught.value)


@pytest.mark.parametrize("version", ["5.22.0", "4.4.40", "3.5.1"])
def test_an_old_server_is_refused(version: str) -> None:
    with pytest.raises(ServerError, match=rf"the server at db:7687 is Neo4j {version}; paperkg needs 5\.23 or later"):
        check_version([("Neo4j Kernel", [version]), ("Cypher", ["5"])], "db:7687")


@pytest.mark.parametrize("version", ["5.23.0", "5.26.29", "5.27-aura", "2025.01.0", "2026.02.2"])
def test_a_server_that_is_new_enough_is_taken(version: str) -> None:
    check_version([("Cypher", ["5"]), ("Neo4j Kernel", [version])], "db:7687")


@pytest.mark.parametrize("components", [[], [("Other", ["9.1"])], [("Neo4j Kernel", [])], [("Neo4j Kernel", ["dev"])]])
def test_another_product_is_refused(components: list[tuple[str, list[str]]]) -> None:
    with pytest.raises(ServerError, match="needs Neo4j 5"):
        check_version(components, "db:7687")
