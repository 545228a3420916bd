// description = "Pairs of papers that the same papers cite (co-citation)."
// group = "citations"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// other_id = "string"
// other_title = "string"
// cited_together = "integer"
MATCH (a:Paper)<-[:CITES]-(q:Paper)-[:CITES]->(b:Paper)
WHERE a.id < b.id
WITH a, b, count(DISTINCT q) AS cited_together
RETURN a.id AS id, a.title AS title, b.id AS other_id, b.title AS other_title, cited_together
ORDER BY cited_together DESC, id, other_id
LIMIT $limit
