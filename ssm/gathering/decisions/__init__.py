"""What people decided about findings, kept line by line in `findings/links.csv`."""

from ssm.gathering.decisions.decision import COLUMNS, FITS_NOTHING, Decision, State
from ssm.gathering.decisions.keeping import Decisions

__all__ = ["COLUMNS", "FITS_NOTHING", "Decision", "Decisions", "State"]
