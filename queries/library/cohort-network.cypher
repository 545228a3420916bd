// description = "How the members of a group work with each other."
// group = "people"
// notes = ["large"]
//
// [parameters.authors]
// kind = "authors"
// description = "Names or ids of the group, parted by semicolons or lines."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 100
//
// [columns]
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
// weight = "number"
// first_year = "integer"
// last_year = "integer"
//
// [explained]
// weight = "1 / (authors - 1) summed over the joint papers, so that large teams count less (Newman 2001)"
UNWIND $authors AS key
MATCH (a:Author {id: key})-[c:CO_AUTHORED]->(b:Author)
WHERE b.id IN $authors
RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers, c.weight AS weight, c.first_year AS first_year, c.last_year AS last_year
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
