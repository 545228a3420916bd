// description = "Papers that are cited together with a paper."
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
// together = "integer"
//
// [explained]
// together = "papers of the graph that cite both"
MATCH (p:Paper {id: $paper})<-[:CITES]-(q:Paper)-[:CITES]->(o:Paper)
WHERE o <> p
WITH o, count(q) AS together
RETURN o.id AS id, o.title AS title, o.year AS year, together
ORDER BY together DESC, id
LIMIT $limit
