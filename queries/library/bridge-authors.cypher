// description = "People who work on both topics."
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
// author = "string"
// papers_topic = "integer"
// papers_other = "integer"
// balance = "integer"
//
// [explained]
// balance = "the smaller of the two counts of papers"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)<-[:AUTHORED]-(a:Author)
WITH a, count(p) AS papers_topic
MATCH (a)-[:AUTHORED]->(q:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WITH a, papers_topic, count(q) AS papers_other
RETURN a.id AS id, a.name AS author, papers_topic, papers_other, CASE WHEN papers_topic < papers_other THEN papers_topic ELSE papers_other END AS balance
ORDER BY balance DESC, papers_topic + papers_other DESC, id
LIMIT $limit
