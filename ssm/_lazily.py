"""Names of a package that are imported when somebody asks for them."""

from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["lazily"]


def lazily(package: str, homes: Mapping[str, str]) -> Callable[[str], Any]:
    """What a package takes as its `__getattr__`.

    Args:
        package: its name.
        homes: the module inside it that each of its names lives in.

    Example:
        >>> lazily("ssm.comparison", {"compare": "lineup"})("compare").__name__
        'compare'
    """

    def found(name: str) -> Any:
        home = homes.get(name)
        if home is None:
            msg = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(msg)
        from importlib import import_module

        return getattr(import_module(f"{package}.{home}"), name)

    return found
