"""Formats of tables and databases: CSV, Excel, Parquet, SQLite, neo4j-admin CSV, a Cypher script."""

import csv
import io
import json
import sqlite3
import tempfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from graph.errors import UsageError
from graph.model import Value
from graph.schema import Property
from graph.stores import admin
from queries.answer.output import json_text
from queries.export.graphs import Files
from queries.export.tables import ID, Table, Tables, flat, plain_text

SHEET_ROWS, CELL = 1_048_576, 32_767  # what a sheet and a cell of Excel hold
MOST_STATED = 20_000  # rows of a Cypher script
BATCH = 500


def columns_of(table: Table) -> tuple[Property, ...]:
    """All columns of a table: the id, or both ends, and the others; of an answer, its own."""
    if table.bare:
        return table.columns
    ends = (Property("start", "string"), Property("stop", "string"))
    return (*(ends if table.ends else (ID,)), *table.columns)


def about_json(tables: Tables) -> bytes:
    """What must be known about an export, for a file beside it."""
    return (json_text(tables.about, indent=1) + "\n").encode("utf-8", "replace")


def csv_files(tables: Tables) -> Files:
    """A CSV file a table, with a header line; lists joined by "; "."""
    files = {f"/{t.name}.csv": _csv(t) for t in tables.tables}
    return {**files, "/about.json": about_json(tables)}


def _csv(table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(c.name for c in columns_of(table))
    writer.writerows([_cell(v) for v in row] for row in table.rows)
    return out.getvalue().encode("utf-8", "replace")


def _cell(value: Value) -> object:
    value = flat(value)
    return {True: "true", False: "false"}[value] if isinstance(value, bool) else value


def excel(tables: Tables) -> Files:
    """An Excel workbook, a sheet a table, and a sheet that says what it is; text is never a formula or a link."""
    named = [(t.name, [c.name for c in columns_of(t)], t.rows) for t in tables.tables]
    facts = [(key, value if isinstance(value, str) else json_text(value)) for key, value in tables.about.items()]
    return {"": workbook([*named, ("about", ["what", "value"], facts)])}


def workbook(sheets: Iterable[tuple[str, Sequence[str], Sequence[Sequence[Any]]]]) -> bytes:
    """An Excel workbook of sheets (name, heads, rows); the same sheets give the same bytes.

    Raises UsageError where xlsxwriter is not installed, and for more rows than a sheet holds.
    """
    try:
        import xlsxwriter
    except ImportError as error:
        raise UsageError('Excel workbooks need xlsxwriter: pip install "paperkg[excel]".') from error
    out = io.BytesIO()
    safe = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
    book = xlsxwriter.Workbook(out, {**safe, "nan_inf_to_errors": True})
    book.set_properties({"created": datetime(2000, 1, 1)})  # no clock: the same bytes every time
    bold = book.add_format({"bold": True})
    for name, heads, rows in sheets:
        if len(rows) >= SHEET_ROWS:
            raise UsageError(f"{name} has {len(rows)} rows, and a sheet holds {SHEET_ROWS - 1}; take csv or parquet.")
        sheet = book.add_worksheet(name[:31])
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, heads, bold)
        for n, row in enumerate(rows, 1):
            for k, value in enumerate(row):
                _write(sheet, n, k, flat(value))
    book.close()
    return out.getvalue()


def _write(sheet: Any, n: int, k: int, value: str | float | bool | None) -> None:
    if isinstance(value, str):
        text = plain_text(value)
        sheet.write_string(n, k, text if len(text) <= CELL else text[: CELL - 1] + "…")
    elif isinstance(value, bool):
        sheet.write_boolean(n, k, value)
    elif value is not None:
        sheet.write_number(n, k, value)


