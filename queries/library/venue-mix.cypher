// description = "Where a topic is published."
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
// venue = "string"
// papers = "integer"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)-[:PUBLISHED_IN]->(v:Venue)
RETURN v.id AS id, v.name AS venue, count(p) AS papers
ORDER BY papers DESC, id
LIMIT $limit
