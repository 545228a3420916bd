"""Measures: pure functions from a network to numbers, called by networkx's own names."""
