"""The application: pages, a JSON interface with its description, pictures and downloads; it only reads."""

from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from graph.errors import PaperkgError, QueryError, UnknownName, UsageError
from queries.answer.output import as_csv, as_excel_csv, as_json, as_jsonl, as_markdown
from queries.api import KnowledgeGraph
from queries.web.description import openapi
from queries.web.live import Live
from queries.web.pages import HERE, rendered
from queries.web.panels import PANELS, Panel, found, thing_page
from queries.web.questions import Question, answered, as_body, questions

HOSTS = frozenset({"127.0.0.1", "localhost", "[::1]"})
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self';"
    " form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
DOWNLOADS = {"csv": as_csv, "excel": as_excel_csv, "json": as_json, "jsonl": as_jsonl, "md": as_markdown}
PICTURE_OPTIONS = frozenset({"around", "topic", "since", "steps", "limit", "without_inferred"})
Work = Callable[[KnowledgeGraph], Response]


class Guard:
    """Refuses what does not name this machine as its host, and says to browsers what a page may do."""

    def __init__(self, app: ASGIApp, hosts: frozenset[str]) -> None:
        """Guard `app`; `hosts` are the names that requests may have in `Host`, without the port."""
        self._app, self._hosts = app, hosts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer 421 for a foreign host; else pass on, with headers added."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        host = next((v.decode("latin-1") for k, v in scope["headers"] if k == b"host"), "")
        if host.rsplit(":", 1)[0] not in self._hosts and host not in self._hosts:
            refused = PlainTextResponse("this server answers only to its own name\n", 421)
            await refused(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                there = {key for key, _ in message["headers"]}
                message["headers"] += [pair for pair in _HEADERS if pair[0] not in there]
            await send(message)

        await self._app(scope, receive, guarded)


_HEADERS = [
    (b"content-security-policy", POLICY.encode()),
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"cross-origin-resource-policy", b"same-origin"),
]


def application(live: Live, hosts: frozenset[str] = HOSTS) -> Starlette:
    """The application over a graph; every route only reads, and takes GET alone."""

    def route(path: str, work: Callable[[Request, KnowledgeGraph], Response]) -> Route:
        def endpoint(request: Request) -> Response:
            try:
                return live.use(lambda kg: work(request, kg))
            except PaperkgError as error:
                return _refused(request, error)

        return Route(path, endpoint, methods=["GET"])

    routes = [
        route("/", _home),
        route("/search", _search),
        *(route(f"/{kind}/{{name:path}}", _thing(kind)) for kind in PANELS),
        route("/bridge", _asked("bridges", "Bridges")),
        route("/central", _asked("central", "Centrality")),
        route("/ask/{name}", _form),
        route("/download/{form}/{name}", _download),
        route("/picture", _picture),
        route("/api/suggest", _suggest),
        route("/api/{name}", _api),
        Route("/openapi.json", _described, methods=["GET"]),
        Mount("/static", StaticFiles(directory=HERE / "static")),
    ]
    return Starlette(routes=routes, middleware=[Middleware(Guard, hosts=hosts)])


def _refused(request: Request, error: PaperkgError) -> Response:
    status = 404 if isinstance(error, UnknownName) else 400 if isinstance(error, UsageError) else 503
    status = 504 if isinstance(error, QueryError) else status
    if request.url.path.startswith("/api/"):
        return JSONResponse({"error": str(error)}, status)
    return HTMLResponse(rendered("problem.html.j2", title="That did not work", message=str(error)), status)


def _described(request: Request) -> Response:  # noqa: ARG001
    return JSONResponse(openapi())


def _home(request: Request, kg: KnowledgeGraph) -> Response:  # noqa: ARG001
    summary = answered(kg, questions()["corpus-summary"], {})
    groups: dict[str, list[Question]] = {}
    for question in questions().values():
        groups.setdefault(question.group, []).append(question)
    return HTMLResponse(rendered("home.html.j2", title="paperkg", summary=summary.dicts(), groups=groups))


