// description = "Pairs of topics that share methods but no paper."
// group = "bridges"
//
// [parameters.papers]
// kind = "integer"
// description = "How many papers each topic needs."
// default = 3
//
// [parameters.methods]
// kind = "integer"
// description = "How many methods they must share."
// default = 2
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 20
//
// [columns]
// topic_id = "string"
// topic = "string"
// other_id = "string"
// other = "string"
// shared_methods = "integer"
// examples = "strings"
MATCH (t:Topic)<-[:HAS_TOPIC]-(:Paper)-[:USES_METHOD]->(m:Method)
WHERE t.papers >= $papers AND m.papers > 1
WITH DISTINCT m, t
WITH m, collect(t.id) AS ids
UNWIND ids AS x
UNWIND ids AS y
WITH x, y
WHERE x < y
WITH x, y, count(*) AS shared_methods
WHERE shared_methods >= $methods
MATCH (a:Topic {id: x}), (b:Topic {id: y})
WHERE NOT EXISTS { (a)<-[:HAS_TOPIC]-(:Paper)-[:HAS_TOPIC]->(b) }
WITH a, b, shared_methods
ORDER BY shared_methods DESC, a.id, b.id
LIMIT $limit
MATCH (a)<-[:HAS_TOPIC]-(:Paper)-[:USES_METHOD]->(m:Method)
WHERE EXISTS { (m)<-[:USES_METHOD]-(:Paper)-[:HAS_TOPIC]->(b) }
WITH DISTINCT a, b, shared_methods, m
ORDER BY m.name, m.id
WITH a, b, shared_methods, collect(m.name) AS names
RETURN a.id AS topic_id, a.name AS topic, b.id AS other_id, b.name AS other, shared_methods, names[0..3] AS examples
ORDER BY shared_methods DESC, topic_id, other_id
