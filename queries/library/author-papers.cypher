// description = "An author's papers, newest first."
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
// id = "string"
// title = "string"
// year = "integer"
// position = "integer"
// n_authors = "integer"
// printed_name = "string"
// inferred = "boolean"
//
// [explained]
// position = "in the list of authors, from 0"
// inferred = "the name is hidden behind a cut list of authors"
MATCH (a:Author {id: $author})-[w:AUTHORED]->(p:Paper)
RETURN p.id AS id, p.title AS title, p.year AS year, w.position AS position, w.n_authors AS n_authors, w.printed_name AS printed_name, w.inferred AS inferred
ORDER BY year DESC, id
LIMIT $limit
