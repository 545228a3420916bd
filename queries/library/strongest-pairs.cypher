// description = "Which pairs write most together, in all or between two years."
// group = "people"
// notes = ["large", "years_asked"]
//
// [parameters.first_year]
// kind = "integer"
// description = "Only papers since this year."
// optional = true
//
// [parameters.last_year]
// kind = "integer"
// description = "Only papers up to this year."
// optional = true
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// left_id = "string"
// left_author = "string"
// right_id = "string"
// right_author = "string"
// papers = "integer"
CALL () {
  UNWIND CASE WHEN $first_year IS NULL AND $last_year IS NULL THEN [1] ELSE [] END AS every
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= 2
  RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  MATCH (:Author)-[c:CO_AUTHORED]->(:Author)
  WHERE c.papers >= 2
  WITH count(c) AS steady
  WHERE steady < $limit AND $first_year IS NULL AND $last_year IS NULL
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers = 1
  RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  UNWIND CASE WHEN $first_year IS NULL AND $last_year IS NULL THEN [] ELSE [1] END AS asked
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= 2 AND c.last_year >= coalesce($first_year, $last_year - 10000) AND c.first_year <= coalesce($last_year, $first_year + 10000)
  UNWIND c.paper_ids AS paper
  MATCH (p:Paper {id: paper})
  WHERE p.year >= coalesce($first_year, $last_year - 10000) AND p.year <= coalesce($last_year, $first_year + 10000)
  WITH a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, count(p) AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  RETURN left_id, left_author, right_id, right_author, papers
  UNION
  UNWIND CASE WHEN $first_year IS NULL AND $last_year IS NULL THEN [] ELSE [1] END AS asked
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers = 1 AND c.last_year >= coalesce($first_year, $last_year - 10000) AND c.first_year <= coalesce($last_year, $first_year + 10000)
  RETURN a.id AS left_id, a.name AS left_author, b.id AS right_id, b.name AS right_author, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
}
RETURN left_id, left_author, right_id, right_author, papers
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
