// description = "How an author's collaborators are linked among themselves."
// group = "people"
// notes = ["author"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 500
//
// [columns]
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
MATCH (a:Author {id: $author})-[:CO_AUTHORED]-(x:Author)-[c:CO_AUTHORED]->(y:Author)
WHERE EXISTS { (a)-[:CO_AUTHORED]-(y) }
RETURN x.id AS left_id, x.name AS left_author, y.id AS right_id, y.name AS right_author, c.papers AS papers
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
