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
MATCH (a:Author {id: $author})-[:AUTHORED]->(p:Paper)
WHERE p.year IS NOT NULL
WITH p.year AS year, count(p) AS papers
OPTIONAL MATCH (:Author {id: $author})-[:AUTHORED]->(p:Paper {year: year})-[:HAS_TOPIC]->(t:Topic)
WITH year, papers, t.name AS topic, count(p) AS n
ORDER BY year, n DESC, topic
WITH year, papers, collect(topic) AS topics
RETURN year, papers, topics[0..5] AS topics
ORDER BY year
