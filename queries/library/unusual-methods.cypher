// description = "Papers of a topic that use none of its usual methods."
// group = "methods"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.usual]
// kind = "integer"
// description = "How many of the most used methods are usual."
// default = 3
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// methods = "strings"
//
// [explained]
// methods = "what it uses instead, of at most five; papers without any method are not listed"
CALL () {
  MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:USES_METHOD]->(m:Method)
  WITH m.id AS id, count(p) AS papers
  ORDER BY papers DESC, id
  LIMIT $usual
  RETURN collect(id) AS usual_ids
}
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:USES_METHOD]->(m:Method)
WITH p.id AS id, CASE WHEN m.id IN usual_ids THEN 1 ELSE 0 END AS is_usual, m.name AS name
ORDER BY name
WITH id, sum(is_usual) AS hits, collect(name) AS names
WHERE hits = 0
MATCH (p:Paper {id: id})
RETURN id, p.title AS title, p.year AS year, names[0..5] AS methods
ORDER BY year DESC, id
LIMIT $limit
