// description = "Which entries of which files state a paper."
// group = "evidence"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [columns]
// source = "string"
// format = "string"
// record = "string"
// line = "integer"
// sha256 = "string"
MATCH (p:Paper {id: $paper})-[f:STATED_IN]->(s:Source)
RETURN s.name AS source, s.format AS format, f.record AS record, f.line AS line, s.sha256 AS sha256
ORDER BY source, line, record
