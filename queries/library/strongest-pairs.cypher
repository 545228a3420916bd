// description = "Which pairs write most together between two years."
// group = "people"
// notes = ["large", "undated"]
//
// [parameters.first_year]
// kind = "integer"
// description = "The first year that counts."
// default = 1900
//
// [parameters.last_year]
// kind = "integer"
// description = "The last year that counts."
// default = 2100
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 20
//
// [columns]
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
MATCH (a:Author)-[:AUTHORED]->(p:Paper)<-[:AUTHORED]-(b:Author)
WHERE a.id < b.id AND p.year >= $first_year AND p.year <= $last_year
WITH a, b, count(p) AS papers
ORDER BY papers DESC, a.id, b.id
LIMIT $limit
RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, papers
ORDER BY papers DESC, left_id, right_id
