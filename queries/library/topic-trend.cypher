// description = "How a topic grew: its papers by year."
// group = "topics"
// notes = ["undated", "topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [columns]
// year = "integer"
// papers = "integer"
MATCH (t:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)
RETURN p.year AS year, count(p) AS papers
ORDER BY year
