// description = "What goes with a topic on the same papers."
// group = "topics"
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 20
//
// [columns]
// id = "string"
// other = "string"
// papers = "integer"
// jaccard = "number"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(o:Topic)
WHERE o <> t
WITH t, o, count(p) AS papers
RETURN o.id AS id, o.name AS other, papers, round(10000.0 * papers / (t.papers + o.papers - papers)) / 10000 AS jaccard
ORDER BY papers DESC, id
LIMIT $limit
