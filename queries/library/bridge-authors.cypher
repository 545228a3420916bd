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
UNWIND CASE WHEN $topic = $other THEN [$topic] ELSE [$topic, $other] END AS key
MATCH (:Topic {id: key})<-[:HAS_TOPIC]-(p:Paper)<-[:AUTHORED]-(a:Author)
WITH a.id AS id, sum(CASE WHEN key = $topic THEN 1 ELSE 0 END) AS papers_topic, sum(CASE WHEN key = $other THEN 1 ELSE 0 END) AS papers_other
WHERE papers_topic > 0 AND papers_other > 0
WITH id, papers_topic, papers_other, CASE WHEN papers_topic < papers_other THEN papers_topic ELSE papers_other END AS balance
ORDER BY balance DESC, papers_topic + papers_other DESC, id
LIMIT $limit
MATCH (a:Author {id: id})
RETURN id, a.name AS author, papers_topic, papers_other, balance
ORDER BY balance DESC, papers_topic + papers_other DESC, id
