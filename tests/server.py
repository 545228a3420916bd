"""A real Neo4j server for the tests: fetched through Maven, started on free ports, stopped by its own process."""

import contextlib
import os
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from filelock import FileLock
from neo4j import Driver, GraphDatabase
from neo4j.exceptions import AuthError, ClientError, DriverError, Neo4jError

ROOT = Path(__file__).resolve().parent.parent
POM = ROOT / "tests" / "neo4j" / "pom.xml"
JARS = ROOT / ".neo4j" / "lib"
DATABASE = "neo4j"
START_SECONDS = 180
STOP_SECONDS = 60

# The class was renamed with the calendar versions; it is looked up in the jars.
MAIN_CLASSES = ("org.neo4j.server.Neo4jCommunity", "org.neo4j.server.CommunityEntryPoint")
# A server of the tests lives for minutes: with the first compiler and the plain collector alone it takes under half
# of the processor time, and 0.6 GB instead of 1.1. A server that is measured takes what users have.
QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
USUAL = ("-XX:+UseG1GC",)
# What the server's own starter would add; we start the class itself: there is one process to stop or to kill.
JVM_FLAGS = (
    "-XX:-OmitStackTraceInFastThrow",
    "-XX:+UnlockExperimentalVMOptions",
    "-XX:+TrustFinalNonStaticFields",
    "-XX:+DisableExplicitGC",
    "-Djdk.nio.maxCachedBufferSize=1024",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "-XX:+UnlockDiagnosticVMOptions",
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
    "--add-opens=java.base/java.io=ALL-UNNAMED",
    "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
    "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
    "--enable-native-access=ALL-UNNAMED",
    "-Dlog4j2.disable.jmx=true",
    "-Dlog4j.layout.jsonTemplate.maxStringLength=32768",
    "-Dfile.encoding=UTF-8",
)


class ServerMissing(Exception):
    """There is no server to be had here: no Java, no Maven, or nothing to fetch from; the message says which."""


