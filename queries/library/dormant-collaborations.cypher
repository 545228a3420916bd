// description = "Which steady pairs have stopped; pairs with an undated joint paper may not have, and are left out."
// group = "people"
// notes = ["undated", "undated_pairs", "large"]
//
// [parameters.before]
// kind = "integer"
// description = "Their last joint paper is older than this year."
//
// [parameters.papers]
// kind = "integer"
// description = "How many joint papers make a pair steady."
// default = 2
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
MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
WHERE c.papers >= $papers AND c.last_year < $before AND c.undated = 0
RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.last_year AS last_year
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
