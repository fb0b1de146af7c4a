"""Paths on the command line."""

from pathlib import Path

import click


class SomePath(click.ParamType[Path]):
    """A path that is not empty: an unset variable in a script must not mean the current folder.

    Whether it can be read is said where it is read, with the exit code for that.
    """

    name = "path"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Take the path as it is, or fail as click does."""
        if isinstance(value, Path):
            return value
        return Path(str(value)) if value else self.fail("the path is empty", param, ctx)


PATH = SomePath()
