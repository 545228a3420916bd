// description = "Papers of the graph that cite a paper."
// group = "citations"
//
// [parameters.paper]
// kind = "paper"
// description = "The cited paper, by title or id."
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
MATCH (q:Paper)-[:CITES]->(p:Paper {id: $paper})
RETURN q.id AS id, q.title AS title, q.year AS year
ORDER BY year DESC, id
LIMIT $limit
