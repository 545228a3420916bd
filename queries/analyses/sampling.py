"""What is estimated from a sample rather than computed: above which size, from how many sources, how surely."""

# Exact betweenness takes time with the product of nodes and edges; above this, it is estimated from so many sources.
LARGEST_EXACT = 100_000
SAMPLE = 2_000
ERRORS = 3  # on both sides of an estimate: less is often not enough, as the errors are estimates, too
SEED = 1
