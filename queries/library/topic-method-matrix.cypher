// description = "Where topics and methods meet most."
// group = "methods"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// topic_id = "string"
// topic = "string"
// method_id = "string"
// method = "string"
// papers = "integer"
CALL () {
  MATCH (m:Method)
  WITH m
  ORDER BY m.papers DESC, m.id
  LIMIT 20
  MATCH (m)<-[:USES_METHOD]-(p:Paper)-[:HAS_TOPIC]->(t:Topic)
  WITH t.id AS topic_id, m.id AS method_id, count(p) AS papers
  ORDER BY papers DESC
  LIMIT $limit
  WITH count(papers) AS pairs, min(papers) AS fewest
  RETURN CASE WHEN pairs < $limit THEN 1 ELSE fewest END AS least
}
MATCH (m:Method)
WHERE m.papers >= least
MATCH (m)<-[:USES_METHOD]-(p:Paper)-[:HAS_TOPIC]->(t:Topic)
WHERE t.papers >= least
WITH t.id AS topic_id, m.id AS method_id, count(p) AS papers
ORDER BY papers DESC, topic_id, method_id
LIMIT $limit
MATCH (t:Topic {id: topic_id}), (m:Method {id: method_id})
RETURN topic_id, t.name AS topic, method_id, m.name AS method, papers
ORDER BY papers DESC, topic_id, method_id
