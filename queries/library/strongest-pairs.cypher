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
  // No years asked for: pairs of several papers are few, and most often enough.
  MATCH (a:Author)
  WHERE a.papers >= 2 AND $first_year IS NULL AND $last_year IS NULL
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= 2
  RETURN a.id AS left_id, b.id AS right_id, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  // Else pairs of one paper fill up the rows.
  MATCH (a:Author)
  WHERE a.papers >= 2 AND $first_year IS NULL AND $last_year IS NULL
  MATCH (a)-[c:CO_AUTHORED]->(:Author)
  WHERE c.papers >= 2
  WITH count(c) AS steady
  WHERE steady < $limit AND $first_year IS NULL AND $last_year IS NULL
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers = 1
  RETURN a.id AS left_id, b.id AS right_id, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  // Years asked for: pairs whose joint papers all lie between them need no look at the papers.
  MATCH (a:Author)
  WHERE a.papers >= 2 AND NOT ($first_year IS NULL AND $last_year IS NULL)
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= 2 AND c.first_year >= coalesce($first_year, 0) AND c.last_year <= coalesce($last_year, 9999)
  RETURN a.id AS left_id, b.id AS right_id, c.papers - c.undated AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  // Pairs with joint papers on both sides of a year: each paper is looked at.
  MATCH (a:Author)
  WHERE a.papers >= 2 AND NOT ($first_year IS NULL AND $last_year IS NULL)
  MATCH (a)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers >= 2 AND c.last_year >= coalesce($first_year, 0) AND c.first_year <= coalesce($last_year, 9999) AND (c.first_year < coalesce($first_year, 0) OR c.last_year > coalesce($last_year, 9999))
  UNWIND c.paper_ids AS paper
  MATCH (p:Paper {id: paper})
  WHERE p.year >= coalesce($first_year, 0) AND p.year <= coalesce($last_year, 9999)
  RETURN a.id AS left_id, b.id AS right_id, count(p) AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
  UNION
  // Else pairs of one paper between the years fill up the rows.
  MATCH (a:Author)
  WHERE a.papers >= 2 AND NOT ($first_year IS NULL AND $last_year IS NULL)
  MATCH (a)-[c:CO_AUTHORED]->(:Author)
  WHERE c.papers >= 2 AND c.first_year >= coalesce($first_year, 0) AND c.last_year <= coalesce($last_year, 9999) AND c.papers - c.undated >= 2
  WITH count(c) AS steady
  WHERE steady < $limit AND ($first_year IS NOT NULL OR $last_year IS NOT NULL)
  MATCH (a:Author)-[c:CO_AUTHORED]->(b:Author)
  WHERE c.papers = 1 AND c.first_year >= coalesce($first_year, 0) AND c.last_year <= coalesce($last_year, 9999)
  RETURN a.id AS left_id, b.id AS right_id, c.papers AS papers
  ORDER BY papers DESC, left_id, right_id
  LIMIT $limit
}
WITH left_id, right_id, papers
ORDER BY papers DESC, left_id, right_id
LIMIT $limit
MATCH (a:Author {id: left_id})
MATCH (b:Author {id: right_id})
RETURN left_id, a.name AS left_author, right_id, b.name AS right_author, papers
ORDER BY papers DESC, left_id, right_id
