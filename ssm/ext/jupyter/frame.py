"""Pieces of HTML in somebody else's page: our style holds inside them, and nowhere else."""

import functools
from importlib.resources import files

from ssm.ext.embedding.styling import DARK_PAGES

__all__ = ["framed"]


def framed(piece: str) -> str:
    """A piece of HTML with the style that it needs, readable on light pages and dark ones.

    Args:
        piece: what is shown.
    """
    return f'<div class="ssm-shown"><style>{_style()}</style>{piece}</div>'


@functools.cache
def _style() -> str:
    text = (files("ssm.ext.jupyter") / "shown.css").read_text(encoding="utf-8")
    rules = "".join(line.strip() for line in text.splitlines())
    dark = ",".join(f"{page} .ssm-shown" for page in DARK_PAGES)
    return rules.replace(".on-dark-pages .ssm-shown", dark)
