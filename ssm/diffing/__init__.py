"""What changed between two versions of a study, in its parts and in what was said.

From parts matched by id and likeness to edits, field by field; from two comparisons to the
rows that are told otherwise; from these to words. The versions are studies, read from
folders or, in `revisions`, from git.
"""

from ssm.diffing.differ import diff
from ssm.diffing.edits import Diff, Edit, Group, PartDiff, RowDiff, Said, ViewDiff, Way

__all__ = ["Diff", "Edit", "Group", "PartDiff", "RowDiff", "Said", "ViewDiff", "Way", "diff"]
