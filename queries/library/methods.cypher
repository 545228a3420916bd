// description = "The methods of the corpus, most used first."
// group = "methods"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// id = "string"
// method = "string"
// papers = "integer"
// aliases = "strings"
MATCH (m:Method)
RETURN m.id AS id, m.name AS method, m.papers AS papers, m.aliases AS aliases
ORDER BY papers DESC, id
LIMIT $limit
