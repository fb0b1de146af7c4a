"""A built dataset, opened again."""

from corpuskit.release.release import Release, load

__all__ = ["Release", "load"]
