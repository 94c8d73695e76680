"""Worldviews side by side: several models on the same findings, with no rank among them.

Where activities recur, where the same words are heard from several worldviews, what each
leaves out, and who was heard in none; and a draft of one model assembled from several,
to be argued over.
"""

from ssm.comparison.worldviews.merging import Consensus, consensus
from ssm.comparison.worldviews.side import worldviews
from ssm.comparison.worldviews.values import Meeting, Spoken, Worldviews

__all__ = ["Consensus", "Meeting", "Spoken", "Worldviews", "consensus", "worldviews"]
