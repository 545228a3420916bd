// description = "In which order topics took a method up."
// group = "methods"
// notes = ["undated"]
//
// [parameters.method]
// kind = "method"
// description = "A method, by name or id."
//
// [columns]
// id = "string"
// topic = "string"
// first_year = "integer"
// papers = "integer"
MATCH (m:Method {id: $method})<-[:USES_METHOD]-(p:Paper)-[:HAS_TOPIC]->(t:Topic)
RETURN t.id AS id, t.name AS topic, min(p.year) AS first_year, count(p) AS papers
ORDER BY first_year, papers DESC, id
