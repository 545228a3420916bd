// description = "Papers that cite the same papers as a paper does (bibliographic coupling)."
// group = "citations"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
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
// shared = "integer"
// what = "strings"
MATCH (p:Paper {id: $paper})-[:CITES]->(x:Paper)<-[:CITES]-(q:Paper)
WHERE q <> p
WITH q, x
ORDER BY x.title
WITH q, collect(DISTINCT x.title) AS what
RETURN q.id AS id, q.title AS title, q.year AS year, size(what) AS shared, what[0..5] AS what
ORDER BY shared DESC, id
LIMIT $limit
