"""Gathering: what people said brought into a study, file by file, and kept there.

Example:
    >>> from ssm.gathering import import_findings
    >>> import_findings("interviews.csv", study="nowhere")
    Traceback (most recent call last):
        ...
    ssm.errors.UnreadableError: there is no file or folder 'nowhere'
"""

from ssm.gathering.importing.gather import import_findings

__all__ = ["import_findings"]
