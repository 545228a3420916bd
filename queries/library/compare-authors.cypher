// description = "Where two authors overlap and differ, by topic."
// group = "people"
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.other]
// kind = "author"
// description = "The author to compare with."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// topic = "string"
// papers_author = "integer"
// papers_other = "integer"
UNWIND [$author, $other] AS key
MATCH (a:Author {id: key})-[:AUTHORED]->(p:Paper)-[:HAS_TOPIC]->(t:Topic)
WITH t, sum(CASE WHEN a.id = $author THEN 1 ELSE 0 END) AS papers_author, sum(CASE WHEN a.id = $other THEN 1 ELSE 0 END) AS papers_other
RETURN t.id AS id, t.name AS topic, papers_author, papers_other
ORDER BY papers_author + papers_other DESC, id
LIMIT $limit
