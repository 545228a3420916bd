// description = "The years of an author: how many papers, on what."
// group = "people"
// notes = ["author"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [columns]
// year = "integer"
// papers = "integer"
// topics = "strings"
//
// [explained]
// topics = "of at most five, those of most papers first"
MATCH (:Author {id: $author})-[:AUTHORED]->(p:Paper)
WHERE p.year IS NOT NULL
WITH p.year AS year, collect(p.id) AS ids
UNWIND ids AS paper
OPTIONAL MATCH (:Paper {id: paper})-[:HAS_TOPIC]->(t:Topic)
WITH year, size(ids) AS papers, t.name AS topic, count(t) AS n
ORDER BY year, n DESC, topic
WITH year, papers, collect(topic) AS topics
RETURN year, papers, topics[0..5] AS topics
ORDER BY year
