// description = "What has grown most since a year, by its share of all papers."
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
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// topic = "string"
// before = "integer"
// recent = "integer"
// share_before = "number"
// share_recent = "number"
// growth = "number"
//
// [explained]
// before = "papers of the topic before the year"
// recent = "papers of the topic since the year"
// share_before = "of all papers before the year, the share on the topic"
// share_recent = "of all papers since the year, the share on the topic"
// growth = "(recent + 1) / (all recent papers + 1), divided by the same of before: 1 means a steady share, 2 a doubled one"
CALL () {
  MATCH (p:Paper)
  WHERE p.year IS NOT NULL
  RETURN sum(CASE WHEN p.year >= $year THEN 1 ELSE 0 END) AS papers_recent, sum(CASE WHEN p.year < $year THEN 1 ELSE 0 END) AS papers_before
}
CALL () {
  MATCH (t:Topic)
  WHERE t.papers >= $papers
  MATCH (t)<-[:HAS_TOPIC]-(p:Paper)
  WHERE p.year IS NOT NULL
  RETURN t.id AS key, sum(CASE WHEN p.year >= $year THEN 1 ELSE 0 END) AS recent, sum(CASE WHEN p.year < $year THEN 1 ELSE 0 END) AS before
}
WITH key, recent, before, papers_recent, papers_before
WHERE recent >= $papers AND recent > 0
MATCH (t:Topic {id: key})
RETURN t.id AS id, t.name AS topic, before, recent,
  CASE WHEN papers_before = 0 THEN null ELSE round(10000.0 * before / papers_before) / 10000 END AS share_before,
  CASE WHEN papers_recent = 0 THEN null ELSE round(10000.0 * recent / papers_recent) / 10000 END AS share_recent,
  round(10000.0 * (recent + 1.0) * (papers_before + 1.0) / ((before + 1.0) * (papers_recent + 1.0))) / 10000 AS growth
ORDER BY growth DESC, id
LIMIT $limit
