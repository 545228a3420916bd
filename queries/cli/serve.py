"""`paperkg serve`: pages and a JSON interface over the store, for this machine."""

import click

from queries.cli.session import Session

EPILOG = """\b
Examples:
  paperkg serve
  paperkg serve --port 9000"""


@click.command("serve", epilog=EPILOG)
@click.option("--port", type=click.IntRange(0, 65_535), default=8_321, show_default=True, help="0 chooses a free port.")
@click.pass_obj
def command(session: Session, port: int) -> None:
    """Serve pages for people, topics, methods and papers, every canned query as a form, pictures, and JSON.

    Only this machine can reach it, and nothing can be changed through it. The graph may be built anew meanwhile.
    """
    import socket

    import uvicorn

    from queries.web.app import application
    from queries.web.live import Live

    with session.kg() as kg, socket.socket() as door:
        kg.store.built()  # fails here, before the address is printed
        door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind(("127.0.0.1", port))
        door.listen(128)  # whoever reads the address can connect at once
        session.write(f"http://127.0.0.1:{door.getsockname()[1]}/\n")
        level = "info" if session.verbose else "warning"
        server = uvicorn.Server(
            uvicorn.Config(application(Live(kg)), log_level=level, access_log=bool(session.verbose))
        )
        server.run(sockets=[door])
