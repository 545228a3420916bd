// description = "Whom an author reaches through one person."
// group = "people"
// notes = ["alone"]
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
// author = "string"
// via = "integer"
// examples = "strings"
//
// [explained]
// via = "how many collaborators lead there"
MATCH (a:Author {id: $author})-[:CO_AUTHORED]-(m:Author)-[:CO_AUTHORED]-(b:Author)
WHERE a <> b AND NOT EXISTS { (a)-[:CO_AUTHORED]-(b) }
WITH b, m
ORDER BY m.name, m.id
WITH b, collect(DISTINCT m.name) AS names, count(DISTINCT m) AS via
RETURN b.id AS id, b.name AS author, via, names[0..3] AS examples
ORDER BY via DESC, id
LIMIT $limit
