// description = "With whom outside a group its members work."
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
// default = 50
//
// [columns]
// id = "string"
// author = "string"
// members = "integer"
// papers = "integer"
// examples = "strings"
//
// [explained]
// members = "how many members of the group they have written with"
// papers = "joint papers summed over those members: a paper with two members counts twice"
// examples = "of at most three members, those with most joint papers first"
UNWIND $authors AS key
MATCH (a:Author {id: key})-[c:CO_AUTHORED]-(b:Author)
WHERE NOT b.id IN $authors
WITH b, a.name AS member, c.papers AS joint
ORDER BY joint DESC, member
WITH b, count(joint) AS members, sum(joint) AS papers, collect(member) AS names
RETURN b.id AS id, b.name AS author, members, papers, names[0..3] AS examples
ORDER BY members DESC, papers DESC, id
LIMIT $limit
