// description = "Papers that more than one entry states."
// group = "evidence"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// entries = "integer"
// sources = "strings"
MATCH (p:Paper)
WHERE COUNT { (p)-[:STATED_IN]->(:Source) } > 1
MATCH (p)-[:STATED_IN]->(s:Source)
WITH p, s
ORDER BY s.name
WITH p, count(s) AS entries, collect(DISTINCT s.name) AS sources
RETURN p.id AS id, p.title AS title, entries, sources
ORDER BY entries DESC, id
LIMIT $limit
