// description = "The earliest papers about both topics."
// group = "bridges"
// notes = ["undated"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.other]
// kind = "topic"
// description = "The topic on the other side."
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WITH min(p.year) AS year
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WHERE p.year = year
RETURN p.id AS id, p.title AS title, year
ORDER BY id
