"""Loading: the files of one study put together, and every reference in it followed.

Example:
    >>> from ssm.loading import load
    >>> load("nowhere")
    Traceback (most recent call last):
        ...
    ssm.errors.UnreadableError: there is no file or folder 'nowhere'
"""

from ssm.loading.load import load

__all__ = ["load"]
