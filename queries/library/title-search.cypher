// description = "Papers with a word in the title."
// group = "papers"
//
// [parameters.word]
// kind = "string"
// description = "A word or a part of one, in any case."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
MATCH (p:Paper)
WHERE toLower(p.title) CONTAINS toLower($word)
RETURN p.id AS id, p.title AS title, p.year AS year
ORDER BY year DESC, id
LIMIT $limit
