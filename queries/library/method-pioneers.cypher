// description = "Who brought a method into a topic: its earliest papers there, with their authors."
// group = "methods"
// notes = ["undated"]
//
// [parameters.method]
// kind = "method"
// description = "A method, by name or id."
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 10
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// role = "string"
// authors = "strings"
// evidence = "string"
//
// [explained]
// role = "proposes or uses"
// authors = "of at most five, in the order of the paper"
// year = "papers without a year come last: they could be earlier"
MATCH (:Method {id: $method})<-[u:USES_METHOD]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $topic})
WITH p, u.role AS role, u.evidence AS evidence
ORDER BY p.year, p.id
LIMIT $limit
OPTIONAL MATCH (p)<-[w:AUTHORED]-(a:Author)
WITH p, role, evidence, a.name AS name, w.position AS position
ORDER BY position, name
WITH p, role, evidence, collect(name) AS names
RETURN p.id AS id, p.title AS title, p.year AS year, role, names[0..5] AS authors, evidence
ORDER BY year, id
