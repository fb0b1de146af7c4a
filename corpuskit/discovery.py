"""The mechanism behind the folders of formats, rules, outputs and reports: one constant from each module."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType
from typing import TypeVar

T = TypeVar("T")


def discover(package: ModuleType, constant: str, kind: type[T]) -> Iterator[T]:
    """Load every module of a package and yield the constant that each one promises.

    A plain walk over the folder rather than decorators that register as a side effect: what is in the folder
    is in the program, in the order of file names, and a module that forgets its constant fails at once.

    Args:
        package: The folder, imported.
        constant: Name of the constant, such as ``"RULE"``.
        kind: Its type; the module in which this class is declared is passed over, and so are modules whose
            name begins with an underscore: they are what several of the others share.

    Yields:
        One constant a module, in the order of module names.

    Raises:
        TypeError: A module has no such constant, or one of another type.
    """
    for module in sorted(iter_modules(package.__path__), key=lambda found: found.name):
        name = f"{package.__name__}.{module.name}"
        if name == kind.__module__ or module.name.startswith("_"):
            continue
        value = getattr(import_module(name), constant, None)
        if not isinstance(value, kind):
            message = f"{name} has no {constant} = {kind.__name__}(...)"
            raise TypeError(message)
        yield value
