"""What several people decided about the same findings, side by side and never averaged."""

from ssm.gathering.coders.coders import Coders, Dispute, Shared, coders
from ssm.gathering.coders.sides import Difference, Side

__all__ = ["Coders", "Difference", "Dispute", "Shared", "Side", "coders"]
