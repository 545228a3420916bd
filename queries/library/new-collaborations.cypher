// description = "Who first wrote together in a year."
// group = "people"
// notes = ["undated", "large"]
//
// [parameters.year]
// kind = "integer"
// description = "The year."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
// last_year = "integer"
// undated = "integer"
//
// [explained]
// undated = "joint papers without a year: with one of them the pair may be older"
MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
WHERE c.first_year = $year
RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.last_year AS last_year, c.undated AS undated
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
