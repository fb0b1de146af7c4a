"""The version of the tool; the schema has its own."""

__version__ = "0.1.0"
