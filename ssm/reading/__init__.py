"""Reading a finished rich picture with the group that drew it."""

from ssm.reading.reading import read_picture
from ssm.reading.sheet import Passage, Reading, Seen

__all__ = ["Passage", "Reading", "Seen", "read_picture"]
