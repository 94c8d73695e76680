"""`Standing`: how far one person is with a finding."""

import enum

__all__ = ["Standing"]


class Standing(enum.Enum):
    """How far one person is with a finding."""

    UNREAD = "unread"
    PUT_OFF = "put off"
    DECIDED = "decided"
