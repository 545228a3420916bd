"""Readers of tables with headers: Scopus exports, and CSV files of anybody."""
