// description = "The papers behind each of an author's collaborations."
// group = "people"
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 50
//
// [columns]
// coauthor = "string"
// id = "string"
// title = "string"
// year = "integer"
// inferred = "boolean"
MATCH (a:Author {id: $author})-[w:AUTHORED]->(p:Paper)<-[v:AUTHORED]-(b:Author)
RETURN b.name AS coauthor, p.id AS id, p.title AS title, p.year AS year, (w.inferred OR v.inferred) AS inferred
ORDER BY coauthor, year, id, b.id
LIMIT $limit
