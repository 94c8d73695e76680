"""Walk the talk: what is said to be done, beside what is seen to be done."""

from ssm.comparison.talking.talk import Heard, Talk, TalkRow, talk

__all__ = ["Heard", "Talk", "TalkRow", "talk"]
