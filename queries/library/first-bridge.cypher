// description = "The earliest papers about both topics, and those without a year, which could be earlier."
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
//
// [explained]
// year = "empty where no record states one: that paper could be the earliest"
CALL () {
  MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
  RETURN min(p.year) AS first_year
}
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WHERE p.year IS NULL OR p.year = first_year
RETURN p.id AS id, p.title AS title, p.year AS year
ORDER BY year, id
