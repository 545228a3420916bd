// description = "The papers that the references of a paper lead back to, over at most four steps."
// group = "citations"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
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
MATCH (p:Paper {id: $paper})-[:CITES*1..4]->(o:Paper)
WHERE o <> p
WITH DISTINCT o
RETURN o.id AS id, o.title AS title, o.year AS year
ORDER BY year, id
LIMIT $limit
