// description = "Papers with the same title that were not joined."
// group = "evidence"
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// title_key = "string"
// ids = "strings"
// papers = "integer"
MATCH (p:Paper)
WITH p.title_key AS title_key, count(p) AS papers
WHERE papers > 1
WITH title_key, papers
ORDER BY papers DESC, title_key
LIMIT $limit
MATCH (p:Paper {title_key: title_key})
WITH title_key, papers, p
ORDER BY p.id
RETURN title_key, collect(p.id) AS ids, papers
ORDER BY papers DESC, title_key
