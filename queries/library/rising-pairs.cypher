// description = "Which pairs of topics have met more often since a year, by their share of all papers; broader and narrower ones left out."
// group = "topics"
// notes = ["undated"]
//
// [parameters.year]
// kind = "integer"
// description = "Since this year."
//
// [parameters.papers]
// kind = "integer"
// description = "How many recent papers a pair needs."
// default = 3
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
// before = "integer"
// recent = "integer"
// growth = "number"
//
// [explained]
// growth = "(recent + 1) / (all recent papers + 1), divided by the same of before: 1 means a steady share"
CALL () {
  MATCH (p:Paper)
  WHERE p.year IS NOT NULL
  RETURN sum(CASE WHEN p.year >= $year THEN 1 ELSE 0 END) AS papers_recent, sum(CASE WHEN p.year < $year THEN 1 ELSE 0 END) AS papers_before
}
MATCH (x:Topic)<-[:HAS_TOPIC]-(p:Paper)-[:HAS_TOPIC]->(y:Topic)
WHERE x.id < y.id AND p.year IS NOT NULL
WITH x, y, papers_recent, papers_before, sum(CASE WHEN p.year >= $year THEN 1 ELSE 0 END) AS recent, sum(CASE WHEN p.year < $year THEN 1 ELSE 0 END) AS before
WHERE recent >= $papers AND NOT EXISTS { (x)-[:BROADER*1..6]->(y) } AND NOT EXISTS { (y)-[:BROADER*1..6]->(x) }
RETURN x.id AS topic_id, x.name AS topic, y.id AS other_id, y.name AS other, before, recent,
  round(10000.0 * (recent + 1.0) * (papers_before + 1.0) / ((before + 1.0) * (papers_recent + 1.0))) / 10000 AS growth
ORDER BY growth DESC, topic_id, other_id
LIMIT $limit