def free_port() -> int:
    """A port of the loopback address that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """A server of the test session's own. `kill` and `start` again for a crash; `stop` is the clean way."""

    home: Path
    jars: Path
    java: str
    user: str = "neo4j"
    heap: str = "1g"
    page_cache: str = "256m"
    compiler: tuple[str, ...] = QUICK
    password: str = field(default_factory=lambda: secrets.token_urlsafe(18), repr=False)
    bolt_port: int = field(default_factory=free_port)
    http_port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    @property
    def url(self) -> str:
        """Where the driver finds the server."""
        return f"bolt://127.0.0.1:{self.bolt_port}"

    def __enter__(self) -> Self:
        self.configure()
        try:
            self.start()
        except BaseException:
            self.kill()
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def driver(self) -> Driver:
        """A driver with the right password; the caller closes it."""
        return GraphDatabase.driver(
            self.url, auth=(self.user, self.password), connection_timeout=5, notifications_min_severity="OFF"
        )

    def configure(self) -> None:
        """Make the home folder and its configuration; strict validation makes a wrong name stop the server."""
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{self.bolt_port}",
            "server.bolt.advertised_address": f"127.0.0.1:{self.bolt_port}",
            "server.http.listen_address": f"127.0.0.1:{self.http_port}",
            "server.https.enabled": "false",
            "dbms.security.auth_enabled": "true",
            "dbms.security.allow_csv_import_from_file_urls": "false",
            "dbms.usage_report.enabled": "false",
            "server.directories.data": str(self.home / "data"),
            "server.memory.pagecache.size": self.page_cache,
            "db.tx_log.preallocate": "false",  # else 256 MiB a database, at once
            "db.tx_log.rotation.size": "32m",
            "db.tx_log.rotation.retention_policy": "100M size",
            "db.transaction.timeout": "120s",
        }
        for name in ("conf", "data", "logs", "plugins", "import", "run", "licenses", "certificates", "tmp"):
            (self.home / name).mkdir(parents=True, exist_ok=True)
        text = "".join(f"{name}={value}\n" for name, value in settings.items())
        (self.home / "conf" / "neo4j.conf").write_text(text)

    def start(self) -> None:
        """Start and wait for a first answer; RuntimeError, with the end of the server's log, when none comes."""
        flags = [*self.compiler, *JVM_FLAGS, f"-Xms{self.heap}", f"-Xmx{self.heap}"]
        flags.append(f"-Djava.io.tmpdir={self.home / 'tmp'}")
        if java_version(self.java) >= 24:
            flags.append("--sun-misc-unsafe-memory-access=allow")
        command = [self.java, "-cp", f"{self.home}/conf/*:{self.jars}/*", *flags, main_class(self.jars)]
        command += [f"--home-dir={self.home}", f"--config-dir={self.home / 'conf'}", "--console-mode"]
        with self._log.open("ab") as log:
            self.process = subprocess.Popen(
                command, stdout=log, stderr=subprocess.STDOUT, cwd=self.home, start_new_session=True
            )
        self._wait(time.monotonic() + START_SECONDS)

    def stop(self) -> None:
        """Ask the process that we started to end, and see that it does."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """The crash: SIGKILL to the process that we started; `start` recovers its data."""
        if self.process is not None and self.process.poll() is None:
            self.process.kill()
            self.process.wait()

    @property
    def _log(self) -> Path:
        return self.home / "logs" / "console.log"

    def _wait(self, end: float) -> None:
        assert self.process is not None
        while time.monotonic() < end:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server left with {self.process.returncode}:\n{self._tail()}")
            # Only a port that is open is worth a driver; the port opens before the database is ready.
            if port_is_open(self.bolt_port) and self._answers():
                return
            time.sleep(0.2)
        raise RuntimeError(f"the server did not answer within {START_SECONDS} s:\n{self._tail()}")

    def _answers(self) -> bool:
        try:
            with self.driver() as driver:
                driver.verify_authentication()
                driver.execute_query("RETURN 1", database_=DATABASE)
        except AuthError:
            # A fresh server knows only neo4j/neo4j, and lets that user do nothing but change the password.
            with contextlib.suppress(Neo4jError, DriverError):
                self._set_password()
            return False
        except (Neo4jError, DriverError):
            return False
        return True

    def _set_password(self) -> None:
        with (
            GraphDatabase.driver(self.url, auth=(self.user, "neo4j")) as driver,
            driver.session(database="system") as s,
        ):
            s.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=self.password).consume()

    def _tail(self) -> str:
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-40:])


@contextlib.contextmanager
def running_server(compiler: tuple[str, ...] = QUICK) -> Iterator[Server]:
    """A started server with an empty database and a password of its own, gone afterwards with its data.

    NEO4J_TEST_JARS and NEO4J_TEST_JAVA name another version's jars and the Java for it. Raises ServerMissing when
    there is no Java, or no jars and no way to fetch them; RuntimeError when the server is there but does not start.
    """
    java = os.environ.get("NEO4J_TEST_JAVA") or shutil.which("java")
    if not java:
        raise ServerMissing("no `java` on the PATH; Neo4j needs Java 17 or later")
    given = os.environ.get("NEO4J_TEST_JARS")
    jars = Path(given).resolve() if given else fetched_jars()
    if java_version(java) < needed_java(jars):
        raise ServerMissing(f"{java} is Java {java_version(java)}; Neo4j {version(jars)} needs {needed_java(jars)}")
    # The home is the session's own: a used one would want its old password, and three wrong ones lock the account.
    with (
        tempfile.TemporaryDirectory(prefix="neo4j-", ignore_cleanup_errors=True) as home,
        Server(Path(home), jars, java, compiler=compiler) as server,
    ):
        yield server


def fetched_jars() -> Path:
    """The folder of the server's jars; filled through Maven where it is empty or holds another version."""
    wanted = re.search(r"<neo4j\.version>(.+?)</neo4j\.version>", POM.read_text())
    assert wanted is not None
    JARS.parent.mkdir(exist_ok=True)
    with FileLock(JARS.parent / ".lock"):  # each worker of a session starts a server of its own; one fetches
        if version(JARS) != wanted[1]:
            _fetch(wanted[1])
    return JARS


