// description = "What has grown most since a year."
// group = "topics"
// notes = ["undated"]
//
// [parameters.year]
// kind = "integer"
// description = "Since this year."
//
// [parameters.papers]
// kind = "integer"
// description = "How many recent papers a topic needs."
// default = 2
//
// [parameters.limit]
// kind = "integer"
// description = "How many rows at most."
// default = 20
//
// [columns]
// id = "string"
// topic = "string"
// before = "integer"
// recent = "integer"
// growth = "number"
MATCH (t:Topic)<-[:HAS_TOPIC]-(p:Paper)
WHERE p.year IS NOT NULL
WITH t, sum(CASE WHEN p.year >= $year THEN 1 ELSE 0 END) AS recent, sum(CASE WHEN p.year < $year THEN 1 ELSE 0 END) AS before
WHERE recent >= $papers
RETURN t.id AS id, t.name AS topic, before, recent, round(10000.0 * (recent + 1.0) / (before + 1.0)) / 10000 AS growth
ORDER BY growth DESC, id
LIMIT $limit
