// description = "With whom an author writes, how often, since when, on what; most joint papers first."
// group = "people"
// notes = ["author", "alone"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// coauthor = "string"
// papers = "integer"
// weight = "number"
// first_year = "integer"
// last_year = "integer"
// topics = "strings"
// inferred = "boolean"
//
// [explained]
// weight = "1 / (authors - 1) summed over the joint papers, so that large teams count less (Newman 2001)"
// inferred = "every joint paper rests on a name hidden behind a cut list of authors"
MATCH (a:Author {id: $author})-[c:CO_AUTHORED]-(b:Author)
WITH b, c
ORDER BY c.papers DESC, c.weight DESC, b.id
LIMIT $limit
UNWIND c.paper_ids AS paper
OPTIONAL MATCH (:Paper {id: paper})-[:HAS_TOPIC]->(t:Topic)
WITH b, c, t.name AS topic, count(t) AS n
ORDER BY n DESC, topic
WITH b, c, collect(topic) AS topics
RETURN b.id AS id, b.name AS coauthor, c.papers AS papers, c.weight AS weight, c.first_year AS first_year, c.last_year AS last_year,
  topics[0..3] AS topics, c.inferred AS inferred
ORDER BY papers DESC, weight DESC, id
