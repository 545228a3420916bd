// description = "Who this is: papers, years, topics, identifiers."
// group = "people"
// notes = ["author"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [columns]
// id = "string"
// author = "string"
// papers = "integer"
// first_year = "integer"
// last_year = "integer"
// coauthors = "integer"
// topics = "strings"
// ids = "strings"
// confidence = "number"
// unverified = "boolean"
//
// [explained]
// confidence = "that all these papers are of one person, 0 to 1"
MATCH (a:Author {id: $author})
OPTIONAL MATCH (a)-[:AUTHORED]->(:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH a, t.name AS topic, count(t) AS n
ORDER BY n DESC, topic
WITH a, collect(topic) AS topics
RETURN a.id AS id, a.name AS author, a.papers AS papers, a.first_year AS first_year, a.last_year AS last_year,
  COUNT { (a)-[:CO_AUTHORED]-(:Author) } AS coauthors, topics[0..10] AS topics,
  [id IN ['orcid ' + a.orcid, 'openalex ' + a.openalex, 's2 ' + a.s2, 'dblp ' + a.dblp] WHERE id IS NOT NULL] AS ids,
  a.confidence AS confidence, a.unverified AS unverified
ORDER BY id
