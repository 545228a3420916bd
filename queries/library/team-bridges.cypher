// description = "First joint papers of people from one topic and people from the other."
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
// description = "How many rows at most."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// from_topic = "strings"
// from_other = "strings"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)<-[:AUTHORED]-(u:Author)
WITH u, min(p.year) AS entered
MATCH (u)-[c:CO_AUTHORED]-(v:Author)
WHERE entered < c.first_year
WITH u, c, v
MATCH (v)-[:AUTHORED]->(q:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WITH u, c, v, min(q.year) AS entered
WHERE entered < c.first_year
UNWIND c.paper_ids AS key
MATCH (p:Paper {id: key})
WHERE p.year = c.first_year
WITH p, u, v
ORDER BY u.name, v.name
WITH p, collect(DISTINCT u.name) AS from_topic, collect(DISTINCT v.name) AS from_other
RETURN p.id AS id, p.title AS title, p.year AS year, from_topic, from_other
ORDER BY year, id
LIMIT $limit
