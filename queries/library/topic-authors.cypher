// description = "Who works on a topic, counted in full, and by shares where no list of authors is cut."
// group = "topics"
// notes = ["topic"]
//
// [parameters.topic]
// kind = "topic"
// description = "A topic, by name or id."
//
// [parameters.limit]
// kind = "integer"
// description = "Show at most this many rows."
// default = 20
//
// [columns]
// id = "string"
// author = "string"
// papers = "integer"
// fractional = "number"
// first_year = "integer"
// last_year = "integer"
//
// [explained]
// fractional = "1 / authors summed over the papers; empty where a list of authors is cut"
MATCH (:Topic {id: $topic})<-[:HAS_TOPIC]-(p:Paper)<-[w:AUTHORED]-(a:Author)
WITH a.id AS id, count(p) AS papers, sum(CASE WHEN w.n_authors IS NULL THEN 0 ELSE 1000000 / w.n_authors END) AS share, count(w.n_authors) AS whole, min(p.year) AS first_year, max(p.year) AS last_year
ORDER BY papers DESC, share DESC, id
LIMIT $limit
MATCH (a:Author {id: id})
RETURN id, a.name AS author, papers, CASE WHEN whole < papers THEN null ELSE round(share / 100.0) / 10000 END AS fractional, first_year, last_year
ORDER BY papers DESC, share DESC, id
