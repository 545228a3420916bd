// description = "Papers that share topics and methods with a paper."
// group = "papers"
//
// [parameters.paper]
// kind = "paper"
// description = "A paper, by title or id."
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 10
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// shared = "integer"
// what = "strings"
MATCH (p:Paper {id: $paper})-[:HAS_TOPIC|USES_METHOD]->(x)<-[:HAS_TOPIC|USES_METHOD]-(q:Paper)
WHERE q <> p
WITH q, x
ORDER BY x.name
WITH q, collect(DISTINCT x.name) AS what
RETURN q.id AS id, q.title AS title, q.year AS year, size(what) AS shared, what[0..5] AS what
ORDER BY shared DESC, id
LIMIT $limit
