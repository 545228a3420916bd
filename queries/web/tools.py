"""The questions as tools of a Model Context Protocol server over standard input and output, read-only."""

from importlib.metadata import version
from typing import Any

from graph.errors import PaperkgError, UsageError
from queries.answer.output import as_json
from queries.web.live import Live
from queries.web.questions import answered, questions

INSTRUCTIONS = (
    "A knowledge graph of research papers: who wrote with whom, what papers are about, which methods they use. Ask with"
    " names or ids; a name that fits several is refused with what tells them apart: ask again with the id. Every answer"
    " has notes that say what its numbers do not mean; `why` gives the file, line and sentence behind a fact. The graph"
    " holds only what was read into it."
)


def serve_tools(live: Live) -> None:
    """Serve until the other side closes. UsageError where the protocol's SDK is not installed."""
    try:
        import anyio
        from mcp.server.stdio import stdio_server
    except ImportError as error:
        raise UsageError('the tools need the SDK of the protocol: pip install "paperkg[mcp]".') from error
    server = tool_server(live)

    async def serve() -> None:
        async with stdio_server() as (read, write):
            await server.run(read, write, server.create_initialization_options())

    anyio.run(serve)


def tool_server(live: Live) -> Any:
    """The server: a tool a question, named and described by the catalogue's own declarations."""
    import anyio
    import mcp_types as types
    from mcp.server.lowlevel import Server

    readonly = types.ToolAnnotations(read_only_hint=True, destructive_hint=False, open_world_hint=False)
    tools = [
        types.Tool(name=q.name, description=q.description, input_schema=q.schema, annotations=readonly)
        for q in questions().values()
    ]

    async def listed(context: Any, given: Any) -> types.ListToolsResult:  # noqa: ARG001
        return types.ListToolsResult(tools=tools)

    async def called(context: Any, given: types.CallToolRequestParams) -> types.CallToolResult:  # noqa: ARG001
        text, failed = await anyio.to_thread.run_sync(_answer, live, given.name, given.arguments or {})
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=failed)

    return Server(
        "paperkg",
        version=version("paperkg"),
        instructions=INSTRUCTIONS,
        on_list_tools=listed,
        on_call_tool=called,
    )


def _answer(live: Live, name: str, parameters: dict[str, Any]) -> tuple[str, bool]:
    """The answer as JSON, or the sentence that says what is wrong with the question."""
    question = questions().get(name)
    if question is None:
        return f"there is no tool {name!r}.", True
    try:
        return as_json(live.use(lambda kg: answered(kg, question, parameters))), False
    except PaperkgError as error:
        return str(error), True
