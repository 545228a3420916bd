// description = "How two authors are connected: the shortest chains of joint papers, strongest first."
// group = "people"
// notes = ["components"]
//
// [parameters.author]
// kind = "author"
// description = "A name or an id."
//
// [parameters.other]
// kind = "author"
// description = "The author at the other end."
//
// [parameters.limit]
// kind = "integer"
// description = "How many chains at most."
// default = 3
//
// [columns]
// hops = "integer"
// people = "strings"
// papers_between = "strings"
// strength = "integer"
MATCH (a:Author {id: $author}), (b:Author {id: $other})
WHERE a <> b
MATCH path = allShortestPaths((a)-[:CO_AUTHORED*..6]-(b))
WITH [n IN nodes(path) | n.id] AS ids, [n IN nodes(path) | n.name] AS people, [c IN relationships(path) | toString(c.papers)] AS papers_between,
  reduce(s = 0, c IN relationships(path) | s + c.papers) AS strength, length(path) AS hops
ORDER BY strength DESC, ids
LIMIT $limit
RETURN hops, people, papers_between, strength
ORDER BY strength DESC, people, papers_between
