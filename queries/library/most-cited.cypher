// description = "Papers that other papers of the graph cite most."
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
// year = "integer"
// cited_by = "integer"
// n_citations = "integer"
MATCH (q:Paper)-[:CITES]->(p:Paper)
WITH p, count(q) AS cited_by
RETURN p.id AS id, p.title AS title, p.year AS year, cited_by, p.n_citations AS n_citations
ORDER BY cited_by DESC, id
LIMIT $limit
