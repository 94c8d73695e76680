"""Verifying: whether documents still hold the words that findings were cut from.

Example:
    >>> from ssm.gathering.verifying import verify_findings
    >>> verify_findings("nowhere")
    Traceback (most recent call last):
        ...
    ssm.errors.UnreadableError: there is no file or folder 'nowhere'
"""

from ssm.gathering.verifying.verified import Looked, Verified
from ssm.gathering.verifying.verify import verify_findings

__all__ = ["Looked", "Verified", "verify_findings"]
