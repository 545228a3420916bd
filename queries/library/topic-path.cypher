// description = "How two topics connect at all: the shortest chains through papers, methods and people."
// group = "bridges"
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.other]
// kind = "topic"
// description = "The topic on the other side."
//
// [parameters.limit]
// kind = "integer"
// description = "How many chains at most."
// default = 3
//
// [columns]
// hops = "integer"
// chain = "strings"
MATCH (x:Topic {id: $topic}), (y:Topic {id: $other})
WHERE x <> y
MATCH path = allShortestPaths((x)-[:HAS_TOPIC|USES_METHOD|AUTHORED*..6]-(y))
WITH DISTINCT length(path) AS hops, [n IN nodes(path) | coalesce(n.name, n.title)] AS chain
ORDER BY chain
LIMIT $limit
RETURN hops, chain
ORDER BY hops, chain
