// description = "The topics of an author over time: since when, until when, how often."
// group = "people"
// notes = ["author"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// topic = "string"
// papers = "integer"
// first_year = "integer"
// last_year = "integer"
// undated = "integer"
//
// [explained]
// undated = "papers without a year: they count, but not for first and last year"
MATCH (a:Author {id: $author})-[:AUTHORED]->(p:Paper)-[:HAS_TOPIC]->(t:Topic)
RETURN t.id AS id, t.name AS topic, count(p) AS papers, min(p.year) AS first_year, max(p.year) AS last_year, sum(CASE WHEN p.year IS NULL THEN 1 ELSE 0 END) AS undated
ORDER BY papers DESC, id
LIMIT $limit
