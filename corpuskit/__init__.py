"""corpuskit: raw news articles in, a typed, documented, citable Parquet corpus out."""

from corpuskit.version import __version__

__all__ = ["__version__"]
