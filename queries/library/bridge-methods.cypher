// description = "Methods that papers on both sides use; those seldom used elsewhere first."
// group = "bridges"
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.other]
// kind = "topic"
// description = "The topic on the other side."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// method = "string"
// papers_topic = "integer"
// papers_other = "integer"
// papers_all = "integer"
// rarity = "number"
//
// [explained]
// rarity = "papers on one side times papers on the other, divided by all papers with the method: what is used everywhere comes last"
UNWIND [$topic, $other] AS key
MATCH (t:Topic {id: key})<-[:HAS_TOPIC]-(p:Paper)-[:USES_METHOD]->(m:Method)
WITH m, sum(CASE WHEN key = $topic THEN 1 ELSE 0 END) AS papers_topic, sum(CASE WHEN key = $other THEN 1 ELSE 0 END) AS papers_other
WHERE papers_topic > 0 AND papers_other > 0
RETURN m.id AS id, m.name AS method, papers_topic, papers_other, m.papers AS papers_all,
  round(10000.0 * papers_topic * papers_other / m.papers) / 10000 AS rarity
ORDER BY rarity DESC, id
LIMIT $limit