def _search(request: Request, kg: KnowledgeGraph) -> Response:
    text = request.query_params.get("q", "")[:200]
    return HTMLResponse(rendered("search.html.j2", title=f"Search: {text}", text=text, found=found(kg, text)))


def _thing(kind: str) -> Callable[[Request, KnowledgeGraph], Response]:
    def page(request: Request, kg: KnowledgeGraph) -> Response:
        name, panels = thing_page(kg, kind, request.path_params["name"])
        around = panels[0].given[kind] if kind in ("author", "topic") else None
        option = "around" if kind == "author" else "topic"
        picture = f"/picture?{option}={quote(str(around))}" if around else None
        return HTMLResponse(rendered("entity.html.j2", title=name, kind=kind, panels=panels, picture=picture))

    return page


def _asked(name: str, title: str) -> Callable[[Request, KnowledgeGraph], Response]:
    def page(request: Request, kg: KnowledgeGraph) -> Response:
        return _question_page(request, kg, questions()[name], title)

    return page


def _form(request: Request, kg: KnowledgeGraph) -> Response:
    question = _question(request.path_params["name"])
    return _question_page(request, kg, question, question.name)


def _question_page(request: Request, kg: KnowledgeGraph, question: Question, title: str) -> Response:
    """The form of a question, with the answer below once all that it needs is given."""
    parameters = _given(request.query_params)
    needed = [p.name for p in question.parameters if p.needed]
    asked = bool(request.query_params) or not question.parameters
    ready = asked and all(name in parameters for name in needed)
    panels = [Panel("Answer", question, parameters, answered(kg, question, parameters))] if ready else []
    return HTMLResponse(rendered("ask.html.j2", title=title, question=question, given=parameters, panels=panels))


def _given(query: Mapping[str, str]) -> dict[str, Any]:
    return {key: value for key, value in query.items() if value}


def _question(name: str) -> Question:
    if name not in questions():
        raise UnknownName(f"there is no question {name!r}.")
    return questions()[name]


def _download(request: Request, kg: KnowledgeGraph) -> Response:
    question, form = _question(request.path_params["name"]), request.path_params["form"]
    answer = answered(kg, question, _given(request.query_params))
    named = {"content-disposition": f'attachment; filename="{question.name}.{"csv" if form == "excel" else form}"'}
    if form == "xlsx":
        from queries.export.files import workbook

        notes = [(note,) for note in answer.notes]
        data = workbook([(answer.query, answer.columns, answer.rows), ("notes", ["note"], notes)])
        return Response(data, media_type="application/octet-stream", headers=named)
    if form not in DOWNLOADS:
        raise UnknownName(f"there is no download as {form!r}, only as {', '.join(DOWNLOADS)}, xlsx.")
    return Response(
        DOWNLOADS[form](answer).encode("utf-8", "replace"), media_type="application/octet-stream", headers=named
    )


def _api(request: Request, kg: KnowledgeGraph) -> Response:
    question = _question(request.path_params["name"])
    return JSONResponse(as_body(answered(kg, question, _given(request.query_params))))


def _suggest(request: Request, kg: KnowledgeGraph) -> Response:
    kind, text = request.query_params.get("kind", ""), request.query_params.get("q", "")[:200]
    return JSONResponse([name for _, name, _ in found(kg, text, 8).get(kind, [])])


def _picture(request: Request, kg: KnowledgeGraph) -> Response:
    query = request.query_params
    options: dict[str, Any] = {key: value for key, value in query.items() if key in PICTURE_OPTIONS and value}
    for key in ("since", "steps", "limit"):
        if key in options:
            if not options[key].isdecimal() or len(options[key]) > 6:
                raise UsageError(f"{key} takes a whole number.")
            options[key] = int(options[key])
    options["without_inferred"] = bool(options.get("without_inferred"))
    kind = query.get("kind", "coauthors")
    if kind == "bridges":
        options["bridges"] = (query.get("first", ""), query.get("second", ""))
    # the page's own policy, which names its scripts by their digests, stands in the page
    page = kg.draw(kind, **options).html()
    return HTMLResponse(
        page, headers={"content-security-policy": "frame-ancestors 'self'; sandbox allow-scripts allow-popups"}
    )
