"""Readers of saved web pages: lists and searches of sites, lists of accepted papers, pages of single papers."""
