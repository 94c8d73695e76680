"""What several people decided about the same findings, side by side and never averaged."""

from ssm.gathering.coding.coders import Coders, Dispute, Shared, coders
from ssm.gathering.coding.sides import Difference, Side

__all__ = ["Coders", "Difference", "Dispute", "Shared", "Side", "coders"]
