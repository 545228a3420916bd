// description = "How big a topic is, how old, and with which methods."
// group = "topics"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [columns]
// topic = "string"
// papers = "integer"
// first_year = "integer"
// last_year = "integer"
// methods = "strings"
// broader = "strings"
MATCH (t:Topic {id: $topic})
OPTIONAL MATCH (t)<-[:HAS_TOPIC]-(p:Paper)
WITH t, count(p) AS papers, min(p.year) AS first_year, max(p.year) AS last_year
OPTIONAL MATCH (t)<-[:HAS_TOPIC]-(:Paper)-[:USES_METHOD]->(m:Method)
WITH t, papers, first_year, last_year, m.name AS method, count(m) AS n
ORDER BY n DESC, method
WITH t, papers, first_year, last_year, collect(method) AS methods
OPTIONAL MATCH (t)-[:BROADER]->(b:Topic)
WITH t, papers, first_year, last_year, methods, b
ORDER BY b.name
WITH t, papers, first_year, last_year, methods, collect(b.name) AS broader
RETURN t.name AS topic, papers, first_year, last_year, methods[0..10] AS methods, broader
ORDER BY topic
