// description = "An author's years: how many papers, on what."
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
MATCH (a:Author {id: $author})-[:AUTHORED]->(p:Paper)
OPTIONAL MATCH (p)-[:HAS_TOPIC]->(t:Topic)
WITH p, p.year AS year, t.name AS topic
ORDER BY topic
WITH year, count(DISTINCT p) AS papers, collect(DISTINCT topic) AS topics
RETURN year, papers, topics
ORDER BY year
