// description = "Papers of the graph that a paper cites."
// group = "citations"
//
// [parameters.paper]
// kind = "paper"
// description = "The citing paper, by title or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
MATCH (p:Paper {id: $paper})-[:CITES]->(q:Paper)
RETURN q.id AS id, q.title AS title, q.year AS year
ORDER BY year DESC, id
LIMIT $limit
