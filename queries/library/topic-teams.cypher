// description = "The first and the last author of each paper on a topic."
// group = "topics"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// first_author = "string"
// last_author = "string"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)
OPTIONAL MATCH (p)<-[f:AUTHORED {position: 0}]-(a:Author)
OPTIONAL MATCH (p)<-[l:AUTHORED]-(b:Author)
WHERE p.authors_complete AND l.position = p.n_authors - 1
RETURN p.id AS id, p.title AS title, p.year AS year, a.name AS first_author, b.name AS last_author
ORDER BY year DESC, id, first_author, last_author
LIMIT $limit
