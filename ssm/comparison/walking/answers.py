"""What walks say about the rows of models: that something was seen to happen, and when."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ssm.comparison.answers import Answer
    from ssm.model.study import Study

__all__ = ["walk_answers"]


def walk_answers(study: "Study") -> "tuple[Answer, ...]":
    """What happened in the walks of a study, as answers about rows; none without walks."""
    return ()
