// description = "What goes with a topic on the same papers; broader and narrower topics are left out."
// group = "topics"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// other = "string"
// papers = "integer"
// jaccard = "number"
//
// [explained]
// papers = "papers on both"
// jaccard = "papers on both, divided by papers on either: common topics do not come first merely by being common"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(o:Topic)
WHERE o <> t
WITH t, o, count(p) AS papers
WHERE NOT EXISTS { (t)-[:BROADER*1..6]->(o) } AND NOT EXISTS { (o)-[:BROADER*1..6]->(t) }
RETURN o.id AS id, o.name AS other, papers, round(10000.0 * papers / (t.papers + o.papers - papers)) / 10000 AS jaccard
ORDER BY jaccard DESC, papers DESC, id
LIMIT $limit
