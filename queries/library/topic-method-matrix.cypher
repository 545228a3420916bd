// description = "Where topics and methods meet most."
// group = "methods"
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 50
//
// [columns]
// topic = "string"
// method = "string"
// papers = "integer"
MATCH (t:Topic)<-[:HAS_TOPIC]-(p:Paper)-[:USES_METHOD]->(m:Method)
RETURN t.name AS topic, m.name AS method, count(p) AS papers
ORDER BY papers DESC, topic, method
LIMIT $limit
