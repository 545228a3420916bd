// description = "The papers of a topic, newest first, with the sentence that says so."
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
// default = 50
//
// [columns]
// id = "string"
// title = "string"
// year = "integer"
// score = "number"
// evidence = "string"
// rule = "string"
//
// [explained]
// score = "how sure it is that the paper is on the topic, 0 to 1"
// rule = "what found it"
MATCH (t:Topic {id: $topic})<-[r:HAS_TOPIC]-(p:Paper)
RETURN p.id AS id, p.title AS title, p.year AS year, r.score AS score, r.evidence AS evidence, r.rule AS rule
ORDER BY year DESC, id
LIMIT $limit
