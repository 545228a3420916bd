// description = "How a topic grew: its papers by year, and its share of all papers of the year."
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
// papers_all = "integer"
// share = "number"
//
// [explained]
// papers_all = "all papers of that year, on any topic"
// share = "papers divided by papers_all, so that a growing corpus does not look like a growing topic"
CALL () {
  MATCH (p:Paper)
  WHERE p.year IS NOT NULL
  WITH p.year AS year, count(p) AS papers
  ORDER BY year
  RETURN collect({year: year, papers: papers}) AS totals, max(year) AS last_year
}
CALL () {
  MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)
  WHERE p.year IS NOT NULL
  WITH p.year AS year, count(p) AS papers
  ORDER BY year
  RETURN collect({year: year, papers: papers}) AS own, min(year) AS first_year
}
WITH totals, own, first_year, last_year
WHERE first_year IS NOT NULL
UNWIND range(first_year, last_year) AS year
WITH year, [x IN own WHERE x.year = year | x.papers] AS here, [x IN totals WHERE x.year = year | x.papers] AS there
WITH year, CASE WHEN size(here) = 0 THEN 0 ELSE here[0] END AS papers, CASE WHEN size(there) = 0 THEN 0 ELSE there[0] END AS papers_all
RETURN year, papers, papers_all, CASE WHEN papers_all = 0 THEN null ELSE round(10000.0 * papers / papers_all) / 10000 END AS share
ORDER BY year
