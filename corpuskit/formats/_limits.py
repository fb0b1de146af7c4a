"""Limits of what one record may be, so that no input can take the machine down with it."""

MIB = 1 << 20

MAX_RECORD = 32 * MIB  # bytes of a record that are held at once
CHUNK = 8 * MIB  # bytes of each piece of a record that is larger
BLOCK = MIB  # bytes asked of a stream at a time
MAX_JSON_DEPTH = 64  # levels of objects and arrays
MAX_YAML_ALIASES = 100  # aliases of a front matter, those inside of what an alias stands for included
MAX_ROW_LINES = 100_000  # physical lines of one row of a table
