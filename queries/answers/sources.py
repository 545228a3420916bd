"""What has been read, and what a build came to."""

from extract.update import Report
from graph.records import Records
from queries.answer import Answer

COLUMNS = ("source", "format", "records", "problems", "says", "sha256")


def sources(records: Records) -> Answer:
    """Return each file that has been read: format, records, problems, what it says about itself, and its digest."""
    counts = records.counts()
    rows = tuple(
        (s.name, s.format, *counts[s.name], [f"{key}: {value}" for key, value in s.facts], s.sha256[:12])
        for s in records.sources()
    )
    return Answer("sources", {}, COLUMNS, rows)


def summary(report: Report) -> Answer:
    """Return what a build came to: files by what became of them, records, problems, and the counts of the graph."""
    rows: list[tuple[str, int]] = [(f"files {kind}", len(names)) for kind, names in report.files.items() if names]
    rows += [("records in the store", report.records), ("problems", len(report.problems))]
    rows += list(report.counts.items())
    notes = report.notes if report.built else (*report.notes, "nothing has changed; the graph is the same as before.")
    return Answer("build", {}, ("what", "count"), tuple(rows), tuple(notes))
