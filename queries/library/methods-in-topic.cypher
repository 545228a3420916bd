// description = "Which methods a topic uses, since when."
// group = "methods"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// method = "string"
// papers = "integer"
// proposed = "integer"
// first_year = "integer"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[u:USES_METHOD]->(m:Method)
RETURN m.id AS id, m.name AS method, count(p) AS papers, sum(CASE WHEN u.role = 'proposes' THEN 1 ELSE 0 END) AS proposed, min(p.year) AS first_year
ORDER BY papers DESC, id
LIMIT $limit
