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
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// from_topic = "strings"
// from_other = "strings"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)<-[:AUTHORED]-(u:Author)
WITH u.id AS first, u.last_year AS last_year, min(p.year) AS entered
WHERE entered < last_year
MATCH (u:Author {id: first})-[c:CO_AUTHORED]-(v:Author)
WHERE entered < c.first_year AND v.first_year < c.first_year
WITH v.id AS second, collect({name: u.name, year: c.first_year, papers: c.paper_ids}) AS pairs
MATCH (v:Author {id: second})-[:AUTHORED]->(q:Paper)-[:HAS_TOPIC]->(:Topic {id: $other})
WITH v, pairs, min(q.year) AS entered
UNWIND pairs AS pair
WITH v, pair, entered
WHERE entered < pair.year
UNWIND pair.papers AS key
MATCH (p:Paper {id: key})
WHERE p.year = pair.year
WITH p, pair.name AS from_topic, v.name AS from_other
ORDER BY from_topic, from_other
WITH p, collect(DISTINCT from_topic) AS from_topic, collect(DISTINCT from_other) AS from_other
RETURN p.id AS id, p.title AS title, p.year AS year, from_topic, from_other
ORDER BY year, id
LIMIT $limit
