"""A built dataset, opened again."""

from corpuskit.release.release import Release, is_dataset, load

__all__ = ["Release", "is_dataset", "load"]
