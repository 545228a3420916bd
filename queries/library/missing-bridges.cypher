// description = "Pairs of topics that share methods but no paper."
// group = "bridges"
//
// [parameters.papers]
// kind = "integer"
// description = "How many papers each topic needs."
// default = 2
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 20
//
// [columns]
// topic = "string"
// other = "string"
// shared_methods = "integer"
// examples = "strings"
MATCH (x:Topic)<-[:HAS_TOPIC]-(:Paper)-[:USES_METHOD]->(m:Method)
WHERE x.papers >= $papers
WITH x, m
ORDER BY m.name
WITH x, collect(DISTINCT m.name) AS names
WITH collect({id: x.id, name: x.name, names: names}) AS found
UNWIND found AS x
UNWIND found AS y
WITH x, y
WHERE x.id < y.id
WITH x, y, [m IN x.names WHERE m IN y.names] AS shared
WHERE size(shared) > 0
MATCH (a:Topic {id: x.id}), (b:Topic {id: y.id})
WHERE NOT EXISTS { MATCH (a)<-[:HAS_TOPIC]-(:Paper)-[:HAS_TOPIC]->(b) }
RETURN x.name AS topic, y.name AS other, size(shared) AS shared_methods, shared[0..3] AS examples
ORDER BY shared_methods DESC, topic, other
LIMIT $limit