def parquet(tables: Tables) -> Files:
    """A Parquet file a table, typed, lists as lists; each holds in its metadata where it comes from."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise UsageError('Parquet files need pyarrow: pip install "paperkg[parquet]".') from error
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_()}
    types["strings"] = pa.list_(pa.string())
    files = {}
    for table in tables.tables:
        columns = columns_of(table)
        schema = pa.schema([(c.name, types[c.type]) for c in columns], metadata={"paperkg": json_text(tables.about)})
        cells = list(zip(*table.rows, strict=True)) or [()] * len(columns)
        arrays = [pa.array(_typed(values, c), types[c.type]) for values, c in zip(cells, columns, strict=True)]
        out = io.BytesIO()
        pq.write_table(pa.Table.from_arrays(arrays, schema=schema), out, compression="zstd")
        files[f"/{table.name}.parquet"] = out.getvalue()
    return {**files, "/about.json": about_json(tables)}


def _typed(values: Sequence[Value], column: Property) -> list[Any]:
    if column.type in ("string", "strings"):
        return [
            [_utf8(str(t)) for t in v] if isinstance(v, list) else v if v is None else _utf8(str(v)) for v in values
        ]
    return [float(v) if column.type == "number" and isinstance(v, int) else v for v in values]


def sqlite(tables: Tables) -> Files:
    """One SQLite database, a table a table, indexed by ids; lists as JSON; the table `about` says what it is."""
    types = {"integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "graph.sqlite"
        base = sqlite3.connect(path)
        for table in tables.tables:
            columns = ", ".join(f'"{c.name}" {types.get(c.type, "TEXT")}' for c in columns_of(table))
            key = ', PRIMARY KEY ("id")' if table.ends is None and not table.bare else ""
            base.execute(f'CREATE TABLE "{table.name}" ({columns}{key})')
            marks = ", ".join("?" * len(columns_of(table)))
            rows = ([_stored(v) for v in row] for row in table.rows)
            base.executemany(f'INSERT INTO "{table.name}" VALUES ({marks})', rows)
            for end in ("start", "stop") if table.ends else ():
                base.execute(f'CREATE INDEX "{table.name}_{end}" ON "{table.name}" ("{end}")')
        base.execute("CREATE TABLE about (what TEXT PRIMARY KEY, value TEXT)")
        base.executemany(
            "INSERT INTO about VALUES (?, ?)", [(k, json_text(v)) for k, v in sorted(tables.about.items())]
        )
        base.commit()
        base.close()
        return {"": path.read_bytes()}


def _stored(value: Value) -> str | int | float | None:
    if isinstance(value, list):
        return json_text(value)
    return _utf8(value) if isinstance(value, str) else value


def _utf8(text: str) -> str:
    """Text with lone surrogates, which no encoding takes, replaced."""
    return text.encode("utf-8", "replace").decode()


def neo4j_admin(tables: Tables) -> Files:
    """CSV files for `neo4j-admin database import`, with typed headers, and the command that imports them."""
    files, arguments = {}, []
    for table in tables.tables:
        nodes = table.ends is None
        head = (
            admin.edge_header(table.ends, table.columns) if table.ends else admin.node_header(table.name, table.columns)
        )
        lines = [head, *(admin.line(row, table.name) for row in table.rows)]
        files[f"/{table.name}.csv"] = ("\n".join(lines) + "\n").encode("utf-8", "replace")
        arguments.append(f"--{'nodes' if nodes else 'relationships'}={table.name}.csv")
    return {**files, "/import.sh": admin.command(arguments).encode(), "/about.json": about_json(tables)}


def cypher(tables: Tables) -> Files:
    """A script for cypher-shell or the browser of a server: rows as parameters, MERGE by id; for small graphs.

    Raises UsageError for more than MOST_STATED rows.
    """
    many = sum(len(t.rows) for t in tables.tables)
    if many > MOST_STATED:
        raise UsageError(f"a script for {many} rows is too long; take neo4j-admin, or `build --graph`.")
    lines = [f"// {' '.join(plain_text(json_text(tables.about)).split())}"]
    lines += [f"CREATE CONSTRAINT IF NOT EXISTS FOR (n:{t.name}) REQUIRE n.id IS UNIQUE;" for t in tables.nodes]
    for table in tables.tables:
        for n in range(0, len(table.rows), BATCH):
            lines.append(f":param rows => {_literal([_map(table, row) for row in table.rows[n : n + BATCH]])};")
            lines.append(statement(table))
    return {"": ("\n".join(lines) + "\n").encode("utf-8", "replace")}


def statement(table: Table) -> str:
    """The statement that takes the rows of a table, as maps, from the parameter `rows`."""
    if table.ends is None:
        return f"UNWIND $rows AS row MERGE (n:{table.name} {{id: row.id}}) SET n += row;"
    start, stop = table.ends
    return (
        f"UNWIND $rows AS row MATCH (a:{start} {{id: row.start}}), (b:{stop} {{id: row.stop}})"
        f" CREATE (a)-[r:{table.name}]->(b) SET r += row.properties;"
    )


def _map(table: Table, row: Sequence[Value]) -> dict[str, Any]:
    pairs = {c.name: v for c, v in zip(columns_of(table), row, strict=True) if v is not None}
    if table.ends is None:
        return pairs
    return {"start": pairs.pop("start"), "stop": pairs.pop("stop"), "properties": pairs}


def _literal(value: Any) -> str:
    """A value as Cypher writes it: JSON, but that keys stand without quotes; every sign beyond ASCII is escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"`{key}`: {_literal(v)}" for key, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_literal, value)) + "]"
    return json.dumps(_utf8(value) if isinstance(value, str) else value)
