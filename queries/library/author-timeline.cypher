// description = "An author's years: how many papers, on what."
// group = "people"
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
WITH p, t
ORDER BY t.name
RETURN p.year AS year, count(DISTINCT p) AS papers, collect(DISTINCT t.name) AS topics
ORDER BY year
