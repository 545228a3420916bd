// description = "Authorships that rest on whose page a paper stood on."
// group = "evidence"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 100
//
// [columns]
// id = "string"
// author = "string"
// paper = "string"
// title = "string"
MATCH (a:Author)-[w:AUTHORED]->(p:Paper)
WHERE w.inferred = true
RETURN a.id AS id, a.name AS author, p.id AS paper, p.title AS title
ORDER BY id, paper
LIMIT $limit
