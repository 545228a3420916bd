"""From files to records: one reader a module, and FORMATS, their table; what other packages call is here."""

from extract.formats.document import Document, Format
from extract.formats.reading import Contents, contents_of, read_bytes, read_file
from extract.formats.record_json import record_json
from extract.formats.table import FORMATS

__all__ = [
    "FORMATS",
    "Contents",
    "Document",
    "Format",
    "contents_of",
    "read_bytes",
    "read_file",
    "record_json",
]
