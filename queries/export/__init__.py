"""Files for other tools: the whole graph, a network, papers or an answer, in the formats that they read."""