def _fetch(wanted: str) -> None:
    maven = shutil.which("mvn")
    if not maven:
        raise ServerMissing(f"no Neo4j {wanted} in {JARS} and no `mvn` on the PATH to fetch it")
    # Fetched beside, then put in place whole: a fetch that was cut leaves nothing that looks complete.
    with tempfile.TemporaryDirectory(prefix="fetch-", dir=JARS.parent) as home:
        command = [maven, "-B", "-q", "-f", str(POM), "package", f"-Dneo4j.home={home}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode or not version(Path(home) / "lib"):
            raise ServerMissing(f"Maven could not fetch Neo4j {wanted}:\n{(done.stdout + done.stderr)[-2000:]}")
        shutil.rmtree(JARS, ignore_errors=True)
        (Path(home) / "lib").rename(JARS)


def wipe(server: Server, *, schema: bool = False) -> None:
    """Empty the database of nodes and edges; with `schema` of constraints and indexes too, which takes a second."""
    with server.driver() as driver, driver.session(database=DATABASE) as session:
        session.run("MATCH ()-[e]->() CALL (e) { DELETE e } IN TRANSACTIONS OF 5000 ROWS").consume()
        session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS").consume()
        if not schema:
            return
        for row in session.run("SHOW CONSTRAINTS YIELD name").data():
            session.run(f"DROP CONSTRAINT `{row['name']}` IF EXISTS").consume()
        for row in session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'").data():
            with contextlib.suppress(ClientError):
                session.run(f"DROP INDEX `{row['name']}` IF EXISTS").consume()


def port_is_open(port: int) -> bool:
    """Whether something accepts connections there."""
    with socket.socket() as probe:
        probe.settimeout(1)
        return probe.connect_ex(("127.0.0.1", port)) == 0


def version(jars: Path) -> str:
    """The version of the server whose jars lie there; empty where there are none."""
    names = [re.fullmatch(r"neo4j-server-(\d[\w.-]*)\.jar", path.name) for path in sorted(jars.glob("neo4j-server-*"))]
    return next((match[1] for match in names if match), "")


def needed_java(jars: Path) -> int:
    """The oldest Java that runs these jars."""
    major, minor = (int(part) for part in (version(jars) or "5.0").split(".")[:2])
    if major < 2025:
        return 17
    return 25 if (major, minor) >= (2025, 10) else 21


def java_version(java: str) -> int:
    """The major version of a Java; ServerMissing when it does not run."""
    try:
        told = subprocess.run([java, "-version"], capture_output=True, text=True, check=True).stderr
    except (OSError, subprocess.CalledProcessError) as error:
        raise ServerMissing(f"`{java} -version` does not run: {error}") from error
    found = re.search(r'version "(\d+)', told)
    if not found:
        raise ServerMissing(f"`{java} -version` does not say its version")
    return int(found[1])


def main_class(jars: Path) -> str:
    """The class that starts this version's server."""
    for name in MAIN_CLASSES:
        for path in sorted(jars.glob("neo4j-*.jar")):
            with zipfile.ZipFile(path) as jar:
                if name.replace(".", "/") + ".class" in jar.namelist():
                    return name
    raise RuntimeError(f"no class that starts a server in {jars}/neo4j-*.jar")


def imported(folder: Path, home: Path, like: Server) -> Server:
    """A server in the folder `home`, not yet started, whose database is what `import.sh` in `folder` made of its files.

    It runs the programs of the server `like`.
    """
    server = Server(home, like.jars, like.java, compiler=like.compiler)
    server.configure()
    text = (folder / "import.sh").read_text("utf-8")
    arguments = shlex.split(text.split("\n", 1)[1].replace("\\\n", " "))[1:]
    command = [
        server.java,
        "-cp",
        f"{server.jars}/*",
        *server.compiler,
        *JVM_FLAGS,
        "org.neo4j.cli.AdminTool",
        *arguments,
    ]
    environment = {"NEO4J_HOME": str(server.home), "NEO4J_CONF": str(server.home / "conf"), "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return server
