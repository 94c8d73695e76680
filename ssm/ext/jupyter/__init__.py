"""Studies in notebooks: what every value shows of itself, and cells that hold a study.

`%load_ext ssm` gives `%%ssm` and `%ssm`.
"""

from typing import Any

__all__ = ["load_ipython_extension"]


def load_ipython_extension(shell: Any) -> None:
    """What `%load_ext ssm.ext.jupyter` calls.

    Args:
        shell: the running IPython.
    """
    from ssm.ext.jupyter.magics import register

    register(shell)
