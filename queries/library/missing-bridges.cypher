// description = "Pairs of topics that share methods but no paper; methods that few papers use count more."
// group = "bridges"
//
// [parameters.papers]
// kind = "integer"
// description = "How many papers each topic needs."
// default = 3
//
// [parameters.methods]
// kind = "integer"
// description = "How many methods they must share."
// default = 2
//
// [parameters.most]
// kind = "integer"
// description = "Methods of more papers say little, and are left out."
// default = 30
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// topic_id = "string"
// topic = "string"
// other_id = "string"
// other = "string"
// shared_methods = "integer"
// rarity = "number"
// examples = "strings"
//
// [explained]
// rarity = "1 / papers of the method, summed over the shared methods: those that few papers use count more"
// examples = "of at most three, the rarest first"
MATCH (m:Method)
WHERE m.papers > 1 AND m.papers <= $most
MATCH (m)<-[:USES_METHOD]-(p:Paper)
WITH m, p
MATCH (p)-[:HAS_TOPIC]->(t:Topic)
WHERE t.papers >= $papers
WITH m.id AS method, 1000000 / m.papers AS share, t.id AS topic
WITH DISTINCT method, share, topic
WITH method, share, collect(topic) AS topics
UNWIND topics AS x
UNWIND topics AS y
WITH x, y, share
WHERE x < y
WITH x, y, count(share) AS shared_methods, sum(share) AS shares
WHERE shared_methods >= $methods
MATCH (a:Topic {id: x}), (b:Topic {id: y})
WHERE NOT EXISTS { (a)<-[:HAS_TOPIC]-(:Paper)-[:HAS_TOPIC]->(b) }
WITH a, b, shared_methods, shares
ORDER BY shares DESC, a.id, b.id
LIMIT $limit
MATCH (a)<-[:HAS_TOPIC]-(:Paper)-[:USES_METHOD]->(m:Method)
WHERE m.papers <= $most AND EXISTS { (m)<-[:USES_METHOD]-(:Paper)-[:HAS_TOPIC]->(b) }
WITH DISTINCT a, b, shared_methods, shares, m
ORDER BY m.papers, m.name, m.id
WITH a, b, shared_methods, shares, collect(m.name) AS names
RETURN a.id AS topic_id, a.name AS topic, b.id AS other_id, b.name AS other, shared_methods, shares / 1000000.0 AS rarity, names[0..3] AS examples
ORDER BY rarity DESC, topic_id, other_id
