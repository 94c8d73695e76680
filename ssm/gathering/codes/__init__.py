"""Codes of coding tools beside the rows of models: what they stand for, and what they may."""

from ssm.gathering.codes.listed import CodeLine, codes_of
from ssm.gathering.codes.proposing import propose

__all__ = ["CodeLine", "codes_of", "propose"]
