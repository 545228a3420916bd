"""Measures of large networks in machine code, also as a NetworkX backend."""
