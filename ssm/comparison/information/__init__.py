"""What a model asks to be known, and by what it is known now: tables and the Maltese cross."""

from ssm.comparison.information.gathering import information
from ssm.comparison.information.values import Category, Flow, Information, Line, Procedure, Tables

__all__ = ["Category", "Flow", "Information", "Line", "Procedure", "Tables", "information"]
