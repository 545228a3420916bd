// description = "What two authors wrote together."
// group = "people"
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.other]
// kind = "author"
// description = "The other author."
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// n_authors = "integer"
// inferred = "boolean"
MATCH (a:Author {id: $author})-[w:AUTHORED]->(p:Paper)<-[v:AUTHORED]-(b:Author {id: $other})
RETURN p.id AS id, p.title AS title, p.year AS year, p.n_authors AS n_authors, (w.inferred OR v.inferred) AS inferred
ORDER BY year, id
