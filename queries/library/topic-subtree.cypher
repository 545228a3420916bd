// description = "A topic with all that lies under it."
// group = "topics"
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [columns]
// id = "string"
// topic = "string"
// papers = "integer"
MATCH (t:Topic {id: $topic})<-[:BROADER*0..6]-(s:Topic)
RETURN s.id AS id, s.name AS topic, s.papers AS papers
ORDER BY papers DESC, id
