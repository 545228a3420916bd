"""Answers: one function for every question of the product; each takes a graph and gives an `Answer`."""
