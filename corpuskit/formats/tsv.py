"""Tab separated values: a header, then one article a row; cells may be quoted as in CSV."""

from collections.abc import Iterator

from corpuskit.formats._cell_map import map_row
from corpuskit.formats._opening import never_a_table
from corpuskit.formats._tables import cut_table, parse_row
from corpuskit.formats.format import Format
from corpuskit.model.raw import Record, Refused, Source

NAME = "tsv"


def cut(source: Source) -> Iterator[Record | Refused]:
    """The rows."""
    return cut_table(source, NAME, "\t")


FORMAT = Format(
    name=NAME, extensions=(".tab", ".tsv"), sniff=never_a_table, cut=cut, parse=parse_row, map=map_row
)
