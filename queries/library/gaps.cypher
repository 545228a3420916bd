// description = "Papers that lack something: topics, authors, a year, a complete list of authors."
// group = "evidence"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// no_topic = "boolean"
// no_author = "boolean"
// no_year = "boolean"
// cut_authors = "boolean"
MATCH (p:Paper)
WITH p, NOT EXISTS { (p)-[:HAS_TOPIC]->(:Topic) } AS no_topic, NOT EXISTS { (:Author)-[:AUTHORED]->(p) } AS no_author,
  p.year IS NULL AS no_year, p.authors_complete = false AS cut_authors
WHERE no_topic OR no_author OR no_year OR cut_authors
RETURN p.id AS id, p.title AS title, no_topic, no_author, no_year, cut_authors
ORDER BY id
LIMIT $limit
