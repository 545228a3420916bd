"""The same graph from Apache Spark: the functions of one machine, called by file, by block and by paper."""

from extract.spark import pickles  # noqa: F401 - before anything is sent
