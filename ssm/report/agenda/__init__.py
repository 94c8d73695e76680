"""From debate to action: what a comparison gives to talk about, and what came of it."""

from ssm.report.agenda.agenda import Agenda, agenda

__all__ = ["Agenda", "agenda"]
