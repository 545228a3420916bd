// description = "The topics of the corpus, largest first."
// group = "topics"
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
MATCH (t:Topic)
WHERE t.papers > 0
RETURN t.id AS id, t.name AS topic, t.papers AS papers
ORDER BY papers DESC, id
LIMIT $limit
