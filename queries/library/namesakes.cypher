// description = "Names that several people bear."
// group = "evidence"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// name_key = "string"
// people = "strings"
// ids = "strings"
// papers = "integer"
MATCH (a:Author)
WITH a.name_key AS name_key, count(a) AS n, sum(a.papers) AS papers
WHERE n > 1
WITH name_key, papers
ORDER BY papers DESC, name_key
LIMIT $limit
MATCH (a:Author {name_key: name_key})
WITH name_key, papers, a
ORDER BY a.id
RETURN name_key, collect(a.name) AS people, collect(a.id) AS ids, papers
ORDER BY papers DESC, name_key
