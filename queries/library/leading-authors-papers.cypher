// description = "The newest papers of the authors who write most on a topic."
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
// default = 30
//
// [columns]
// author_id = "string"
// author = "string"
// papers = "integer"
// id = "string"
// title = "string"
// year = "integer"
//
// [explained]
// papers = "of the author, on the topic"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)<-[:AUTHORED]-(a:Author)
WITH a.id AS author_id, count(p) AS papers
ORDER BY papers DESC, author_id
LIMIT 10
MATCH (a:Author {id: author_id})
CALL (a) {
  MATCH (a)-[:AUTHORED]->(q:Paper)
  RETURN q.id AS id, q.title AS title, q.year AS year
  ORDER BY coalesce(q.year, 0) DESC, id
  LIMIT 3
}
RETURN author_id, a.name AS author, papers, id, title, year
ORDER BY papers DESC, author_id, year DESC, id
LIMIT $limit
