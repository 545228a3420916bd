// description = "Which papers use a method, and where they say so."
// group = "methods"
//
// [parameters.method]
// kind = "method"
// description = "A method, by name or id."
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
// role = "string"
// evidence = "string"
// topics = "strings"
MATCH (m:Method {id: $method})<-[u:USES_METHOD]-(p:Paper)
OPTIONAL MATCH (p)-[:HAS_TOPIC]->(t:Topic)
WITH p, u, t
ORDER BY t.name
WITH p, u, collect(t.name) AS topics
RETURN p.id AS id, p.title AS title, p.year AS year, u.role AS role, u.evidence AS evidence, topics
ORDER BY year, id
LIMIT $limit
