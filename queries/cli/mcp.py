"""`paperkg mcp`: the questions as tools for assistants."""

import click

from queries.cli.session import Session

EPILOG = """\b
Example, in an assistant's settings:
  {"command": "paperkg", "args": ["mcp", "--store", "/path/to/paperkg-store"]}"""


@click.command("mcp", epilog=EPILOG)
@click.pass_obj
def command(session: Session) -> None:
    """Serve the canned queries and the three jobs as tools of the Model Context Protocol, over standard input and
    output; nothing can be changed through them.
    """
    from queries.web.live import Live
    from queries.web.tools import serve_tools

    with session.kg() as kg:
        serve_tools(Live(kg))
